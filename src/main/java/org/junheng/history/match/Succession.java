package org.junheng.history.match;

import java.util.List;

/**
 * What a user says became of schools over the years. Ids alone tell that a school is the same; whatever else is so is said here,
 * or asked about.
 *
 * @param events what became of schools
 * @param corrections which changes of figures were corrections
 */
public record Succession(List<SchoolEvent> events, List<Correction> corrections) {
    /** Nothing is said: schools are matched by id alone. */
    public static final Succession NONE = new Succession(List.of(), List.of());

    public Succession {
        events = List.copyOf(events);
        corrections = List.copyOf(corrections);
    }

    /** What is said of the change from one year to a later one. */
    public Succession between(int from, int to) {
        return new Succession(
                events.stream()
                        .filter(event -> event.year() > from && event.year() <= to)
                        .toList(),
                corrections.stream()
                        .filter(correction -> correction.year() > from && correction.year() <= to)
                        .toList());
    }
}
