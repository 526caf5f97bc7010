package org.junheng.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An amount over a base: 750 m² over 100 students, times 100 where the document counts per hundred.
 *
 * <p>Where an input was not reported, amount and base are the ranges that they may lie in, and so is the value.
 *
 * @param subject the id of what is measured
 * @param unit the unit of the amount: what people build, buy or recruit
 * @param per the unit of the base; {@link Unit#NONE} where there is none
 * @param scale 1, or 100 where the document counts per hundred
 * @param amount what there is
 * @param base what it is divided by; {@link Range#ONE} where there is none
 * @param inputs the reported figures that amount and base were computed from
 */
public record Measure(String subject, Unit unit, Unit per, Exact scale, Range amount, Range base, List<Input> inputs)
        implements Value {
    /** Per hundred. */
    public static final Exact HUNDRED = Exact.of(100);

    public Measure {
        inputs = List.copyOf(inputs);
    }

    /** A figure on its own. */
    public static Measure of(String subject, Unit unit, Input input) {
        return of(subject, unit, input.figure().range(), List.of(input));
    }

    /** A sum or difference of figures. */
    public static Measure of(String subject, Unit unit, Range amount, List<Input> inputs) {
        return new Measure(subject, unit, Unit.NONE, Exact.ONE, amount, Range.ONE, inputs);
    }

    /** A column of the caller's own. It may be negative, so where it is missing not even "nought or more" is known of it. */
    static Measure ofColumn(String subject, Input input) {
        Range amount = input.figure().range();
        Range base = amount.isExact() ? Range.ONE : Range.PERHAPS_NOUGHT;
        return new Measure(subject, Unit.NONE, Unit.NONE, Exact.ONE, amount, base, List.of(input));
    }

    /**
     * This amount over another: per student, per class.
     *
     * @throws IllegalArgumentException if one of the two is a ratio itself
     */
    public Measure per(Measure other) {
        return over(other, Exact.ONE);
    }

    /**
     * This amount over another, times a hundred.
     *
     * @throws IllegalArgumentException if one of the two is a ratio itself
     */
    public Measure per100(Measure other) {
        return over(other, HUNDRED);
    }

    private Measure over(Measure other, Exact times) {
        Range divisor = isPlain() && other.isPlain() && isBounded(other.amount) ? other.amount : Range.PERHAPS_NOUGHT;
        return new Measure(other.subject, unit, other.unit, times, amount, divisor, together(other.inputs));
    }

    /** One section's share of this whole. */
    Measure shareOf(String section, Range share, List<Input> all) {
        boolean known = isPlain() && isBounded(share);
        Range part = known ? amount.times(share) : amount;
        return new Measure(section, unit, Unit.NONE, Exact.ONE, part, known ? Range.ONE : Range.PERHAPS_NOUGHT, all);
    }

    /** Whether this is an amount of its own that is known to be one; false for a column that is missing. */
    @SuppressWarnings("ReferenceEquality") // a base of one student is a ratio all the same
    private boolean isPlain() {
        if (base != Range.ONE && base != Range.PERHAPS_NOUGHT) {
            throw new IllegalArgumentException("a ratio cannot be divided again: " + this);
        }
        return base == Range.ONE;
    }

    /** Ranges begin at nought, so a negative amount can only be held against a single number, and none against a negative one. */
    private boolean isBounded(Range other) {
        return other.low().signum() >= 0 && (amount.low().signum() >= 0 || other.isExact());
    }

    /** These inputs and the others, each of them once. */
    private List<Input> together(List<Input> others) {
        List<Input> both = new ArrayList<>(inputs.size() + others.size());
        both.addAll(inputs);
        for (Input other : others) {
            if (!inputs.contains(other)) {
                both.add(other);
            }
        }
        return both;
    }

    /** Whether the value exists: not over a base of nought, and unknown where the base may be nought. */
    public Flag isDefined() {
        return base.isPositive() ? Flag.YES : base.isZero() ? Flag.NO : Flag.UNKNOWN;
    }

    /**
     * The value, or the range that it lies in.
     *
     * @throws ArithmeticException over a base of nought
     */
    public Range range() {
        Range ratio = base.equals(Range.ONE) ? amount : amount.over(base);
        return scale.equals(Exact.ONE) ? ratio : ratio.times(scale);
    }

    /**
     * Whether the value is at least the limit; unknown where it may not exist. That nothing is below nought is not a
     * report: a missing figure is not at least 0.
     */
    public Flag isAtLeast(Exact limit) {
        if (isDefined() != Flag.YES) {
            return Flag.UNKNOWN;
        }
        Range value = range();
        boolean bySignAlone = limit.signum() <= 0 && value.low().isZero() && !value.isExact();
        return bySignAlone ? Flag.UNKNOWN : value.atLeast(limit);
    }

    /** Whether the value is at most the limit; unknown where it may not exist. */
    public Flag isAtMost(Exact limit) {
        return isDefined() == Flag.YES ? range().atMost(limit) : Flag.UNKNOWN;
    }

    /** The condition that the value is below the limit. */
    public Condition below(String limit) {
        Exact exact = Exact.of(limit);
        return condition("<", limit, isAtLeast(exact).not());
    }

    /** The condition that the value is at least the limit. */
    public Condition atLeast(String limit) {
        return condition("≥", limit, isAtLeast(Exact.of(limit)));
    }

    /** The condition that the value is at most the limit. */
    public Condition atMost(String limit) {
        return condition("≤", limit, isAtMost(Exact.of(limit)));
    }

    /** The condition that the value is above the limit. */
    public Condition above(String limit) {
        return condition(">", limit, isAtMost(Exact.of(limit)).not());
    }

    private Condition condition(String relation, String limit, Flag holds) {
        String zh = inputs.isEmpty() ? "" : inputs.get(0).name().zh();
        String en = inputs.isEmpty() ? "" : inputs.get(0).name().en();
        return new Condition(zh + relation + limit, en + " " + relation + " " + limit, holds, inputs);
    }

    /**
     * The value rounded half up, for display.
     *
     * @throws IllegalStateException where it is not one number
     */
    public BigDecimal rounded(int decimals) {
        if (isDefined() != Flag.YES || !range().isExact()) {
            throw new IllegalStateException("not one number: " + amount + " over " + base);
        }
        return range().low().rounded(decimals);
    }
}
