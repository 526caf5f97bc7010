package org.junheng.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;
import org.junheng.plan.model.SpreadConstraint;
import org.junheng.plan.model.Variable;
import org.junheng.results.Plan.Why;

/**
 * Too little money: as many findings closed as it reaches for, the cheapest first. Of findings that have nothing to do with
 * each other no other choice closes more.
 */
final class BudgetSelection {
    /** So often the limit that the money reaches for is halved in on. */
    private static final int HALVINGS = 10;
    /** What is less than this part of the budget is not spent on getting nearer. */
    private static final double SMALL_CHANGE = 1e-3;

    private final Solver solver;
    private final Problem problem;
    private final double budget;
    private final Map<Integer, Double> students;
    private final BiConsumer<String, Why> leave;
    private final Margins margins;
    private final Set<Integer> partial = new TreeSet<>();

    /**
     * A choice.
     *
     * @param students of each block, where the money goes by them; empty where it goes by cost alone
     * @param leave told of every finding for which the money does not reach
     * @param margins told of every need for which the money reaches without its margin alone
     */
    BudgetSelection(
            Solver solver,
            Problem problem,
            double budget,
            Map<Integer, Double> students,
            BiConsumer<String, Why> leave,
            Margins margins) {
        this.solver = solver;
        this.problem = problem;
        this.budget = budget;
        this.students = students;
        this.leave = leave;
        this.margins = margins;
    }

    /** A need, or a spread or the parts of a composite, and what it costs alone. */
    private record Candidate(Optional<Need> need, Set<Integer> spreads, double cost) {}

    /** The best choice out of all that there would be to do. */
    Optional<Solution> best(Solution all) {
        List<Candidate> wishes = wishes(all);
        int low = 0;
        int high = wishes.size();
        Optional<Solution> best = Optional.empty();
        while (high - low > 1) {
            int middle = (low + high) / 2;
            Optional<Solution> some = affordable(wishes.subList(0, middle));
            if (some.isPresent()) {
                best = some;
                low = middle;
            } else {
                high = middle;
            }
        }
        List<Candidate> chosen = new ArrayList<>(wishes.subList(0, low));
        List<Candidate> left = new ArrayList<>();
        for (Candidate wish : wishes.subList(low, wishes.size())) {
            Optional<Solution> kept = best;
            Optional<Solution> more = with(wish, chosen).or(() -> atLimit(wish, chosen));
            if (more.isPresent()) {
                best = more;
            } else {
                leave.accept(finding(wish), isSure(wish, chosen) ? Why.BUDGET : Why.NOT_FOUND);
                left.add(wish);
                best = free(wish, chosen).or(() -> kept);
            }
        }
        for (Candidate wish : left) {
            // Of a composite it is not said which of its parts is to come nearer.
            boolean isOne = wish.spreads.size() == 1;
            best = isOne && isWorthIt(best, spread(wish)) ? nearer(best, chosen, wish) : best;
        }
        return best;
    }

    /** What is chosen with one wish more, if the money reaches for that. */
    private Optional<Solution> with(Candidate wish, List<Candidate> chosen) {
        chosen.add(wish);
        Optional<Solution> more = wish.cost <= budget ? affordable(chosen) : Optional.empty();
        if (more.isEmpty()) {
            chosen.remove(chosen.size() - 1);
        }
        return more;
    }

    /** Of a count that the money does not reach for, those of its members that cost nothing. */
    private Optional<Solution> free(Candidate wish, List<Candidate> chosen) {
        Optional<Solution> best = Optional.empty();
        List<Need.Shortfall> members = wish.need.map(Need::members).orElse(List.of());
        for (Need.Shortfall member : members.size() > 1 ? members : List.<Need.Shortfall>of()) {
            Candidate one = candidate(wish.need.orElseThrow().only(member));
            Optional<Solution> more = one.cost <= 0 ? with(one, chosen) : Optional.empty();
            best = more.isPresent() ? more : best;
        }
        return best;
    }

    /** The same with what a wish comes to without its margin. */
    private Optional<Solution> atLimit(Candidate wish, List<Candidate> chosen) {
        Optional<Need> plain = wish.need.flatMap(Need::atLimit);
        Optional<Solution> more = plain.flatMap(need -> with(candidate(need), chosen));
        if (more.isPresent()) {
            plain.ifPresent(margins::drop);
        }
        return more;
    }

    private Candidate candidate(Need need) {
        double cost = solver.quick(List.of(need), Set.of())
                .map(one -> one.state().paid())
                .orElse(Double.POSITIVE_INFINITY);
        return new Candidate(Optional.of(need), Set.of(), cost);
    }

    /** Of a composite, and beside one, other limits of its parts might leave the money for it. */
    private boolean isSure(Candidate wish, List<Candidate> chosen) {
        boolean isBeside = chosen.stream().anyMatch(one -> one.spreads.size() > 1);
        return wish.spreads.size() <= 1 && (!isBeside || wish.cost > budget);
    }

    /** Whether there is money left for a piece that changes the spread, and more than small change. */
    private boolean isWorthIt(Optional<Solution> best, int spread) {
        double left = budget - best.map(one -> one.state().paid()).orElse(0.0);
        double least = Double.POSITIVE_INFINITY;
        for (int row : problem.spreads.get(spread).rows()) {
            for (Variable.EffectAt term : problem.rows.get(row).variables) {
                Variable variable = problem.variables.get(term.at());
                least = variable.kind == Variable.Flow.GIVEN ? least : Math.min(least, variable.exactCost.toDouble());
            }
        }
        return left >= least && (least == 0 || left > SMALL_CHANGE * budget);
    }

    private static int spread(Candidate wish) {
        return wish.spreads.iterator().next();
    }

    /** With what is left of the money a spread is brought as near to its limit as that reaches. */
    private Optional<Solution> nearer(Optional<Solution> best, List<Candidate> chosen, Candidate wish) {
        int spread = spread(wish);
        SpreadConstraint whole = problem.spreads.get(spread);
        Allocation now = best.map(Solution::state).orElseGet(() -> new Allocation(problem));
        double high = whole.coefficient(now.sums[spread], now.squares[spread]);
        double low = whole.limit();
        Optional<Solution> nearest = Optional.empty();
        chosen.add(wish);
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            problem.spreads.set(spread, whole.within(middle));
            Optional<Solution> some = affordable(chosen);
            if (some.isPresent()) {
                nearest = some;
                high = middle;
            } else {
                low = middle;
            }
        }
        problem.spreads.set(spread, nearest.isPresent() ? whole.within(high) : whole);
        if (nearest.isEmpty()) {
            chosen.remove(wish);
            return best;
        }
        partial.add(spread);
        return nearest.map(this::marked);
    }

    private Solution marked(Solution solution) {
        Solution marked = solution;
        for (int spread : partial) {
            marked = marked.withPartial(spread);
        }
        return marked;
    }

    private String finding(Candidate wish) {
        return wish.need
                .map(Need::finding)
                .orElseGet(() -> problem.spreads.get(spread(wish)).finding());
    }

    private List<Candidate> wishes(Solution all) {
        List<Candidate> wishes = new ArrayList<>();
        all.needs().forEach(need -> wishes.add(candidate(need)));
        Set<Integer> seen = new TreeSet<>();
        for (int k : new TreeSet<>(all.spreads())) {
            Set<Integer> group = problem.together(k);
            if (seen.addAll(group)) {
                double cost = solver.quick(List.of(), group)
                        .map(one -> one.state().paid())
                        .orElse(Double.POSITIVE_INFINITY);
                wishes.add(new Candidate(Optional.empty(), group, cost));
            }
        }
        wishes.sort(Comparator.comparingDouble(this::rank));
        return wishes;
    }

    /** The cheapest first, or the cheapest for each student of the school; what is of the whole county is of all of them. */
    private double rank(Candidate wish) {
        double all = students.values().stream().mapToDouble(Double::doubleValue).sum();
        double helped = wish.need
                .filter(need -> need.block() != Need.NO_BLOCK)
                .map(need -> students.getOrDefault(need.block(), 1.0))
                .orElse(all);
        return students.isEmpty() ? wish.cost : wish.cost / Math.max(1, helped);
    }

    private Optional<Solution> affordable(List<Candidate> wishes) {
        if (wishes.isEmpty()) {
            return Optional.empty();
        }
        List<Need> needs = wishes.stream().flatMap(wish -> wish.need.stream()).toList();
        Set<Integer> spreads = new TreeSet<>();
        wishes.forEach(wish -> spreads.addAll(wish.spreads));
        return solver.quick(needs, spreads).filter(one -> one.isWithin(budget));
    }
}
