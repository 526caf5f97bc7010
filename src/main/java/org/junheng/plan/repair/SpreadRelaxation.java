package org.junheng.plan.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.CuttingPlane;
import org.junheng.plan.model.SpreadConstraint;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;

/**
 * Raises the poorest of one spread at the least cost, in any part of a piece: exact for one spread.
 *
 * <p>With a price μ of the cone and t for its root, every row stands by itself: it is raised until the next bit costs more
 * than it brings, x = P·t·(κ − c/μ). Both are found by halving: t so that it is the root, μ so that the cone holds
 * (Boyd and Vandenberghe, Convex Optimization, 5.5.3).
 */
final class SpreadRelaxation {
    private static final int HALVINGS = 60;
    /** Nearer than this two numbers are one: whole pieces are coarser by far. */
    private static final double NEAR = 1e-13;

    private final Allocation state;
    private final SpreadConstraint spread;
    private final double kappa;
    private final List<List<Rung>> ladders = new ArrayList<>();
    private final double[] targets;

    private double price;
    private double root;

    /** So much can be added to the row at that cost for each unit of amount. */
    private record Rung(Variable variable, double cost, double effect, double room) {}

    SpreadRelaxation(Allocation state, int index) {
        this.state = state;
        this.spread = state.problem.spreads.get(index);
        this.kappa = spread.kappa();
        this.targets = new double[spread.rows().length];
        for (int row : spread.rows()) {
            ladders.add(ladder(row));
        }
    }

    private List<Rung> ladder(int row) {
        List<Rung> ladder = new ArrayList<>();
        for (EffectAt term : state.problem.rows.get(row).variables) {
            Variable variable = state.problem.variables.get(term.at());
            if (variable.kind == Flow.NEW && term.by() > 0 && state.left(variable) > 0) {
                double room = state.left(variable) * term.by();
                ladder.add(new Rung(variable, variable.cost / term.by(), term.by(), room));
            }
        }
        ladder.sort(Comparator.comparingDouble(Rung::cost));
        return ladder;
    }

    /** Finds the cheapest amounts; whether there are any within the limit. */
    boolean solve() {
        double low = 0;
        double high = dearest() / kappa;
        while (!isWithin(high)) {
            high *= 4;
            if (high > 1e30) {
                return false;
            }
        }
        for (int i = 0; i < HALVINGS && high - low > NEAR * high; i++) {
            double middle = low == 0 ? high / 16 : (low + high) / 2;
            if (isWithin(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return isWithin(high);
    }

    private double dearest() {
        double most = 1e-12;
        for (List<Rung> ladder : ladders) {
            for (Rung rung : ladder) {
                most = Math.max(most, rung.cost);
            }
        }
        return most;
    }

    /** Sets the amounts that are worth their cost at that price; whether they are within the limit. */
    private boolean isWithin(double mu) {
        double low = fill(mu, 0);
        double high = Math.max(low, 1e-9);
        for (int i = 0; i < 200 && fill(mu, high) > high; i++) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && high - low > NEAR * high; i++) {
            double middle = (low + high) / 2;
            if (fill(mu, middle) > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        price = mu;
        root = fill(mu, high);
        double sum = 0;
        for (double target : targets) {
            sum += target;
        }
        return root <= kappa * sum;
    }

    /** Every row as far as it is worth it; the root of the sum of squares. */
    private double fill(double mu, double t) {
        double squares = 0;
        for (int i = 0; i < targets.length; i++) {
            int row = spread.rows()[i];
            double students = state.problem.rows.get(row).students;
            double x = state.amounts[row];
            for (Rung rung : ladders.get(i)) {
                double worth = students * t * (kappa - rung.cost / mu);
                if (worth <= x) {
                    break;
                }
                x = Math.min(worth, x + rung.room);
            }
            targets[i] = x;
            squares += x * x / students;
        }
        return Math.sqrt(squares);
    }

    /** Adds the whole pieces of it. */
    void apply() {
        for (int i = 0; i < targets.length; i++) {
            double missing = targets[i] - state.amounts[spread.rows()[i]];
            for (Rung rung : ladders.get(i)) {
                long count =
                        (long) Math.min((double) state.left(rung.variable), Math.floor(missing / rung.effect + 1e-9));
                if (count > 0) {
                    state.add(rung.variable, count);
                    missing -= count * rung.effect;
                }
            }
        }
    }

    /** The cut of the cone at the amounts found. */
    CuttingPlane cut(int index) {
        double[] normal = new double[targets.length];
        for (int i = 0; i < targets.length; i++) {
            double students = state.problem.rows.get(spread.rows()[i]).students;
            normal[i] = kappa - targets[i] / students / root;
        }
        return new CuttingPlane(index, normal, price);
    }
}
