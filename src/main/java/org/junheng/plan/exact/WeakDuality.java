package org.junheng.plan.exact;

import java.util.List;

/** What prices of rows prove, whatever they are: no way within the bounds costs less. With room for the rounding of doubles. */
final class WeakDuality {
    /** What doubles may lose of a sum, as a part of what it is made of. */
    private static final double SAFETY = 1e-11;

    private final SimplexTable of;
    private final double[] rest;
    private final double[] size;
    private double bound;
    private double all;

    WeakDuality(SimplexTable of, List<LinearRow> rows, double[] prices, double[] cost) {
        this.of = of;
        rest = cost.clone();
        size = new double[of.columns];
        for (int j = 0; j < of.columns; j++) {
            size[j] = Math.abs(cost[j]);
        }
        for (int r = 0; r < prices.length; r++) {
            if (prices[r] > 0) {
                LinearRow row = rows.get(r);
                bound += prices[r] * row.atLeast();
                all += Math.abs(prices[r] * row.atLeast());
                for (int i = 0; i < row.columns().length; i++) {
                    double part = prices[r] * row.by()[i];
                    rest[row.columns()[i]] -= part;
                    size[row.columns()[i]] += Math.abs(part);
                }
            }
        }
    }

    double[] rests() {
        for (int j = 0; j < of.columns; j++) {
            rest[j] -= SAFETY * size[j];
        }
        return rest;
    }

    double bound() {
        for (int j = 0; j < of.columns; j++) {
            double doubt = SAFETY * size[j];
            double least = Math.min(
                    Math.min((rest[j] - doubt) * of.low[j], (rest[j] - doubt) * of.high[j]),
                    Math.min((rest[j] + doubt) * of.low[j], (rest[j] + doubt) * of.high[j]));
            bound += least;
            all += Math.abs(least);
        }
        return bound - SAFETY * all;
    }
}
