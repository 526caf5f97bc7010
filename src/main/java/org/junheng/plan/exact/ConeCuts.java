package org.junheng.plan.exact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.CuttingPlane;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Variable.EffectAt;

/** ProblemRows in the place of spreads: half-spaces that hold every way to keep them, made where they are missed. */
final class ConeCuts {
    private static final int HALVINGS = 30;

    private final ProblemRows of;
    private final Problem problem;
    private @Nullable Allocation inner;

    ConeCuts(ProblemRows of) {
        this.of = of;
        this.problem = of.problem;
    }

    /** A way that holds, towards which cuts are made, too. */
    void inner(Allocation way) {
        inner = way;
    }

    /** Cuts off these pieces: where they stand, and where the line to a way that holds enters the cone. */
    void cut(int k, double[] x, List<LinearRow> into) {
        double[] amounts = amounts(k, x);
        int before = into.size();
        cut(k, x, amounts, into);
        if (into.size() > before && inner != null) {
            int[] rows = problem.spreads.get(k).rows();
            double outside = 0;
            double inside = 1;
            double[] at = amounts.clone();
            for (int step = 0; step < HALVINGS; step++) {
                double middle = (outside + inside) / 2;
                for (int i = 0; i < rows.length; i++) {
                    at[i] = amounts[i] + middle * (inner.amounts[rows[i]] - amounts[i]);
                }
                if (problem.holds(k, at)) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            cut(k, x, at, into);
        }
    }

    private void cut(int k, double[] x, double[] amounts, List<LinearRow> into) {
        if (isMissed(k, x, amounts)) {
            WholeRow cut = of.whole.tangent(k, amounts);
            if (cut.missed(x) > ProblemRows.MISSED / 2) {
                into.add(of.row(cut));
            }
        }
    }

    private boolean isMissed(int k, double[] x, double[] amounts) {
        double[] normal = CuttingPlane.at(problem, k, amounts).normal();
        double[] here = amounts(k, x);
        double value = 0;
        double size = 0;
        for (int i = 0; i < here.length; i++) {
            value += normal[i] * here[i];
            size += Math.abs(normal[i] * amounts[i]);
        }
        return value < -ProblemRows.MISSED * size;
    }

    private double[] amounts(int k, double[] x) {
        int[] rows = problem.spreads.get(k).rows();
        double[] amounts = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            amounts[i] = problem.rows.get(rows[i]).start;
            for (EffectAt term : problem.rows.get(rows[i]).variables) {
                amounts[i] += term.by() * x[term.at()];
            }
        }
        return amounts;
    }
}
