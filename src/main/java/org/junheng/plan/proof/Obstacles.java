package org.junheng.plan.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.LinearConstraint;
import org.junheng.plan.model.LinearConstraint.ConstraintKind;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Possible;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.SpreadConstraint;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.results.Plan.Barrier;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Why;

/** What stands in the way of what cannot be closed, and how near it can be brought. */
public final class Obstacles {
    private static final int STEPS = 200;
    /** With more goals than these it is not looked for which of them a conflict is with. */
    private static final int MOST_TRIES = 60;

    private final Problem problem;
    private final Allocation origin;
    private final Function<Problem, BiFunction<List<Need>, Set<Integer>, Possible>> solvers;

    /**
     * Obstacles.
     *
     * @param solvers tells for a problem whether goals can be met together
     */
    public Obstacles(Problem problem, Function<Problem, BiFunction<List<Need>, Set<Integer>, Possible>> solvers) {
        this.problem = problem;
        this.origin = new Allocation(problem);
        this.solvers = solvers;
    }

    /** Of a section: which of its criteria stay short with everything that is allowed, and which ceilings hold them down. */
    public OpenFinding of(Need need) {
        boolean lever = need.members().stream()
                .flatMap(member -> problem.constraints.get(member.full()).variables.stream())
                .anyMatch(term -> term.by() > 0);
        if (!lever) {
            return OpenFinding.of(need.finding(), Why.NO_LEVER);
        }
        List<Barrier> barriers = new ArrayList<>();
        for (Need.Shortfall member : need.members()) {
            int least = need.mayMiss() > 0 && member.floor() >= 0 ? member.floor() : member.full();
            LinearConstraint constraint = problem.constraints.get(least);
            double reached = constraint.start;
            for (EffectAt term : constraint.variables) {
                reached += Math.max(0, term.by()) * problem.variables.get(term.at()).most;
            }
            if (reached < -constraint.slack) {
                constraint.variables.forEach(term -> barrier(term, barriers));
            }
        }
        return barriers.isEmpty()
                ? conflict(need.finding(), List.of(need), Set.of(), Optional.empty(), List.of())
                : new OpenFinding(need.finding(), Why.BOUND, Optional.empty(), barriers, List.of());
    }

    private void barrier(EffectAt term, List<Barrier> barriers) {
        Variable variable = problem.variables.get(term.at());
        if (variable.kind != Flow.GIVEN && term.by() > 0 && variable.most < Variable.ENDLESS) {
            Barrier barrier = new Barrier(variable.school, variable.price, Exact.of(variable.most));
            if (!barriers.contains(barrier)) {
                barriers.add(barrier);
            }
        }
    }

    /** Of a spread: the least coefficient within the bounds, every section raised to one level as far as it may. */
    public OpenFinding of(int k) {
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
            for (EffectAt term : problem.rows.get(row).variables) {
                anything = true;
                if (held) {
                    barrier(term, barriers);
                }
            }
        }
        if (!anything && barriers.isEmpty()) {
            return OpenFinding.of(spread.finding(), Why.NO_LEVER);
        }
        boolean isReached = best <= spread.limit();
        Optional<Exact> nearest = isReached ? Optional.empty() : Optional.of(Exact.of(BigDecimal.valueOf(best)));
        return barriers.isEmpty() || isReached
                ? conflict(spread.finding(), List.of(), Set.of(k), nearest, barriers)
                : new OpenFinding(spread.finding(), Why.BOUND, nearest, barriers, List.of());
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
        for (EffectAt term : problem.rows.get(row).variables) {
            Variable variable = problem.variables.get(term.at());
            most += variable.kind == Flow.GIVEN ? 0 : Math.max(0, term.by()) * variable.most;
        }
        return most;
    }

    /** Whether it could be met if what passes need not go on passing, and which of that is in the way. */
    private OpenFinding conflict(
            String finding, List<Need> needs, Set<Integer> spreads, Optional<Exact> nearest, List<Barrier> barriers) {
        List<Integer> physical = problem.kept.stream()
                .filter(kept -> problem.constraints.get(kept).kind != ConstraintKind.VERDICT)
                .toList();
        Set<Integer> off = new TreeSet<>();
        for (int k = 0; k < problem.spreads.size(); k++) {
            off.add(k);
        }
        Possible alone = solvers.apply(problem.keeping(physical, off)).apply(needs, spreads);
        if (alone == Possible.YES) {
            return new OpenFinding(finding, Why.CONFLICT, Optional.empty(), barriers, inTheWay(needs, spreads));
        }
        if (alone == Possible.UNKNOWN) {
            return OpenFinding.of(finding, Why.NOT_FOUND);
        }
        boolean isBound = !barriers.isEmpty()
                || (isBounded() && solvers.apply(problem.unbounded(off)).apply(needs, spreads) == Possible.YES);
        return new OpenFinding(finding, isBound ? Why.BOUND : Why.TOO_LITTLE, nearest, barriers, List.of());
    }

    private boolean isBounded() {
        return problem.variables.stream()
                        .anyMatch(variable -> variable.kind != Flow.GIVEN && variable.most < Variable.ENDLESS)
                || problem.kept.stream()
                        .map(problem.constraints::get)
                        .anyMatch(one -> one.kind == ConstraintKind.CEILING || one.kind == ConstraintKind.LEFT);
    }

    /** The verdicts that hold today, each of which alone is in the way. */
    private List<String> inTheWay(List<Need> needs, Set<Integer> spreads) {
        Set<String> verdicts = new LinkedHashSet<>();
        for (int k = 0; k < problem.spreads.size(); k++) {
            if (problem.isOn(k)) {
                verdicts.add(problem.spreads.get(k).finding());
            }
        }
        for (int kept : problem.kept) {
            LinearConstraint constraint = problem.constraints.get(kept);
            boolean own = needs.isEmpty() || needs.get(0).block() == constraint.block;
            if (constraint.kind == ConstraintKind.VERDICT && own) {
                verdicts.add(constraint.about);
            }
        }
        List<String> against = new ArrayList<>();
        for (String verdict : verdicts.stream().limit(MOST_TRIES).toList()) {
            List<Integer> others = problem.kept.stream()
                    .filter(kept -> !problem.constraints.get(kept).about.equals(verdict))
                    .toList();
            Set<Integer> off = new TreeSet<>();
            for (int k = 0; k < problem.spreads.size(); k++) {
                if (problem.spreads.get(k).finding().equals(verdict)) {
                    off.add(k);
                }
            }
            if (solvers.apply(problem.keeping(others, off)).apply(needs, spreads) == Possible.YES) {
                against.add(verdict);
            }
        }
        return against;
    }

    /** Of what can be met alone, and not together with other goals: with which of them. */
    public OpenFinding against(
            String finding,
            List<Need> needs,
            Set<Integer> spreads,
            Possible possible,
            List<Need> others,
            Set<Integer> otherSpreads) {
        if (possible == Possible.UNKNOWN) {
            return OpenFinding.of(finding, Why.NOT_FOUND);
        }
        BiFunction<List<Need>, Set<Integer>, Possible> solver = solvers.apply(problem);
        List<String> against = new ArrayList<>();
        for (Need other : others.stream().limit(MOST_TRIES).toList()) {
            List<Need> both = new ArrayList<>(needs);
            both.add(other);
            if (solver.apply(both, spreads) == Possible.NO) {
                against.add(other.finding());
            }
        }
        for (int other : otherSpreads) {
            Set<Integer> both = new TreeSet<>(spreads);
            both.add(other);
            if (solver.apply(needs, both) == Possible.NO) {
                against.add(problem.spreads.get(other).finding());
            }
        }
        return new OpenFinding(finding, Why.CONFLICT, Optional.empty(), List.of(), against);
    }
}
