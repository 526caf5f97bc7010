package org.junheng.values;

import java.util.List;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;

/**
 * The squared coefficient of variation plus one, ΣP·Σ(x²/P)/(Σx)², in doubles and with a proved bound of error: what
 * decides all comparisons but those next to a tie, which {@link Sums} decides.
 *
 * <p>Where doubles do not reach, or the coefficient may not exist, the ends are not numbers and no comparison holds.
 *
 * @param least what the least that {@link Sums#squared} gives is close to
 * @param most what the greatest is close to
 * @param doubt by how much of itself each of the two may be off
 */
record Estimate(double least, double most, double doubt) {
    /** What a double loses of a number when it is rounded, relative: half a unit in its last place. */
    static final double ROUNDING = 0x1p-53;

    /** Between these, the products of a few numbers neither overflow nor lose digits at the bottom. */
    private static final double SMALLEST = 0x1p-200;

    private static final double GREATEST = 0x1p200;

    static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, 0);

    /**
     * All terms are positive, so relative errors add up. In units of {@link #ROUNDING}: 3 for a number made a double, 11 for
     * a term x²/P, then n + 10, n + 2 and n + 2 for the three sums, and less than 4n + 30 for any quotient below; the rest is
     * room for the operations of a comparison.
     */
    static Estimate of(List<Measure> members) {
        double students = 0;
        double amounts = 0;
        double squares = 0;
        double without = 0;
        double smallest = GREATEST;
        Measure missing = null;
        int gaps = 0;
        for (Measure member : members) {
            double p = member.base().low().toDouble();
            boolean isDivided = p > SMALLEST && p < GREATEST && member.base().isExact();
            if (!isDivided || member.amount().low().signum() < 0) {
                return NONE;
            }
            students += p;
            smallest = Math.min(smallest, p);
            if (member.amount().isExact()) {
                double x = reached(member.amount().low());
                amounts += x;
                squares += x * x / p;
            } else {
                missing = member;
                without += p;
                gaps++;
            }
        }
        double doubt = (4 * members.size() + 48) * ROUNDING;
        if (missing == null) {
            double sum = students * squares / (amounts * amounts);
            return new Estimate(sum, sum, doubt);
        }
        if (gaps == 1 && amounts > 0) {
            return withOneMissing(students, amounts, squares, missing, doubt);
        }
        Estimate several = amounts > 0
                ? new Estimate(students * squares / (amounts * amounts + squares * without), students / smallest, doubt)
                : NONE;
        return gaps > 1 ? several.within(members, students, smallest) : several;
    }

    /** Amounts that all have an upper end, as rounded ratios have, cannot leave this either: each sum at its own worst. */
    private Estimate within(List<Measure> members, double students, double smallest) {
        double lowest = 0;
        double highest = 0;
        double lowSquares = 0;
        double highSquares = 0;
        for (Measure member : members) {
            double p = member.base().low().toDouble();
            Exact end = member.amount().high();
            double low = reached(member.amount().low());
            double high = end == null ? Double.POSITIVE_INFINITY : reached(end);
            lowest += low;
            highest += high;
            lowSquares += low * low / p;
            highSquares += high * high / p;
        }
        if (!(lowest > 0) || !(highest < GREATEST)) {
            return this;
        }
        double low = Math.max(1, students * lowSquares / (highest * highest));
        double high = Math.min(students * highSquares / (lowest * lowest), students / smallest);
        // What is not a number gives way: of an amount that has no upper end nothing was known before.
        return Double.isNaN(most)
                ? new Estimate(low, high, (4 * members.size() + 48) * ROUNDING)
                : new Estimate(Math.max(least, low), Math.min(most, high), doubt);
    }

    /** That the least is sought at a place rounded to a double does not count: next to its least, the sum hardly changes. */
    private static Estimate withOneMissing(
            double students, double amounts, double squares, Measure missing, double doubt) {
        double p = missing.base().low().toDouble();
        double low = reached(missing.amount().low());
        Exact end = missing.amount().high();
        double high = end == null ? Double.POSITIVE_INFINITY : reached(end);
        double turning = Math.min(Math.max(squares * p / amounts, low), high);
        double atLow = at(low, p, students, amounts, squares);
        double atHigh = end == null ? students / p : at(high, p, students, amounts, squares);
        return new Estimate(at(turning, p, students, amounts, squares), Math.max(atLow, atHigh), doubt);
    }

    private static double at(double x, double p, double students, double amounts, double squares) {
        double all = amounts + x;
        return students * (squares + x * x / p) / (all * all);
    }

    /** The amount as a double; not a number where it is negative or out of reach. */
    private static double reached(Exact amount) {
        double x = amount.toDouble();
        return (x > SMALLEST && x < GREATEST) || amount.isZero() ? x : Double.NaN;
    }

    /** Whichever of two applies. */
    Estimate or(Estimate other) {
        return new Estimate(Math.min(least, other.least), Math.max(most, other.most), Math.max(doubt, other.doubt));
    }

    /** Whether the greatest is a number. */
    boolean isBounded() {
        return most < Double.POSITIVE_INFINITY;
    }

    /** Whether all values are surely above the bound. */
    boolean isAbove(double bound) {
        return least - bound > doubt * (least + bound);
    }

    /** Whether all values are surely below the bound. */
    boolean isBelow(double bound) {
        return bound - most > doubt * (most + bound);
    }

    /** Whether some values are surely below the bound and some above. */
    boolean straddles(double bound) {
        return bound - least > doubt * (least + bound) && most - bound > doubt * (most + bound);
    }

    /** Between which two doubles a number lies. */
    record Ends(double low, double high) {
        private static Ends ofRoot(double squaredPlusOne, double doubt) {
            return new Ends(
                    Math.sqrt(Math.max(0, squaredPlusOne - doubt * squaredPlusOne - 1)),
                    Math.sqrt(Math.max(0, squaredPlusOne + doubt * squaredPlusOne - 1)));
        }

        private Ends plus(Ends other) {
            return new Ends(low + other.low, high + other.high);
        }
    }

    /** The least and the greatest that the sum of several coefficients themselves may be. */
    record Roots(Ends least, Ends most) {
        static final Roots NONE = new Roots(new Ends(0, 0), new Ends(0, 0));

        Roots plus(Estimate one) {
            return new Roots(
                    least.plus(Ends.ofRoot(one.least, one.doubt)), most.plus(Ends.ofRoot(one.most, one.doubt)));
        }
    }
}
