package org.junheng.measures;

import java.util.List;
import org.junheng.figures.Basis;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.numbers.RatioText;

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
 * @param basis by which of several definitions in use, where there are several
 * @param part whether the amount is a part of the base, so that the value is never above 1
 */
public record Measure(
        String subject,
        Unit unit,
        Unit per,
        Exact scale,
        Range amount,
        Range base,
        List<Input> inputs,
        Basis basis,
        boolean part)
        implements Value {
    /** Per hundred. */
    public static final Exact HUNDRED = Exact.of(100);

    public Measure {
        inputs = List.copyOf(inputs);
    }

    @Override
    public ValueKind kind() {
        return ValueKind.MEASURE;
    }

    /** A measure of which one definition only is in use. */
    public Measure(String subject, Unit unit, Unit per, Exact scale, Range amount, Range base, List<Input> inputs) {
        this(subject, unit, per, scale, amount, base, inputs, Basis.PLAIN, false);
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
    public static Measure ofColumn(String subject, Input input) {
        Range amount = input.figure().range();
        Range base = amount.isExact() ? Range.ONE : Range.PERHAPS_NOUGHT;
        return new Measure(subject, Unit.NONE, Unit.NONE, Exact.ONE, amount, base, List.of(input));
    }

    /** This amount over another, per student, per class; not of a ratio. */
    public Measure per(Measure other) {
        return over(other, Exact.ONE);
    }

    /** This amount over another, times a hundred; not of a ratio. */
    public Measure per100(Measure other) {
        return over(other, HUNDRED);
    }

    /**
     * This amount over another, times a number: rooms for every twelve classes is {@code rooms.per( "12", classes )}.
     *
     * @throws IllegalArgumentException if one of the two is a ratio itself, or the number is not above nought
     */
    public Measure per(String decimal, Measure other) {
        return over(other, RatioText.positive(decimal));
    }

    /**
     * This amount over how many times a number is begun in another: {@code rooms.perStarted( "12", classes )} is the rooms
     * there are for each 12 classes or part of 12.
     *
     * @throws IllegalArgumentException if one of the two is a ratio itself, or the number is not above nought
     */
    public Measure perStarted(String decimal, Measure other) {
        Exact size = RatioText.positive(decimal);
        Measure ratio = over(other, Exact.ONE);
        Range begun = ratio.base.equals(other.amount) ? other.amount.begun(size) : ratio.base;
        Basis started = Basis.begun(decimal, other.unit).and(ratio.basis);
        return new Measure(ratio.subject, unit, Unit.NONE, Exact.ONE, amount, begun, ratio.inputs, started, false);
    }

    /**
     * This part over its whole: what is missing of the part is not more than the whole.
     *
     * @throws IllegalArgumentException if one of the two is a ratio itself
     */
    public Measure partOf(Measure whole) {
        Measure ratio = over(whole, Exact.ONE);
        Range part = amount.low().signum() < 0 ? amount : amount.notAbove(whole.amount);
        return new Measure(
                ratio.subject, unit, whole.unit, Exact.ONE, part, ratio.base, ratio.inputs, ratio.basis, true);
    }

    private Measure over(Measure other, Exact times) {
        Range divisor = isPlain() && other.isPlain() && isBounded(other.amount) ? other.amount : Range.PERHAPS_NOUGHT;
        return new Measure(
                other.subject,
                unit,
                other.unit,
                times,
                amount,
                divisor,
                Input.together(inputs, other.inputs),
                basis.and(other.basis),
                false);
    }

    /** The sum of two amounts in one unit. Not for ratios. */
    public Measure plus(Measure other) {
        boolean known = isPlain() && other.isPlain();
        Range sum = known ? amount.plus(other.amount) : Range.ANY;
        return amount(sum, known, other);
    }

    /** The difference of two amounts in one unit, which may be below nought. Of what may be endless nothing is known. */
    public Measure minus(Measure other) {
        Exact most = other.amount.high();
        boolean known = isPlain() && other.isPlain() && most != null;
        Range rest = most != null && known ? amount.minus(other.amount.low(), most) : Range.ANY;
        return amount(rest, known, other);
    }

    /** What is left without a part. A part above its whole is a contradiction: nothing is known. No word of rules. */
    public Measure withoutPart(Measure part) {
        boolean known = isPlain() && part.isPlain();
        boolean positive = amount.low().signum() >= 0 && part.amount.low().signum() >= 0;
        return amount(known && positive ? amount.minusPart(part.amount) : Range.ANY, known && positive, part);
    }

    private Measure amount(Range amount, boolean known, Measure other) {
        Range plain = known ? Range.ONE : Range.PERHAPS_NOUGHT;
        return new Measure(
                subject,
                unit,
                Unit.NONE,
                Exact.ONE,
                amount,
                plain,
                Input.together(inputs, other.inputs),
                basis.and(other.basis),
                false);
    }

    /** How many times the other value this value is: this year's ratio over last year's, one group's over another's. */
    public Measure comparedTo(Measure other) {
        Range numerator = amount.times(other.base).times(scale);
        Range denominator = base.times(other.amount).times(other.scale);
        boolean bounded = amount.low().signum() >= 0 && other.amount.low().signum() >= 0;
        return new Measure(
                subject,
                Unit.NONE,
                Unit.NONE,
                Exact.ONE,
                bounded ? numerator : Range.ANY,
                bounded ? denominator : Range.PERHAPS_NOUGHT,
                Input.together(inputs, other.inputs),
                basis.and(other.basis).and(Basis.from(new Basis.Composed())),
                false);
    }

    /** This ratio or the other, whichever is less: where each of several has to reach the limit. */
    public Measure orLess(Measure other) {
        return Lesser.of(this, other);
    }

    /** The same value, naming by which of several definitions it was computed. */
    public Measure by(Basis definition) {
        return new Measure(subject, unit, per, scale, amount, base, inputs, basis.and(definition), part);
    }

    /** One section's share of this whole. */
    public Measure shareOf(String section, Range share, List<Input> all) {
        boolean known = isPlain() && isBounded(share);
        Range ours = known ? amount.times(share) : amount;
        Range plain = known ? Range.ONE : Range.PERHAPS_NOUGHT;
        return new Measure(section, unit, Unit.NONE, Exact.ONE, ours, plain, all, basis, false);
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

    /** Whether the value exists: not over a base of nought, and unknown where the base may be nought. */
    public Flag isDefined() {
        return base.isPositive() ? Flag.YES : base.isZero() ? Flag.NO : Flag.UNKNOWN;
    }

    /** Whether it is an amount as it was counted or reported, over nothing. */
    public boolean isAmount() {
        boolean counted = unit != Unit.NONE || inputs.size() == 1;
        return counted && per == Unit.NONE && base.equals(Range.ONE) && scale.equals(Exact.ONE);
    }

    /**
     * Whether the value is a share, which people read in percent: a part of its whole, an amount over another in the same
     * unit, or a column that is reported so. It may be above 1, as the pay of teachers over that of civil servants may; a
     * {@link #part} may not.
     */
    public boolean isShare() {
        return unit == Unit.SHARE || (scale.equals(Exact.ONE) && (part || (unit != Unit.NONE && unit == per)));
    }

    /**
     * The value, or the range that it lies in.
     *
     * @throws ArithmeticException over a base of nought
     */
    public Range range() {
        Range ratio = base.equals(Range.ONE) ? amount : amount.over(base);
        if (part && !ratio.isExact()) {
            ratio = ratio.notAbove(Range.ONE);
        }
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
        return bySignAlone ? Flag.UNKNOWN : Flag.atLeast(value, limit);
    }

    /** Whether the value is at most the limit; unknown where it may not exist, or is above it by its sign alone. */
    public Flag isAtMost(Exact limit) {
        boolean decides = isDefined() == Flag.YES && (limit.signum() >= 0 || range().isExact());
        return decides ? Flag.atMost(range(), limit) : Flag.UNKNOWN;
    }

    /** Whether the value is below the limit; unknown where it may not exist. */
    public Flag isBelow(Exact limit) {
        return isAtLeast(limit).not();
    }

    /** The condition that the value is below the limit. */
    public Condition below(String limit) {
        return Condition.of(this, "<", limit, isBelow(RatioText.read(limit)));
    }

    /** The condition that the value is at least the limit. */
    public Condition atLeast(String limit) {
        return Condition.of(this, "≥", limit, isAtLeast(RatioText.read(limit)));
    }

    /** The condition that the value is at most the limit. */
    public Condition atMost(String limit) {
        return Condition.of(this, "≤", limit, isAtMost(RatioText.read(limit)));
    }

    /** The condition that the value is above the limit. */
    public Condition above(String limit) {
        return Condition.of(this, ">", limit, isAtMost(RatioText.read(limit)).not());
    }
}
