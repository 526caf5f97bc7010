package org.junheng.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Possible;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.SpreadConstraint;

/** Goals that are asked for with a margin, and that only their limits can be had of: then these, and it is told. */
final class Margins {
    private final Problem problem;
    private final Solver solver;
    private final Exact margin;
    /** The findings that are closed at their limits alone. */
    private final Set<String> dropped = new TreeSet<>();

    Margins(Problem problem, Solver solver, Exact margin) {
        this.problem = problem;
        this.solver = solver;
        this.margin = margin;
    }

    /** Of those needs the one that can be met beside others: with its margin, or without; empty where neither can. */
    Optional<Need> possible(Need need, List<Need> others, Set<Integer> spreads) {
        Optional<Need> found = Stream.concat(Stream.of(need), need.atLimit().stream())
                .filter(one -> isPossible(one, others, spreads))
                .findFirst();
        found.filter(one -> !one.equals(need)).ifPresent(this::drop);
        return found;
    }

    private boolean isPossible(Need need, List<Need> others, Set<Integer> spreads) {
        List<Need> all = new ArrayList<>(others);
        all.add(need);
        return solver.isPossible(all, spreads) == Possible.YES;
    }

    /** Whether a spread can be met beside others: with its margin, or without, and then its limit is that. */
    boolean isPossible(int spread, List<Need> needs, Set<Integer> others) {
        Set<Integer> all = new TreeSet<>(others);
        all.add(spread);
        if (solver.isPossible(needs, all) == Possible.YES) {
            return true;
        }
        if (margin.isZero() || dropped.contains(problem.spreads.get(spread).finding())) {
            return false;
        }
        SpreadConstraint asked = problem.spreads.get(spread);
        problem.spreads.set(spread, asked.withoutMargin(margin));
        if (solver.isPossible(needs, all) == Possible.YES) {
            dropped.add(asked.finding());
            return true;
        }
        problem.spreads.set(spread, asked);
        return false;
    }

    /** A need is taken without its margin. */
    void drop(Need need) {
        dropped.add(need.finding());
    }

    /** The findings among these that are closed at their limits alone. */
    List<String> among(List<String> findings) {
        return findings.stream().filter(dropped::contains).toList();
    }
}
