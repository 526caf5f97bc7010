package org.junheng.plan.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A way to close needs and spreads.
 *
 * @param state the pieces
 * @param needs the needs that it closes
 * @param spreads the failing spreads that it brings within their limits
 * @param partial failing spreads that it only brings nearer
 * @param cost what it costs, in the unit of the objective
 * @param bound no way costs less
 */
public record Solution(
        Allocation state, List<Need> needs, Set<Integer> spreads, Set<Integer> partial, double cost, double bound) {
    public Solution {
        spreads = Set.copyOf(spreads);
        partial = Set.copyOf(partial);
    }

    /** The same with another bound. */
    public Solution withBound(double other) {
        return new Solution(state, needs, spreads, partial, cost, other);
    }

    /** The same, of which this spread is only brought nearer to its limit. */
    public Solution withPartial(int spread) {
        Set<Integer> whole = new TreeSet<>(spreads);
        whole.remove(spread);
        Set<Integer> nearer = new TreeSet<>(partial);
        nearer.add(spread);
        return new Solution(state, needs, whole, nearer, cost, bound);
    }
}
