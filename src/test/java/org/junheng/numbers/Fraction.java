package org.junheng.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;

/** A fraction as a schoolbook does it: what {@link Exact} is held against. The denominator is positive. */
record Fraction(BigInteger n, BigInteger d) {
    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** Of any size from 1 to 120 bits, often equal, whole, nought or at the edge of a long. */
    static Fraction random(Random random) {
        BigInteger n = switch (random.nextInt(8)) {
            case 0 -> BigInteger.valueOf(random.nextInt(5) - 2L);
            case 1 -> BigInteger.valueOf(Long.MAX_VALUE - random.nextInt(3));
            case 2 -> BigInteger.valueOf(Long.MIN_VALUE + random.nextInt(3));
            case 3 -> BigInteger.valueOf((1L << 62) + random.nextInt(5) - 2);
            default -> new BigInteger(random.nextInt(120) + 1, random);
        };
        BigInteger d = random.nextInt(3) == 0
                ? BigInteger.ONE
                : new BigInteger(random.nextInt(100) + 1, random).add(BigInteger.ONE);
        return new Fraction(random.nextBoolean() ? n : n.negate(), d);
    }

    Exact exact() {
        return whole(n).dividedBy(whole(d));
    }

    private static Exact whole(BigInteger value) {
        return value.bitLength() < Long.SIZE ? Exact.of(value.longValue()) : Exact.of(new BigDecimal(value));
    }

    Fraction plus(Fraction other) {
        return new Fraction(n.multiply(other.d).add(other.n.multiply(d)), d.multiply(other.d));
    }

    Fraction times(Fraction other) {
        return new Fraction(n.multiply(other.n), d.multiply(other.d));
    }

    Fraction over(Fraction other) {
        BigInteger sign = BigInteger.valueOf(other.n.signum());
        return new Fraction(n.multiply(other.d).multiply(sign), d.multiply(other.n.abs()));
    }

    Fraction negated() {
        return new Fraction(n.negate(), d);
    }

    int compareTo(Fraction other) {
        return n.multiply(other.d).compareTo(other.n.multiply(d));
    }

    BigDecimal ceiling() {
        return new BigDecimal(n).divide(new BigDecimal(d), 0, RoundingMode.CEILING);
    }

    /** Both as text and by its sign against a hair more and less: no method of {@link Exact} checks itself. */
    void check(Exact actual, String what) {
        BigInteger common = n.gcd(d);
        Fraction lowest = new Fraction(n.divide(common), d.divide(common));
        String text = actual.toString();
        int stroke = text.indexOf('/');
        Fraction seen = stroke < 0
                ? decimal(new BigDecimal(text))
                : new Fraction(new BigInteger(text.substring(0, stroke)), new BigInteger(text.substring(stroke + 1)));
        assertThat(seen.compareTo(lowest)).as("%s gave %s", what, actual).isZero();
    }

    private static Fraction decimal(BigDecimal value) {
        return new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }
}
