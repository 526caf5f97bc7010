package org.junheng.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.facts.Verdict;
import org.junheng.plan.model.Aimed;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;

/**
 * Counts of what is closed one by one, dispersions or counts themselves: as many as may miss stay, the dearest of them. In all
 * ways where there are few, else by what each costs alone.
 */
final class GoalChoices {
    /** In so many ways all are tried. */
    private static final int FEW = 40;

    private final Problem problem;
    private final Solver solver;
    private final List<Need> needs;
    private final Set<Integer> spreads;

    /**
     * Choices.
     *
     * @param needs what can be met; what stays is taken out
     * @param spreads the same
     */
    GoalChoices(Problem problem, Solver solver, List<Need> needs, Set<Integer> spreads) {
        this.problem = problem;
        this.solver = solver;
        this.needs = needs;
        this.spreads = spreads;
    }

    /** What of a count's members stays, by its id. */
    Set<String> spared(Map.Entry<Verdict, Set<String>> count) {
        Set<String> can = new TreeSet<>();
        needs.forEach(need -> can.add(need.finding()));
        spreads.forEach(k -> can.add(problem.spreads.get(k).finding()));
        can.retainAll(members(count.getKey()));
        List<String> free = can.stream().filter(count.getValue()::contains).toList();
        int stay = (int) Math.min(free.size(), can.size() - Aimed.lacking(count.getKey()));
        if (stay <= 0) {
            return Set.of();
        }
        List<Set<String>> ways = new ArrayList<>();
        ways(free, 0, Set.of(), stay, ways);
        Set<String> best = ways.size() <= FEW
                ? ways.stream().min(Comparator.comparingDouble(this::cost)).orElse(Set.of())
                : free.stream()
                        .sorted(Comparator.comparingDouble((String one) -> -alone(one)))
                        .limit(stay)
                        .collect(Collectors.toSet());
        needs.removeIf(need -> best.contains(need.finding()));
        spreads.removeIf(k -> best.contains(problem.spreads.get(k).finding()));
        return best;
    }

    private static Set<String> members(Verdict count) {
        return Aimed.membersOf(count).stream().map(Verdict::id).collect(Collectors.toSet());
    }

    /** So many of them, in every way, as long as there are few. */
    private static void ways(List<String> all, int from, Set<String> chosen, int more, List<Set<String>> into) {
        if (more == 0) {
            into.add(chosen);
        }
        for (int i = from; more > 0 && i <= all.size() - more && into.size() <= FEW; i++) {
            Set<String> with = new HashSet<>(chosen);
            with.add(all.get(i));
            ways(all, i + 1, with, more - 1, into);
        }
    }

    private double cost(Set<String> without) {
        List<Need> left =
                needs.stream().filter(need -> !without.contains(need.finding())).toList();
        Set<Integer> others = new TreeSet<>(spreads);
        others.removeIf(k -> without.contains(problem.spreads.get(k).finding()));
        return cost(left, others);
    }

    private double alone(String finding) {
        List<Need> own =
                needs.stream().filter(need -> need.finding().equals(finding)).toList();
        Set<Integer> ownSpreads = spreads.stream()
                .filter(k -> problem.spreads.get(k).finding().equals(finding))
                .collect(Collectors.toSet());
        return cost(own, ownSpreads);
    }

    private double cost(List<Need> some, Set<Integer> others) {
        if (some.isEmpty() && others.isEmpty()) {
            return 0;
        }
        Optional<Solution> found = solver.quick(some, others);
        return found.map(Solution::cost).orElse(Double.MAX_VALUE);
    }
}
