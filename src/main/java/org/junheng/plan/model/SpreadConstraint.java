package org.junheng.plan.model;

import java.math.BigDecimal;
import org.junheng.numbers.Exact;

/**
 * A dispersion: the weighted coefficient of variation of its rows is at most its limit.
 *
 * <p>As a cone: √(Σ x²/P) ≤ κ·Σx with κ = √((1 + limit²) / ΣP).
 *
 * @param finding the id of the finding, of a failing one, or criterion and subject of one that passes
 * @param rows the rows of the sections that belong to it
 * @param limit the limit of the coefficient, nearly
 * @param exactLimit the limit of the coefficient
 * @param students Σ P
 * @param fails whether it is above the limit today
 */
@SuppressWarnings("ArrayRecordComponent")
public record SpreadConstraint(
        String finding, int[] rows, double limit, Exact exactLimit, double students, boolean fails) {
    /** By how much of itself the root may be above the cone and still be taken for on it. */
    private static final double DOUBT = 1e-12;

    /** The same with another limit. */
    public SpreadConstraint within(double other) {
        return new SpreadConstraint(finding, rows, other, Exact.of(new BigDecimal(other)), students, fails);
    }

    /** The same within its limit again, which was lowered by a margin. */
    public SpreadConstraint withoutMargin(Exact margin) {
        Exact whole = exactLimit.dividedBy(Exact.ONE.minus(margin));
        return new SpreadConstraint(finding, rows, whole.toDouble(), whole, students, fails);
    }

    /** The same as one that holds today, and has to go on holding. */
    public SpreadConstraint kept() {
        return new SpreadConstraint(finding, rows, limit, exactLimit, students, false);
    }

    /** The slope of the cone. */
    public double kappa() {
        return Math.sqrt((1 + limit * limit) / students);
    }

    /** Whether amounts with these sums are within the limit. */
    boolean holds(double sum, double squares) {
        return Math.sqrt(squares) <= kappa() * sum * (1 + DOUBT);
    }

    public double coefficient(double sum, double squares) {
        return Math.sqrt(Math.max(0, students * squares / (sum * sum) - 1));
    }
}
