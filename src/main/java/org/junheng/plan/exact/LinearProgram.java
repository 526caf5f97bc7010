package org.junheng.plan.exact;

/**
 * Least cost under rows, in any part of a piece: the dual simplex method with bounds on both sides, of which a column and a row
 * can be added and a bound moved at any time (Chvátal, Linear Programming, 8 and 10). Costs are not negative, so that nothing
 * done is where it begins.
 *
 * <p>What it finds is proved apart from it: {@link #bound} holds for whatever prices it came to.
 */
final class LinearProgram extends SimplexTable {
    private static final double FEASIBLE = 1e-8;
    private static final double PIVOT = 1e-8;
    /** Prices nearer than this to each other are taken for one. */
    private static final double TOGETHER = 1e-11;

    /** The prices of rows that contradict each other, where it was found to be impossible. */
    private double[] impossible = {};

    LinearProgram(double[] cost, double[] low, double[] high) {
        super(cost, low, high);
    }

    private LinearProgram(LinearProgram other) {
        super(other);
    }

    LinearProgram copy() {
        return new LinearProgram(this);
    }

    /** What came of solving. */
    enum SolverState {
        SOLVED,
        IMPOSSIBLE,
        /** It took too many steps, or numbers grew too small to tell; the bound holds all the same. */
        UNKNOWN
    }

    /** Solves it from where it stands, unless the bound comes above what is wanted: then it is left there. */
    SolverState solve(int steps, double enough) {
        double[] x = inBasis();
        for (int step = 0; step < steps; step++) {
            if (step % 50 == 49) {
                x = inBasis();
                if (bound() >= enough) {
                    return SolverState.SOLVED;
                }
            }
            int leaving = leaving(x);
            if (leaving < 0) {
                x = inBasis();
                leaving = leaving(x);
                if (leaving < 0) {
                    return SolverState.SOLVED;
                }
            }
            boolean below = x[leaving] < low(basic[leaving]);
            int entering = entering(leaving, below, step > steps / 2);
            if (entering < 0) {
                return isImpossible(leaving, below) ? SolverState.IMPOSSIBLE : SolverState.UNKNOWN;
            }
            pivot(leaving, entering, below, x);
        }
        return SolverState.UNKNOWN;
    }

    private int leaving(double[] x) {
        int worst = -1;
        double most = 0;
        for (int i = 0; i < x.length; i++) {
            double under = low(basic[i]) - x[i];
            double over = x[i] - high(basic[i]);
            double missed = Math.max(under, over) / Math.max(1, Math.abs(x[i]) * 1e-3);
            if (missed > FEASIBLE && missed > most) {
                most = missed;
                worst = i;
            }
        }
        return worst;
    }

    /**
     * Whose price reaches nought first (Harris: of those that do so nearly together the one with the firmest pivot, else the
     * first).
     */
    private int entering(int leaving, boolean below, boolean first) {
        double[] line = table[leaving];
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < columns; j++) {
            double by = by(line, j, below);
            if (by > PIVOT) {
                least = Math.min(least, (Math.abs(reduced[j]) + TOGETHER) / by);
            }
        }
        int best = -1;
        double firmest = 0;
        for (int j = 0; j < columns; j++) {
            double by = by(line, j, below);
            if (by > PIVOT && Math.abs(reduced[j]) <= least * by && (first ? best < 0 : by > firmest)) {
                firmest = by;
                best = j;
            }
        }
        return best;
    }

    /** How much a column helps; nought where it cannot move. */
    private double by(double[] line, int j, boolean below) {
        if (low(nonbasic[j]) >= high(nonbasic[j])) {
            return 0;
        }
        return below == atHigh[j] ? line[j] : -line[j];
    }

    /** What no way within the bounds undercuts: true for any prices of the rows (weak duality), reckoned with room for rounding. */
    double bound() {
        work += size() / 4;
        return new WeakDuality(this, rows, multipliers(reduced, -1, 0), cost).bound();
    }

    /** The prices of the rows. */
    private double[] multipliers(double[] line, int own, double ofOwn) {
        double[] prices = new double[rows.size()];
        for (int j = 0; j < columns; j++) {
            if (nonbasic[j] >= columns) {
                prices[nonbasic[j] - columns] = Math.max(0, line[j]);
            }
        }
        if (own >= columns) {
            prices[own - columns] = ofOwn;
        }
        return prices;
    }

    /** A sum of rows that nothing within the bounds can fulfil (Farkas). */
    private boolean isImpossible(int row, boolean below) {
        double[] line = table[row].clone();
        if (!below) {
            for (int j = 0; j < columns; j++) {
                line[j] = -line[j];
            }
        }
        impossible = multipliers(line, basic[row], 1);
        return new WeakDuality(this, rows, impossible, new double[columns]).bound() > 0;
    }

    /** The prices that prove what it came to. */
    RowPrices prices(SolverState state, double unit) {
        return state == SolverState.IMPOSSIBLE
                ? RowPrices.of(rows, impossible, unit, false)
                : RowPrices.of(rows, multipliers(reduced, -1, 0), unit, true);
    }

    /** What a unit of each column costs more than the rows pay for it, from below. */
    double[] rests() {
        return new WeakDuality(this, rows, multipliers(reduced, -1, 0), cost).rests();
    }
}
