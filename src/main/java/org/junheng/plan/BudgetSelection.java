package org.junheng.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junheng.plan.BudgetSearch.Spent;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Possible;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Why;

/**
 * Too little money: as many findings closed as it reaches for, or those of most students; members of a count that stays open
 * are findings of their own. What is left is told from what the money alone does not reach for.
 */
final class BudgetSelection {
    private final Solver solver;
    private final Problem problem;
    private final double budget;
    private final Map<Integer, Double> students;
    private final Margins margins;
    /** What stands in the way of a need that cannot be met alone. */
    private final Function<Need, OpenFinding> obstacles;

    private final Map<String, OpenFinding> left = new LinkedHashMap<>();
    private final Map<Need, Optional<Solution>> alone = new HashMap<>();
    /** What is asked for with a margin, by the same without. */
    private final Map<Need, Need> margined = new HashMap<>();

    /**
     * A choice.
     *
     * @param students of each block, where the money goes by them; empty where each finding counts the same
     * @param margins told of every need for which the money reaches without its margin alone
     */
    BudgetSelection(
            Solver solver,
            Problem problem,
            double budget,
            Map<Integer, Double> students,
            Margins margins,
            Function<Need, OpenFinding> obstacles) {
        this.solver = solver;
        this.problem = problem;
        this.budget = budget;
        this.students = students;
        this.margins = margins;
        this.obstacles = obstacles;
    }

    /**
     * The best choice out of all that there would be to do.
     *
     * @param county what would be done for the county as a whole, by the finding that it closes, and what it costs
     */
    BudgetChosen best(Optional<Solution> all, Map<String, Double> county) {
        List<BudgetWish> wishes = wishes(all, county);
        BudgetOptions options = new BudgetOptions(problem, wishes);
        Map<BudgetWish, List<BudgetOption>> ways = new LinkedHashMap<>();
        for (BudgetWish wish : wishes) {
            if (!wish.isCounty() || wish.fixed() <= budget) {
                ways.put(wish, options.of(wish, this::paid, budget));
            }
        }
        Spent choice = new BudgetSearch(solver, problem, budget, ways).best(solver.isLarge());
        Optional<Solution> best = choice.solution().map(found -> bettered(found, wishes, choice));
        Allocation state = best.map(Solution::state).orElseGet(() -> new Allocation(problem));
        double rest = budget - fixed(wishes, choice.county());
        for (BudgetWish wish : wishes) {
            boolean isDone = wish.isCounty() ? choice.county().contains(wish.finding()) : wish.isClosed(state);
            if (!isDone) {
                leave(wish, state, best, rest);
            }
        }
        return new BudgetChosen(best, choice.county(), left);
    }

    private List<BudgetWish> wishes(Optional<Solution> all, Map<String, Double> county) {
        double everybody =
                students.values().stream().mapToDouble(Double::doubleValue).sum();
        List<BudgetWish> wishes = new ArrayList<>();
        for (Need need : all.map(Solution::needs).orElse(List.of())) {
            need.atLimit().ifPresent(plain -> {
                margined.put(plain, need);
                for (Need.Shortfall member : need.members()) {
                    need.only(member).atLimit().ifPresent(one -> margined.put(one, need.only(member)));
                }
            });
            double weight = students.isEmpty()
                    ? 1
                    : need.block() == Need.NO_BLOCK ? everybody : students.getOrDefault(need.block(), 0.0);
            wishes.add(BudgetWish.of(need.atLimit().orElse(need), Math.max(1, weight), problem));
        }
        double ofAll = students.isEmpty() ? 1 : Math.max(1, everybody);
        Set<Integer> seen = new TreeSet<>();
        for (int k : new TreeSet<>(all.map(Solution::spreads).orElse(Set.of()))) {
            Set<Integer> group = problem.together(k);
            if (seen.addAll(group)) {
                wishes.add(new BudgetWish(problem.spreads.get(k).finding(), Optional.empty(), group, 0, 0, ofAll));
            }
        }
        county.forEach(
                (finding, cost) -> wishes.add(new BudgetWish(finding, Optional.empty(), Set.of(), 0, cost, ofAll)));
        return wishes;
    }

    private static double fixed(List<BudgetWish> wishes, Set<String> county) {
        return wishes.stream()
                .filter(wish -> county.contains(wish.finding()))
                .mapToDouble(BudgetWish::fixed)
                .sum();
    }

    private Optional<Solution> alone(Need need) {
        return alone.computeIfAbsent(need, one -> solver.quick(List.of(one), Set.of()));
    }

    private double paid(BudgetOption option) {
        Optional<Solution> found = option.needs().size() == 1
                ? alone(option.needs().get(0))
                : solver.quick(option.needs(), option.spreads());
        return found.map(one -> one.state().paid()).orElse(Double.POSITIVE_INFINITY);
    }

    /** With margins as far as the money reaches, all that it closes told, and more work for the bound. */
    private Solution bettered(Solution found, List<BudgetWish> wishes, Spent choice) {
        double rest = budget - fixed(wishes, choice.county());
        List<Need> needs = new ArrayList<>();
        Set<Integer> spreads = new TreeSet<>();
        for (BudgetWish wish : wishes) {
            if (wish.isClosed(found.state())) {
                wish.need().ifPresent(needs::add);
                spreads.addAll(wish.spreads());
            } else {
                wish.members().stream()
                        .filter(member -> BudgetWish.holds(found.state(), member.full()))
                        .forEach(member -> needs.add(wish.need().orElseThrow().only(member)));
            }
        }
        for (int i = 0; i < needs.size(); i++) {
            Need plain = needs.get(i);
            Optional<Need> asked = Optional.ofNullable(margined.get(plain));
            if (asked.isPresent()) {
                needs.set(i, asked.get());
                if (solver.quick(needs, spreads)
                        .filter(one -> one.isWithin(rest))
                        .isEmpty()) {
                    needs.set(i, plain);
                    margins.drop(plain);
                }
            }
        }
        return solver.solve(needs, spreads).filter(one -> one.isWithin(rest)).orElse(found);
    }

    /** Why something stays open: it is too dear by itself, or beside what the money goes to. */
    private void leave(BudgetWish wish, Allocation state, Optional<Solution> best, double rest) {
        if (wish.isCounty()) {
            left.put(wish.finding(), OpenFinding.of(wish.finding(), wish.fixed() > budget ? Why.BUDGET : Why.SPENT));
            return;
        }
        if (wish.need().isEmpty()) {
            left.put(wish.finding(), OpenFinding.of(wish.finding(), why(wish, best, rest)));
            return;
        }
        Need need = wish.need().get();
        left.put(wish.finding(), OpenFinding.of(wish.finding(), why(need, best, rest)));
        for (Need.Shortfall member : wish.members()) {
            if (!BudgetWish.holds(state, member.full())) {
                Need one = need.only(member);
                left.put(
                        member.finding(),
                        solver.isPossible(List.of(one), Set.of()) == Possible.YES
                                ? OpenFinding.of(member.finding(), why(one, best, rest))
                                : obstacles.apply(one));
            }
        }
    }

    private Why why(Need need, Optional<Solution> best, double rest) {
        List<Need> with = new ArrayList<>(best.map(Solution::needs).orElse(List.of()));
        with.add(need);
        return why(
                alone(need),
                () -> solver.quick(with, best.map(Solution::spreads).orElse(Set.of())),
                rest);
    }

    private Why why(BudgetWish wish, Optional<Solution> best, double rest) {
        if (wish.spreads().size() > 1) {
            // Of a composite other limits of its parts might leave the money for it.
            return Why.NOT_FOUND;
        }
        Set<Integer> with = new TreeSet<>(best.map(Solution::spreads).orElse(Set.of()));
        with.addAll(wish.spreads());
        return why(
                solver.quick(List.of(), wish.spreads()),
                () -> solver.solve(best.map(Solution::needs).orElse(List.of()), with),
                rest);
    }

    /** What is not proved not to be had for the money is said to be not found. */
    private Why why(Optional<Solution> alone, Supplier<Optional<Solution>> beside, double rest) {
        if (alone.isEmpty()) {
            return Why.NOT_FOUND;
        }
        if (!alone.get().isWithin(budget)) {
            return alone.get().bound() > budget ? Why.BUDGET : Why.NOT_FOUND;
        }
        // Beside a composite other limits of its parts might leave the money for it.
        boolean isSure = problem.composites.stream().noneMatch(one -> one.fails());
        Optional<Solution> both = isSure ? beside.get() : Optional.empty();
        return both.filter(one -> one.bound() > rest).isPresent() ? Why.SPENT : Why.NOT_FOUND;
    }
}
