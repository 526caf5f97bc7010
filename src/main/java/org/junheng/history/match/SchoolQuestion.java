package org.junheng.history.match;

import java.util.List;

/**
 * What has to be said about a school, for ids alone do not tell it.
 *
 * @param from the earlier year
 * @param to the later year
 * @param fate {@link SchoolFate#VANISHED} or {@link SchoolFate#APPEARED}; {@link SchoolFate#STAYED} where the id is there in both
 *     years and the name is another one altogether
 * @param id the id of the school
 * @param name what it is called; where it stayed, in the later year
 * @param candidates schools that it may have become, or come from: those whose names are near, the nearest first; where it stayed
 *     itself, by the name that it had
 */
public record SchoolQuestion(
        int from, int to, SchoolFate fate, String id, String name, List<SchoolCandidate> candidates) {
    public SchoolQuestion {
        candidates = List.copyOf(candidates);
    }

    /**
     * A school that may be meant.
     *
     * @param id its id
     * @param name what it is called
     * @param same whether the name is the same, letter for letter
     */
    public record SchoolCandidate(String id, String name, boolean same) {}
}
