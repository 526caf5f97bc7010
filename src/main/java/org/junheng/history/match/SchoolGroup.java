package org.junheng.history.match;

import java.util.List;
import java.util.Optional;

/**
 * Schools that are one thing over two years: one school that stayed, or those that became one, or what one became.
 *
 * @param fate what became of them
 * @param before the ids in the earlier year
 * @param after the ids in the later year
 */
public record SchoolGroup(SchoolFate fate, List<String> before, List<String> after) {
    public SchoolGroup {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether it is one school in both years, by whatever id. */
    public boolean isOne() {
        return before.size() == 1 && after.size() == 1;
    }

    /**
     * The id that a school of the later year had before: of one school in both years, by whatever id, and of one that goes on under
     * its id while others join it or leave it. Empty for one that is new, and for one that may be another.
     */
    public Optional<String> earlierOf(String later) {
        if (fate == SchoolFate.DOUBTED) {
            return Optional.empty();
        }
        if (isOne()) {
            return Optional.of(before.get(0));
        }
        return before.contains(later) ? Optional.of(later) : Optional.empty();
    }
}
