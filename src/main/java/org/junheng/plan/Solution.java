package org.junheng.plan;

import java.util.List;
import java.util.Set;

/**
 * A way to close needs and spreads.
 *
 * @param state the pieces
 * @param needs the needs that it closes
 * @param spreads the failing spreads that it brings within their limits
 * @param cost what it costs, in the unit of the objective
 * @param bound no way costs less
 */
record Solution(State state, List<Need> needs, Set<Integer> spreads, double cost, double bound) {}
