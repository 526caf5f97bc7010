package org.junheng.plan.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The table of the simplex method: what is in the basis, in terms of what is not. */
class SimplexTable {
    final int columns;
    final double[] cost;
    final double[] low;
    final double[] high;
    final List<LinearRow> rows;

    /** Basic: of each row its variable; a structural one below {@code columns}, else the slack of a row. */
    int[] basic;

    final int[] nonbasic;
    final boolean[] atHigh;
    /** x(basic i) + Σ table[i][j]·x(nonbasic j) = right[i]. */
    double[][] table;

    double[] right;
    final double[] reduced;
    /** How much was done, in multiplications. */
    long work;

    SimplexTable(double[] cost, double[] low, double[] high) {
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

    SimplexTable(SimplexTable other) {
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

    /** Takes out the rows of a kind that do not bind; they are made again where they are missed. */
    void drop(Predicate<LinearRow> isOfKind) {
        int[] number = new int[rows.size()];
        boolean[] out = new boolean[rows.size()];
        for (int variable : basic) {
            int at = variable - columns;
            out[Math.max(0, at)] |= at >= 0 && isOfKind.test(rows.get(at));
        }
        List<LinearRow> kept = new ArrayList<>();
        for (int at = 0; at < out.length; at++) {
            number[at] = kept.size();
            if (!out[at]) {
                kept.add(rows.get(at));
            }
        }
        int left = 0;
        for (int i = 0; i < basic.length; i++) {
            int at = basic[i] - columns;
            if (at < 0 || !out[at]) {
                basic[left] = at < 0 ? basic[i] : columns + number[at];
                table[left] = table[i];
                right[left++] = right[i];
            }
        }
        for (int j = 0; j < columns; j++) {
            if (nonbasic[j] >= columns) {
                nonbasic[j] = columns + number[nonbasic[j] - columns];
            }
        }
        basic = Arrays.copyOf(basic, left);
        table = Arrays.copyOf(table, left);
        right = Arrays.copyOf(right, left);
        rows.clear();
        rows.addAll(kept);
    }

    double low(int variable) {
        return variable < columns ? low[variable] : 0;
    }

    double high(int variable) {
        return variable < columns ? high[variable] : Double.POSITIVE_INFINITY;
    }

    double value(int j) {
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

    double[] inBasis() {
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

    void pivot(int row, int column, boolean below, double[] x) {
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
}
