package org.junheng.plan.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.LinearConstraint;
import org.junheng.plan.model.LinearConstraint.ConstraintKind;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.SpreadMember;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;

/**
 * Who gives what is moved, where it costs the same whoever gives it: first those who pass with what they keep, who have most
 * pieces to spare, then most as a part of what they need; then those of whom nothing is asked; last those who fail already. All
 * that holds goes on holding. By the part alone the smallest schools would give, their only teacher of a subject among them.
 */
public final class Donors {
    /** So finely it is told who is richer. */
    private static final double FINE = 1e-9;

    private final Allocation state;
    private final Set<Integer> worsening;
    private final boolean[] holds;
    private final boolean[] spreadHolds;

    private Donors(Allocation state, Set<Integer> worsening) {
        this.state = state;
        this.worsening = worsening;
        this.holds = new boolean[state.constraints.length];
        for (int at = 0; at < holds.length; at++) {
            holds[at] = state.isKept(at);
        }
        this.spreadHolds = new boolean[state.spreadsOn.length];
        for (int k = 0; k < spreadHolds.length; k++) {
            spreadHolds[k] = state.holds(k);
        }
    }

    /**
     * The same pieces for everyone who gets some, from those who can spare them best.
     *
     * @param worsening the pieces, by their variables, that bring what fails further from its limit where they are given away
     */
    public static Allocation settled(Allocation found, Set<Integer> worsening) {
        if (found.problem.pools == 0) {
            return found;
        }
        Allocation state = found.copy();
        Donors donors = new Donors(state, worsening);
        for (int pool = 0; pool < state.problem.pools; pool++) {
            donors.settle(pool);
        }
        if (Arrays.equals(state.pieces, found.pieces)) {
            return found;
        }
        state.refresh();
        return state;
    }

    private void settle(int pool) {
        List<Variable> givers = new ArrayList<>();
        List<Integer> taking = new ArrayList<>();
        for (Variable variable : state.problem.variables) {
            if (variable.pool == pool && variable.kind == Flow.GIVEN) {
                givers.add(variable);
            } else if (variable.pool == pool && state.pieces[variable.id] > 0) {
                taking.add(variable.block);
            }
        }
        if (givers.stream().allMatch(giver -> state.pieces[giver.id] == 0)) {
            return;
        }
        // Nobody takes what they give.
        givers.removeIf(giver -> state.pieces[giver.id] == 0 && taking.contains(giver.block));
        givers.sort(Comparator.comparing(this::rank)
                .thenComparing(this::spare, Comparator.reverseOrder())
                .thenComparing(this::part, Comparator.reverseOrder())
                .thenComparing(this::above, Comparator.reverseOrder()));
        for (int best = 0; best < givers.size(); best++) {
            for (int worst = givers.size() - 1; worst > best && state.canGive(givers.get(best)); worst--) {
                shift(givers.get(worst), givers.get(best));
            }
        }
    }

    /** Who passes for what is given, before those of whom nothing is asked for it, before those who fail for it. */
    private int rank(Variable giver) {
        return worsening.contains(giver.id) ? 2 : needs(giver).findAny().isPresent() ? 0 : 1;
    }

    /** What is asked of the school, and lowered by what it gives. */
    private Stream<EffectAt> needs(Variable giver) {
        return giver.constraints.stream().filter(term -> {
            LinearConstraint constraint = state.problem.constraints.get(term.at());
            return term.by() < 0 && constraint.kind == ConstraintKind.VERDICT && constraint.block == giver.block;
        });
    }

    /** How many pieces a school has above what it needs. */
    private long spare(Variable giver) {
        return needs(giver)
                .mapToLong(term ->
                        (long) Math.floor(state.problem.constraints.get(term.at()).start / -term.by() + FINE))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The same as a part of what it needs. */
    private long part(Variable giver) {
        return needs(giver)
                .map(term -> state.problem.constraints.get(term.at()))
                .mapToLong(one -> Math.round(one.start / one.size / FINE))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** What a student has there, as a part of what all of them have: of the dispersion in which that is least. */
    private long above(Variable giver) {
        Problem problem = state.problem;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < spreadHolds.length; k++) {
            int own = problem.row(k, giver);
            if (own >= 0) {
                double amounts = 0;
                double students = 0;
                for (int row : problem.spreads.get(k).rows()) {
                    amounts += problem.rows.get(row).start;
                    students += problem.rows.get(row).students;
                }
                SpreadMember member = problem.rows.get(own);
                least = Math.min(least, member.start / member.students * students / amounts);
            }
        }
        return least == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : Math.round(least / FINE);
    }

    /** As many as can be. */
    private void shift(Variable from, Variable to) {
        long count = Math.min(state.pieces[from.id], state.left(to));
        while (count > 0) {
            count = Math.min(isShifted(from, to, count) ? count : count / 2, state.pieces[from.id]);
        }
    }

    private boolean isShifted(Variable from, Variable to, long count) {
        state.add(from, -count);
        state.add(to, count);
        if (holdsAround(from) && holdsAround(to)) {
            return true;
        }
        state.add(from, count);
        state.add(to, -count);
        return false;
    }

    private boolean holdsAround(Variable variable) {
        for (EffectAt term : variable.constraints) {
            if (holds[term.at()] && !state.isKept(term.at())) {
                return false;
            }
        }
        for (int k = 0; k < spreadHolds.length; k++) {
            if (spreadHolds[k] && state.problem.row(k, variable) >= 0 && !state.holds(k)) {
                return false;
            }
        }
        return true;
    }
}
