package org.junheng.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.plan.Variable.Kind;

/** Brings the spreads that have to hold within their limits, in whole pieces, and takes back what is not needed. */
final class Evening {
    private static final int ROUNDS = 12;
    /** In small counties every exchange of pieces is tried. */
    private static final int SMALL = 40;

    private final State state;
    private final Moving moving;
    private final List<Cut> cuts = new ArrayList<>();

    Evening(State state, boolean moves) {
        this.state = state;
        this.moving = new Moving(state, moves);
    }

    /** Whether all spreads that have to hold do. */
    boolean run() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean all = true;
            for (int k = 0; k < state.spreadsOn.length; k++) {
                if (state.spreadsOn[k] && !state.holds(k)) {
                    all = false;
                    if (!even(k)) {
                        return false;
                    }
                }
            }
            if (all) {
                trim();
                return state.holdsAll();
            }
        }
        return false;
    }

    /** The cuts of the spreads that had to be evened. */
    List<Cut> cuts() {
        return cuts;
    }

    private boolean even(int k) {
        if (!moving.level(k)) {
            Leveller leveller = new Leveller(state, k);
            if (leveller.solve()) {
                cuts.removeIf(cut -> cut.spread() == k);
                cuts.add(leveller.cut(k));
                leveller.apply();
            }
            finish(k);
        }
        return state.holds(k);
    }

    /** Adds single pieces, the most useful for its cost first. */
    private void finish(int k) {
        while (!state.holds(k)) {
            Optional<Variable> best = variablesOf(k).stream()
                    .filter(variable -> variable.kind == Kind.NEW && state.left(variable) > 0)
                    .filter(variable -> gain(variable, k) > 0)
                    .max(Comparator.comparingDouble(variable -> gain(variable, k) / variable.cost));
            if (best.isEmpty()) {
                return;
            }
            state.add(best.get(), 1);
        }
    }

    private double gain(Variable variable, int k) {
        double before = state.excess(k);
        state.add(variable, 1);
        double gain = before - state.excess(k);
        state.add(variable, -1);
        return gain;
    }

    private List<Variable> variablesOf(int k) {
        Set<Integer> ids = new TreeSet<>();
        for (int row : state.problem.spreads.get(k).rows()) {
            state.problem.rows.get(row).variables.forEach(term -> ids.add(term.at()));
        }
        return ids.stream().map(state.problem.variables::get).toList();
    }

    /** Takes back pieces that nothing needs, the dearest first, of equals those that are missed least. */
    void trim() {
        state.refresh();
        moving.swap();
        moving.undo();
        takeBack();
        if (state.problem.variables.size() <= SMALL) {
            exchange();
        }
        state.refresh();
    }

    private void takeBack() {
        boolean again = true;
        while (again) {
            List<Spare> spares = new ArrayList<>();
            for (Variable variable : state.problem.variables) {
                if (variable.kind == Kind.NEW && state.pieces[variable.id] > 0 && isNeedless(variable)) {
                    spares.add(new Spare(variable, harm(variable)));
                }
            }
            spares.sort(Comparator.comparingDouble((Spare spare) -> -spare.variable.cost)
                    .thenComparingDouble(Spare::harm));
            again = !spares.isEmpty();
            for (Spare spare : spares) {
                if (isNeedless(spare.variable)) {
                    state.add(spare.variable, -1);
                }
            }
        }
    }

    /** A piece that could be taken back, and how much nearer to its limits that would bring the rest. */
    private record Spare(Variable variable, double harm) {}

    private boolean isNeedless(Variable variable) {
        state.add(variable, -1);
        boolean needless = state.holdsAround(variable);
        state.add(variable, 1);
        return needless;
    }

    private double harm(Variable variable) {
        double before = state.nearness(variable);
        state.add(variable, -1);
        double after = state.nearness(variable);
        state.add(variable, 1);
        return after - before;
    }

    /** One or two pieces more here may save dearer ones there. */
    private void exchange() {
        boolean better = true;
        while (better) {
            better = false;
            for (Variable variable : state.problem.variables) {
                for (int count = 1; count <= 2 && !better; count++) {
                    better =
                            variable.kind == Kind.NEW && state.left(variable) >= count && isBetterWith(variable, count);
                }
            }
        }
    }

    private boolean isBetterWith(Variable variable, int count) {
        double before = state.cost();
        long[] pieces = state.pieces.clone();
        state.add(variable, count);
        if (state.holdsAround(variable)) {
            takeBackBut(variable);
            if (state.cost() < before - 1e-9 * before) {
                return true;
            }
        }
        System.arraycopy(pieces, 0, state.pieces, 0, pieces.length);
        state.refresh();
        return false;
    }

    private void takeBackBut(Variable kept) {
        state.problem.variables.stream()
                .filter(variable -> variable != kept && variable.kind == Kind.NEW)
                .sorted(Comparator.comparingDouble(variable -> -variable.cost))
                .forEach(variable -> {
                    while (state.pieces[variable.id] > 0 && isNeedless(variable)) {
                        state.add(variable, -1);
                    }
                });
    }
}
