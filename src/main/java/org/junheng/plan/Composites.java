package org.junheng.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.CompositeGoal;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;

/**
 * Composites, in the place of which each of their parts gets a limit of its own, so that the limits together are the
 * composite's. Which part is to be evened how far is sought by trial: nothing is proved of that, so what closes a composite has
 * no bound of its own.
 */
final class Composites {
    private static final int ROUNDS = 6;
    /** By so much of itself a part's limit is tried otherwise. */
    private static final double STEP = 0.08;
    /** What doubles may lose: proved exactly afterwards. */
    private static final double DOUBT = 1e-9;

    private final Problem problem;
    private final Solver solver;
    private final Allocation origin;
    private List<Need> needs = List.of();
    private Set<Integer> spreads = Set.of();

    Composites(Problem problem, Solver solver) {
        this.problem = problem;
        this.solver = solver;
        this.origin = new Allocation(problem);
    }

    /**
     * Gives each part the limit with which it costs least that all are within theirs; whether there are such limits.
     *
     * @param needs what is to be closed, too
     * @param spreads the same
     */
    boolean divide(CompositeGoal goal, List<Need> needs, Set<Integer> spreads) {
        this.needs = needs;
        this.spreads = spreads;
        double fixed = 0;
        double open = 0;
        List<Integer> free = new ArrayList<>();
        for (int part : goal.parts()) {
            if (canChange(part)) {
                free.add(part);
                open += today(part);
            } else {
                fixed += today(part);
            }
        }
        double scale = (goal.limit() * (1 - DOUBT) - fixed) / open;
        if (free.isEmpty() || scale <= 0) {
            return false;
        }
        double[] limits = new double[free.size()];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = today(free.get(i)) * Math.min(1, scale);
        }
        goal.parts().forEach(part -> limit(part, today(part)));
        set(free, limits);
        Optional<Solution> known = solved(free);
        if (known.isEmpty()) {
            return false;
        }
        double cost = known.get().cost();
        double step = STEP;
        for (int round = 0; round < ROUNDS; round++) {
            double[] better = traded(free, limits, step);
            set(free, better);
            Optional<Solution> some = solved(free);
            if (some.isPresent() && some.get().cost() < cost) {
                cost = some.get().cost();
                limits = better;
            } else {
                step /= 2;
            }
        }
        set(free, limits);
        return true;
    }

    /** The part where evening is cheapest gets a narrower limit, the one where it is dearest a wider one. */
    private double[] traded(List<Integer> free, double[] limits, double step) {
        int cheapest = 0;
        int dearest = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < limits.length; i++) {
            int part = free.get(i);
            double by = step * limits[i];
            double now = alone(part, limits[i]);
            double narrower = (alone(part, limits[i] - by) - now) / by;
            boolean canWiden = limits[i] < today(part) * (1 - DOUBT);
            if (narrower < least) {
                least = narrower;
                cheapest = i;
            }
            if (canWiden && narrower > most) {
                most = narrower;
                dearest = i;
            }
        }
        double[] traded = limits.clone();
        double by = Math.min(step * limits[cheapest], today(free.get(dearest)) - limits[dearest]);
        traded[cheapest] -= Math.max(0, by);
        traded[dearest] += Math.max(0, by);
        return traded;
    }

    private Optional<Solution> solved(List<Integer> free) {
        Set<Integer> all = new TreeSet<>(spreads);
        all.addAll(free);
        return solver.quick(needs, all);
    }

    /** What one part costs within a limit, in any case something for what cannot be done. */
    private double alone(int part, double limit) {
        limit(part, limit);
        return solved(List.of(part)).map(Solution::cost).orElse(Double.MAX_VALUE);
    }

    /**
     * Keeps each part of a composite that passes as it is today; what nobody has any of, that has no coefficient, gets an equal
     * share of what the others leave of the limit. Whether there is any.
     */
    boolean keep(CompositeGoal goal) {
        double left = goal.limit();
        int none = 0;
        for (int part : goal.parts()) {
            boolean isOverNought = !(origin.sums[part] > 0);
            none += isOverNought ? 1 : 0;
            left -= isOverNought ? 0 : today(part);
        }
        if (none > 0 && left <= 0) {
            return false;
        }
        for (int part : goal.parts()) {
            double limit = origin.sums[part] > 0 ? today(part) * (1 + DOUBT) : left / none * (1 - DOUBT);
            problem.spreads.set(part, problem.spreads.get(part).within(limit).kept());
        }
        return true;
    }

    private boolean canChange(int part) {
        for (int row : problem.spreads.get(part).rows()) {
            if (!problem.rows.get(row).variables.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private double today(int part) {
        return problem.spreads.get(part).coefficient(origin.sums[part], origin.squares[part]);
    }

    private void set(List<Integer> free, double[] limits) {
        for (int i = 0; i < limits.length; i++) {
            limit(free.get(i), limits[i]);
        }
    }

    private void limit(int part, double limit) {
        problem.spreads.set(part, problem.spreads.get(part).within(limit));
    }
}
