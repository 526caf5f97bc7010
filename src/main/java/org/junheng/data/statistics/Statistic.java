package org.junheng.data.statistics;

import java.util.Arrays;
import org.junheng.figures.Figure;

/** A statistic of figures; those that are rounded as people round them are compared so. */
enum Statistic {
    SUM(false),
    MEAN(true),
    MINIMUM(false),
    MAXIMUM(false),
    MEDIAN(true),
    DEVIATION(true),
    SAMPLE_DEVIATION(true);

    private static final double EXACT = 1e-9;

    private final boolean rounded;

    Statistic(boolean rounded) {
        this.rounded = rounded;
    }

    private double of(double[] sorted) {
        double sum = Arrays.stream(sorted).sum();
        double mean = sum / sorted.length;
        int half = sorted.length / 2;
        return switch (this) {
            case SUM -> sum;
            case MEAN -> mean;
            case MINIMUM -> sorted[0];
            case MAXIMUM -> sorted[sorted.length - 1];
            case MEDIAN -> sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
            case DEVIATION -> deviation(sorted, mean, sorted.length);
            case SAMPLE_DEVIATION -> deviation(sorted, mean, sorted.length - 1);
        };
    }

    private static double deviation(double[] values, double mean, int of) {
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / of);
    }

    boolean fits(double[] sorted, Figure figure) {
        return fits(of(sorted), figure);
    }

    /** Whether a figure is that value of the statistic. */
    boolean fits(double wanted, Figure figure) {
        String text = figure.range().low().toString();
        int point = text.indexOf('.');
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        double tolerance = EXACT * Math.abs(wanted) + (rounded ? 0.5 * Math.pow(10, -decimals) : 0);
        return Math.abs(figure.range().low().toDouble() - wanted) <= tolerance;
    }
}
