package org.junheng.numbers;

import org.jspecify.annotations.Nullable;

/**
 * All values a number may have, given what was reported: from {@code low} to {@code high}, both included.
 *
 * <p>The result of an operation holds every value that the operation can have on values of its operands; it may hold more,
 * never fewer. A reported figure is a range of one value.
 *
 * @param low the least value; figures are not negative, differences may be
 * @param high the greatest value, or null where there is no bound
 */
@SuppressWarnings("ReferenceEquality") // one object at both ends is the common case, told without arithmetic
public record Range(Exact low, @Nullable Exact high) {
    /** Any figure at all: nought or more. */
    public static final Range ANY = new Range(Exact.ZERO, null);
    /** Nought alone. */
    public static final Range ZERO = exactly(Exact.ZERO);
    /** One alone. */
    public static final Range ONE = exactly(Exact.ONE);
    /** The base of a value that may not exist: on it nothing is decided. */
    public static final Range PERHAPS_NOUGHT = new Range(Exact.ZERO, Exact.ONE);

    public Range {
        if (high != null && low != high && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("a range from " + low + " to " + high + " is empty");
        }
    }

    /** The range of one value. */
    public static Range exactly(Exact value) {
        return new Range(value, value);
    }

    /** Whether one value alone is possible. */
    public boolean isExact() {
        return high != null && (low == high || low.compareTo(high) == 0);
    }

    /** Whether the value is surely above nought. */
    public boolean isPositive() {
        return low.signum() > 0;
    }

    /** Whether the value is surely nought. */
    public boolean isZero() {
        return high != null && high.isZero() && low.isZero();
    }

    public Range plus(Range other) {
        if (isSingle() && other.isSingle()) {
            return exactly(low.plus(other.low));
        }
        return new Range(low.plus(other.low), high == null || other.high == null ? null : high.plus(other.high));
    }

    /** The difference of a whole and its part; anything from nought up where the part is surely above the whole. */
    public Range minusPart(Range part) {
        if (isBelow(part)) {
            return ANY;
        }
        Exact least = part.high == null ? Exact.ZERO : low.minus(part.high).max(Exact.ZERO);
        return new Range(least, high == null ? null : high.minus(part.low));
    }

    /** The difference with something from {@code least} to {@code most}. */
    public Range minus(Exact least, Exact most) {
        return new Range(low.minus(most), high == null ? null : high.minus(least));
    }

    /** The product with a factor that is not negative. */
    public Range times(Exact factor) {
        if (isSingle()) {
            return exactly(low.times(factor));
        }
        return new Range(low.times(factor), factor.isZero() ? Exact.ZERO : high == null ? null : high.times(factor));
    }

    /** The product of two ranges that are not negative. */
    public Range times(Range other) {
        if (isSingle() && other.isSingle()) {
            return exactly(low.times(other.low));
        }
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        return new Range(low.times(other.low), high == null || other.high == null ? null : high.times(other.high));
    }

    /**
     * The quotient of a range and a base that are not negative, or of two single values; where the base may be nought,
     * there is no upper bound.
     *
     * @throws ArithmeticException if the base is surely nought
     */
    public Range over(Range base) {
        if (isSingle() && base.isSingle()) {
            return exactly(low.dividedBy(base.low));
        }
        Exact least = base.high == null ? Exact.ZERO : low.dividedBy(base.high);
        Exact most = high == null || base.low.signum() == 0 ? null : high.dividedBy(base.low);
        return new Range(least, most);
    }

    /** The lesser of two values. */
    public Range orLess(Range other) {
        Exact most = high == null ? other.high : other.high == null ? high : high.min(other.high);
        return new Range(low.min(other.low), most);
    }

    /** How many times so much is begun: 25 begin 12 three times. */
    public Range begun(Exact size) {
        Exact least = low.dividedBy(size).ceiling();
        return isSingle()
                ? exactly(least)
                : new Range(least, high == null ? null : high.dividedBy(size).ceiling());
    }

    /** The part that this is of itself and others together, from nought to one; nought where all of it is nought. */
    public Range partBeside(Range others) {
        return new Range(part(low, others.high), part(high, others.low));
    }

    /** own / (own + others); a missing own is endless, missing others are too. */
    private static Exact part(@Nullable Exact own, @Nullable Exact others) {
        if (others == null) {
            return Exact.ZERO;
        }
        if (own == null) {
            return Exact.ONE;
        }
        Exact whole = own.plus(others);
        return whole.isZero() ? Exact.ZERO : own.dividedBy(whole);
    }

    /** What a part may be, given its whole; anything from nought up where the part is surely above the whole. */
    public Range notAbove(Range whole) {
        if (whole.isBelow(this)) {
            return ANY;
        }
        return whole.high == null || (high != null && high.compareTo(whole.high) <= 0)
                ? this
                : new Range(low, whole.high);
    }

    /** Whether the other is surely greater: of a whole and its part a contradiction, and so a gap. */
    private boolean isBelow(Range other) {
        return high != null && high.compareTo(other.low) < 0;
    }

    /** The greater of two values. */
    public Range max(Range other) {
        return new Range(low.max(other.low), high == null || other.high == null ? null : high.max(other.high));
    }

    /** What lies in both, or this where nothing does. */
    public Range within(Range other) {
        Exact least = low.max(other.low);
        Exact most = high == null ? other.high : other.high == null ? high : high.min(other.high);
        boolean isEmpty = most != null && most.compareTo(least) < 0;
        return isEmpty || (least == low && most == high) ? this : new Range(least, most);
    }

    /** The least range that holds both. */
    public Range hull(Range other) {
        return new Range(low.min(other.low), high == null || other.high == null ? null : high.max(other.high));
    }

    /** Whether every value is at least the limit. */
    public boolean isAtLeast(Exact limit) {
        return low.compareTo(limit) >= 0;
    }

    /** Whether every value is at most the limit. */
    public boolean isAtMost(Exact limit) {
        return high != null && high.compareTo(limit) <= 0;
    }

    /** Whether every value is below the limit. */
    public boolean isBelow(Exact limit) {
        return high != null && high.compareTo(limit) < 0;
    }

    /** Whether every value is above the limit. */
    public boolean isAbove(Exact limit) {
        return low.compareTo(limit) > 0;
    }

    private boolean isSingle() {
        return low == high;
    }

    @Override
    public String toString() {
        return isExact() ? low.toString() : "[" + low + ", " + (high == null ? "∞" : high) + "]";
    }
}
