package org.junheng.history.match;

import java.util.List;

/**
 * What a user says became of schools.
 *
 * @param year the first year of whose data it is so
 * @param fate what became of them: renamed, merged, split, opened or closed
 * @param before the ids before, of one county; empty for a school that was opened
 * @param after the ids since; empty for one that was closed
 * @param place where it is said, for messages: file and line
 */
public record SchoolEvent(int year, SchoolFate fate, List<String> before, List<String> after, String place) {
    public SchoolEvent {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
