package org.junheng.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Reads decimals: the short ones of everyday tables digit by digit, all others by way of {@link BigDecimal}. */
final class DecimalText {
    /** The most digits before the point, and after it, that are read: "1e999999999" must not exhaust memory. */
    private static final int MOST_DIGITS = 100;

    /** So many characters are digits that a long holds, whatever they are. */
    private static final int SHORT = 18;

    private static final long[] POWERS_OF_TEN = powersOfTen();

    private DecimalText() {}

    private static long[] powersOfTen() {
        long[] powers = new long[SHORT + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** Ten to a power from 0 to 18. */
    static long powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }

    /** See {@link Exact#of(String)}. */
    static Exact read(String decimal) {
        int length = decimal.length();
        if (length == 0 || length > SHORT) {
            return Exact.of(new BigDecimal(checkedLength(decimal)));
        }
        long digits = 0;
        int point = -1;
        int start = decimal.charAt(0) == '-' ? 1 : 0;
        for (int i = start; i < length; i++) {
            char c = decimal.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else {
                return Exact.of(new BigDecimal(decimal));
            }
        }
        if (length - start == (point < 0 ? 0 : 1)) {
            throw new NumberFormatException("not a decimal: \"" + decimal + "\"");
        }
        return Exact.of(start == 1 ? -digits : digits, point < 0 ? 0 : length - 1 - point);
    }

    private static String checkedLength(String decimal) {
        if (decimal.length() > MOST_DIGITS) {
            throw new NumberFormatException("a number of " + decimal.length() + " characters");
        }
        return decimal;
    }

    /** Refuses a decimal that would take more memory than any figure is worth. */
    static void refuseTooLong(BigDecimal decimal) {
        if (decimal.scale() > MOST_DIGITS || (long) decimal.precision() - decimal.scale() > MOST_DIGITS) {
            throw new NumberFormatException("a number of more than " + MOST_DIGITS + " digits");
        }
    }

    /** See {@link Exact#toDecimal}: digits far beyond the precision are not divided. */
    static BigDecimal quotient(BigInteger n, BigInteger d, MathContext precision) {
        int kept = 4 * precision.getPrecision() + Long.SIZE;
        int shift = Math.max(0, Math.min(n.bitLength(), d.bitLength()) - kept);
        return new BigDecimal(n.shiftRight(shift)).divide(new BigDecimal(d.shiftRight(shift)), precision);
    }
}
