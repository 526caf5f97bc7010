package org.junheng.plan.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.CuttingPlane;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;

/** Brings the spreads that have to hold within their limits, in whole pieces, and takes back what is not needed. */
public final class SpreadRepair {
    private static final int ROUNDS = 12;
    /** In small counties every exchange of pieces is tried. */
    private static final int SMALL = 40;
    /** What a school has is taken for so many parts, and no part for less than a piece. */
    private static final long FINE = 5000;

    private final Allocation state;
    private final Transfers moving;
    private final List<CuttingPlane> cuts = new ArrayList<>();

    /**
     * A repair.
     *
     * @param moves whether pieces may move
     * @param swaps whether what is bought is exchanged for what others can give; where branching follows, that does it
     */
    public SpreadRepair(Allocation state, boolean moves, boolean swaps) {
        this.state = state;
        this.moving = new Transfers(state, moves, swaps);
    }

    /** Whether all spreads that have to hold do. */
    public boolean run() {
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
    public List<CuttingPlane> cuts() {
        return cuts;
    }

    private boolean even(int k) {
        if (!moving.level(k)) {
            List<Integer> together = JointRelaxation.with(state, k);
            if (together.size() > 1) {
                evenTogether(together);
            } else {
                evenAlone(k);
            }
            finish(k);
        }
        return state.holds(k);
    }

    private void evenAlone(int k) {
        SpreadRelaxation leveller = new SpreadRelaxation(state, k);
        if (leveller.solve()) {
            cuts.removeIf(cut -> cut.spread() == k);
            cuts.add(leveller.cut(k));
            leveller.apply();
        }
    }

    /** What whole pieces still miss after that is little, and tells nothing of the prices. */
    private void evenTogether(List<Integer> together) {
        JointRelaxation joint = new JointRelaxation(state, together);
        if (joint.solve()) {
            joint.cuts().stream()
                    .filter(cut -> cuts.stream().noneMatch(known -> known.spread() == cut.spread()))
                    .forEach(cuts::add);
            joint.apply();
        }
    }

    /** Adds single pieces, the most useful for its cost first. */
    private void finish(int k) {
        List<Variable> fresh = variablesOf(k).stream()
                .filter(variable -> variable.kind == Flow.NEW)
                .toList();
        while (!state.holds(k)) {
            Variable best = null;
            double most = 0;
            for (Variable variable : fresh) {
                double worth = state.left(variable) > 0 ? gain(variable, k) / variable.cost : 0;
                if (worth > most) {
                    most = worth;
                    best = variable;
                }
            }
            if (best == null) {
                return;
            }
            state.add(best, 1);
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

    /** Of small pieces, such as yuan, first many at a time. */
    private void takeBack() {
        takeBack(FINE);
        takeBack(Long.MAX_VALUE);
    }

    private void takeBack(long fine) {
        boolean again = true;
        while (again) {
            List<Spare> spares = new ArrayList<>();
            for (Variable variable : state.problem.variables) {
                long count = variable.kind == Flow.NEW ? block(variable, fine) : 0;
                if (count > 0 && isNeedless(variable, count)) {
                    spares.add(new Spare(variable, count, harm(variable, count)));
                }
            }
            spares.sort(Comparator.comparingDouble((Spare spare) -> -spare.variable.cost)
                    .thenComparingDouble(Spare::harm));
            again = !spares.isEmpty();
            for (Spare spare : spares) {
                if (isNeedless(spare.variable, spare.count)) {
                    state.add(spare.variable, -spare.count);
                }
            }
        }
    }

    /** A part of what the school has, at least one piece; none where there are none, or fewer than that. */
    private long block(Variable variable, long fine) {
        double stock = 0;
        for (EffectAt term : variable.rows) {
            stock = Math.max(stock, state.amounts[term.at()] / Math.abs(term.by()));
        }
        long block = Math.max(1, (long) (stock / fine));
        return state.pieces[variable.id] >= block ? block : 0;
    }

    /** Pieces that could be taken back, and how much nearer to its limits that would bring the rest. */
    private record Spare(Variable variable, long count, double harm) {}

    private boolean isNeedless(Variable variable, long count) {
        state.add(variable, -count);
        boolean needless = state.holdsAround(variable);
        state.add(variable, count);
        return needless;
    }

    private double harm(Variable variable, long count) {
        double before = state.nearness(variable);
        state.add(variable, -count);
        double after = state.nearness(variable);
        state.add(variable, count);
        return (after - before) / count;
    }

    /** One or two pieces more here may save dearer ones there. */
    private void exchange() {
        boolean better = true;
        while (better) {
            better = false;
            for (Variable variable : state.problem.variables) {
                for (int count = 1; count <= 2 && !better; count++) {
                    better =
                            variable.kind == Flow.NEW && state.left(variable) >= count && isBetterWith(variable, count);
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
                .filter(variable -> variable != kept && variable.kind == Flow.NEW)
                .sorted(Comparator.comparingDouble(variable -> -variable.cost))
                .forEach(variable -> {
                    while (state.pieces[variable.id] > 0 && isNeedless(variable, 1)) {
                        state.add(variable, -1);
                    }
                });
    }
}
