package org.junheng.plan.exact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.LinearConstraint;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;

/** How many pieces of each kind there can be at each school. */
final class PieceBounds {
    /** More than so many pieces of one kind at one school are never looked at. */
    private static final double MANY = 1e9;

    private static final int TIGHTENINGS = 3;

    private PieceBounds() {}

    /**
     * The most, by variable.
     *
     * @param dearest no way that costs more is wanted; infinite for any
     */
    static double[] highs(Problem problem, double dearest) {
        double[] high = new double[problem.variables.size()];
        double[] taken = new double[problem.pools];
        for (Variable variable : problem.variables) {
            if (variable.kind != Flow.GIVEN) {
                double most = Math.min(
                        MANY, Math.min((double) variable.most, Math.floor(dearest / variable.cost * (1 + 1e-9))));
                high[variable.id] = most;
                if (variable.kind == Flow.TAKEN) {
                    taken[variable.pool] += most;
                }
            }
        }
        for (Variable variable : problem.variables) {
            if (variable.kind == Flow.GIVEN) {
                high[variable.id] = Math.min(MANY, taken[variable.pool]);
            }
        }
        int[] twins = twins(problem, high.length);
        for (Variable given : problem.variables) {
            if (twins[given.id] >= 0 && !isUseless(problem.variables.get(twins[given.id]), given)) {
                twins[given.id] = -1;
            }
        }
        for (int pass = 0; pass < TIGHTENINGS; pass++) {
            problem.kept.forEach(kept -> tighten(problem.constraints.get(kept), twins, high));
            taken(problem, high);
        }
        return high;
    }

    /** What is moved for nothing has no end by its cost. */
    private static boolean isFree(Variable variable) {
        return variable.kind == Flow.TAKEN && variable.exactCost.isZero();
    }

    /** No more is taken for nothing than can be given. */
    private static void taken(Problem problem, double[] high) {
        double[] given = new double[problem.pools];
        for (Variable variable : problem.variables) {
            if (variable.kind == Flow.GIVEN) {
                given[variable.pool] += high[variable.id];
            }
        }
        for (Variable variable : problem.variables) {
            if (isFree(variable)) {
                high[variable.id] = Math.min(high[variable.id], given[variable.pool]);
            }
        }
    }

    /** Of each column that is given, the one of the same that is taken there for nothing; -1 of all others. */
    static int[] twins(Problem problem, int columns) {
        int[] twins = new int[columns];
        Arrays.fill(twins, -1);
        Map<List<Object>, Integer> taken = new HashMap<>();
        for (Variable variable : problem.variables) {
            if (isFree(variable)) {
                taken.put(List.of(variable.pool, variable.school, variable.level), variable.id);
            }
        }
        for (Variable variable : problem.variables) {
            if (variable.kind == Flow.GIVEN) {
                twins[variable.id] = taken.getOrDefault(List.of(variable.pool, variable.school, variable.level), -1);
            }
        }
        return twins;
    }

    /** Whether to take and give one of the same betters nothing. */
    private static boolean isUseless(Variable taken, Variable given) {
        return isUseless(taken.constraints, given.constraints) && isUseless(taken.rows, given.rows);
    }

    private static boolean isUseless(List<EffectAt> taken, List<EffectAt> given) {
        Map<Integer, Exact> sums = new HashMap<>();
        taken.forEach(term -> sums.merge(term.at(), term.exact(), Exact::plus));
        given.forEach(term -> sums.merge(term.at(), term.exact(), Exact::plus));
        return sums.values().stream().allMatch(sum -> sum.signum() <= 0);
    }

    /** What is lowered at most: as far as all that raises it can bear. */
    private static void tighten(LinearConstraint constraint, int[] twins, double[] high) {
        for (EffectAt term : constraint.variables) {
            if (term.by() < 0) {
                double most = constraint.start + 2 * constraint.slack;
                for (EffectAt other : constraint.variables) {
                    most += other.at() == twins[term.at()] ? 0 : Math.max(0, other.by()) * high[other.at()];
                }
                high[term.at()] = Math.min(high[term.at()], Math.max(0, Math.floor(most / -term.by() + 1e-9)));
            }
        }
    }
}
