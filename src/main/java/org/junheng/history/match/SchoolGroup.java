package org.junheng.history.match;

import java.util.List;

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
}
