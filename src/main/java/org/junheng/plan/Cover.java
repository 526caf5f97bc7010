package org.junheng.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.plan.Variable.Kind;
import org.junheng.plan.Variable.Term;

/** The fewest yuan of new pieces with which the forms of one school hold; exact where one kind of piece serves a form. */
final class Cover {
    private static final double DOUBT = 1e-9;

    private final State state;
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
     * @param wanted the forms that have to hold
     */
    Cover(State state, List<Variable> variables, double[] costs, List<Integer> wanted) {
        this.state = state;
        this.variables =
                variables.stream().filter(variable -> variable.kind == Kind.NEW).toList();
        this.costs = costs;
        this.wanted = new ArrayList<>(wanted);
        this.values = state.forms.clone();
        this.added = new long[state.pieces.length];
    }

    /** New pieces by variable; empty where the forms cannot all hold. */
    Optional<long[]> pieces() {
        wanted.sort(Comparator.comparingInt(this::options));
        for (int round = 0; round < 4; round++) {
            for (int form : wanted) {
                while (isShort(form)) {
                    if (!raise(form)) {
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

    private int options(int form) {
        return (int) variables.stream().filter(one -> effect(one, form) > 0).count();
    }

    private boolean isShort(int form) {
        return values[form] < -state.problem.forms.get(form).slack;
    }

    private boolean raise(int form) {
        Variable best = null;
        double price = Double.POSITIVE_INFINITY;
        for (Variable variable : variables) {
            double effect = effect(variable, form);
            if (effect > 0 && left(variable) > 0 && costs[variable.id] / effect < price) {
                price = costs[variable.id] / effect;
                best = variable;
            }
        }
        if (best == null) {
            return false;
        }
        double wantedPieces = Math.ceil(-values[form] / effect(best, form) - DOUBT);
        add(best, Math.min(left(best), Math.max(1, (long) wantedPieces)));
        return true;
    }

    private long left(Variable variable) {
        return state.left(variable) - added[variable.id];
    }

    private void add(Variable variable, long count) {
        added[variable.id] += count;
        for (Term term : variable.forms) {
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
        for (Term term : variable.forms) {
            if (term.by() > 0 && wanted.contains(term.at())) {
                double slack = state.problem.forms.get(term.at()).slack;
                spare = Math.min(spare, Math.floor((values[term.at()] + slack) / term.by() + DOUBT));
            }
        }
        return Math.max(0, (long) spare);
    }

    static double effect(Variable variable, int form) {
        for (Term term : variable.forms) {
            if (term.at() == form) {
                return term.by();
            }
        }
        return 0;
    }
}
