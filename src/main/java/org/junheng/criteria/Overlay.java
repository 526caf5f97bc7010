package org.junheng.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.numbers.Exact;

/**
 * A place's differences from the national criteria: cited and dated.
 *
 * @param name what verdicts call this layer
 * @param adjustments the differences
 * @param quality how a school's quality is reckoned here; what is not chosen is left to the layer below
 */
public record Overlay(String name, List<Adjustment> adjustments, QualityChoices quality) {
    public Overlay {
        adjustments = List.copyOf(adjustments);
    }

    /** An overlay that leaves the reckoning of quality to the rules. */
    public Overlay(String name, List<Adjustment> adjustments) {
        this(name, adjustments, QualityChoices.NONE);
    }

    /**
     * One difference: another limit for a criterion, other points, or no criterion at all.
     *
     * @param criterion the id of the criterion
     * @param limit the limit in place of the rule's; empty where the entry sets none
     * @param upTo the upper end in place of the rule's, where the rule asks for a range; else empty
     * @param points what it is worth in a score in place of the rule's points, if the entry says so
     * @param deduction how points are lost in place of the rule's way, if the entry says so
     * @param from the first day that it holds, if it says so
     * @param until the last day that it holds, if it says so
     * @param citation the document that sets it
     * @param file the file that states it, or the empty text
     * @param line the line in it, from 1; 0 where no file states it
     */
    public record Adjustment(
            String criterion,
            Optional<Exact> limit,
            Optional<Exact> upTo,
            Optional<Exact> points,
            Optional<Deduction> deduction,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            String citation,
            String file,
            int line) {
        /** A difference that no file states: a question of what would be if. */
        public Adjustment(
                String criterion,
                Optional<Exact> limit,
                Optional<LocalDate> from,
                Optional<LocalDate> until,
                String citation) {
            this(criterion, limit, Optional.empty(), Optional.empty(), Optional.empty(), from, until, citation, "", 0);
        }

        /** The same with an upper end. */
        public Adjustment upTo(Optional<Exact> most) {
            return new Adjustment(criterion, limit, most, points, deduction, from, until, citation, file, line);
        }

        /** Whether it switches the criterion off. */
        public boolean isOff() {
            return limit.isEmpty() && points.isEmpty() && deduction.isEmpty();
        }

        /** Whether it holds on that day; first and last day included. */
        public boolean holdsOn(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
