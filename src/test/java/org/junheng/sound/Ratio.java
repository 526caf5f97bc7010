package org.junheng.sound;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junheng.figures.Figure;

/** A fraction of whole numbers, for the second implementation; nothing of the library's arithmetic is in it. */
public record Ratio(BigInteger above, BigInteger below) implements Comparable<Ratio> {
    public static final Ratio NOUGHT = of(0);

    public Ratio {
        BigInteger divisor = above.gcd(below).max(BigInteger.ONE);
        BigInteger sign = below.signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ONE;
        above = above.divide(divisor).multiply(sign);
        below = below.divide(divisor).multiply(sign);
    }

    public static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Ratio of(String decimal) {
        int to = decimal.indexOf(':');
        if (to >= 0) {
            return of(decimal.substring(0, to).strip())
                    .over(of(decimal.substring(to + 1).strip()));
        }
        BigDecimal value = new BigDecimal(decimal);
        return value.scale() <= 0
                ? new Ratio(value.toBigIntegerExact(), BigInteger.ONE)
                : new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** A reported figure. */
    public static Ratio of(Figure figure) {
        return of(figure.range().low().toString());
    }

    public Ratio plus(Ratio other) {
        return new Ratio(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.above.negate(), other.below));
    }

    public Ratio times(Ratio other) {
        return new Ratio(above.multiply(other.above), below.multiply(other.below));
    }

    public Ratio over(Ratio other) {
        return new Ratio(above.multiply(other.below), below.multiply(other.above));
    }

    /** How many times so much is begun. */
    public Ratio begun(Ratio size) {
        BigInteger[] times = over(size).parts();
        return new Ratio(times[0].add(times[1].signum() > 0 ? BigInteger.ONE : BigInteger.ZERO), BigInteger.ONE);
    }

    private BigInteger[] parts() {
        return above.divideAndRemainder(below);
    }

    public boolean isNought() {
        return above.signum() == 0;
    }

    public BigDecimal root() {
        MathContext digits = new MathContext(60);
        return new BigDecimal(above).divide(new BigDecimal(below), digits).sqrt(digits);
    }

    @Override
    public int compareTo(Ratio other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
}
