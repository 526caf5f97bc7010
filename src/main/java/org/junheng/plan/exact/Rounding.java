package org.junheng.plan.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.LinearConstraint;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.plan.repair.SpreadRepair;

/** Makes a way in whole pieces of one in parts. */
final class Rounding {
    private static final double DOUBT = 1e-6;
    private static final int ROUNDS = 200;

    private final ProblemRows rows;
    private final boolean moves;

    Rounding(ProblemRows rows, boolean moves) {
        this.rows = rows;
        this.moves = moves;
    }

    /** Amounts that are whole already, as a way; empty where they do not hold. */
    Optional<Allocation> whole(double[] x) {
        long[] pieces = new long[rows.problem.variables.size()];
        for (int v = 0; v < pieces.length; v++) {
            pieces[v] = Math.max(0, Math.round(x[v]));
        }
        Allocation state = way(pieces);
        return state.holdsAll() && isBalanced(state) ? Optional.of(state) : Optional.empty();
    }

    private boolean isBalanced(Allocation state) {
        long[] balance = new long[rows.problem.pools];
        for (Variable variable : rows.problem.variables) {
            if (variable.pool >= 0) {
                balance[variable.pool] += variable.sign() * state.pieces[variable.id];
            }
        }
        for (long one : balance) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    /** New pieces rounded up, moves to the nearest, and mended. */
    Optional<Allocation> round(double[] x) {
        List<Variable> variables = rows.problem.variables;
        long[] pieces = new long[variables.size()];
        long[] missing = new long[rows.problem.pools];
        for (Variable variable : variables) {
            double value = Math.max(0, x[variable.id]);
            if (variable.kind == Flow.NEW) {
                pieces[variable.id] = (long) Math.min((double) variable.most, Math.ceil(value - DOUBT));
            } else if (variable.kind == Flow.TAKEN) {
                pieces[variable.id] = Math.round(value);
                missing[variable.pool] += pieces[variable.id];
            } else {
                pieces[variable.id] = (long) Math.floor(value + DOUBT);
                missing[variable.pool] -= pieces[variable.id];
            }
        }
        balance(x, pieces, missing);
        Allocation state = way(pieces);
        if (!isBalanced(state) || !lift(state) || !new SpreadRepair(state, moves, false).run()) {
            return Optional.empty();
        }
        return isBalanced(state) && state.holdsAll() ? Optional.of(state) : Optional.empty();
    }

    private void balance(double[] x, long[] pieces, long[] missing) {
        List<Variable> givers = new ArrayList<>(rows.problem.variables.stream()
                .filter(variable -> variable.kind == Flow.GIVEN)
                .toList());
        givers.sort(Comparator.comparingDouble(giver -> pieces[giver.id] - x[giver.id]));
        for (Variable giver : givers) {
            boolean is = missing[giver.pool] > 0 && x[giver.id] - pieces[giver.id] > DOUBT;
            pieces[giver.id] += is ? 1 : 0;
            missing[giver.pool] -= is ? 1 : 0;
        }
        List<Variable> others = new ArrayList<>(rows.problem.variables.stream()
                .filter(variable -> variable.kind != Flow.NEW)
                .toList());
        others.sort(Comparator.comparingDouble(one -> x[one.id] - pieces[one.id]));
        for (Variable one : others) {
            Flow tooMany = missing[one.pool] > 0 ? Flow.TAKEN : Flow.GIVEN;
            if (one.kind == tooMany) {
                long count = Math.min(pieces[one.id], Math.abs(missing[one.pool]));
                pieces[one.id] -= count;
                missing[one.pool] -= one.sign() * count;
            }
        }
    }

    /** Adds new pieces, the cheapest for what it brings first, until what has to hold does but for the spreads. */
    private boolean lift(Allocation state) {
        for (int round = 0; round < ROUNDS; round++) {
            int missed = -1;
            for (int f = 0; f < state.constraints.length && missed < 0; f++) {
                if (state.constraintsOn[f] && !state.isKept(f)) {
                    missed = f;
                }
            }
            if (missed < 0) {
                return true;
            }
            if (!raise(state, missed)) {
                return false;
            }
        }
        return false;
    }

    private boolean raise(Allocation state, int missed) {
        Variable best = null;
        double price = Double.POSITIVE_INFINITY;
        double effect = 1;
        for (EffectAt term : rows.problem.constraints.get(missed).variables) {
            Variable variable = rows.problem.variables.get(term.at());
            boolean can = variable.kind == Flow.NEW && term.by() > 0 && state.room(variable) > 0;
            if (can && variable.cost / term.by() < price) {
                price = variable.cost / term.by();
                best = variable;
                effect = term.by();
            }
        }
        if (best == null) {
            return false;
        }
        long wanted = (long) Math.ceil(-state.constraints[missed] / effect - DOUBT);
        state.add(best, Math.min(state.room(best), Math.max(1, wanted)));
        return true;
    }

    /** The whole pieces as a way, with what it has to hold by these needs; which members stay short is told by it. */
    private Allocation way(long[] pieces) {
        Allocation state = new Allocation(rows.problem);
        rows.spreads.forEach(k -> state.spreadsOn[k] = true);
        for (Variable variable : rows.problem.variables) {
            if (pieces[variable.id] != 0) {
                state.add(variable, pieces[variable.id]);
            }
        }
        state.refresh();
        rows.needs.forEach(need -> choose(need, state));
        return state;
    }

    /** Those that are nearest to their limits have to hold, and the floors of the others. */
    private void choose(Need need, Allocation state) {
        List<Need.Shortfall> members = new ArrayList<>(need.members());
        members.sort((one, other) -> Double.compare(relative(other, state), relative(one, state)));
        int full = members.size() - Math.max(0, need.mayMiss());
        for (int i = 0; i < members.size(); i++) {
            int constraint = i < full ? members.get(i).full() : members.get(i).floor();
            if (constraint >= 0) {
                state.constraintsOn[constraint] = true;
            }
        }
    }

    private double relative(Need.Shortfall member, Allocation state) {
        LinearConstraint constraint = rows.problem.constraints.get(member.full());
        return Math.min(0, state.constraints[member.full()]) / Math.max(1e-9, -constraint.start);
    }
}
