package org.junheng.plan.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Least cost under rows, in any part of a piece: the dual simplex method with bounds on both sides, of which a column and a row
 * can be added and a bound moved at any time (Chvátal, Linear Programming, 8 and 10). Costs are not negative, so that nothing
 * done is where it begins.
 *
 * <p>What it finds is proved apart from it: {@link #bound} holds for whatever prices it came to.
 */
final class LinearProgram {
    private static final double FEASIBLE = 1e-8;
    private static final double PIVOT = 1e-8;
    /** Prices nearer than this to each other are taken for one. */
    private static final double TOGETHER = 1e-11;
    /** What doubles may lose of a sum, as a part of what it is made of. */
    private static final double SAFETY = 1e-11;

    final int columns;
    final double[] cost;
    final double[] low;
    final double[] high;
    private final List<LinearRow> rows;

    /** Basic: of each row its variable; a structural one below {@code columns}, else the slack of a row. */
    private int[] basic;

    private final int[] nonbasic;
    private final boolean[] atHigh;
    /** x(basic i) + Σ table[i][j]·x(nonbasic j) = right[i]. */
    private double[][] table;

    private double[] right;
    private final double[] reduced;
    /** How much was done, in multiplications. */
    long work;

    LinearProgram(double[] cost, double[] low, double[] high) {
        this.columns = cost.length;
        this.cost = cost;
        this.low = low.clone();
        this.high = high.clone();
        this.rows = new ArrayList<>();
        this.basic = new int[0];
        this.nonbasic = new int[columns];
        this.atHigh = new boolean[columns];
        for (int j = 0; j < columns; j++) {
            nonbasic[j] = j;
        }
        this.table = new double[0][];
        this.right = new double[0];
        this.reduced = cost.clone();
    }

    private LinearProgram(LinearProgram other) {
        this.columns = other.columns;
        this.cost = other.cost;
        this.low = other.low.clone();
        this.high = other.high.clone();
        this.rows = new ArrayList<>(other.rows);
        this.basic = other.basic.clone();
        this.nonbasic = other.nonbasic.clone();
        this.atHigh = other.atHigh.clone();
        this.table = new double[other.table.length][];
        for (int i = 0; i < table.length; i++) {
            table[i] = other.table[i].clone();
        }
        this.right = other.right.clone();
        this.reduced = other.reduced.clone();
    }

    LinearProgram copy() {
        return new LinearProgram(this);
    }

    /** How many numbers its table has. */
    long size() {
        return (long) columns * Math.max(1, rows.size());
    }

    int rows() {
        return rows.size();
    }

    void add(LinearRow row) {
        int at = rows.size();
        double[] line = new double[columns];
        double side = -row.atLeast();
        double[] by = new double[columns];
        for (int i = 0; i < row.columns().length; i++) {
            by[row.columns()[i]] += row.by()[i];
        }
        for (int j = 0; j < columns; j++) {
            if (nonbasic[j] < columns) {
                line[j] -= by[nonbasic[j]];
            }
        }
        for (int i = 0; i < basic.length; i++) {
            double factor = basic[i] < columns ? by[basic[i]] : 0;
            if (factor != 0) {
                side += factor * right[i];
                double[] other = table[i];
                for (int j = 0; j < columns; j++) {
                    line[j] += factor * other[j];
                }
                work += columns;
            }
        }
        rows.add(row);
        basic = Arrays.copyOf(basic, at + 1);
        basic[at] = columns + at;
        table = Arrays.copyOf(table, at + 1);
        table[at] = line;
        right = Arrays.copyOf(right, at + 1);
        right[at] = side;
    }

    private double low(int variable) {
        return variable < columns ? low[variable] : 0;
    }

    private double high(int variable) {
        return variable < columns ? high[variable] : Double.POSITIVE_INFINITY;
    }

    private double value(int j) {
        return atHigh[j] ? high(nonbasic[j]) : low(nonbasic[j]);
    }

    /** The value of each column. */
    double[] values() {
        double[] x = new double[columns];
        for (int j = 0; j < columns; j++) {
            if (nonbasic[j] < columns) {
                x[nonbasic[j]] = value(j);
            }
        }
        double[] inBasis = inBasis();
        for (int i = 0; i < basic.length; i++) {
            if (basic[i] < columns) {
                x[basic[i]] = inBasis[i];
            }
        }
        return x;
    }

    private double[] inBasis() {
        double[] x = right.clone();
        for (int j = 0; j < columns; j++) {
            double value = value(j);
            if (value != 0) {
                for (int i = 0; i < x.length; i++) {
                    x[i] -= table[i][j] * value;
                }
            }
        }
        work += (long) columns * basic.length / 4;
        return x;
    }

    /** What came of solving. */
    enum State {
        SOLVED,
        IMPOSSIBLE,
        /** It took too many steps, or numbers grew too small to tell; the bound holds all the same. */
        UNKNOWN
    }

    /** Solves it from where it stands, unless the bound comes above what is wanted: then it is left there. */
    State solve(int steps, double enough) {
        double[] x = inBasis();
        for (int step = 0; step < steps; step++) {
            if (step % 50 == 49) {
                x = inBasis();
                if (bound() >= enough) {
                    return State.SOLVED;
                }
            }
            int leaving = leaving(x);
            if (leaving < 0) {
                x = inBasis();
                leaving = leaving(x);
                if (leaving < 0) {
                    return State.SOLVED;
                }
            }
            boolean below = x[leaving] < low(basic[leaving]);
            int entering = entering(leaving, below, step > steps / 2);
            if (entering < 0) {
                return isImpossible(leaving, below) ? State.IMPOSSIBLE : State.UNKNOWN;
            }
            pivot(leaving, entering, below, x);
        }
        return State.UNKNOWN;
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

    private void pivot(int row, int column, boolean below, double[] x) {
        double[] line = table[row];
        double by = line[column];
        int leaving = basic[row];
        int entering = nonbasic[column];
        double target = below ? low(leaving) : high(leaving);
        double before = value(column);
        double change = (x[row] - target) / by;
        for (int i = 0; i < x.length; i++) {
            x[i] -= table[i][column] * change;
        }
        double inverse = 1 / by;
        for (int j = 0; j < columns; j++) {
            line[j] *= inverse;
        }
        line[column] = inverse;
        right[row] *= inverse;
        int[] filled = filled(line);
        for (int i = 0; i < basic.length; i++) {
            double factor = i == row ? 0 : table[i][column];
            if (factor != 0) {
                double[] other = table[i];
                other[column] = 0;
                for (int j : filled) {
                    other[j] -= factor * line[j];
                }
                right[i] -= factor * right[row];
                work += filled.length;
            }
        }
        double price = reduced[column];
        reduced[column] = 0;
        if (price != 0) {
            for (int j : filled) {
                reduced[j] -= price * line[j];
            }
        }
        basic[row] = entering;
        nonbasic[column] = leaving;
        atHigh[column] = !below;
        x[row] = before + change;
        work += columns;
    }

    private static int[] filled(double[] line) {
        int[] filled = new int[line.length];
        int count = 0;
        for (int j = 0; j < line.length; j++) {
            if (Math.abs(line[j]) > 1e-13) {
                filled[count++] = j;
            } else {
                line[j] = 0;
            }
        }
        return Arrays.copyOf(filled, count);
    }

    /** Moves the bounds of a column. */
    void within(int column, double newLow, double newHigh) {
        low[column] = newLow;
        high[column] = newHigh;
    }

    /** What no way within the bounds undercuts: true for any prices of the rows (weak duality), reckoned with room for rounding. */
    double bound() {
        work += size() / 4;
        return new Proof(multipliers(reduced, -1, 0), cost).bound();
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
        double[] prices = multipliers(line, basic[row], 1);
        return new Proof(prices, new double[columns]).bound() > 0;
    }

    /** What a unit of each column costs more than the rows pay for it, from below. */
    double[] rests() {
        return new Proof(multipliers(reduced, -1, 0), cost).rests();
    }

    /** What prices of rows prove. */
    private final class Proof {
        private final double[] rest;
        private final double[] size;
        private double bound;
        private double all;

        Proof(double[] prices, double[] cost) {
            rest = cost.clone();
            size = new double[columns];
            for (int j = 0; j < columns; j++) {
                size[j] = Math.abs(cost[j]);
            }
            for (int r = 0; r < prices.length; r++) {
                if (prices[r] > 0) {
                    LinearRow row = rows.get(r);
                    bound += prices[r] * row.atLeast();
                    all += Math.abs(prices[r] * row.atLeast());
                    for (int i = 0; i < row.columns().length; i++) {
                        double part = prices[r] * row.by()[i];
                        rest[row.columns()[i]] -= part;
                        size[row.columns()[i]] += Math.abs(part);
                    }
                }
            }
        }

        double[] rests() {
            for (int j = 0; j < columns; j++) {
                rest[j] -= SAFETY * size[j];
            }
            return rest;
        }

        double bound() {
            for (int j = 0; j < columns; j++) {
                double doubt = SAFETY * size[j];
                double least = Math.min(
                        Math.min((rest[j] - doubt) * low[j], (rest[j] - doubt) * high[j]),
                        Math.min((rest[j] + doubt) * low[j], (rest[j] + doubt) * high[j]));
                bound += least;
                all += Math.abs(least);
            }
            return bound - SAFETY * all;
        }
    }
}
