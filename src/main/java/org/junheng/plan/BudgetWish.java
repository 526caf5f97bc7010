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
 * @param wanted so many of a count's members are closed with it; the document lets the others stay
 * @param fixed what pieces for the county cost; nought for all else
 * @param weight what closing one finding of it is worth
 */
record BudgetWish(String finding, Optional<Need> need, Set<Integer> spreads, int wanted, double fixed, double weight) {
    private static final double DOUBT = 1e-9;

    BudgetWish {
        spreads = Set.copyOf(spreads);
    }

    /** Whether it is done for the county as a whole, and no school has to do with it. */
    boolean isCounty() {
        return need.isEmpty() && spreads.isEmpty();
    }

    /** A need as it is closed at its limit. */
    static BudgetWish of(Need need, double weight, Problem problem) {
        int forced = (int) need.members().stream()
                .filter(member -> isForced(member, problem))
                .count();
        int wanted = Math.max(need.members().size() - Math.max(0, need.mayMiss()), forced);
        return new BudgetWish(need.finding(), Optional.of(need), Set.of(), isCount(need) ? wanted : 0, 0, weight);
    }

    /** Whether its floor takes as many whole pieces as its limit. */
    private static boolean isForced(Need.Shortfall member, Problem problem) {
        if (member.floor() < 0) {
            return false;
        }
        double floor = -problem.constraints.get(member.floor()).start;
        double full = -problem.constraints.get(member.full()).start;
        return floor > 0
                && problem.constraints.get(member.full()).variables.stream()
                        .filter(term -> term.by() > 0)
                        .allMatch(term -> pieces(floor, term.by()) >= pieces(full, term.by()));
    }

    private static double pieces(double missing, double by) {
        return Math.ceil(missing / by - DOUBT);
    }

    /** Whether it is a count, whose members are findings of their own. */
    private static boolean isCount(Need need) {
        return need.members().size() > 1 || !need.members().get(0).finding().equals(need.finding());
    }

    boolean isCount() {
        return need.filter(BudgetWish::isCount).isPresent();
    }

    /** The members of a count; none for all else. */
    List<Need.Shortfall> members() {
        return isCount() ? need.map(Need::members).orElse(List.of()) : List.of();
    }

    /** What all of it is worth. */
    double value() {
        return weight * (1 + wanted);
    }

    /** What so many of a count's members are worth without it. */
    double value(int members) {
        return weight * Math.min(members, wanted);
    }

    /** What it comes to with these pieces. */
    double value(Allocation state, boolean isCountyDone) {
        if (isCounty()) {
            return isCountyDone ? value() : 0;
        }
        if (isClosed(state)) {
            return value();
        }
        return value((int)
                members().stream().filter(member -> state.isKept(member.full())).count());
    }

    /** Whether these pieces close it. */
    boolean isClosed(Allocation state) {
        if (need.isEmpty()) {
            return !spreads.isEmpty() && spreads.stream().allMatch(state::holds);
        }
        long full = need.get().members().stream()
                .filter(member -> state.isKept(member.full()))
                .count();
        boolean isFloored = need.get().members().stream()
                .allMatch(member -> member.floor() < 0 || state.isKept(member.floor()) || state.isKept(member.full()));
        int enough = need.get().members().size() - Math.max(0, need.get().mayMiss());
        return full >= enough && isFloored;
    }
}
