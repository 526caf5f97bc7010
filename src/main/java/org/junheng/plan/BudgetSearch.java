package org.junheng.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;

/**
 * The most that a budget closes: first the cheapest for what it is worth, one after the other; then by branching, where what is
 * added costs at least its share, and within a limit of trials.
 */
final class BudgetSearch {
    /** So many trials in a county with one variable; fewer with more of them. */
    private static final int TRIALS = 60_000;

    private static final int MOST_TRIALS = 500;
    private static final int LEAST_TRIALS = 30;
    private static final double DOUBT = 1e-6;

    private final Solver solver;
    private final Problem problem;
    private final double budget;
    private final List<BudgetWish> wishes;
    private final List<List<BudgetOption>> options = new ArrayList<>();
    /** What is more for what it costs more, of all wishes, the best first. */
    private final List<Increment> increments = new ArrayList<>();

    private final Map<List<Object>, Optional<Solution>> tried = new HashMap<>();
    private int trials;
    private Spent best = Spent.NONE;

    /** So much more value for so much more money. */
    private record Increment(int wish, double value, double cost) {}

    /**
     * What the budget goes to.
     *
     * @param solution empty where nothing is done at schools
     * @param county the wishes that are done for the county as a whole
     */
    record Spent(List<BudgetOption> options, Optional<Solution> solution, Set<String> county, double value) {
        static final Spent NONE = new Spent(List.of(), Optional.empty(), Set.of(), 0);

        Spent {
            options = List.copyOf(options);
            county = Set.copyOf(county);
        }
    }

    /**
     * A search.
     *
     * @param ways of each wish in which ways the budget may go to it
     */
    BudgetSearch(Solver solver, Problem problem, double budget, Map<BudgetWish, List<BudgetOption>> ways) {
        this.solver = solver;
        this.problem = problem;
        this.budget = budget;
        this.wishes = ways.keySet().stream()
                .sorted(Comparator.comparingDouble((BudgetWish wish) -> rank(ways.getOrDefault(wish, List.of())))
                        .thenComparing(BudgetWish::finding))
                .toList();
        for (int i = 0; i < wishes.size(); i++) {
            options.add(ways.getOrDefault(wishes.get(i), List.of()));
            hull(i);
        }
        increments.sort(Comparator.comparingDouble(one -> one.cost / one.value));
    }

    private static double rank(List<BudgetOption> ways) {
        return ways.stream()
                .mapToDouble(one -> one.alone() / Math.max(DOUBT, one.value()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The upper hull of what a wish is worth over what it costs at least. */
    private void hull(int wish) {
        double value = 0;
        double cost = 0;
        while (true) {
            BudgetOption next = null;
            double steepest = 0;
            for (BudgetOption one : options.get(wish)) {
                double by = one.value() - value;
                double slope = by / Math.max(1e-12, one.least() - cost);
                boolean isMore = by > DOUBT && (one.least() > cost || next == null || one.value() > next.value());
                if (isMore && slope > steepest) {
                    steepest = slope;
                    next = one;
                }
            }
            if (next == null) {
                return;
            }
            increments.add(new Increment(wish, next.value() - value, Math.max(0, next.least() - cost)));
            value = next.value();
            cost = Math.max(cost, next.least());
        }
    }

    /** Begins with a way that the money is known to reach for: only what is worth more is taken in its place. */
    Spent known(Optional<Solution> solution, Set<String> county) {
        best = new Spent(List.of(), solution, county, value(solution, county));
        return best;
    }

    /** The best that was found. */
    Spent best(boolean isLarge) {
        greedy();
        if (!isLarge) {
            int size = Math.max(1, problem.variables.size());
            trials = Math.max(LEAST_TRIALS, Math.min(MOST_TRIALS, TRIALS / size));
            branch(0, List.of(), 0, 0);
        }
        return best;
    }

    private void greedy() {
        List<BudgetOption> chosen = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            for (BudgetOption one : options.get(i)) {
                chosen.add(one);
                double least = chosen.stream().mapToDouble(BudgetOption::least).sum();
                if (least <= budget * (1 + DOUBT) && take(chosen)) {
                    break;
                }
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private void branch(int at, List<BudgetOption> chosen, double least, double value) {
        if (at == wishes.size() || trials <= 0 || value + most(at, budget - least) <= best.value + DOUBT) {
            return;
        }
        for (BudgetOption one : options.get(at)) {
            List<BudgetOption> more = new ArrayList<>(chosen);
            more.add(one);
            double then = least + one.least();
            boolean isHope = then <= budget * (1 + DOUBT)
                    && value + one.value() + most(at + 1, budget - then) > best.value + DOUBT;
            if (isHope && trials > 0 && take(more)) {
                branch(at + 1, more, then, value + one.value());
            }
        }
        branch(at + 1, chosen, least, value);
    }

    /** No more than this is had of the wishes from one on for that much money; values are whole numbers. */
    private double most(int from, double money) {
        double left = Math.max(0, money) + DOUBT;
        double value = 0;
        for (Increment one : increments) {
            if (one.wish >= from) {
                double part = one.cost <= left ? 1 : left / one.cost;
                value += part * one.value;
                left -= part * one.cost;
            }
        }
        return Math.floor(value + DOUBT);
    }

    /** Whether the money reaches for these; the best of such is kept. */
    private boolean take(List<BudgetOption> chosen) {
        double fixed = chosen.stream()
                .filter(BudgetOption::isCounty)
                .mapToDouble(BudgetOption::least)
                .sum();
        List<Need> needs = chosen.stream().flatMap(one -> one.needs().stream()).toList();
        Set<Integer> spreads = new TreeSet<>();
        chosen.forEach(one -> spreads.addAll(one.spreads()));
        boolean isNothing = needs.isEmpty() && spreads.isEmpty();
        Optional<Solution> found = isNothing ? Optional.empty() : solved(needs, spreads);
        if (!isNothing && found.filter(one -> one.isWithin(budget - fixed)).isEmpty()) {
            return false;
        }
        if (fixed > budget) {
            return false;
        }
        Set<String> county = new TreeSet<>();
        for (int i = 0; i < wishes.size(); i++) {
            if (wishes.get(i).isCounty() && options.get(i).stream().anyMatch(chosen::contains)) {
                county.add(wishes.get(i).finding());
            }
        }
        double value = value(found, county);
        double cost = found.map(one -> one.state().paid()).orElse(0.0) + fixed;
        double known = best.solution.map(one -> one.state().paid()).orElse(0.0);
        boolean isCheaper = value >= best.value && best.county.isEmpty() && county.isEmpty() && cost < known;
        if (value > best.value + DOUBT || isCheaper) {
            best = new Spent(chosen, found, county, value);
        }
        return true;
    }

    private double value(Optional<Solution> found, Set<String> county) {
        Allocation state = found.map(Solution::state).orElseGet(() -> new Allocation(problem));
        return wishes.stream()
                .mapToDouble(wish -> wish.value(state, county.contains(wish.finding())))
                .sum();
    }

    private Optional<Solution> solved(List<Need> needs, Set<Integer> spreads) {
        Optional<Solution> known = tried.get(List.<Object>of(needs, spreads));
        if (known == null) {
            trials--;
            known = solver.quick(needs, spreads);
            tried.put(List.of(needs, spreads), known);
        }
        return known;
    }
}
