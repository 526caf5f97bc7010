package org.junheng.plan.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.results.Price;
import org.junheng.results.Prices;

/** What a solution costs, exactly, and what any other would cost at least. */
public final class PlanCost {
    private static final Exact CENT = Exact.of(100);
    /** A bound is given in millionths. */
    private static final Exact MILLION = Exact.of(1_000_000);

    private final Problem problem;
    private final Prices prices;

    PlanCost(Problem problem, Prices prices) {
        this.problem = problem;
        this.prices = prices;
    }

    /** Nothing is done, and nothing is cheaper. */
    Prices.TotalCost none() {
        return new Prices.TotalCost(
                Optional.of(Exact.ZERO),
                Optional.of(Exact.ZERO),
                Optional.of(Exact.ZERO),
                Optional.of(Exact.ZERO),
                prices.isPriced(),
                true);
    }

    Prices.TotalCost of(Solution solution) {
        Exact total = Exact.ZERO;
        Exact pieces = Exact.ZERO;
        Set<Price> kinds = new HashSet<>();
        double unit = 1;
        boolean certified = solution.proof().isPresent();
        for (Variable variable : problem.variables) {
            Exact count = Exact.of(solution.state().pieces[variable.id]);
            if (!count.isZero() && variable.kind != Flow.GIVEN) {
                Optional<Exact> each = variable.kind == Flow.NEW ? variable.price.each() : variable.price.moved();
                total = total.plus(count.times(each.orElse(Exact.ZERO)));
                pieces = pieces.plus(count);
                kinds.add(variable.price);
                unit = variable.cost;
            }
        }
        if (prices.isPriced()) {
            return cost(total, bound(solution), step(prices), true, certified);
        }
        helpful(solution, kinds);
        boolean oneKind = kinds.size() == 1 && problem.pools == 0;
        return oneKind
                ? cost(pieces, Exact.of(new BigDecimal(solution.bound() / unit)), Exact.ONE, false, certified)
                : new Prices.TotalCost(
                        Optional.empty(), Optional.empty(), Optional.empty(), gap(solution), false, certified);
    }

    /**
     * With what is done for the county as a whole: no plan does it for less, where none of it has to do with another.
     *
     * @param apart whether that is so
     */
    Prices.TotalCost with(Prices.TotalCost schools, List<CountyPieces.Chosen> county, boolean apart) {
        if (county.isEmpty() || schools.total().isEmpty()) {
            return schools;
        }
        Exact more = county.stream()
                .map(prices.isPriced() ? CountyPieces.Chosen::cost : CountyPieces.Chosen::count)
                .reduce(Exact.ZERO, Exact::plus);
        Exact least = apart ? more : Exact.ZERO;
        Exact total = schools.total().get().plus(more);
        Optional<Exact> whole = schools.whole().map(least::plus);
        Optional<Exact> gap = whole.filter(known -> known.signum() > 0)
                .map(known -> total.minus(known).dividedBy(known));
        return new Prices.TotalCost(
                Optional.of(total),
                schools.bound().map(least::plus),
                whole,
                gap,
                schools.priced(),
                schools.certified());
    }

    /** Adds the kinds of pieces that could have been chosen, too: of several kinds no number is the fewest. */
    private void helpful(Solution solution, Set<Price> kinds) {
        solution.needs().stream()
                .flatMap(need -> need.members().stream())
                .flatMap(member -> problem.constraints.get(member.full()).variables.stream())
                .filter(term -> term.by() > 0)
                .forEach(term -> kinds.add(problem.variables.get(term.at()).price));
        for (int k : solution.spreads()) {
            for (int row : problem.spreads.get(k).rows()) {
                problem.rows.get(row).variables.forEach(term -> kinds.add(problem.variables.get(term.at()).price));
            }
        }
    }

    /** As it was proved; where it was reckoned in doubles alone, that. */
    private static Exact bound(Solution solution) {
        return solution.proof()
                .map(Solution.BoundBasis::bound)
                .orElseGet(() -> Exact.of(new BigDecimal(Math.max(0, solution.bound()))));
    }

    /** Over the bound: nothing is told where that is nought. */
    private static Optional<Exact> gap(Solution solution) {
        if (solution.bound() <= 0) {
            return solution.cost() > 0 ? Optional.empty() : Optional.of(Exact.ZERO);
        }
        double gap = Math.max(0, solution.cost() / solution.bound() - 1);
        return Optional.of(Exact.of(new BigDecimal(gap).setScale(6, RoundingMode.CEILING)));
    }

    /** Every plan costs a whole number of steps. */
    private Prices.TotalCost cost(Exact total, Exact bound, Exact step, boolean priced, boolean certified) {
        // Rounded down.
        Exact floor = bound.times(MILLION).negated().ceiling().negated().dividedBy(MILLION);
        Exact least = bound.compareTo(total) < 0 ? floor.max(Exact.ZERO) : total;
        Exact whole = step.isZero()
                ? least
                : least.dividedBy(step)
                        .minus(Exact.of("0.000001"))
                        .ceiling()
                        .times(step)
                        .max(least)
                        .min(total);
        Exact above = total.minus(whole);
        Optional<Exact> gap = above.isZero()
                ? Optional.of(Exact.ZERO)
                : whole.signum() > 0 ? Optional.of(above.dividedBy(whole)) : Optional.empty();
        return new Prices.TotalCost(Optional.of(total), Optional.of(least), Optional.of(whole), gap, priced, certified);
    }

    /** The greatest sum of which every price is a multiple; nought where some price has parts of a cent. */
    public static Exact step(Prices prices) {
        BigInteger common = BigInteger.ZERO;
        for (Price price : prices.list()) {
            for (Exact each :
                    new Exact[] {price.each().orElse(Exact.ZERO), price.moved().orElse(Exact.ZERO)}) {
                Exact cents = each.times(CENT);
                if (!cents.equals(cents.ceiling())) {
                    return Exact.ZERO;
                }
                common = common.gcd(cents.rounded(0).toBigInteger());
            }
        }
        return Exact.of(new BigDecimal(common)).dividedBy(CENT);
    }
}
