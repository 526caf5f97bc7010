package org.junheng.plan.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Possible;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.SpreadConstraint;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Removal;
import org.junheng.results.Plan.Why;

/** What stands in the way of what cannot be closed, and how near it can be brought. */
public final class Obstacles {
    private static final int STEPS = 200;
    /** So often it is asked at most which of all that is in the way has to go. */
    private static final int MOST_TRIES = 60;
    /** So many ways out are named. */
    private static final int MOST_WAYS = 4;
    /** Of so few things all ways out are sought; of more, those at the schools themselves, where there are any. */
    private static final int FEW = 12;

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

    /** The problem with all of that gone. */
    public Problem without(Removal removal) {
        return new ObstacleList(problem, Set.of()).without(Obstacle.of(removal));
    }

    /** Of a need: what has to go so that it can be met. */
    public OpenFinding of(Need need) {
        boolean lever = need.members().stream()
                .flatMap(member -> problem.constraints.get(member.full()).variables.stream())
                .anyMatch(term -> term.by() > 0);
        Need atLimit = need.atLimit().orElse(need);
        return lever
                ? obstructed(need.finding(), List.of(atLimit), Set.of(), Optional.empty())
                : OpenFinding.of(need.finding(), Why.NO_LEVER);
    }

    /** Of a spread: the least coefficient within the bounds, every section raised to one level as far as it may. */
    public OpenFinding of(int k) {
        SpreadConstraint spread = problem.spreads.get(k);
        double best = spread.coefficient(origin.sums[k], origin.squares[k]);
        double top = 0;
        for (int row : spread.rows()) {
            top = Math.max(top, origin.amounts[row] / problem.rows.get(row).students);
        }
        for (int step = 1; step <= STEPS; step++) {
            double level = top * step / STEPS;
            double coefficient = at(spread, level);
            if (coefficient < best - 1e-12) {
                best = coefficient;
            }
        }
        boolean anything = Arrays.stream(spread.rows())
                .anyMatch(row -> !problem.rows.get(row).variables.isEmpty());
        if (!anything) {
            return OpenFinding.of(spread.finding(), Why.NO_LEVER);
        }
        boolean isReached = best <= spread.limit();
        Optional<Exact> nearest = isReached ? Optional.empty() : Optional.of(Exact.of(BigDecimal.valueOf(best)));
        return obstructed(spread.finding(), List.of(), Set.of(k), nearest);
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

    /** Bounds, and verdicts that pass, some of which have to go; else there is too little of anything. */
    private OpenFinding obstructed(String finding, List<Need> needs, Set<Integer> spreads, Optional<Exact> nearest) {
        ObstacleList all = new ObstacleList(problem, problem.blocksOf(needs, spreads));
        Function<Set<Obstacle>, Possible> without =
                gone -> solvers.apply(all.without(gone)).apply(needs, spreads);
        Possible free = without.apply(Set.copyOf(all.every()));
        if (free == Possible.NO) {
            return new OpenFinding(finding, Why.TOO_LITTLE, nearest, List.of());
        }
        if (free == Possible.UNKNOWN || without.apply(Set.of()) != Possible.NO) {
            return OpenFinding.of(finding, Why.NOT_FOUND);
        }
        boolean isNear = all.every().size() > FEW && without.apply(Set.copyOf(all.near())) == Possible.YES;
        List<Removal> removals = new MinimalSets<>(without, MOST_TRIES, MOST_WAYS)
                .among(isNear ? all.near() : all.every()).stream()
                        .map(Obstacle::removal)
                        .toList();
        boolean isBound = removals.isEmpty()
                ? without.apply(Set.copyOf(all.bounds())) == Possible.YES
                : removals.stream().anyMatch(one -> one.against().isEmpty());
        boolean isConflict = removals.stream().anyMatch(one -> one.bounds().isEmpty());
        return new OpenFinding(
                finding,
                isConflict && !isBound ? Why.CONFLICT : Why.BOUND,
                isBound ? nearest : Optional.empty(),
                removals);
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
        List<String> goals = new ArrayList<>(others.stream().map(Need::finding).toList());
        otherSpreads.forEach(k -> goals.add(problem.spreads.get(k).finding()));
        List<Removal> removals = new MinimalSets<String>(
                        gone -> {
                            List<Need> rest = new ArrayList<>(needs);
                            others.stream()
                                    .filter(other -> !gone.contains(other.finding()))
                                    .forEach(rest::add);
                            Set<Integer> all = new TreeSet<>(spreads);
                            otherSpreads.stream()
                                    .filter(k -> !gone.contains(
                                            problem.spreads.get(k).finding()))
                                    .forEach(all::add);
                            return solver.apply(rest, all);
                        },
                        MOST_TRIES,
                        MOST_WAYS)
                .among(goals.stream().distinct().toList()).stream()
                        .map(gone -> new Removal(List.of(), List.copyOf(gone), Optional.empty()))
                        .toList();
        return new OpenFinding(finding, Why.CONFLICT, Optional.empty(), removals);
    }
}
