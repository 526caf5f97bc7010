package org.junheng.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junheng.facts.County;
import org.junheng.plan.model.Goals;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.ProblemBuilder;
import org.junheng.plan.model.Solution;
import org.junheng.plan.proof.Obstacles;
import org.junheng.plan.proof.PlanProof;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Open;
import org.junheng.results.Plan.Why;
import org.junheng.results.Prices;

/**
 * Finds the cheapest plan for a county and proves it. It knows no criterion and no limit: it reads what the rules required,
 * and learns what a piece does by asking the rules again.
 */
public final class Planner {
    private final Evaluation before;
    private final Function<County, Evaluation> rules;
    private final Prices prices;
    private final Problem problem;
    private final Goals goals;
    private final Solver solver;
    private final Map<String, Open> open = new LinkedHashMap<>();

    private Planner(Evaluation before, Prices prices, Function<County, Evaluation> rules) {
        this.before = before;
        this.rules = rules;
        this.prices = prices;
        ProblemBuilder model = new ProblemBuilder(before, prices, rules);
        this.goals = new Goals(before, model);
        goals.find();
        this.problem = model.problem;
        this.solver = new Solver(problem);
    }

    /**
     * Plans for one county: a function of its arguments.
     *
     * @param before the evaluation of the county as it is
     * @param rules evaluates a county by the same rules, on the same day
     */
    public static Plan plan(Evaluation before, Prices prices, Function<County, Evaluation> rules) {
        return new Planner(before, prices, rules).plan();
    }

    private Plan plan() {
        goals.reasons.forEach((finding, why) -> leave(finding, why));
        Obstacles barriers = new Obstacles(problem);
        List<Need> needs = new ArrayList<>();
        for (Need need : problem.needs) {
            if (solver.isPossible(need)) {
                needs.add(need);
            } else {
                open.put(need.finding(), barriers.of(need));
            }
        }
        Set<Integer> spreads = new TreeSet<>();
        for (int k = 0; k < problem.spreads.size(); k++) {
            if (problem.spreads.get(k).fails()) {
                if (solver.isPossible(k)) {
                    spreads.add(k);
                } else {
                    open.put(problem.spreads.get(k).finding(), barriers.of(k));
                }
            }
        }
        return new PlanProof(before, prices, rules, problem, goals, open).of(solution(needs, spreads));
    }

    private void leave(String finding, Why why) {
        open.put(finding, new Open(finding, why, Optional.empty(), List.of()));
    }

    private Optional<Solution> solution(List<Need> needs, Set<Integer> spreads) {
        if (needs.isEmpty() && spreads.isEmpty()) {
            return Optional.empty();
        }
        Optional<Solution> all = together(needs, spreads);
        if (all.isEmpty() || prices.budget().isEmpty()) {
            return all;
        }
        double budget = prices.budget().get().toDouble();
        return all.get().cost() <= budget * (1 + 1e-12)
                ? all
                : new BudgetSelection(solver, problem, budget, this::leave).best(all.get());
    }

    /** All of them; where they cannot all be met at once, without the spreads that stand in the way. */
    private Optional<Solution> together(List<Need> needs, Set<Integer> spreads) {
        Optional<Solution> all = solver.solve(needs, spreads);
        Set<Integer> left = new LinkedHashSet<>(spreads);
        while (all.isEmpty() && !left.isEmpty()) {
            int last = left.stream().max(Comparator.naturalOrder()).orElseThrow();
            left.remove(last);
            leave(problem.spreads.get(last).finding(), Why.BOUND);
            all = solver.solve(needs, left);
        }
        return all;
    }
}
