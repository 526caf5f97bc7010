package org.junheng.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.plan.BudgetSearch.Spent;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Possible;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;
import org.junheng.plan.proof.Obstacles;
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
    private final Obstacles obstacles;

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
            Obstacles obstacles) {
        this.solver = solver;
        this.problem = problem;
        this.budget = budget;
        this.students = students;
        this.margins = margins;
        this.obstacles = obstacles;
    }

    /**
     * The best choice out of all that there would be to do. Where not all of it can be met together, what is given up is a part
     * of the choice; what would be done without looking at the money stays where the money reaches for it and nothing closes more.
     *
     * @param all what would be done without looking at the money; empty where nothing is done at schools
     * @param needs all that can be met alone, though not always together
     * @param spreads the same
     * @param county what would be done for the county as a whole, by the finding that it closes, and what it costs
     */
    BudgetChosen best(Optional<Solution> all, List<Need> needs, Set<Integer> spreads, Map<String, Double> county) {
        double ofCounty =
                county.values().stream().mapToDouble(Double::doubleValue).sum();
        boolean isEnough = ofCounty <= budget && (all.isEmpty() || all.get().isWithin(budget - ofCounty));
        BudgetChosen unchanged = new BudgetChosen(all, county.keySet(), Map.of());
        if (isEnough && isAllOf(all, needs, spreads)) {
            return unchanged;
        }
        List<BudgetWish> wishes = wishes(needs, spreads, county);
        BudgetOptions options = new BudgetOptions(problem, wishes);
        Map<BudgetWish, List<BudgetOption>> ways = new LinkedHashMap<>();
        for (BudgetWish wish : wishes) {
            if (!wish.isCounty() || wish.fixed() <= budget) {
                ways.put(wish, options.of(wish, this::paid, budget));
            }
        }
        BudgetSearch search = new BudgetSearch(solver, problem, budget, ways);
        Spent known = isEnough ? search.known(all, county.keySet()) : Spent.NONE;
        Spent choice = search.best(solver.isLarge());
        return isEnough && choice.value() <= known.value() ? unchanged : chosen(choice, wishes);
    }

    /** Whether nothing had to be given up. */
    private static boolean isAllOf(Optional<Solution> all, List<Need> needs, Set<Integer> spreads) {
        Set<String> met = all.map(Solution::needs).orElse(List.of()).stream()
                .map(Need::finding)
                .collect(Collectors.toSet());
        return needs.stream().map(Need::finding).allMatch(met::contains)
                && all.map(Solution::spreads).orElse(Set.of()).containsAll(spreads);
    }

    private BudgetChosen chosen(Spent choice, List<BudgetWish> wishes) {
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

    private List<BudgetWish> wishes(List<Need> needs, Set<Integer> spreads, Map<String, Double> county) {
        double everybody =
                students.values().stream().mapToDouble(Double::doubleValue).sum();
        List<BudgetWish> wishes = new ArrayList<>();
        for (Need need : needs) {
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
        for (int k : new TreeSet<>(spreads)) {
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
                        .filter(member -> found.state().isKept(member.full()))
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

    /** Why something stays open: it is too dear by itself, too dear beside what the money goes to, or cannot be met beside it. */
    private void leave(BudgetWish wish, Allocation state, Optional<Solution> best, double rest) {
        String finding = wish.finding();
        if (wish.isCounty()) {
            left.put(finding, OpenFinding.of(finding, wish.fixed() > budget ? Why.BUDGET : Why.SPENT));
            return;
        }
        if (wish.need().isEmpty()) {
            // Of a composite other limits of its parts might leave the money for it.
            left.put(
                    finding,
                    wish.spreads().size() > 1
                            ? OpenFinding.of(finding, Why.NOT_FOUND)
                            : reason(
                                    finding,
                                    solver.quick(List.of(), wish.spreads()),
                                    new Beside(List.of(), wish.spreads(), best, rest)));
            return;
        }
        Need need = wish.need().get();
        left.put(finding, reason(finding, alone(need), new Beside(List.of(need), Set.of(), best, rest)));
        for (Need.Shortfall member : wish.members()) {
            if (!state.isKept(member.full())) {
                Need one = need.only(member);
                left.put(
                        member.finding(),
                        solver.isPossible(List.of(one), Set.of()) == Possible.YES
                                ? reason(member.finding(), alone(one), new Beside(List.of(one), Set.of(), best, rest))
                                : obstacles.of(one));
            }
        }
    }

    /** Something that stays, beside what the money goes to, and what is left for schools. */
    private record Beside(List<Need> needs, Set<Integer> spreads, Optional<Solution> best, double rest) {
        List<Need> others() {
            return best.map(Solution::needs).orElse(List.of());
        }

        Set<Integer> otherSpreads() {
            return best.map(Solution::spreads).orElse(Set.of());
        }

        List<Need> allNeeds() {
            return Stream.concat(others().stream(), needs.stream()).toList();
        }

        Set<Integer> allSpreads() {
            Set<Integer> all = new TreeSet<>(otherSpreads());
            all.addAll(spreads);
            return all;
        }
    }

    /** What is not proved not to be had for the money is said to be not found. */
    private OpenFinding reason(String finding, Optional<Solution> alone, Beside beside) {
        if (alone.isEmpty()) {
            return OpenFinding.of(finding, Why.NOT_FOUND);
        }
        if (!alone.get().isWithin(budget)) {
            return OpenFinding.of(finding, alone.get().bound() > budget ? Why.BUDGET : Why.NOT_FOUND);
        }
        // Beside a composite other limits of its parts might leave the money for it.
        if (problem.composites.stream().anyMatch(one -> one.fails())) {
            return OpenFinding.of(finding, Why.NOT_FOUND);
        }
        Optional<Solution> both = beside.spreads.isEmpty()
                ? solver.quick(beside.allNeeds(), beside.allSpreads())
                : solver.solve(beside.allNeeds(), beside.allSpreads());
        if (both.isPresent()) {
            return OpenFinding.of(finding, both.get().bound() > beside.rest ? Why.SPENT : Why.NOT_FOUND);
        }
        Possible possible = solver.isPossible(beside.allNeeds(), beside.allSpreads());
        return possible == Possible.NO
                ? obstacles.against(
                        finding, beside.needs, beside.spreads, possible, beside.others(), beside.otherSpreads())
                : OpenFinding.of(finding, Why.NOT_FOUND);
    }
}
