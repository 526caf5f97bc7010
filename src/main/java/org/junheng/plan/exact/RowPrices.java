package org.junheng.plan.exact;

import java.util.Arrays;
import java.util.List;

/**
 * What rows are worth, none of it below nought: a proof, whatever the prices are.
 *
 * @param rows the rows that are worth something
 * @param by what each is worth, in the unit of the costs
 * @param isOfCost whether costs are counted; else the rows alone are shown to contradict each other
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RowPrices(WholeRow[] rows, double[] by, boolean isOfCost) {
    /** The prices of a linear program's rows, in units of money. */
    static RowPrices of(List<LinearRow> rows, double[] prices, double unit, boolean isOfCost) {
        WholeRow[] worth = new WholeRow[prices.length];
        double[] by = new double[prices.length];
        int count = 0;
        for (int i = 0; i < prices.length; i++) {
            double price = prices[i] * unit / rows.get(i).part();
            if (price > 0 && price < Double.POSITIVE_INFINITY) {
                worth[count] = rows.get(i).whole();
                by[count++] = price;
            }
        }
        return new RowPrices(Arrays.copyOf(worth, count), Arrays.copyOf(by, count), isOfCost);
    }
}
