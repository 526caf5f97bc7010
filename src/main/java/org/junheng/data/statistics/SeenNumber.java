package org.junheng.data.statistics;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Decimals;
import org.junheng.numbers.Exact;

/**
 * A number as it stands in a cell, to be added up.
 *
 * @param value the number; not a number where the cell is blank or has none
 * @param decimals how many digits are written after the point
 * @param cell what is written
 */
record SeenNumber(double value, int decimals, String cell) {
    /** What is added up is as near as this, relative to it. */
    private static final double NEAR = 1e-9;
    /** A total in mu beside figures in square metres. */
    private static final double MU = 2000.0 / 3;
    /** A total in 10,000 yuan or in hectares beside figures in yuan or square metres. */
    private static final int MOST_NOUGHTS = 8;

    static SeenNumber of(String cell) {
        @Nullable Exact number = Decimals.isPercentage(cell) ? null : Decimals.exact(cell);
        int point = cell.indexOf('.');
        return number == null
                ? new SeenNumber(Double.NaN, 0, cell)
                : new SeenNumber(number.toDouble(), point < 0 ? 0 : cell.strip().length() - point - 1, cell);
    }

    boolean isNone() {
        return Double.isNaN(value);
    }

    /**
     * By how much this total is above the sum of those; empty where it is not, and not a number where that cannot be told.
     *
     * @param whole whether they are counts, which nobody rounds
     */
    OptionalDouble apart(List<SeenNumber> parts, boolean whole) {
        List<SeenNumber> known = parts.stream().filter(part -> !part.isNone()).toList();
        double sum = known.stream().mapToDouble(SeenNumber::value).sum();
        double unit = whole
                ? 0
                : Math.pow(
                        10, -known.stream().mapToInt(SeenNumber::decimals).min().orElse(0));
        double tolerance = NEAR * Math.abs(sum) + (whole ? 0 : 0.5 * (Math.pow(10, -decimals) + unit * known.size()));
        double apart = value - sum;
        if (Math.abs(apart) <= tolerance) {
            return OptionalDouble.empty();
        }
        boolean isOpen = known.size() < parts.size() && apart > 0;
        return isOpen || known.isEmpty() || isOtherwise(sum, known.size(), tolerance)
                ? OptionalDouble.of(Double.NaN)
                : OptionalDouble.of(apart);
    }

    /** Whether this total is the mean, or the sum in another unit. */
    private boolean isOtherwise(double sum, int count, double tolerance) {
        double half = 0.5 * Math.pow(10, -decimals) + NEAR * Math.abs(value);
        if (Math.abs(value - sum / count) <= half) {
            return true;
        }
        double scale = 1;
        for (int i = 1; i <= MOST_NOUGHTS; i++) {
            scale *= 10;
            if (Math.abs(value - sum / scale) <= half || Math.abs(value - sum * scale) <= tolerance * scale + half) {
                return sum != 0;
            }
        }
        return sum != 0 && Math.abs(value - sum / MU) <= half;
    }
}
