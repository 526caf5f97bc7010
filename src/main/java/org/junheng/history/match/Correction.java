package org.junheng.history.match;

import java.util.Set;

/**
 * That figures of a school changed because they had been wrong, and not because the school changed.
 *
 * @param year the first year with the right figures
 * @param school the id of the school in that year
 * @param figures the ids of the figures, such as {@code books}; empty for all of them
 * @param place where it is said, for messages: file and line
 */
public record Correction(int year, String school, Set<String> figures, String place) {
    public Correction {
        figures = Set.copyOf(figures);
    }

    /** Whether it is of this figure. */
    public boolean isOf(String figure) {
        return figures.isEmpty() || figures.contains(figure);
    }
}
