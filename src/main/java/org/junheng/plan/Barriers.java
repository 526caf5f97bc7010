package org.junheng.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.numbers.Exact;
import org.junheng.plan.Variable.Kind;
import org.junheng.plan.Variable.Term;
import org.junheng.results.Plan.Barrier;
import org.junheng.results.Plan.Open;
import org.junheng.results.Plan.Why;

/** What stands in the way of what cannot be closed, and how near it can be brought. */
final class Barriers {
    private static final int STEPS = 200;

    private final Problem problem;
    private final State origin;

    Barriers(Problem problem) {
        this.problem = problem;
        this.origin = new State(problem);
    }

    /** Of a section: which of its criteria stay short with everything that is allowed, and which ceilings hold them down. */
    Open of(Need need) {
        List<Barrier> barriers = new ArrayList<>();
        for (Need.Member member : need.members()) {
            int least = need.mayMiss() > 0 && member.floor() >= 0 ? member.floor() : member.full();
            Form form = problem.forms.get(least);
            double reached = form.start;
            for (Term term : form.variables) {
                Variable variable = problem.variables.get(term.at());
                reached += Math.max(0, term.by()) * (variable.kind == Kind.NEW ? variable.most : 0);
            }
            if (reached < -form.slack) {
                form.variables.forEach(term -> barrier(term).ifPresent(barriers::add));
            }
        }
        Why why = barriers.isEmpty() ? Why.NO_LEVER : Why.BOUND;
        return new Open(need.finding(), why, Optional.empty(), barriers);
    }

    private Optional<Barrier> barrier(Term term) {
        Variable variable = problem.variables.get(term.at());
        return variable.kind == Kind.NEW && term.by() > 0 && variable.most < Variable.ENDLESS
                ? Optional.of(new Barrier(variable.school, variable.price.id(), Exact.of(variable.most)))
                : Optional.empty();
    }

    /** Of a spread: the least coefficient within the bounds, every section raised to one level as far as it may. */
    Open of(int k) {
        Spread spread = problem.spreads.get(k);
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
            for (Term term : problem.rows.get(row).variables) {
                anything |= problem.variables.get(term.at()).kind == Kind.NEW;
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

    private double at(Spread spread, double level) {
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
        for (Term term : problem.rows.get(row).variables) {
            Variable variable = problem.variables.get(term.at());
            most += variable.kind == Kind.NEW ? Math.max(0, term.by()) * variable.most : 0;
        }
        return most;
    }
}
