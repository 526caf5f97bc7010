package org.junheng.criteria;

import java.util.Optional;
import org.junheng.numbers.Exact;

/**
 * What a criterion is worth in a score of 100, and how it is lost.
 *
 * @param points the full points
 * @param deduction how they are lost where it is not met
 * @param layer the overlay that set them, or the empty text for the rule itself
 */
public record Scoring(Exact points, Deduction deduction, String layer) {
    /** As the rule itself states it. */
    public Scoring(Exact points, Deduction deduction) {
        this(points, deduction, "");
    }

    /** With what a layer states in place of it. */
    public Scoring over(Optional<Exact> otherPoints, Optional<Deduction> otherDeduction, String byLayer) {
        return otherPoints.isEmpty() && otherDeduction.isEmpty()
                ? this
                : new Scoring(otherPoints.orElse(points), otherDeduction.orElse(deduction), byLayer);
    }
}
