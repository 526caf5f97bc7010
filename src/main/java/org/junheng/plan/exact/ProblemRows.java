package org.junheng.plan.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.LinearConstraint;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;

/** A problem and some of its goals as columns and rows. The rows that seldom bind, and the cuts of spreads, are made when missed. */
final class ProblemRows {
    /** By so much of itself a row is missed before it is made. */
    static final double MISSED = 1e-9;

    /** What costs less than such a part of a unit of money is scaled as if it cost that: what is free has no scale of its own. */
    private static final double CHEAP = 1e-6;

    final Problem problem;
    final WholeRows whole;
    final List<Need> needs;
    final Set<Integer> spreads;
    /** What a piece costs, and how many there can be. */
    final double[] cost;

    final double[] high;
    /** So many pieces are one unit of their column: so much as costs one unit of money. */
    private final double[] scale;
    /** The column of the linear program; -1 for none. */
    private final int[] column;
    /** Where the sums of pieces begin among the columns; choices are before them. */
    final int sumsFrom;
    /** How many columns there are. */
    private int count;
    /** A unit of money. */
    final double unit;
    /** The rows that are there from the beginning. */
    final List<LinearRow> first = new ArrayList<>();
    /** What was kept and has been missed so far; cuts of spreads are made anew where they are missed. */
    private final List<LinearRow> made = new ArrayList<>();

    private final boolean[] keptIsMade;
    private final ConeCuts cuts;

    /**
     * ProblemRows.
     *
     * @param needs what has to be closed
     * @param spreads the failing spreads that have to hold, beside those that hold today
     * @param dearest no way that costs more is wanted; infinite for any
     * @param most how many pieces there may be at most, by variable; null for as many as there can
     */
    ProblemRows(WholeRows whole, List<Need> needs, Set<Integer> spreads, double dearest, double @Nullable [] most) {
        this.whole = whole;
        this.problem = whole.problem;
        this.needs = needs;
        this.spreads = spreads;
        int choices = needs.stream()
                .mapToInt(need -> need.mayMiss() > 0 ? need.members().size() : 0)
                .sum();
        int pieces = problem.variables.size();
        this.sumsFrom = pieces + choices;
        int columns = sumsFrom + whole.sums().size();
        this.cost = new double[columns];
        this.high = new double[columns];
        this.cuts = new ConeCuts(this);
        this.scale = new double[columns];
        this.column = new int[columns];
        this.keptIsMade = new boolean[problem.kept.size()];
        this.unit = problem.variables.stream()
                .mapToDouble(variable -> variable.cost)
                .max()
                .orElse(1);
        scale();
        for (Variable variable : problem.variables) {
            cost[variable.id] = variable.cost;
        }
        System.arraycopy(PieceBounds.highs(problem, dearest), 0, high, 0, pieces);
        for (int j = 0; j < pieces && most != null; j++) {
            high[j] = Math.min(high[j], most[j]);
        }
        Arrays.fill(high, pieces, sumsFrom, 1);
        for (int at = 0; at < whole.sums().size(); at++) {
            for (int piece : whole.sums().get(at)) {
                high[sumsFrom + at] += high[piece];
                scale[sumsFrom + at] = scale[piece];
            }
        }
        for (int j = 0; j < high.length; j++) {
            column[j] = high[j] >= 1 ? count++ : -1;
        }
        whole.balances().forEach(balance -> first.add(row(balance)));
        for (int at = 0; at < whole.sums().size(); at++) {
            if (column[sumsFrom + at] >= 0) {
                whole.sum(at, sumsFrom + at).forEach(sum -> first.add(row(sum)));
            }
        }
        int next = pieces;
        for (int at = 0; at < needs.size(); at++) {
            next = goal(at, next);
        }
    }

    private void scale() {
        Arrays.fill(scale, 1);
        double[] moved = new double[problem.pools];
        for (Variable variable : problem.variables) {
            if (variable.kind != Flow.GIVEN) {
                scale[variable.id] = unit / Math.max(variable.cost, CHEAP * unit);
            }
            if (variable.kind == Flow.TAKEN) {
                moved[variable.pool] = Math.max(variable.cost, CHEAP * unit);
            }
        }
        for (Variable variable : problem.variables) {
            if (variable.kind == Flow.GIVEN && moved[variable.pool] > 0) {
                scale[variable.id] = unit / moved[variable.pool];
            }
        }
    }

    /** Nothing done yet, as a linear program in units of its columns; what there cannot be any of has none. */
    LinearProgram program() {
        double[] costs = new double[count];
        double[] highs = new double[count];
        for (int j = 0; j < cost.length; j++) {
            if (column[j] >= 0) {
                costs[column[j]] = cost[j] * scale[j] / unit;
                highs[column[j]] = high[j] / scale[j];
            }
        }
        LinearProgram program = new LinearProgram(costs, new double[count], highs);
        first.forEach(program::add);
        return program;
    }

    /** Whole pieces between these. */
    void within(LinearProgram program, int pieces, double low, double high) {
        int at = column[pieces];
        program.within(
                at, Math.max(program.low[at], low / scale[pieces]), Math.min(program.high[at], high / scale[pieces]));
    }

    /** The pieces of columns. */
    double[] pieces(LinearProgram program) {
        double[] units = program.values();
        double[] x = new double[cost.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = column[j] >= 0 ? units[column[j]] * scale[j] : 0;
        }
        return x;
    }

    /** The most pieces that a way can have that costs less than another, if no way costs less than a bound. */
    double[] highs(double[] rests, double bound, double known) {
        double[] highs = high.clone();
        for (int j = 0; j < highs.length; j++) {
            if (column[j] >= 0 && rests[column[j]] > 0) {
                double each = rests[column[j]] / scale[j] * unit;
                highs[j] = Math.min(highs[j], Math.floor((known - bound) / each * (1 + 1e-9) + 1e-9));
            }
        }
        return highs;
    }

    private int goal(int at, int firstChoice) {
        Need need = needs.get(at);
        if (need.mayMiss() <= 0) {
            need.members().forEach(member -> first.add(row(whole.limit(member.full()))));
            return firstChoice;
        }
        int choice = firstChoice;
        for (Need.Shortfall member : need.members()) {
            first.add(row(whole.choice(member, choice, least(problem.constraints.get(member.full())))));
            if (member.floor() >= 0) {
                first.add(row(whole.limit(member.floor())));
            }
            choice++;
        }
        int members = need.members().size();
        if (members > 0) {
            first.add(row(WholeRows.count(at, firstChoice, members, members - need.mayMiss())));
        }
        return choice;
    }

    /** What it comes to at least: as it is where nothing lowers it, else where nothing at all is left. */
    private Exact least(LinearConstraint constraint) {
        Exact least = constraint.exactStart;
        boolean isLowered = constraint.variables.stream().anyMatch(term -> term.by() < 0);
        if (isLowered && constraint.exactLeast.isPresent()) {
            least = constraint.exactLeast.get();
        } else {
            for (EffectAt term : constraint.variables) {
                if (term.by() < 0) {
                    least = least.plus(term.exact().times(Exact.of((long) high[term.at()])));
                }
            }
        }
        return least.min(Exact.ZERO);
    }

    LinearRow row(WholeRow of) {
        double most = 1e-300;
        for (int i = 0; i < of.columns().length; i++) {
            most = Math.max(most, Math.abs(of.by()[i].doubleValue()) * scale[of.columns()[i]]);
        }
        int[] columns = new int[of.columns().length];
        double[] by = new double[columns.length];
        int filled = 0;
        for (int i = 0; i < columns.length; i++) {
            int at = of.columns()[i];
            if (column[at] >= 0) {
                columns[filled] = column[at];
                by[filled++] = of.by()[i].doubleValue() * scale[at] / most;
            }
        }
        return new LinearRow(
                Arrays.copyOf(columns, filled),
                Arrays.copyOf(by, filled),
                of.atLeast().doubleValue() / most,
                of,
                most);
    }

    /** Makes the rows that these amounts miss; how many there are. */
    int miss(double[] x, List<LinearRow> into) {
        int before = into.size();
        double[] units = new double[count];
        for (int j = 0; j < x.length; j++) {
            if (column[j] >= 0) {
                units[column[j]] = x[j] / scale[j];
            }
        }
        for (LinearRow row : made) {
            if (row.missed(units) > MISSED) {
                into.add(row);
            }
        }
        for (int i = 0; i < keptIsMade.length; i++) {
            if (!keptIsMade[i] && whole.limit(problem.kept.get(i)).missed(x) > MISSED) {
                keptIsMade[i] = true;
                LinearRow row = row(whole.limit(problem.kept.get(i)));
                made.add(row);
                into.add(row);
            }
        }
        for (int k = 0; k < problem.spreads.size(); k++) {
            if (isOn(k)) {
                cuts.cut(k, x, into);
            }
        }
        return into.size() - before;
    }

    /** What one of a sum's pieces costs. */
    double costOfSum(int at) {
        return Math.max(1e-9, cost[whole.sums().get(at - sumsFrom)[0]]);
    }

    boolean isOn(int spread) {
        return spreads.contains(spread) || problem.isOn(spread);
    }

    /** A way that holds, towards which cuts are made, too. */
    void inner(Allocation way) {
        cuts.inner(way);
    }
}
