package org.junheng.plan.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.numbers.Exact;
import org.junheng.results.Certificate;

/**
 * A way to close needs and spreads.
 *
 * @param state the pieces
 * @param needs the needs that it closes
 * @param spreads the failing spreads that it brings within their limits
 * @param cost what it costs, in the unit of the objective
 * @param bound no way costs less, nearly
 * @param proof how the bound is proved; empty where it was reckoned in doubles alone
 */
public record Solution(
        Allocation state,
        List<Need> needs,
        Set<Integer> spreads,
        double cost,
        double bound,
        Optional<BoundBasis> proof) {
    /** How a bound is proved. */
    public interface BoundBasis {
        /** No way costs less, exactly. */
        Exact bound();

        /** The same for everyone to check. */
        Certificate certificate();
    }

    public Solution {
        needs = List.copyOf(needs);
        spreads = Set.copyOf(spreads);
    }

    /** The same at the same cost with other pieces. */
    public Solution with(Allocation other) {
        return new Solution(other, needs, spreads, cost, bound, proof);
    }

    /** Whether that much money pays for it. */
    public boolean isWithin(double money) {
        return state.paid() <= money * (1 + 1e-12);
    }

    /** The same, of which no more is proved than of another. */
    public Solution boundedBy(Optional<Solution> other) {
        double less = other.map(one -> Math.min(one.bound, cost)).orElse(0.0);
        return new Solution(state, needs, spreads, cost, less, other.flatMap(Solution::proof));
    }

    /** The same, of which no more is proved than of the first that was found, where that closes the same. */
    public Solution boundedLike(Optional<Solution> first) {
        return boundedBy(first.filter(one -> one.closesWhat(this)));
    }

    /** Whether it closes the same as another, no more and no less. */
    public boolean closesWhat(Solution other) {
        return needs.equals(other.needs) && spreads.equals(other.spreads);
    }
}
