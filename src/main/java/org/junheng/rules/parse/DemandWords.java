package org.junheng.rules.parse;

import java.util.Set;

/** The words that a demand is said by, behind what is demanded. */
public final class DemandWords {
    /** Those that say what a value must be. */
    public static final Set<String> RELATIONS = Set.of(
            "atLeast",
            "atMost",
            "below",
            "above",
            "between",
            "equalTo",
            "yes",
            "no",
            "all",
            "shareAtLeast",
            "reported");

    /** Those that say more of it. */
    private static final Set<String> FURTHER = Set.of("orReported", "orYes", "orNo", "when");

    private DemandWords() {}

    /** Whether it belongs to a demand, and to nothing within its brackets. */
    static boolean isOne(String word) {
        return RELATIONS.contains(word) || FURTHER.contains(word);
    }
}
