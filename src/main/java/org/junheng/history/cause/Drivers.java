package org.junheng.history.cause;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junheng.history.cause.Contribution.SchoolEffect;

/** The schools behind a part of a change, those with the greatest effect first. */
final class Drivers {
    /** Less than this is a rounding of doubles, and no school's doing. */
    private static final double NOTHING = 1e-15;

    private Drivers() {}

    static List<SchoolEffect> first(Map<String, Double> effects) {
        return effects.entrySet().stream()
                .filter(effect -> Math.abs(effect.getValue()) > NOTHING)
                .map(effect -> new SchoolEffect(effect.getKey(), effect.getValue()))
                .sorted(Comparator.comparingDouble((SchoolEffect effect) -> -Math.abs(effect.effect()))
                        .thenComparing(SchoolEffect::school))
                .toList();
    }
}
