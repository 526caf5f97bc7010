package org.junheng.rules.reach;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.Level;
import org.junheng.facts.SchoolKind;

/** What the kind of a school says of its levels, as formulas: a junior secondary school has no primary section. */
public final class KindsOfSchools {
    private static final String THROUGH = ".isThroughSchool()";

    private KindsOfSchools() {}

    /**
     * That a school of some kind has no such level: whoever it is, it is of another kind.
     *
     * @param tests what is asked of the section, each part by itself
     * @param level what its level is called
     * @param kind what the kind of its school is called
     */
    public static List<Formula> withLevels(List<Formula> tests, String level, String kind) {
        List<Formula> known = new ArrayList<>();
        boolean isPrimary = tests.contains(new Formula.Is(level, "Level().PRIMARY()"));
        boolean isJunior = tests.contains(new Formula.Is(level, "Level().JUNIOR()"));
        for (SchoolKind each : SchoolKind.values()) {
            boolean isOther = (isPrimary && !each.levels().contains(Level.PRIMARY))
                    || (isJunior && !each.levels().contains(Level.JUNIOR));
            if (isOther && !each.levels().isEmpty()) {
                known.add(new Formula.Not(is(kind, each)));
            }
        }
        return known;
    }

    /** Of a school of a known kind it is known whether it teaches both levels together; of whom a condition asks for that. */
    public static List<Formula> ofThroughSchools(Formula condition) {
        List<Formula> known = new ArrayList<>();
        for (String name : Formula.names(condition)) {
            if (name.endsWith(THROUGH)) {
                through(new Formula.Holds(name), name.substring(0, name.length() - THROUGH.length()), known);
            }
        }
        return known;
    }

    private static void through(Formula through, String whose, List<Formula> known) {
        for (SchoolKind kind : SchoolKind.values()) {
            boolean isBoth = kind.levels().containsAll(List.of(Level.PRIMARY, Level.JUNIOR));
            if (kind != SchoolKind.UNKNOWN && kind != SchoolKind.OTHER) {
                Formula against = isBoth ? new Formula.Not(through) : through;
                known.add(new Formula.Not(new Formula.All(List.of(is(whose, kind), against))));
            }
        }
    }

    private static Formula is(String whose, SchoolKind kind) {
        return new Formula.Is(whose, "SchoolKind()." + kind.name() + "()");
    }
}
