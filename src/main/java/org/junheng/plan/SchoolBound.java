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
        for (int v = 0; v < variables.length; v++) {
            double count = rest[v] < 0 ? 0 : forced(v, way);
            if (count > 0) {
                total += rest[v] * count;
                help(v, count);
            }
        }
        for (int form : way) {
            total += priced(form);
        }
        return total;
    }

    private void help(int v, double count) {
        for (int f = 0; f < values.length; f++) {
            values[f] += effects[f][v] * count;
        }
    }

    /** How many pieces there have to be of what alone serves a form. */
    private double forced(int v, int[] way) {
        double count = 0;
        for (int form : way) {
            if (effects[form][v] > 0 && isShort(form) && isAlone(v, form)) {
                count = Math.max(count, Math.ceil(-values[form] / effects[form][v] - DOUBT));
            }
        }
        return count;
    }

    private boolean isShort(int form) {
        return values[form] < -slacks[form];
    }

    private boolean isAlone(int v, int form) {
        for (int other = 0; other < variables.length; other++) {
            if (other != v && rest[other] >= 0 && effects[form][other] > 0) {
                return false;
            }
        }
        return true;
    }

    /** The dual of covering: a form is worth what the cheapest of its pieces still costs. */
    private double priced(int form) {
        if (!isShort(form)) {
            return 0;
        }
        double worth = Double.POSITIVE_INFINITY;
        for (int v = 0; v < variables.length; v++) {
            if (effects[form][v] > 0 && rest[v] >= 0) {
                worth = Math.min(worth, rest[v] / effects[form][v]);
            }
        }
        if (worth == Double.POSITIVE_INFINITY) {
            return worth;
        }
        for (int v = 0; v < variables.length; v++) {
            if (rest[v] >= 0) {
                rest[v] = Math.max(0, rest[v] - worth * effects[form][v]);
            }
        }
        return -values[form] * worth;
    }
}
