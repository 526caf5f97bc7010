package org.junheng.plan.exact;

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
        for (int pass = 0; pass < TIGHTENINGS; pass++) {
            problem.kept.forEach(kept -> tighten(problem.constraints.get(kept), high));
        }
        return high;
    }

    /** What is lowered at most: as far as all that raises it can bear. */
    private static void tighten(LinearConstraint constraint, double[] high) {
        double most = constraint.start + 2 * constraint.slack;
        for (EffectAt term : constraint.variables) {
            most += Math.max(0, term.by()) * high[term.at()];
        }
        for (EffectAt term : constraint.variables) {
            if (term.by() < 0) {
                high[term.at()] = Math.min(high[term.at()], Math.max(0, Math.floor(most / -term.by() + 1e-9)));
            }
        }
    }
}
