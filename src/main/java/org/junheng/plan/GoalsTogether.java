package org.junheng.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Possible;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;
import org.junheng.plan.proof.Obstacles;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Why;

/** Goals that can be met each alone, met together; what cannot be is left, and what it is in conflict with is named. */
final class GoalsTogether {
    private final Problem problem;
    private final Solver solver;
    private final Margins margins;
    private final Obstacles obstacles;
    private final Map<String, OpenFinding> open;

    GoalsTogether(Problem problem, Solver solver, Margins margins, Obstacles obstacles, Map<String, OpenFinding> open) {
        this.problem = problem;
        this.solver = solver;
        this.margins = margins;
        this.obstacles = obstacles;
        this.open = open;
    }

    /** All of them; where they cannot all be met at once, one after the other as long as they can. */
    Optional<Solution> solve(List<Need> needs, Set<Integer> spreads) {
        if (needs.isEmpty() && spreads.isEmpty()) {
            return Optional.empty();
        }
        Optional<Solution> all = solver.solve(needs, spreads);
        if (all.isPresent()) {
            return all;
        }
        List<Need> kept = new ArrayList<>();
        Set<Integer> keptSpreads = new TreeSet<>();
        for (Need need : needs) {
            Optional<Need> taken = margins.possible(need, kept, keptSpreads);
            if (taken.isPresent()) {
                kept.add(taken.get());
            } else {
                List<Need> with = new ArrayList<>(kept);
                with.add(need);
                Possible possible = solver.isPossible(with, keptSpreads);
                open.put(
                        need.finding(),
                        obstacles.against(need.finding(), List.of(need), Set.of(), possible, kept, keptSpreads));
                need.alone()
                        .forEach(one -> margins.possible(one, kept, keptSpreads).ifPresent(kept::add));
            }
        }
        Set<Integer> seen = new TreeSet<>();
        for (int k : spreads) {
            Set<Integer> group = problem.together(k);
            if (seen.addAll(group)) {
                boolean isWithin = group.size() == 1 && margins.isPossible(k, kept, keptSpreads);
                keptSpreads.addAll(group);
                Possible possible = isWithin ? Possible.YES : solver.isPossible(kept, keptSpreads);
                if (possible != Possible.YES) {
                    keptSpreads.removeAll(group);
                    String finding = problem.spreads.get(k).finding();
                    // Of a composite other limits of its parts might do.
                    open.put(
                            finding,
                            problem.isPart(k)
                                    ? OpenFinding.of(finding, Why.NOT_FOUND)
                                    : obstacles.against(finding, List.of(), group, possible, kept, keptSpreads));
                }
            }
        }
        return kept.isEmpty() && keptSpreads.isEmpty() ? Optional.empty() : solver.solve(kept, keptSpreads);
    }
}
