package org.junheng.plan.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;

/** The fewest yuan of new pieces with which the constraints of one school hold; exact where one kind of piece serves a constraint. */
final class Covering {
    private static final double DOUBT = 1e-9;

    private final Allocation state;
    private final List<Variable> variables;
    private final double[] costs;
    private final List<Integer> wanted;
    private final double[] values;
    private final long[] added;

    /**
     * A search.
     *
     * @param variables those of the school
     * @param costs what a piece counts for, by variable
     * @param wanted the constraints that have to hold
     */
    Covering(Allocation state, List<Variable> variables, double[] costs, List<Integer> wanted) {
        this.state = state;
        this.variables =
                variables.stream().filter(variable -> variable.kind == Flow.NEW).toList();
        this.costs = costs;
        this.wanted = new ArrayList<>(wanted);
        this.values = state.constraints.clone();
        this.added = new long[state.pieces.length];
    }

    /** New pieces by variable; empty where the constraints cannot all hold. */
    Optional<long[]> pieces() {
        wanted.sort(Comparator.comparingInt(this::options));
        for (int round = 0; round < 4; round++) {
            for (int constraint : wanted) {
                while (isShort(constraint)) {
                    if (!raise(constraint)) {
                        return Optional.empty();
                    }
                }
            }
        }
        if (wanted.stream().anyMatch(this::isShort)) {
            return Optional.empty();
        }
        prune();
        return Optional.of(added);
    }

    double cost() {
        double cost = 0;
        for (Variable variable : variables) {
            cost += costs[variable.id] * added[variable.id];
        }
        return cost;
    }

    private int options(int constraint) {
        return (int)
                variables.stream().filter(one -> one.effect(constraint) > 0).count();
    }

    private boolean isShort(int constraint) {
        return values[constraint] < -state.problem.constraints.get(constraint).slack;
    }

    private boolean raise(int constraint) {
        Variable best = null;
        double price = Double.POSITIVE_INFINITY;
        for (Variable variable : variables) {
            double effect = variable.effect(constraint);
            if (effect > 0 && left(variable) > 0 && costs[variable.id] / effect < price) {
                price = costs[variable.id] / effect;
                best = variable;
            }
        }
        if (best == null) {
            return false;
        }
        double wantedPieces = Math.ceil(-values[constraint] / best.effect(constraint) - DOUBT);
        add(best, Math.min(left(best), Math.max(1, (long) wantedPieces)));
        return true;
    }

    private long left(Variable variable) {
        long left = state.left(variable) - added[variable.id];
        for (EffectAt term : variable.constraints) {
            if (term.by() < 0 && state.constraintsOn[term.at()] && state.problem.isCeiling(term.at())) {
                left = Math.min(left, (long) Math.floor(values[term.at()] / -term.by() + DOUBT));
            }
        }
        return left;
    }

    private void add(Variable variable, long count) {
        added[variable.id] += count;
        for (EffectAt term : variable.constraints) {
            values[term.at()] += term.by() * count;
        }
    }

    /** Takes back what a later piece made needless, the dearest first. */
    private void prune() {
        variables.stream()
                .filter(variable -> added[variable.id] > 0)
                .sorted(Comparator.comparingDouble((Variable variable) -> -costs[variable.id]))
                .forEach(variable -> add(variable, -spare(variable)));
    }

    private long spare(Variable variable) {
        double spare = added[variable.id];
        for (EffectAt term : variable.constraints) {
            if (term.by() > 0 && wanted.contains(term.at())) {
                double slack = state.problem.constraints.get(term.at()).slack;
                spare = Math.min(spare, Math.floor((values[term.at()] + slack) / term.by() + DOUBT));
            }
        }
        return Math.max(0, (long) spare);
    }
}
