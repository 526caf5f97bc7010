package org.junheng.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junheng.plan.model.LinearConstraint;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;

/**
 * In which ways a budget may go to a wish, and what each costs at least, whatever else is done: the price of a piece is divided
 * among all that it helps, so that what several ways cost at least may be added up.
 */
final class BudgetOptions {
    /** With more members than these not all sets of them are tried, but the cheapest of each size. */
    private static final int MOST_MEMBERS = 5;

    private static final double DOUBT = 1e-9;

    private final Problem problem;
    /** How many constraints of wishes each variable helps. */
    private final Map<Integer, Integer> helped = new HashMap<>();

    BudgetOptions(Problem problem, List<BudgetWish> wishes) {
        this.problem = problem;
        Set<Integer> seen = new HashSet<>();
        for (BudgetWish wish : wishes) {
            List<Need.Shortfall> members = wish.need().map(Need::members).orElse(List.of());
            for (Need.Shortfall member : members) {
                if (seen.add(member.full())) {
                    problem.constraints.get(member.full()).variables.stream()
                            .filter(term -> term.by() > 0)
                            .forEach(term -> helped.merge(term.at(), 1, Integer::sum));
                }
            }
        }
    }

    /** The ways, those that are worth most first. */
    List<BudgetOption> of(BudgetWish wish, Function<BudgetOption, Double> alone, double budget) {
        List<BudgetOption> options = new ArrayList<>();
        if (wish.need().isEmpty()) {
            options.add(new BudgetOption(
                    List.of(), wish.spreads(), wish.isCounty(), wish.fixed(), wish.fixed(), wish.value()));
            return priced(options, alone, budget);
        }
        Need need = wish.need().get();
        options.add(new BudgetOption(List.of(need), Set.of(), false, 0, least(need), wish.value()));
        List<Need.Shortfall> single = wish.members().stream()
                .filter(member ->
                        alone.apply(new BudgetOption(List.of(need.only(member)), Set.of(), false, 0, 0, 0)) <= budget)
                .sorted(Comparator.comparingDouble(member -> least(member.full())))
                .toList();
        sets(single).stream()
                .filter(set -> set.size() <= wish.wanted())
                .forEach(set -> options.add(new BudgetOption(
                        set.stream().map(need::only).toList(),
                        Set.of(),
                        false,
                        0,
                        set.stream().mapToDouble(member -> least(member.full())).sum(),
                        wish.value(set.size()))));
        options.sort(Comparator.comparingDouble((BudgetOption one) -> -one.value())
                .thenComparingDouble(BudgetOption::least));
        return priced(options, alone, budget);
    }

    /** Those that the money reaches for by themselves. */
    private static List<BudgetOption> priced(
            List<BudgetOption> options, Function<BudgetOption, Double> alone, double budget) {
        return options.stream()
                .map(one -> one.at(one.isCounty() ? one.alone() : alone.apply(one)))
                .filter(one -> one.alone() <= budget * (1 + DOUBT))
                .toList();
    }

    private static List<List<Need.Shortfall>> sets(List<Need.Shortfall> members) {
        List<List<Need.Shortfall>> sets = new ArrayList<>();
        if (members.size() > MOST_MEMBERS) {
            for (int size = 1; size <= members.size(); size++) {
                sets.add(members.subList(0, size));
            }
            members.stream().skip(1).forEach(member -> sets.add(List.of(member)));
            return sets;
        }
        for (int bits = 1; bits < 1 << members.size(); bits++) {
            List<Need.Shortfall> set = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(members.get(i));
                }
            }
            sets.add(set);
        }
        return sets;
    }

    private double least(Need need) {
        double floors = 0;
        List<Double> more = new ArrayList<>();
        for (Need.Shortfall member : need.members()) {
            double floor = need.mayMiss() <= 0 || member.floor() < 0 ? 0 : least(member.floor());
            floors += floor;
            more.add(Math.max(0, least(member.full()) - floor));
        }
        int wanted = Math.max(0, need.members().size() - Math.max(0, need.mayMiss()));
        return floors
                + more.stream()
                        .sorted()
                        .limit(wanted)
                        .mapToDouble(Double::doubleValue)
                        .sum();
    }

    /** What a constraint takes at least. */
    private double least(int constraint) {
        LinearConstraint row = problem.constraints.get(constraint);
        if (row.start >= -row.slack) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        long kinds = row.variables.stream().filter(term -> term.by() > 0).count();
        for (EffectAt term : row.variables) {
            if (term.by() > 0) {
                Variable variable = problem.variables.get(term.at());
                double each = variable.kind == Flow.GIVEN ? 0 : variable.exactCost.toDouble();
                double pieces = -row.start / term.by();
                // Of one kind there are whole pieces alone; of several what is left over may be of another.
                double whole = kinds == 1 ? Math.ceil(pieces - DOUBT) : pieces;
                least = Math.min(least, each / helped.getOrDefault(term.at(), 1) * whole);
            }
        }
        return least == Double.POSITIVE_INFINITY ? 0 : least * (1 - DOUBT);
    }
}
