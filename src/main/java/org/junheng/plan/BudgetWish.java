package org.junheng.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;

/**
 * A finding that a budget may close: of a school, a count with its members, dispersions that are met together, or pieces for the
 * county as a whole.
 *
 * @param finding its id
 * @param need at its limit; empty for what is no need
 * @param spreads none for what is no dispersion
 * @param fixed what pieces for the county cost; nought for all else
 * @param weight what closing one finding of it is worth
 */
record BudgetWish(String finding, Optional<Need> need, Set<Integer> spreads, double fixed, double weight) {
    BudgetWish {
        spreads = Set.copyOf(spreads);
    }

    /** Whether it is done for the county as a whole, and no school has to do with it. */
    boolean isCounty() {
        return need.isEmpty() && spreads.isEmpty();
    }

    /** Whether it is a count, whose members are findings of their own. */
    boolean isCount() {
        return need.filter(one -> one.members().size() > 1
                        || !one.members().get(0).finding().equals(finding))
                .isPresent();
    }

    /** The members of a count; none for all else. */
    List<Need.Shortfall> members() {
        return isCount() ? need.map(Need::members).orElse(List.of()) : List.of();
    }

    /** So many members have to be closed with the count; the document lets the others stay. */
    int wanted() {
        return isCount()
                ? need.map(one -> Math.max(0, one.members().size() - Math.max(0, one.mayMiss())))
                        .orElse(0)
                : 0;
    }

    /** What all of it is worth. */
    double value() {
        return weight * (1 + wanted());
    }

    /** What so many of a count's members are worth without it. */
    double value(int members) {
        return weight * Math.min(members, wanted());
    }

    /** What it comes to with these pieces. */
    double value(Allocation state, boolean isCountyDone) {
        if (isCounty()) {
            return isCountyDone ? value() : 0;
        }
        if (isClosed(state)) {
            return value();
        }
        return value((int) members().stream()
                .filter(member -> holds(state, member.full()))
                .count());
    }

    /** Whether these pieces close it. */
    boolean isClosed(Allocation state) {
        if (need.isEmpty()) {
            return !spreads.isEmpty() && spreads.stream().allMatch(state::holds);
        }
        long full = need.get().members().stream()
                .filter(member -> holds(state, member.full()))
                .count();
        boolean isFloored = need.get().members().stream()
                .allMatch(member -> member.floor() < 0 || holds(state, member.floor()) || holds(state, member.full()));
        int enough = need.get().members().size() - Math.max(0, need.get().mayMiss());
        return full >= enough && isFloored;
    }

    static boolean holds(Allocation state, int constraint) {
        Problem problem = state.problem;
        return state.constraints[constraint] >= -problem.constraints.get(constraint).slack;
    }
}
