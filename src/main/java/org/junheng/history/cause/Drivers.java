package org.junheng.history.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junheng.history.cause.Contribution.SchoolEffect;

/** The schools behind a part of a change, those with the greatest effect first. */
final class Drivers {
    /** Less than this is a rounding of doubles, and no school's doing. */
    static final double NOTHING = 1e-15;

    private Drivers() {}

    static List<SchoolEffect> first(Map<String, Double> effects) {
        return effects.entrySet().stream()
                .filter(effect -> !effect.getKey().isEmpty())
                .filter(effect -> Math.abs(effect.getValue()) > NOTHING)
                .map(effect -> new SchoolEffect(effect.getKey(), effect.getValue()))
                .sorted(Comparator.comparingDouble((SchoolEffect effect) -> -Math.abs(effect.effect()))
                        .thenComparing(SchoolEffect::school))
                .toList();
    }

    /** The same of schools that have all of an amount: what doubles lose is with the one that has most. */
    static List<SchoolEffect> all(Map<String, Double> effects, double amount) {
        List<SchoolEffect> schools = new ArrayList<>(first(effects));
        if (!schools.isEmpty()) {
            double others = 0;
            for (SchoolEffect effect : schools.subList(1, schools.size())) {
                others += effect.effect();
            }
            schools.set(0, new SchoolEffect(schools.get(0).school(), amount - others));
        }
        return schools;
    }
}
