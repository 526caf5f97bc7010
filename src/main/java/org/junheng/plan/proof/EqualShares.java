package org.junheng.plan.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;
import org.junheng.plan.model.SpreadConstraint;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.results.Evaluation;
import org.junheng.results.Prices.Evenly;
import org.junheng.values.Dispersion;

/** What it would take if everybody got the same: for comparison with what goes to the poorest alone. */
final class EqualShares {
    /** No county gives every school more than this many times what the richest has. */
    private static final double MOST_TIMES = 1000;

    private final Evaluation before;
    private final Problem problem;

    EqualShares(Evaluation before, Problem problem) {
        this.before = before;
        this.problem = problem;
    }

    List<Evenly> of(Solution solution) {
        List<Evenly> all = new ArrayList<>();
        for (int k : solution.spreads()) {
            SpreadConstraint spread = problem.spreads.get(k);
            for (Verdict verdict : before.verdicts()) {
                if (verdict.id().equals(spread.finding())
                        && verdict.requirement().value() instanceof Dispersion dispersion) {
                    Exact limit = verdict.requirement().limit().value();
                    perStudent(dispersion, limit)
                            .ifPresent(same -> all.add(new Evenly(
                                    verdict.criterion(), same, perSchool(dispersion, limit), spent(solution, spread))));
                }
            }
        }
        return all;
    }

    /** The deviation stays, the mean m rises: enough once deviation / (m + more) is the limit. Whole units in all. */
    private static Optional<Exact> perStudent(Dispersion dispersion, Exact limit) {
        if (limit.signum() <= 0
                || dispersion.mean().isEmpty()
                || dispersion.deviation().isEmpty()) {
            return Optional.empty();
        }
        Exact wanted = Exact.of(dispersion.deviation().get()).dividedBy(limit);
        Exact students = Exact.ZERO;
        for (Measure member : dispersion.members()) {
            students = students.plus(member.base().low());
        }
        Exact scale = dispersion.members().get(0).scale();
        Exact more = wanted.minus(dispersion.mean().get()).dividedBy(scale).times(students);
        return Optional.of(more.max(Exact.ZERO).ceiling());
    }

    /** The least whole number for each school, times the schools. */
    private static Optional<Exact> perSchool(Dispersion dispersion, Exact limit) {
        List<Measure> members = dispersion.members();
        double richest = members.stream()
                .mapToDouble(member -> member.amount().low().toDouble())
                .max()
                .orElse(0);
        long high = 1;
        while (coefficient(members, high) > limit.toDouble()) {
            high *= 2;
            if (high > MOST_TIMES * Math.max(1, richest)) {
                return Optional.empty();
            }
        }
        long low = high / 2;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (coefficient(members, middle) > limit.toDouble()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(Exact.of(high).times(Exact.of(members.size())));
    }

    private static double coefficient(List<Measure> members, long more) {
        double students = 0;
        double sum = 0;
        double squares = 0;
        for (Measure member : members) {
            double p = member.base().low().toDouble();
            double x = member.amount().low().toDouble() + more;
            students += p;
            sum += x;
            squares += x * x / p;
        }
        return Math.sqrt(Math.max(0, students * squares / (sum * sum) - 1));
    }

    private Exact spent(Solution solution, SpreadConstraint spread) {
        double spent = 0;
        for (int row : spread.rows()) {
            for (EffectAt term : problem.rows.get(row).variables) {
                if (problem.variables.get(term.at()).kind == Flow.NEW) {
                    spent += term.by() * solution.state().pieces[term.at()];
                }
            }
        }
        return Exact.of(BigDecimal.valueOf(spent).setScale(2, RoundingMode.HALF_UP));
    }
}
