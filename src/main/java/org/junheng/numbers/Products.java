package org.junheng.numbers;

import java.math.BigInteger;

/**
 * Compares products of long whole numbers, exactly, by their first digits where these tell them apart: sums over the schools of
 * a large county have thousands of digits, and to multiply them out for each school would take their square.
 */
final class Products {
    /** Below it multiplying costs less than looking. */
    private static final int LONG = 512;
    /** A first part is short by less than 2⁻⁶¹ of itself, and rounded by 2⁻⁵³ of itself, as is a product of two: together 4e-16. */
    private static final double MARGIN = 1e-14;

    private static final int BITS = 62;

    private Products() {}

    /** {@code a·b} against {@code c·d}, as {@link Comparable} tells it. */
    static int compare(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
        int sign = a.signum() * b.signum();
        int others = c.signum() * d.signum();
        if (sign != others || sign == 0) {
            return Integer.compare(sign, others);
        }
        int one = a.abs().bitLength() + b.abs().bitLength();
        int other = c.abs().bitLength() + d.abs().bitLength();
        if (Math.max(one, other) < LONG) {
            return a.multiply(b).compareTo(c.multiply(d));
        }
        if (Math.abs(one - other) > 2) {
            return one > other ? sign : -sign;
        }
        double left = first(a) * first(b) * Math.scalb(1.0, one - other);
        double right = first(c) * first(d);
        if (Math.abs(left - right) > MARGIN * right) {
            return left > right ? sign : -sign;
        }
        // The two ends of a range are often one number, worked out twice in one way.
        return a.equals(c) && b.equals(d) ? 0 : a.multiply(b).compareTo(c.multiply(d));
    }

    /** The size of a number as a fraction of the power of two that its length makes: from a half to one. */
    private static double first(BigInteger number) {
        BigInteger size = number.abs();
        int rest = size.bitLength() - BITS;
        return rest > 0
                ? Math.scalb((double) size.shiftRight(rest).longValue(), -BITS)
                : Math.scalb((double) size.longValue(), -size.bitLength());
    }
}
