package org.junheng.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number: the arithmetic of everything that decides a verdict.
 *
 * <p>Nothing is rounded. Small numbers are two longs, larger ones two {@link BigInteger}s; a caller cannot tell them apart.
 */
public final class Exact implements Comparable<Exact> {
    /** Nought. */
    public static final Exact ZERO = new Exact(0, 1);
    /** One. */
    public static final Exact ONE = new Exact(1, 1);

    /** So much more than a double carries that one more rounding does not show. */
    private static final MathContext FOR_DOUBLES = new MathContext(20);

    /** Fractions of fewer bits are not reduced: finding a common divisor costs more than carrying it on. */
    private static final int REDUCED_FROM = 1 << 14;

    private final long numerator;
    private final long denominator;
    private final @Nullable Big big;

    private record Big(BigInteger numerator, BigInteger denominator) {}

    private Exact(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = null;
    }

    private Exact(Big big) {
        this.numerator = 0;
        this.denominator = 1;
        this.big = big;
    }

    public static Exact of(long whole) {
        return new Exact(whole, 1);
    }

    /**
     * Reads a decimal such as {@code 750.5}, {@code -3} or {@code 1.2e3}.
     *
     * @throws NumberFormatException if the text is not a decimal or is longer than 100 characters, or the number has more
     *     than 100 digits before or after the point
     */
    public static Exact of(String decimal) {
        return DecimalText.read(decimal);
    }

    /**
     * The decimal of these digits: 7505 with one of them after the point is 750.5.
     *
     * @param decimals how many stand after the point, from 0 to 18
     */
    public static Exact of(long digits, int decimals) {
        return new Exact(digits, DecimalText.powerOfTen(decimals));
    }

    /**
     * The exact value of a decimal.
     *
     * @throws NumberFormatException if it has more than 100 digits before or after the point
     */
    public static Exact of(BigDecimal decimal) {
        DecimalText.refuseTooLong(decimal);
        return decimal.scale() <= 0
                ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** {@code numerator / denominator}; the denominator is positive. */
    public static Exact of(BigInteger numerator, BigInteger denominator) {
        if (fits(numerator) && fits(denominator)) {
            return new Exact(numerator.longValue(), denominator.longValue());
        }
        if (numerator.bitLength() + denominator.bitLength() < REDUCED_FROM) {
            return new Exact(new Big(numerator, denominator));
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger n = numerator.divide(common);
        BigInteger d = denominator.divide(common);
        return fits(n) && fits(d) ? new Exact(n.longValue(), d.longValue()) : new Exact(new Big(n, d));
    }

    private static boolean fits(BigInteger value) {
        return value.bitLength() < Long.SIZE - 1;
    }

    public Exact plus(Exact other) {
        if (big == null && other.big == null) {
            if (denominator == other.denominator) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
                    return new Exact(sum, denominator);
                }
            } else if (denominator > other.denominator && denominator % other.denominator == 0) {
                return plusScaled(other, denominator / other.denominator);
            } else if (other.denominator > denominator && other.denominator % denominator == 0) {
                return other.plusScaled(this, other.denominator / denominator);
            } else if (fits(numerator, other.denominator)
                    && fits(other.numerator, denominator)
                    && fits(denominator, other.denominator)) {
                long left = numerator * other.denominator;
                long right = other.numerator * denominator;
                long sum = left + right;
                if (((left ^ sum) & (right ^ sum)) >= 0) {
                    return new Exact(sum, denominator * other.denominator);
                }
            }
        }
        BigInteger n = numeratorOf()
                .multiply(other.denominatorOf())
                .add(other.numeratorOf().multiply(denominatorOf()));
        return of(n, denominatorOf().multiply(other.denominatorOf()));
    }

    /** The sum with a small number whose denominator is this one's divided by {@code scale}. */
    private Exact plusScaled(Exact other, long scale) {
        if (fits(other.numerator, scale)) {
            long right = other.numerator * scale;
            long sum = numerator + right;
            if (((numerator ^ sum) & (right ^ sum)) >= 0) {
                return new Exact(sum, denominator);
            }
        }
        BigInteger right = other.numeratorOf().multiply(BigInteger.valueOf(scale));
        return of(numeratorOf().add(right), denominatorOf());
    }

    public Exact minus(Exact other) {
        return plus(other.negated());
    }

    public Exact negated() {
        return big == null && numerator != Long.MIN_VALUE
                ? new Exact(-numerator, denominator)
                : of(numeratorOf().negate(), denominatorOf());
    }

    public Exact times(Exact other) {
        if (big == null
                && other.big == null
                && fits(numerator, other.numerator)
                && fits(denominator, other.denominator)) {
            return new Exact(numerator * other.numerator, denominator * other.denominator);
        }
        return of(numeratorOf().multiply(other.numeratorOf()), denominatorOf().multiply(other.denominatorOf()));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the divisor is zero
     */
    public Exact dividedBy(Exact divisor) {
        int sign = divisor.signum();
        if (sign == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (big == null && divisor.big == null && numerator != Long.MIN_VALUE && divisor.numerator != Long.MIN_VALUE) {
            long n = sign < 0 ? -numerator : numerator;
            long d = Math.abs(divisor.numerator);
            if (fits(n, divisor.denominator) && fits(denominator, d)) {
                return new Exact(n * divisor.denominator, denominator * d);
            }
        }
        BigInteger n = numeratorOf().multiply(divisor.denominatorOf());
        BigInteger d = denominatorOf().multiply(divisor.numeratorOf());
        return sign < 0 ? of(n.negate(), d.negate()) : of(n, d);
    }

    private static boolean fits(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == low >> (Long.SIZE - 1) && low != Long.MIN_VALUE;
    }

    /** The numerator of the reduced fraction; the sign is its. */
    public BigInteger numerator() {
        return numeratorOf().divide(numeratorOf().gcd(denominatorOf()));
    }

    /** The denominator of the reduced fraction, positive. */
    public BigInteger denominator() {
        return denominatorOf().divide(numeratorOf().gcd(denominatorOf()));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return big == null ? Long.signum(numerator) : big.numerator.signum();
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return big == null ? denominator == 1 || numerator % denominator == 0 : compareTo(ceiling()) == 0;
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Exact other) {
        if (big == null && other.big == null) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            long leftHigh = Math.multiplyHigh(numerator, other.denominator);
            long rightHigh = Math.multiplyHigh(other.numerator, denominator);
            return leftHigh != rightHigh
                    ? Long.compare(leftHigh, rightHigh)
                    : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
        }
        return Products.compare(numeratorOf(), other.denominatorOf(), other.numeratorOf(), denominatorOf());
    }

    private BigInteger numeratorOf() {
        return big == null ? BigInteger.valueOf(numerator) : big.numerator;
    }

    private BigInteger denominatorOf() {
        return big == null ? BigInteger.valueOf(denominator) : big.denominator;
    }

    /** A double that is off by at most 3·2⁻⁵³ of the value, where that is from 1e-300 to 1e300 or nought. */
    public double toDouble() {
        if (big == null) {
            return (double) numerator / denominator;
        }
        return toDecimal(FOR_DOUBLES).doubleValue();
    }

    /** Rounded half up to so many decimals, for display alone. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numeratorOf()).divide(new BigDecimal(denominatorOf()), decimals, RoundingMode.HALF_UP);
    }

    /** To so many significant digits, off by at most a hair more than half a unit in the last, for the arithmetic of roots. */
    public BigDecimal toDecimal(MathContext precision) {
        return DecimalText.quotient(numeratorOf(), denominatorOf(), precision);
    }

    /** The least whole number that is not below this one. */
    public Exact ceiling() {
        BigInteger[] parts = numeratorOf().divideAndRemainder(denominatorOf());
        return of(parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    /** The exact square root where there is a rational one, else null. */
    @Nullable
    public Exact rationalRoot() {
        if (signum() < 0) {
            return null;
        }
        BigInteger[] n = numerator().sqrtAndRemainder();
        BigInteger[] d = denominator().sqrtAndRemainder();
        return n[1].signum() == 0 && d[1].signum() == 0 ? of(n[0], d[0]) : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exact that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * numerator().hashCode() + denominator().hashCode();
    }

    /** A plain decimal where the value has one, else a fraction such as {@code 2/3}. */
    @Override
    public String toString() {
        BigInteger n = numerator();
        BigInteger d = denominator();
        try {
            BigDecimal decimal = new BigDecimal(n).divide(new BigDecimal(d)).stripTrailingZeros();
            return decimal.scale() < 0 ? decimal.setScale(0).toPlainString() : decimal.toPlainString();
        } catch (ArithmeticException endless) {
            return n + "/" + d;
        }
    }
}
