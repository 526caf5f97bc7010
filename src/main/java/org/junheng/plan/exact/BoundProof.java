package org.junheng.plan.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.numbers.Exact;
import org.junheng.plan.exact.CaseBounds.Costs;
import org.junheng.plan.exact.CaseBounds.Proved;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;
import org.junheng.plan.model.SpreadConstraint;
import org.junheng.plan.model.Variable;
import org.junheng.results.Certificate;
import org.junheng.results.Certificate.ProofCase;

/**
 * What a search proved, proved again in whole numbers and put down case by case: nothing of it rests on doubles. The prices of
 * rows are taken over from the search, and may be any.
 */
public final class BoundProof implements Solution.BoundBasis {
    /** As many digits as a double has. */
    private static final MathContext DIGITS = new MathContext(17);

    private final Problem problem;
    private final List<Need> needs;
    private final List<SpreadConstraint> spreads;
    private final Costs costs;
    private final BigInteger step;
    private final SearchNode root;
    private final WholeRows whole;
    /** The rows that prices were put on in some case, each once. */
    private final Map<List<Object>, WholeRow> same = new LinkedHashMap<>();

    private final Set<WholeRow> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<WholeRow, Integer> rowNumbers = new IdentityHashMap<>();
    private final List<WholeRow> rows = new ArrayList<>();
    private final IdentityHashMap<RowPrices, Integer> numbers = new IdentityHashMap<>();
    private final List<Certificate.CertificatePrices> prices = new ArrayList<>();
    private final Exact cost;
    private @Nullable Exact least;
    private @Nullable ProofCase tree;

    BoundProof(Problem problem, List<Need> needs, Allocation way, int columns, WholeRows whole, SearchNode root) {
        this.problem = problem;
        this.needs = List.copyOf(needs);
        this.spreads = List.copyOf(problem.spreads);
        this.root = root;
        this.whole = whole;
        Exact sum = Exact.ZERO;
        for (Variable variable : problem.variables) {
            sum = sum.plus(variable.exactCost.times(Exact.of(way.pieces[variable.id])));
        }
        this.cost = sum;
        this.costs = Costs.of(problem, columns, sum);
        this.step = costs.step();
    }

    /** No way costs less. */
    @Override
    public Exact bound() {
        run();
        return least == null ? cost : least.min(cost);
    }

    @Override
    public Certificate certificate() {
        run();
        return new CertificateMaker(problem, needs, spreads, rows, whole)
                .of(cost, bound(), prices, Objects.requireNonNull(tree));
    }

    private void run() {
        if (tree == null) {
            whole.balances().forEach(balance -> same.putIfAbsent(key(balance), balance));
            whole.ends().forEach(end -> same.putIfAbsent(key(end), end));
            // A sum has no end but that of its pieces, whichever of its two rows the search put a price on.
            int sumsFrom = problem.variables.size() + choices();
            for (int at = 0; at < whole.sums().size(); at++) {
                whole.sum(at, sumsFrom + at).forEach(sum -> same.putIfAbsent(key(sum), sum));
            }
            collect(root);
            // Of these rows those who check reckon the bounds, too.
            same.values().stream().filter(BoundProof::isTightening).forEach(this::number);
            CaseBounds bounds = new CaseBounds(problem, costs, choices(), List.copyOf(rows));
            tree = prove(root, bounds, null, true);
        }
    }

    private void collect(SearchNode node) {
        if (node.prices != null) {
            for (WholeRow row : node.prices.rows()) {
                if (seen.add(row)) {
                    same.putIfAbsent(key(row), row);
                }
            }
        }
        node.cases.forEach(this::collect);
    }

    private int choices() {
        return needs.stream()
                .mapToInt(need -> need.mayMiss() > 0 ? need.members().size() : 0)
                .sum();
    }

    private static List<Object> key(WholeRow row) {
        return List.of(row.source(), row.atLeast(), List.of(row.by()));
    }

    private static boolean isTightening(WholeRow row) {
        WholeRow.RowKind kind = row.source().kind();
        return kind == WholeRow.RowKind.BALANCE || kind == WholeRow.RowKind.SUM || kind == WholeRow.RowKind.LIMIT;
    }

    private int number(WholeRow row) {
        Integer known = rowNumbers.get(row);
        if (known == null) {
            known = rowNumbers.computeIfAbsent(Objects.requireNonNull(same.get(key(row))), any -> {
                rows.add(any);
                return rows.size() - 1;
            });
            rowNumbers.put(row, known);
        }
        return known;
    }

    private ProofCase prove(SearchNode node, CaseBounds bounds, @Nullable RowPrices before, boolean isRoot) {
        RowPrices own = node.prices == null ? before : node.prices;
        if (bounds.isEmpty()) {
            return new ProofCase(-1, -1, 0, List.of());
        }
        boolean isLast = node.cases.isEmpty();
        Proved proved = own != null && (isLast || isRoot || isNear(node)) ? proved(own, bounds) : null;
        boolean isSettled = proved != null && own != null && isSettled(proved, own);
        if (isSettled || isLast) {
            return settled(bounds, own, before, proved, isSettled);
        }
        int number = -1;
        if (isRoot && proved != null && own != null) {
            number = number(own);
            bounds.narrow(proved);
        }
        List<ProofCase> cases = new ArrayList<>();
        if (node.cases.size() == 1) {
            SearchNode next = node.cases.get(0);
            cases.add(prove(next, bounds, own, node == root));
            return new ProofCase(number, -1, 0, cases);
        }
        SearchNode down = node.cases.get(0);
        SearchNode up = node.cases.get(1);
        long at = (long) down.high;
        cases.add(prove(down, bounds.atMost(down.column, at), own, false));
        cases.add(prove(up, bounds.atLeast(up.column, at + 1), own, false));
        return new ProofCase(number, down.column, at, cases);
    }

    /** Whether its own prices may do: then its cases need not be looked at. */
    private boolean isNear(SearchNode node) {
        return node.own
                >= cost.toDouble() - 2 * step.doubleValue() / costs.parts().doubleValue();
    }

    @SuppressWarnings("ReferenceEquality") // prices that were taken over from the case above are the same object
    private ProofCase settled(
            CaseBounds bounds,
            @Nullable RowPrices own,
            @Nullable RowPrices before,
            @Nullable Proved proved,
            boolean isSettled) {
        Exact best = Exact.ZERO;
        RowPrices by = own;
        if (!isSettled) {
            best = proved == null || own == null || !own.isOfCost() ? Exact.ZERO : yuan(proved);
            Proved other = before == null || before == own ? null : proved(before, bounds);
            if (other != null
                    && before != null
                    && (isSettled(other, before) || yuan(other).compareTo(best) > 0)) {
                by = before;
                best = isSettled(other, before) ? cost : yuan(other);
            }
            if (best.compareTo(cost) < 0) {
                least = least == null ? best : least.min(best);
            }
        }
        return new ProofCase(by == null ? -1 : number(by), -1, 0, List.of());
    }

    private Exact yuan(Proved proved) {
        return Exact.of(proved.total(), proved.unit().multiply(costs.parts()));
    }

    private boolean isSettled(Proved proved, RowPrices by) {
        BigInteger enough = costs.wanted().subtract(step).multiply(proved.unit());
        return by.isOfCost()
                ? proved.total().compareTo(enough) > 0
                : proved.total().signum() > 0;
    }

    private @Nullable Proved proved(RowPrices by, CaseBounds bounds) {
        BigDecimal[] decimals = new BigDecimal[by.by().length];
        int scale = 0;
        for (int r = 0; r < decimals.length; r++) {
            decimals[r] = new BigDecimal(by.by()[r], DIGITS);
            scale = Math.max(scale, decimals[r].scale());
        }
        BigInteger[] whole = new BigInteger[decimals.length];
        for (int r = 0; r < whole.length; r++) {
            whole[r] = decimals[r].setScale(scale).unscaledValue();
        }
        return bounds.proved(BigInteger.TEN.pow(scale), whole, by.rows(), by.isOfCost());
    }

    private int number(RowPrices by) {
        return numbers.computeIfAbsent(by, any -> {
            List<Integer> of = new ArrayList<>();
            List<BigDecimal> prices = new ArrayList<>();
            for (int r = 0; r < by.by().length; r++) {
                of.add(number(by.rows()[r]));
                prices.add(new BigDecimal(by.by()[r], DIGITS).multiply(new BigDecimal(by.rows()[r].parts())));
            }
            this.prices.add(new Certificate.CertificatePrices(of, prices, by.isOfCost()));
            return this.prices.size() - 1;
        });
    }
}
