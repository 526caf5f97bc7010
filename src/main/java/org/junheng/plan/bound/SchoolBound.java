package org.junheng.plan.bound;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.ShortfallChoices;
import org.junheng.plan.model.Variable;

/**
 * The least that one school's needs can cost, from below, for any costs of pieces, some of which may be worth more than they
 * cost: whichever of its criteria stay short.
 */
final class SchoolBound {
    private static final double DOUBT = 1e-9;

    private final int[] variables;
    private final double[] most;
    private final double[] starts;
    private final double[] slacks;
    /** By constraint and variable. */
    private final double[][] effects;
    /** The constraints that have to hold, for each way to let some of the criteria stay short. */
    private final int[][] ways;

    /** By constraint: the variables that change it. */
    private final int[][] serving;
    /** By variable: the constraints that it changes. */
    private final int[][] served;

    private final double[] rest;
    private final double[] values;
    /** What the pieces cost when it was last asked, and what came of it: most prices leave most schools as they were. */
    private final double[] asked;

    private double answered = Double.NaN;

    /**
     * A school.
     *
     * @param most how many pieces there can be at most, by variable
     */
    SchoolBound(Allocation origin, List<Variable> variables, List<Need> needs, double[] most) {
        this.variables = variables.stream().mapToInt(variable -> variable.id).toArray();
        this.most = most;
        List<List<Integer>> choices = needs.isEmpty() ? List.of() : ShortfallChoices.of(needs);
        TreeSet<Integer> used = new TreeSet<>();
        choices.forEach(used::addAll);
        List<Integer> constraints = List.copyOf(used);
        this.starts = constraints.stream()
                .mapToDouble(constraint -> origin.constraints[constraint])
                .toArray();
        this.slacks = constraints.stream()
                .mapToDouble(constraint -> origin.problem.constraints.get(constraint).slack)
                .toArray();
        this.effects = new double[constraints.size()][variables.size()];
        for (int f = 0; f < effects.length; f++) {
            for (int v = 0; v < variables.size(); v++) {
                effects[f][v] = Math.max(0, variables.get(v).effect(constraints.get(f)));
            }
        }
        this.serving = new int[effects.length][];
        for (int f = 0; f < effects.length; f++) {
            double[] by = effects[f];
            serving[f] = IntStream.range(0, by.length).filter(v -> by[v] > 0).toArray();
        }
        this.served = new int[variables.size()][];
        for (int v = 0; v < served.length; v++) {
            int at = v;
            served[v] = IntStream.range(0, effects.length)
                    .filter(f -> effects[f][at] > 0)
                    .toArray();
        }
        this.ways = choices.stream()
                .map(way -> way.stream().mapToInt(constraints::indexOf).toArray())
                .toArray(int[][]::new);
        this.rest = new double[variables.size()];
        this.values = new double[constraints.size()];
        this.asked = new double[variables.size()];
    }

    /** The least cost; what is worth more than it costs is there as far as there can be any of it. */
    double least(double[] costs) {
        boolean same = !Double.isNaN(answered);
        for (int v = 0; v < variables.length; v++) {
            double cost = costs[variables[v]];
            same = same && asked[v] == cost;
            asked[v] = cost;
        }
        answered = same ? answered : sought(costs);
        return answered;
    }

    private double sought(double[] costs) {
        double free = 0;
        for (int variable : variables) {
            free += Math.min(0, costs[variable]) * most[variable];
        }
        if (ways.length == 0) {
            return free;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int[] way : ways) {
            best = Math.min(best, covered(way, costs));
        }
        return free + best;
    }

    private double covered(int[] way, double[] costs) {
        System.arraycopy(starts, 0, values, 0, values.length);
        for (int v = 0; v < variables.length; v++) {
            rest[v] = costs[variables[v]];
            if (rest[v] < 0) {
                help(v, most[variables[v]]);
            }
        }
        double total = 0;
        boolean[] done = new boolean[values.length];
        for (int next = dearest(way, done); next >= 0; next = dearest(way, done)) {
            total += take(next);
            done[next] = true;
        }
        return total;
    }

    /** The constraint that is worth most as things stand: -1 where none is left that is short. */
    private int dearest(int[] way, boolean[] done) {
        int best = -1;
        double most = 0;
        for (int constraint : way) {
            if (!done[constraint] && values[constraint] < -slacks[constraint]) {
                double worth = Math.max(parts(constraint), whole(constraint));
                if (best < 0 || worth > most) {
                    best = constraint;
                    most = worth;
                }
            }
        }
        return best;
    }

    private void help(int v, double count) {
        for (int f : served[v]) {
            values[f] += effects[f][v] * count;
        }
    }

    /** The dual of covering: a constraint is worth what the cheapest of its pieces still costs. What is all there is no help. */
    private double price(int constraint) {
        double price = Double.POSITIVE_INFINITY;
        for (int v : serving[constraint]) {
            if (rest[v] >= 0) {
                price = Math.min(price, rest[v] / effects[constraint][v]);
            }
        }
        return price;
    }

    private double parts(int constraint) {
        return -values[constraint] * price(constraint);
    }

    /** Pieces are whole: so many of them there must be, of whatever serves the constraint. */
    private double pieces(int constraint) {
        double most = 0;
        for (int v : serving[constraint]) {
            most = rest[v] >= 0 ? Math.max(most, effects[constraint][v]) : most;
        }
        return most == 0 ? Double.POSITIVE_INFINITY : Math.ceil(-values[constraint] / most - DOUBT);
    }

    private double cheapest(int constraint) {
        double least = Double.POSITIVE_INFINITY;
        for (int v : serving[constraint]) {
            if (rest[v] >= 0) {
                least = Math.min(least, rest[v]);
            }
        }
        return least;
    }

    private double whole(int constraint) {
        double count = pieces(constraint);
        return count == Double.POSITIVE_INFINITY ? count : count * cheapest(constraint);
    }

    private double take(int constraint) {
        double parts = parts(constraint);
        double whole = whole(constraint);
        if (Math.max(parts, whole) == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        double price = price(constraint);
        double cheapest = cheapest(constraint);
        for (int v : serving[constraint]) {
            if (rest[v] >= 0) {
                rest[v] = Math.max(0, rest[v] - (whole >= parts ? cheapest : price * effects[constraint][v]));
            }
        }
        return Math.max(parts, whole);
    }
}
