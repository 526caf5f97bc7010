package org.junheng.plan.exact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case of a search: a bound of a column more than the case before, and what was proved of it. */
final class SearchNode {
    final @Nullable SearchNode before;
    final int column;
    final double low;
    final double high;
    final double bound;
    final long number;
    /** What its own prices prove, nearly. */
    double own;

    @Nullable
    RowPrices prices;

    final List<SearchNode> cases = new ArrayList<>();

    SearchNode(@Nullable SearchNode before, int column, double low, double high, double bound, long number) {
        this.before = before;
        this.column = column;
        this.low = low;
        this.high = high;
        this.bound = bound;
        this.number = number;
        if (before != null) {
            before.cases.add(this);
        }
    }
}
