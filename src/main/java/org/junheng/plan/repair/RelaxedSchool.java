package org.junheng.plan.repair;

import java.util.ArrayList;
import java.util.List;
import org.junheng.plan.model.SpreadMember;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;

/** One school among those that are raised: its pieces, and the rows of each spread that they change. */
final class RelaxedSchool {
    private static final int PASSES = 30;

    private final JointRelaxation joint;
    private final List<Variable> variables = new ArrayList<>();
    private final List<RelaxedMember> members = new ArrayList<>();
    private double[] pieces = new double[0];

    /** A row and the spread that it belongs to, with what a piece of each variable brings it. */
    private static final class RelaxedMember {
        final int spread;
        final int row;
        final double students;
        final double start;
        final double[] effects;
        double amount;

        RelaxedMember(int spread, int row, double students, double start, double[] effects) {
            this.spread = spread;
            this.row = row;
            this.students = students;
            this.start = start;
            this.effects = effects;
            this.amount = start;
        }
    }

    RelaxedSchool(JointRelaxation joint) {
        this.joint = joint;
    }

    void add(int spread, int row, List<Variable> fresh) {
        fresh.stream().filter(variable -> !variables.contains(variable)).forEach(variables::add);
        pieces = new double[variables.size()];
        SpreadMember of = joint.state.problem.rows.get(row);
        members.add(new RelaxedMember(spread, row, of.students, joint.state.amounts[row], new double[0]));
        members.replaceAll(member ->
                new RelaxedMember(member.spread, member.row, member.students, member.start, effects(member.row)));
    }

    private double[] effects(int row) {
        double[] effects = new double[variables.size()];
        for (EffectAt term : joint.state.problem.rows.get(row).variables) {
            for (int v = 0; v < effects.length; v++) {
                effects[v] += variables.get(v).id == term.at() ? term.by() : 0;
            }
        }
        return effects;
    }

    /** The most that a unit of an amount costs. */
    double dearest() {
        double most = 0;
        for (RelaxedMember member : members) {
            for (int v = 0; v < member.effects.length; v++) {
                if (member.effects[v] > 0) {
                    most = Math.max(most, variables.get(v).cost / member.effects[v]);
                }
            }
        }
        return most;
    }

    /** As many pieces, of each kind and in any part, as are worth their cost at the prices and roots. */
    void fill() {
        int passes = variables.size() == 1 ? 1 : PASSES;
        boolean again = true;
        for (int pass = 0; pass < passes && again; pass++) {
            again = false;
            for (int v = 0; v < pieces.length; v++) {
                double before = pieces[v];
                pieces[v] = best(v);
                again |= Math.abs(pieces[v] - before) > 1e-10 * Math.max(1, Math.abs(before));
                move(v, pieces[v] - before);
            }
        }
    }

    private double best(int v) {
        double worth = -variables.get(v).cost;
        double steepness = 0;
        for (RelaxedMember member : members) {
            double by = member.effects[v];
            double price = joint.prices[member.spread];
            double rest = member.amount - by * pieces[v];
            double weight = member.students * joint.roots[member.spread];
            worth += price * by * (joint.kappas[member.spread] - rest / weight);
            steepness += price * by * by / weight;
        }
        if (steepness <= 0) {
            return 0;
        }
        double room = (double) joint.state.left(variables.get(v));
        return Math.max(0, Math.min(room, worth / steepness));
    }

    private void move(int v, double by) {
        for (RelaxedMember member : members) {
            member.amount += member.effects[v] * by;
        }
    }

    double sum(int spread) {
        double sum = 0;
        for (RelaxedMember member : members) {
            sum += member.spread == spread ? member.amount : 0;
        }
        return sum;
    }

    double squares(int spread) {
        double squares = 0;
        for (RelaxedMember member : members) {
            squares += member.spread == spread ? member.amount * member.amount / member.students : 0;
        }
        return squares;
    }

    void write(double[] amounts) {
        members.forEach(member -> amounts[member.row] = member.amount);
    }

    /** Adds the whole pieces. */
    void apply() {
        for (int v = 0; v < pieces.length; v++) {
            long count = (long) Math.min((double) joint.state.left(variables.get(v)), Math.floor(pieces[v] + 1e-9));
            if (count > 0) {
                joint.state.add(variables.get(v), count);
            }
        }
    }
}
