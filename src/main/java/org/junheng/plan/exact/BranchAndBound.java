package org.junheng.plan.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.junheng.plan.exact.LinearProgram.SolverState;
import org.junheng.plan.model.Allocation;

/** The cheapest way in whole pieces, by branching and bounding; with little work, so that equal input gives equal output. */
final class BranchAndBound {
    private static final int STEPS = 4000;
    private static final int ROUNDS_AT_ROOT = 60;
    private static final int ROUNDS = 6;
    private static final int ROUNDS_WHOLE = 60;
    /** What rounding a way costs, for each column. */
    private static final long ROUNDING = 1000;

    /** After so many rounds of cuts they must have closed so much of the gap to go on. */
    private static final int PATIENCE = 4;

    /** After so many rounds tangents that do not bind are dropped. */
    private static final int DROPPED = 8;

    private static final double PROGRESS = 0.002;
    private static final double WHOLE = 1e-6;
    /** By so much sums of pieces are branched on rather than pieces. */
    private static final double SUMS = 1e3;

    /** Nearer than this, as a part of it, a bound is as good as what it bounds. */
    private static final double CLOSE = 1e-9;

    private final ProblemRows rows;
    private final double step;
    private final long most;
    /** Whether what was proved is kept. */
    private final boolean isProof;

    private final SearchNode first = new SearchNode(null, -1, 0, 0, 0, 0);
    private final Rounding rounding;
    private final PriorityQueue<SearchNode> open = new PriorityQueue<>(
            Comparator.comparingDouble((SearchNode node) -> node.bound).thenComparingLong(node -> node.number));
    private LinearProgram root;
    /** The same without the tangents that do not bind. */
    private LinearProgram base;

    private @Nullable Allocation best;
    private double bestCost;
    private double unresolved = Double.POSITIVE_INFINITY;
    private long work;
    private long nodes;
    private long nodesMost;

    /** A search in a problem that has been put in rows, from a way that is known. */
    BranchAndBound(
            ProblemRows rows, Optional<Allocation> known, double step, boolean moves, long most, boolean isProof) {
        this.rows = rows;
        this.bestCost = known.map(Allocation::cost).orElse(Double.POSITIVE_INFINITY);
        known.ifPresent(rows::inner);
        this.step = step;
        this.most = most;
        this.isProof = isProof;
        this.rounding = new Rounding(rows, moves);
        this.root = rows.program();
        this.base = root;
    }

    /** Seeks. */
    void run(long nodesAtMost) {
        nodesMost = nodesAtMost;
        open.add(first);
        boolean isFirst = true;
        while (!open.isEmpty() && work < most && nodes < nodesMost) {
            SearchNode node = open.remove();
            if (node.bound >= wanted()) {
                open.clear();
                break;
            }
            LinearProgram program = base.copy();
            work += program.size();
            for (SearchNode one = node; one != null && one.column >= 0; one = one.before) {
                // The nearer nodes are the narrower ones.
                rows.within(program, one.column, one.low, one.high);
            }
            plunge(program, node, isFirst);
            isFirst = false;
        }
    }

    /** No way costs less; infinite where there is no way at all. */
    double bound() {
        double bound = Math.min(unresolved, bestCost);
        for (SearchNode node : open) {
            bound = Math.min(bound, node.bound);
        }
        return bound;
    }

    /** The cheapest way found, where it is better than the one that was known. */
    Optional<Allocation> best() {
        return Optional.ofNullable(best);
    }

    /** So many pieces there are, no more and no fewer. */
    void fix(int variable, double count) {
        rows.within(root, variable, count, count);
    }

    /** The cases, and what was proved of each. */
    SearchNode proof() {
        return first;
    }

    /** How much was done. */
    long work() {
        return work;
    }

    /** What the relaxation would do, before any branch. */
    double[] atRoot() {
        return rows.pieces(root);
    }

    /** How many pieces of each kind a way can have that costs less than what is known. */
    double[] highs(double known) {
        return rows.highs(root.rests(), bound(root), known);
    }

    /** A way has to cost less than this to be looked for. */
    private double wanted() {
        if (bestCost == Double.POSITIVE_INFINITY) {
            return bestCost;
        }
        return bestCost - Math.max(CLOSE * bestCost, step * (1 - 1e-3));
    }

    private void plunge(LinearProgram program, SearchNode start, boolean isRoot) {
        SearchNode node = start;
        boolean atRoot = isRoot;
        while (node != null) {
            SolverState state = relax(program, atRoot);
            double own = bound(program);
            double bound = Math.max(node.bound, own);
            if (isProof) {
                node.own = own;
                node.prices = program.prices(state, rows.unit);
            }
            if (state == SolverState.IMPOSSIBLE || bound >= wanted()) {
                return;
            }
            double[] x = rows.pieces(program);
            if (atRoot) {
                root = program.copy();
                program.drop(row -> row.whole().source().kind() == WholeRow.RowKind.TANGENT);
                base = program.copy();
            }
            if (atRoot || nodes % 16 == 0) {
                work += ROUNDING * root.columns;
                take(rounding.round(x));
                if (bound >= wanted()) {
                    return;
                }
            }
            atRoot = false;
            nodes++;
            int column = state == SolverState.SOLVED ? fractional(x) : -1;
            if (column < 0 || work >= most || nodes >= nodesMost) {
                finish(node, x, bound, column >= 0);
                return;
            }
            node = branch(program, node, column, x[column], bound);
        }
    }

    private void finish(SearchNode node, double[] x, double bound, boolean isOpen) {
        if (isOpen) {
            open.add(new SearchNode(node, node.column, node.low, node.high, bound, ++nodes));
            return;
        }
        Optional<Allocation> whole = rounding.whole(x);
        if (whole.isPresent()) {
            take(whole);
        } else {
            unresolved = Math.min(unresolved, bound);
        }
    }

    private SearchNode branch(LinearProgram program, SearchNode node, int column, double value, double bound) {
        double floor = Math.floor(value);
        SearchNode down = new SearchNode(node, column, 0, floor, bound, ++nodes);
        SearchNode up = new SearchNode(node, column, floor + 1, rows.high[column], bound, ++nodes);
        boolean upFirst = value - floor > 0.3;
        open.add(upFirst ? down : up);
        SearchNode next = upFirst ? up : down;
        rows.within(program, column, next.low, next.high);
        return next;
    }

    private double bound(LinearProgram program) {
        return program.bound() * rows.unit;
    }

    private void take(Optional<Allocation> way) {
        if (way.isPresent() && way.get().cost() < bestCost) {
            best = way.get();
            bestCost = best.cost();
            rows.inner(best);
        }
    }

    /** Solves, and adds what is missed, until nothing is or it takes too long. */
    private SolverState relax(LinearProgram program, boolean isRoot) {
        double looked = Double.NEGATIVE_INFINITY;
        for (int round = 0; ; round++) {
            long before = program.work;
            SolverState state = program.solve(STEPS, wanted() / rows.unit);
            work += program.work - before;
            if (state != SolverState.SOLVED || bound(program) >= wanted() || work >= most) {
                return state;
            }
            double[] x = rows.pieces(program);
            boolean isWhole = fractional(x) < 0;
            if (round >= (isWhole ? ROUNDS_WHOLE : isRoot ? ROUNDS_AT_ROOT : ROUNDS)) {
                return state;
            }
            if (round % PATIENCE == PATIENCE - 1 && !isWhole) {
                double now = bound(program);
                if (now - looked < PROGRESS * Math.min(bestCost - now, Math.abs(now))) {
                    return state;
                }
                looked = now;
            }
            List<LinearRow> missed = new ArrayList<>();
            work += program.size();
            if (isRoot && round % DROPPED == DROPPED - 1) {
                program.drop(row -> row.whole().source().kind() == WholeRow.RowKind.TANGENT);
            }
            if (rows.miss(x, missed) == 0) {
                return state;
            }
            missed.forEach(program::add);
        }
    }

    /** The column to branch on; -1 where all are whole. */
    private int fractional(double[] x) {
        int best = -1;
        double most = 0;
        int pieces = rows.problem.variables.size();
        for (int j = 0; j < x.length; j++) {
            double part = Math.abs(x[j] - Math.rint(x[j]));
            if (part > WHOLE * Math.max(1, Math.abs(x[j]) * 1e-3)) {
                double weight = j >= rows.sumsFrom
                        ? SUMS * rows.costOfSum(j)
                        : j >= pieces ? 1e12 : Math.max(1e-9, rows.cost[j]);
                if (part * weight > most) {
                    most = part * weight;
                    best = j;
                }
            }
        }
        return best;
    }
}
