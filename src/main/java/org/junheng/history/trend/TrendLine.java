package org.junheng.history.trend;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The least-squares line through what there is to spare of a limit, year by year, and the year in which it falls below nought.
 *
 * <p>With n years, t̄ their mean, S = Σ(t − t̄)² and s² = Σ residual² / (n − 2), a further year t has the prediction interval
 * a + b·t ± q·s·√(1 + 1/n + (t − t̄)²/S), q the 95 % point of Student's t with n − 2 degrees of freedom: 90 % of what is to come
 * lies within (N. R. Draper, H. Smith, Applied Regression Analysis, 3rd ed. 1998, §1.4 and §3.1). There is a trend where the slope
 * is below nought by more than q·s/√S: on noise alone that happens once in twenty times.
 */
final class TrendLine {
    /** A line through two points has nothing to tell how good it is. */
    static final int FEWEST_YEARS = 3;

    /** No warning looks further ahead, and no interval of one ends later. */
    static final int MOST_YEARS_AHEAD = 10;

    /** Student's t, 95 % point, for 1 to 20 degrees of freedom (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2). */
    private static final double[] STUDENT = {
        6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761, 1.753, 1.746,
        1.740, 1.734, 1.729, 1.725
    };

    /** Doubles lose so much of a figure in a few operations; less than that is no slope and no distance. */
    static final double ROUNDING = 1e-12;

    private final int last;
    private final double middle;
    private final double level;
    private final double slope;
    private final double spread;
    private final double deviation;
    private final double quantile;
    private final int count;
    private final double small;

    /**
     * A point.
     *
     * @param year the year
     * @param spare what there is to spare of the limit; below nought it is not met
     */
    record TrendPoint(int year, double spare) {}

    private TrendLine(List<TrendPoint> points) {
        count = points.size();
        last = points.get(count - 1).year();
        middle = points.stream().mapToInt(TrendPoint::year).average().orElseThrow();
        level = points.stream().mapToDouble(TrendPoint::spare).average().orElseThrow();
        spread = points.stream()
                .mapToDouble(point -> (point.year() - middle) * (point.year() - middle))
                .sum();
        slope = points.stream()
                        .mapToDouble(point -> (point.year() - middle) * (point.spare() - level))
                        .sum()
                / spread;
        double squares = points.stream()
                .mapToDouble(point -> point.spare() - at(point.year()))
                .map(residual -> residual * residual)
                .sum();
        deviation = Math.sqrt(squares / (count - 2));
        quantile = quantile(count - 2);
        small = ROUNDING
                * points.stream()
                        .mapToDouble(point -> Math.abs(point.spare()))
                        .max()
                        .orElse(0);
    }

    /**
     * The line.
     *
     * @param points three or more, in the order of their years, each year once
     */
    static TrendLine of(List<TrendPoint> points) {
        return new TrendLine(points);
    }

    /** The line, where there are years enough and it moves by more than chance would have it. */
    static Optional<TrendLine> moving(List<TrendPoint> points) {
        return points.size() < FEWEST_YEARS
                ? Optional.empty()
                : Optional.of(of(points)).filter(TrendLine::moves);
    }

    /** How far what is to come may lie from what there is, where it does not move: 90 % lies within. Nought where years are too few. */
    static double around(List<TrendPoint> points) {
        int count = points.size();
        if (count < FEWEST_YEARS) {
            return 0;
        }
        double mean = points.stream().mapToDouble(TrendPoint::spare).average().orElseThrow();
        double squares = points.stream()
                .mapToDouble(point -> (point.spare() - mean) * (point.spare() - mean))
                .sum();
        return quantile(count - 1) * Math.sqrt(squares / (count - 1) * (1 + 1.0 / count));
    }

    /** Where the line is in a year. */
    double at(double year) {
        return level + slope * (year - middle);
    }

    /** How far what is to come in a year may lie from the line: 90 % lies within. */
    double half(double year) {
        return quantile * deviation * Math.sqrt(1 + 1.0 / count + (year - middle) * (year - middle) / spread);
    }

    /** Student's t, 95 % point. */
    static double quantile(int degreesOfFreedom) {
        return STUDENT[Math.min(degreesOfFreedom, STUDENT.length) - 1];
    }

    /** Whether it falls, by more than chance would have it. */
    boolean falls() {
        return slope < 0 && moves();
    }

    /** Whether it falls or rises, by more than chance would have it. */
    boolean moves() {
        return Math.abs(slope) > small && Math.abs(slope) > quantile * deviation / Math.sqrt(spread);
    }

    /** When it is below nought, if it falls. */
    AheadYears ahead() {
        return falls() ? new AheadYears(crossing(), earliest(), latest()) : AheadYears.NONE;
    }

    /** The first year, after those that there are, in which the line is below nought; empty where that is far off. */
    OptionalInt crossing() {
        return first(0);
    }

    /** The first year in which the lower end of what is to be expected is below nought. */
    OptionalInt earliest() {
        return first(-1);
    }

    /** The first year in which even the upper end is; empty where that is far off, or never. */
    OptionalInt latest() {
        return first(1);
    }

    private OptionalInt first(int end) {
        for (int year = last + 1; year <= last + MOST_YEARS_AHEAD; year++) {
            if (at(year) + end * half(year) < -small) {
                return OptionalInt.of(year);
            }
        }
        return OptionalInt.empty();
    }
}
