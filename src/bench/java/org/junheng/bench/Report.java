package org.junheng.bench;

import java.util.Arrays;
import java.util.Locale;

/** What the benchmarks print. */
final class Report {
    private Report() {}

    static void title(String text) {
        System.out.printf(Locale.ROOT, "%n== %s%n", text);
    }

    /** One figure. */
    static void line(String name, String format, Object... values) {
        System.out.printf(Locale.ROOT, "%-52s %s%n", name, String.format(Locale.ROOT, format, values));
    }

    /** The least, the middle and the greatest of several. */
    static void spread(String name, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        line(name, "min %7.0f   median %7.0f   max %7.0f", sorted[0], median(values), sorted[sorted.length - 1]);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
