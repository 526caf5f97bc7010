package org.junheng.plan.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;

/** Pieces that go from one school to another: from the richest that can spare them, never below what a donor needs. */
final class Transfers {
    /** So many moves are made one by one; of more, several at a time. */
    private static final long FINE = 5000;

    private final Allocation state;
    private final boolean allowed;
    private final List<List<Variable>> givers = new ArrayList<>();
    private final List<List<Variable>> takers = new ArrayList<>();
    private final List<List<Variable>> buyers = new ArrayList<>();

    Transfers(Allocation state, boolean allowed, boolean swaps) {
        this.state = state;
        this.allowed = allowed && state.problem.pools > 0;
        for (int pool = 0; pool < state.problem.pools; pool++) {
            givers.add(of(pool, Flow.GIVEN));
            takers.add(of(pool, Flow.TAKEN));
            buyers.add(swaps ? bought(takers.get(pool)) : List.of());
        }
    }

    private List<Variable> of(int pool, Flow kind) {
        return state.problem.variables.stream()
                .filter(variable -> variable.pool == pool && variable.kind == kind)
                .toList();
    }

    /** New pieces are of no pool: those of the same price at the same level. */
    private List<Variable> bought(List<Variable> takers) {
        return takers.isEmpty()
                ? List.of()
                : state.problem.variables.stream()
                        .filter(variable -> variable.kind == Flow.NEW
                                && variable.price
                                        .id()
                                        .equals(takers.get(0).price.id())
                                && variable.level.equals(takers.get(0).level))
                        .toList();
    }

    /** One way to better a spread. */
    private record Act(Optional<Variable> giver, Variable getter, double gain) {}

    /** Betters a spread by moving, and buying where that is the better bargain; whether it is within its limit then. */
    boolean level(int k) {
        if (!allowed) {
            return false;
        }
        while (!state.holds(k)) {
            Act best = null;
            for (int pool = 0; pool < givers.size(); pool++) {
                Act act = best(pool, k);
                if (act != null && (best == null || act.gain > best.gain)) {
                    best = act;
                }
            }
            if (best == null) {
                return false;
            }
            perform(best, block(best));
        }
        return true;
    }

    private long block(Act act) {
        double stock = 0;
        for (EffectAt term : act.getter.rows) {
            stock = Math.max(stock, state.amounts[term.at()] / Math.abs(term.by()));
        }
        return Math.max(1, (long) (stock / FINE));
    }

    private void perform(Act act, long block) {
        long count = act.giver
                .map(giver -> Math.min(block, Math.min(state.left(giver), state.left(act.getter))))
                .orElse(Math.min(block, state.left(act.getter)));
        act.giver.ifPresent(giver -> state.add(giver, count));
        state.add(act.getter, count);
    }

    private @Nullable Act best(int pool, int k) {
        Variable taker = poorest(takers.get(pool), k);
        Variable giver = richest(givers.get(pool), k, taker);
        Act moved = null;
        if (taker != null && giver != null) {
            moved = act(Optional.of(giver), taker, k);
        }
        Act bought = null;
        for (Variable buyer : buyers.get(pool)) {
            if (state.left(buyer) > 0 && touches(buyer, k)) {
                Act act = act(Optional.empty(), buyer, k);
                bought = act != null && (bought == null || act.gain > bought.gain) ? act : bought;
            }
        }
        return moved == null ? bought : bought == null || moved.gain >= bought.gain ? moved : bought;
    }

    private @Nullable Act act(Optional<Variable> giver, Variable getter, int k) {
        double before = state.excess(k);
        giver.ifPresent(one -> state.add(one, 1));
        state.add(getter, 1);
        double gain = (before - state.excess(k)) / getter.cost;
        state.add(getter, -1);
        giver.ifPresent(one -> state.add(one, -1));
        return gain > 1e-15 ? new Act(giver, getter, gain) : null;
    }

    private @Nullable Variable poorest(List<Variable> list, int k) {
        return list.stream()
                .filter(variable -> state.left(variable) > 0 && touches(variable, k))
                .min(Comparator.comparingDouble(variable -> level(variable, k)))
                .orElse(null);
    }

    private @Nullable Variable richest(List<Variable> list, int k, @Nullable Variable taker) {
        return list.stream()
                .filter(variable -> taker == null || variable.block != taker.block)
                .filter(variable -> touches(variable, k) && state.canGive(variable))
                .max(Comparator.comparingDouble(variable -> level(variable, k)))
                .orElse(null);
    }

    private boolean touches(Variable variable, int k) {
        return state.problem.row(k, variable) >= 0;
    }

    /** What a student has half-way through the next piece: the squares grow, or fall, by twice that for each of its parts. */
    private double level(Variable variable, int k) {
        int row = state.problem.row(k, variable);
        double by = 0;
        for (EffectAt term : variable.rows) {
            by += term.at() == row ? term.by() : 0;
        }
        return (state.amounts[row] + by / 2) / state.problem.rows.get(row).students;
    }

    /** Takes from others what would be bought, where that is cheaper and everything goes on holding. */
    void swap() {
        if (!allowed) {
            return;
        }
        for (int pool = 0; pool < givers.size(); pool++) {
            for (Variable bought : buyers.get(pool)) {
                for (Variable taker : state.pieces[bought.id] > 0 ? takers.get(pool) : List.<Variable>of()) {
                    if (taker.block == bought.block && taker.level.equals(bought.level) && taker.cost < bought.cost) {
                        swap(bought, taker, givers.get(pool));
                    }
                }
            }
        }
    }

    private void swap(Variable bought, Variable taker, List<Variable> donors) {
        for (Variable giver : donors) {
            long count = Math.min(state.pieces[bought.id], Math.min(state.left(giver), state.left(taker)));
            while (giver.block != bought.block && count > 0) {
                if (isSwapped(bought, taker, giver, count)) {
                    count = Math.min(state.pieces[bought.id], Math.min(state.left(giver), state.left(taker)));
                } else {
                    count /= 2;
                }
            }
        }
    }

    private boolean isSwapped(Variable bought, Variable taker, Variable giver, long count) {
        change(bought, taker, giver, count);
        if (state.holdsAround(bought) && state.holdsAround(taker) && state.holdsAround(giver)) {
            return true;
        }
        change(bought, taker, giver, -count);
        return false;
    }

    private void change(Variable bought, Variable taker, Variable giver, long count) {
        state.add(bought, -count);
        state.add(taker, count);
        state.add(giver, count);
    }

    /** Undoes moves that nothing needs. */
    void undo() {
        if (!allowed) {
            return;
        }
        for (int pool = 0; pool < givers.size(); pool++) {
            for (Variable taker : takers.get(pool)) {
                for (Variable giver : givers.get(pool)) {
                    while (state.pieces[taker.id] > 0 && state.pieces[giver.id] > 0 && isUndone(taker, giver)) {}
                }
            }
        }
    }

    private boolean isUndone(Variable taker, Variable giver) {
        state.add(taker, -1);
        state.add(giver, -1);
        if (state.holdsAround(taker) && state.holdsAround(giver)) {
            return true;
        }
        state.add(taker, 1);
        state.add(giver, 1);
        return false;
    }
}
