package org.junheng.plan;

import java.util.List;
import java.util.TreeSet;

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
    /** By form and variable. */
    private final double[][] effects;
    /** The forms that have to hold, for each way to let some of the criteria stay short. */
    private final int[][] ways;

    private final double[] rest;
    private final double[] values;

    /**
     * A school.
     *
     * @param most how many pieces there can be at most, by variable
     */
    SchoolBound(State origin, List<Variable> variables, List<Need> needs, double[] most) {
        this.variables = variables.stream().mapToInt(variable -> variable.id).toArray();
        this.most = most;
        List<List<Integer>> choices = needs.isEmpty() ? List.of() : Choices.of(needs);
        TreeSet<Integer> used = new TreeSet<>();
        choices.forEach(used::addAll);
        List<Integer> forms = List.copyOf(used);
        this.starts = forms.stream().mapToDouble(form -> origin.forms[form]).toArray();
        this.slacks = forms.stream()
                .mapToDouble(form -> origin.problem.forms.get(form).slack)
                .toArray();
        this.effects = new double[forms.size()][variables.size()];
        for (int f = 0; f < effects.length; f++) {
            for (int v = 0; v < variables.size(); v++) {
                effects[f][v] = Math.max(0, Cover.effect(variables.get(v), forms.get(f)));
            }
        }
        this.ways = choices.stream()
                .map(way -> way.stream().mapToInt(forms::indexOf).toArray())
                .toArray(int[][]::new);
        this.rest = new double[variables.size()];
        this.values = new double[forms.size()];
    }

    /** The least cost; what is worth more than it costs is there as far as there can be any of it. */
    double least(double[] costs) {
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

    /** The form that is worth most as things stand: -1 where none is left that is short. */
    private int dearest(int[] way, boolean[] done) {
        int best = -1;
        double most = 0;
        for (int form : way) {
            if (!done[form] && values[form] < -slacks[form]) {
                double worth = Math.max(parts(form), whole(form));
                if (best < 0 || worth > most) {
                    best = form;
                    most = worth;
                }
            }
        }
        return best;
    }

    private void help(int v, double count) {
        for (int f = 0; f < values.length; f++) {
            values[f] += effects[f][v] * count;
        }
    }

    /** The dual of covering: a form is worth what the cheapest of its pieces still costs. What is all there is no help. */
    private double price(int form) {
        double price = Double.POSITIVE_INFINITY;
        for (int v = 0; v < variables.length; v++) {
            if (effects[form][v] > 0 && rest[v] >= 0) {
                price = Math.min(price, rest[v] / effects[form][v]);
            }
        }
        return price;
    }

    private double parts(int form) {
        return -values[form] * price(form);
    }

    /** Pieces are whole: so many of them there must be, of whatever serves the form. */
    private double pieces(int form) {
        double most = 0;
        for (int v = 0; v < variables.length; v++) {
            most = rest[v] >= 0 ? Math.max(most, effects[form][v]) : most;
        }
        return most == 0 ? Double.POSITIVE_INFINITY : Math.ceil(-values[form] / most - DOUBT);
    }

    private double cheapest(int form) {
        double least = Double.POSITIVE_INFINITY;
        for (int v = 0; v < variables.length; v++) {
            if (effects[form][v] > 0 && rest[v] >= 0) {
                least = Math.min(least, rest[v]);
            }
        }
        return least;
    }

    private double whole(int form) {
        double count = pieces(form);
        return count == Double.POSITIVE_INFINITY ? count : count * cheapest(form);
    }

    private double take(int form) {
        double parts = parts(form);
        double whole = whole(form);
        if (Math.max(parts, whole) == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        double price = price(form);
        double cheapest = cheapest(form);
        for (int v = 0; v < variables.length; v++) {
            if (rest[v] >= 0 && effects[form][v] > 0) {
                rest[v] = Math.max(0, rest[v] - (whole >= parts ? cheapest : price * effects[form][v]));
            }
        }
        return Math.max(parts, whole);
    }
}
