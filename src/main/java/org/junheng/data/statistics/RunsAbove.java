package org.junheng.data.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.figures.Figure;

/**
 * Whether a row tells of some of the rows above it that stand together: the sum of a part of the county below its schools, the
 * mean of those of a town.
 */
final class RunsAbove {
    private static final int SHORTEST = 2;
    /** Groups are no longer, and what stands further above is of others. */
    private static final int FURTHEST = 300;

    private static final double NEARLY_ALL = 0.8;

    private final List<Column> columns = new ArrayList<>();
    private int rows;

    /** A figure of the row, and the same of the rows above in their order; NaN where it was not reported. */
    private static final class Column {
        private final Figure figure;
        private final double[] above;
        private final double[] sums;
        private final int[] counts;

        private Column(Figure figure, double[] all) {
            this.figure = figure;
            this.above = Arrays.copyOfRange(all, Math.max(0, all.length - FURTHEST), all.length);
            this.sums = new double[above.length + 1];
            this.counts = new int[above.length + 1];
            for (int i = 0; i < above.length; i++) {
                boolean isReported = !Double.isNaN(above[i]);
                sums[i + 1] = sums[i] + (isReported ? above[i] : 0);
                counts[i + 1] = counts[i] + (isReported ? 1 : 0);
            }
        }

        private boolean isAdded(Statistic statistic, int from, int to) {
            int count = counts[to] - counts[from];
            double sum = sums[to] - sums[from];
            return count >= SHORTEST && statistic.fits(statistic == Statistic.SUM ? sum : sum / count, figure);
        }

        private boolean is(Statistic statistic, int from) {
            double[] sorted = Arrays.stream(above, from, above.length)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            return sorted.length >= SHORTEST && statistic.fits(sorted, figure);
        }
    }

    /** Takes a figure in that the row reports and that is not nought. */
    void add(Figure figure, double[] above) {
        columns.add(new Column(figure, above));
        rows = Math.min(above.length, FURTHEST);
    }

    /**
     * Whether nearly all figures are one statistic of the rows just above, or the sum or mean of a run anywhere above.
     *
     * @param fewest so many figures just above; elsewhere it takes one more, for there are many runs
     */
    boolean tellsOfSome(int fewest) {
        for (int from = rows - SHORTEST; from >= 0; from--) {
            int start = from;
            boolean ends = Arrays.stream(Statistic.values())
                    .anyMatch(statistic -> isMost(
                            columns.stream()
                                    .filter(one -> one.is(statistic, start))
                                    .count(),
                            fewest));
            if (ends) {
                return true;
            }
        }
        return IntStream.rangeClosed(SHORTEST, rows).anyMatch(to -> hasRun(to, fewest + 1));
    }

    private boolean hasRun(int to, int fewest) {
        for (int from = to - SHORTEST; from >= 0; from--) {
            if (isRun(Statistic.SUM, from, to, fewest) || isRun(Statistic.MEAN, from, to, fewest)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRun(Statistic statistic, int from, int to, int fewest) {
        int missed = 0;
        for (Column column : columns) {
            missed += column.isAdded(statistic, from, to) ? 0 : 1;
            if (missed > (1 - NEARLY_ALL) * columns.size()) {
                return false;
            }
        }
        return isMost(columns.size() - missed, fewest);
    }

    private boolean isMost(long hits, int fewest) {
        return hits >= fewest && hits >= NEARLY_ALL * columns.size();
    }
}
