package org.junheng.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Possible;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;
import org.junheng.plan.proof.Obstacles;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Effect;
import org.junheng.results.Plan.Instead;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Removal;
import org.junheng.results.Plan.Why;

/**
 * What each way out of a conflict comes to: the plan sought again with what is in the way given up, the finding closed in its
 * place, and of the rest as much as can be had beside it. It is judged by the same rules, and what it breaks and leaves is told.
 */
final class ConflictWays {
    /** So many ways are sought; fewer where a county is planned school by school. */
    private static final int MOST_WAYS = 12;

    private static final int MOST_OF_A_LARGE_ONE = 4;

    private final Problem problem;
    private final Obstacles obstacles;
    private final Function<Problem, Solver> solvers;
    private final PlanJudge judge;
    private final Exact margin;
    private final Optional<Exact> budget;
    private int left;

    /** Judges a solution of a problem. */
    interface PlanJudge {
        /**
         * The plan that a solution is.
         *
         * @param givenUp the ids of the verdicts that it may break
         */
        Plan plan(Problem free, Optional<Solution> solution, Set<String> givenUp);
    }

    /**
     * Ways.
     *
     * @param margin that is asked for
     * @param budget the money that there is
     */
    ConflictWays(
            Problem problem,
            Obstacles obstacles,
            Function<Problem, Solver> solvers,
            PlanJudge judge,
            Exact margin,
            Optional<Exact> budget) {
        this.problem = problem;
        this.obstacles = obstacles;
        this.solvers = solvers;
        this.judge = judge;
        this.margin = margin;
        this.budget = budget;
        this.left = solvers.apply(problem).isLarge() ? MOST_OF_A_LARGE_ONE : MOST_WAYS;
    }

    /**
     * Puts with each way out what it comes to; whether anything is told otherwise then.
     *
     * @param open why findings stay
     * @param plan the plan that leaves them
     * @param solution what it was made of
     */
    boolean weigh(Map<String, OpenFinding> open, Plan plan, Optional<Solution> solution) {
        Set<String> stay = plan.open().stream().map(OpenFinding::finding).collect(Collectors.toSet());
        boolean any = false;
        for (OpenFinding one : List.copyOf(open.values())) {
            if (!one.against().isEmpty() && stay.contains(one.finding())) {
                OpenFinding told = weighed(one, plan, solution);
                any |= !told.equals(one);
                open.put(one.finding(), told);
            }
        }
        return any;
    }

    /** What the rules do not confirm is no way out: nobody has any of what would have to be even, say. */
    private OpenFinding weighed(OpenFinding one, Plan plan, Optional<Solution> solution) {
        List<Removal> removals = new ArrayList<>();
        for (Removal removal : one.removals()) {
            if (left == 0) {
                removals.add(removal);
            } else {
                left--;
                instead(one.finding(), removal, plan, solution)
                        .ifPresent(instead ->
                                removals.add(new Removal(removal.bounds(), removal.against(), Optional.of(instead))));
            }
        }
        return removals.isEmpty()
                ? OpenFinding.of(one.finding(), Why.NOT_FOUND)
                : new OpenFinding(one.finding(), one.why(), one.nearest(), removals, one.missing());
    }

    private Optional<Instead> instead(String finding, Removal removal, Plan plan, Optional<Solution> solution) {
        Set<String> gone = Set.copyOf(removal.against());
        if (need(finding).isEmpty() && spread(finding).isEmpty()) {
            return confirmed(finding, judge.plan(problem, solution, gone), plan);
        }
        Problem free = obstacles.without(removal);
        Optional<Solution> found = solved(finding, free, gone, solution);
        Plan other = judge.plan(free, found, gone);
        // What counts on something that is given up is not met by it: nothing is spent on that.
        Set<String> spared = new HashSet<>(gone);
        found.map(Solution::needs).orElse(List.of()).stream()
                .map(Need::finding)
                .filter(one -> !one.equals(finding) && !other.closed().contains(one))
                .forEach(spared::add);
        return confirmed(
                finding,
                spared.equals(gone) ? other : judge.plan(free, solved(finding, free, spared, solution), gone),
                plan);
    }

    private Optional<Instead> confirmed(String finding, Plan other, Plan plan) {
        return other.closed().contains(finding) ? Optional.of(instead(other, plan)) : Optional.empty();
    }

    private Instead instead(Plan other, Plan plan) {
        boolean isWithin = budget.isEmpty()
                || other.cost()
                        .total()
                        .filter(total -> total.compareTo(budget.get()) <= 0)
                        .isPresent();
        return new Instead(
                other.cost(),
                isWithin,
                without(other.closed(), plan.closed()),
                without(without(plan.closed(), other.closed()), tolerated(other)),
                other.effects().stream()
                        .filter(Effect::isBroken)
                        .map(effect -> effect.before().id())
                        .toList(),
                other.steps());
    }

    private static List<String> tolerated(Plan plan) {
        return plan.open().stream()
                .filter(one -> one.why() == Why.ALLOWED)
                .map(OpenFinding::finding)
                .toList();
    }

    private static List<String> without(List<String> all, List<String> these) {
        Set<String> gone = new HashSet<>(these);
        return all.stream().filter(one -> !gone.contains(one)).toList();
    }

    private Optional<Need> need(String finding) {
        return problem.needs.stream()
                .flatMap(need -> Stream.concat(Stream.of(need), need.alone().stream()))
                .filter(need -> need.finding().equals(finding))
                .findFirst();
    }

    private Optional<Integer> spread(String finding) {
        return Stream.iterate(0, k -> k < problem.spreads.size(), k -> k + 1)
                .filter(k -> problem.spreads.get(k).fails()
                        && problem.spreads.get(k).finding().equals(finding))
                .findFirst();
    }

    /** The finding first, then all that the plan closes and that is not given up, else one after the other. */
    private Optional<Solution> solved(String finding, Problem free, Set<String> gone, Optional<Solution> plan) {
        Solver solver = solvers.apply(free);
        Margins margins = new Margins(free, solver, margin);
        List<Need> needs = new ArrayList<>();
        Set<Integer> spreads = new TreeSet<>();
        need(finding).flatMap(one -> margins.possible(one, List.of(), Set.of())).ifPresent(needs::add);
        spread(finding)
                .filter(k -> margins.isPossible(k, List.of(), Set.of()))
                .ifPresent(k -> spreads.addAll(free.together(k)));
        if (needs.isEmpty() && spreads.isEmpty()) {
            return Optional.empty();
        }
        // Of a count that is met no more has to be met than it asks for.
        Set<String> members = needs.stream()
                .flatMap(need -> need.members().stream())
                .map(Need.Shortfall::finding)
                .collect(Collectors.toSet());
        List<Need> others = plan.map(Solution::needs).orElse(List.of()).stream()
                .filter(need -> !gone.contains(need.finding()) && !members.contains(need.finding()))
                .toList();
        List<Set<Integer>> groups = plan.map(Solution::spreads).orElse(Set.of()).stream()
                .map(free::together)
                .distinct()
                .filter(group -> group.stream()
                        .noneMatch(k -> gone.contains(free.spreads.get(k).finding())))
                .toList();
        List<Need> all = new ArrayList<>(needs);
        all.addAll(others);
        Set<Integer> every = new TreeSet<>(spreads);
        groups.forEach(every::addAll);
        return solver.quick(all, every).or(() -> {
            for (Need need : others) {
                needs.add(need);
                if (solver.isPossible(needs, spreads) != Possible.YES) {
                    needs.remove(needs.size() - 1);
                }
            }
            for (Set<Integer> group : groups) {
                spreads.addAll(group);
                if (solver.isPossible(needs, spreads) != Possible.YES) {
                    spreads.removeAll(group);
                }
            }
            return solver.quick(needs, spreads);
        });
    }
}
