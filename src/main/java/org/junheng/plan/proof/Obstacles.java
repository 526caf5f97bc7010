package org.junheng.plan.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.LinearConstraint;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.SpreadConstraint;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.Coefficient;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.results.Plan.Barrier;
import org.junheng.results.Plan.Open;
import org.junheng.results.Plan.Why;

/** What stands in the way of what cannot be closed, and how near it can be brought. */
public final class Obstacles {
    private static final int STEPS = 200;

    private final Problem problem;
    private final Allocation origin;

    public Obstacles(Problem problem) {
        this.problem = problem;
        this.origin = new Allocation(problem);
    }

    /** Of a section: which of its criteria stay short with everything that is allowed, and which ceilings hold them down. */
    public Open of(Need need) {
        List<Barrier> barriers = new ArrayList<>();
        for (Need.Shortfall member : need.members()) {
            int least = need.mayMiss() > 0 && member.floor() >= 0 ? member.floor() : member.full();
            LinearConstraint constraint = problem.constraints.get(least);
            double reached = constraint.start;
            for (Coefficient term : constraint.variables) {
                Variable variable = problem.variables.get(term.at());
                reached += Math.max(0, term.by()) * (variable.kind == Flow.NEW ? variable.most : 0);
            }
            if (reached < -constraint.slack) {
                constraint.variables.forEach(term -> barrier(term).ifPresent(barriers::add));
            }
        }
        Why why = barriers.isEmpty() ? Why.NO_LEVER : Why.BOUND;
        return new Open(need.finding(), why, Optional.empty(), barriers);
    }

    private Optional<Barrier> barrier(Coefficient term) {
        Variable variable = problem.variables.get(term.at());
        return variable.kind == Flow.NEW && term.by() > 0 && variable.most < Variable.ENDLESS
                ? Optional.of(new Barrier(variable.school, variable.price.id(), Exact.of(variable.most)))
                : Optional.empty();
    }

    /** Of a spread: the least coefficient within the bounds, every section raised to one level as far as it may. */
    public Open of(int k) {
        SpreadConstraint spread = problem.spreads.get(k);
        double best = spread.coefficient(origin.sums[k], origin.squares[k]);
        double bestLevel = 0;
        double top = 0;
        for (int row : spread.rows()) {
            top = Math.max(top, origin.amounts[row] / problem.rows.get(row).students);
        }
        for (int step = 1; step <= STEPS; step++) {
            double level = top * step / STEPS;
            double coefficient = at(spread, level);
            if (coefficient < best - 1e-12) {
                best = coefficient;
                bestLevel = level;
            }
        }
        List<Barrier> barriers = new ArrayList<>();
        boolean anything = false;
        for (int row : spread.rows()) {
            double wanted = bestLevel * problem.rows.get(row).students;
            boolean held = most(row) < wanted - 1e-9;
            for (Coefficient term : problem.rows.get(row).variables) {
                anything |= problem.variables.get(term.at()).kind == Flow.NEW;
                if (held) {
                    barrier(term).ifPresent(barriers::add);
                }
            }
        }
        return new Open(
                spread.finding(),
                anything ? Why.BOUND : Why.NO_LEVER,
                anything ? Optional.of(Exact.of(BigDecimal.valueOf(best))) : Optional.empty(),
                barriers);
    }

    private double at(SpreadConstraint spread, double level) {
        double sum = 0;
        double squares = 0;
        for (int row : spread.rows()) {
            double students = problem.rows.get(row).students;
            double now = origin.amounts[row];
            double x = Math.max(now, Math.min(most(row), level * students));
            sum += x;
            squares += x * x / students;
        }
        return spread.coefficient(sum, squares);
    }

    private double most(int row) {
        double most = origin.amounts[row];
        for (Coefficient term : problem.rows.get(row).variables) {
            Variable variable = problem.variables.get(term.at());
            most += variable.kind == Flow.NEW ? Math.max(0, term.by()) * variable.most : 0;
        }
        return most;
    }
}
