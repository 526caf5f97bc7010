package org.junheng.history.cause;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.numbers.Exact;

/**
 * One school, or one group of schools that became another, as a coefficient sees it in two years, and in every state between them
 * in which only some causes have come.
 *
 * @param school the id of the school that it is told of
 * @param before what is compared in the earlier year; empty where nothing is
 * @param after what is compared in the later year; empty where nothing is
 * @param presence what brings, takes or regroups it; null for one that is compared in both years
 * @param ofStudents what its change of students comes from
 * @param ofAmount what its change of amount comes from
 */
record PopulationSlot(
        String school,
        List<SlotShare> before,
        List<SlotShare> after,
        @Nullable ContributionCause presence,
        ContributionCause ofStudents,
        ContributionCause ofAmount) {

    /**
     * What a section is compared by.
     *
     * @param students what its amount is divided by
     * @param whole the amount of its school, where the school has it only once; else its own
     * @param part which part of that it has, by students; 1 where it is its own
     */
    record SlotShare(Exact students, Exact whole, Exact part) {
        Exact amount() {
            return whole.times(part);
        }
    }

    /** A member of a population: so many students and such an amount. */
    record SlotMember(Exact students, Exact amount) {
        Moments moments() {
            return Moments.of(students.toDouble(), amount.toDouble());
        }
    }

    private boolean isOne() {
        return presence == null && before.size() == 1 && after.size() == 1;
    }

    /** The causes that do anything here. */
    Set<ContributionCause> causes() {
        Set<ContributionCause> causes = EnumSet.noneOf(ContributionCause.class);
        if (presence != null) {
            causes.add(presence);
        }
        if (before.isEmpty() || after.isEmpty()) {
            return causes;
        }
        boolean parts = isOne() && !before.get(0).part().equals(after.get(0).part());
        if (parts || !students(before).equals(students(after))) {
            causes.add(ofStudents);
        }
        boolean wholes = isOne()
                ? !before.get(0).whole().equals(after.get(0).whole())
                : !amounts(before).equals(amounts(after));
        if (wholes) {
            causes.add(ofAmount);
        }
        return causes;
    }

    /** What is compared when these causes have come, and no others. */
    List<SlotMember> members(Predicate<ContributionCause> come) {
        if (before.isEmpty()) {
            return presence != null && come.test(presence) ? plain(after) : List.of();
        }
        if (after.isEmpty()) {
            return presence != null && come.test(presence) ? List.of() : plain(before);
        }
        if (isOne()) {
            SlotShare counted = (come.test(ofStudents) ? after : before).get(0);
            SlotShare has = (come.test(ofAmount) ? after : before).get(0);
            return List.of(new SlotMember(counted.students(), has.whole().times(counted.part())));
        }
        List<SlotShare> shape = presence != null && come.test(presence) ? after : before;
        Exact students = students(come.test(ofStudents) ? after : before);
        Exact amount = amounts(come.test(ofAmount) ? after : before);
        List<SlotMember> members = new ArrayList<>();
        for (SlotShare one : shape) {
            members.add(new SlotMember(
                    students.times(part(one.students(), students(shape), shape.size())),
                    amount.times(part(one.amount(), amounts(shape), shape.size()))));
        }
        return members;
    }

    /** The moments of the same. */
    Moments moments(Predicate<ContributionCause> come) {
        Moments sum = Moments.NONE;
        for (SlotMember member : members(come)) {
            sum = sum.plus(member.moments());
        }
        return sum;
    }

    private static List<SlotMember> plain(List<SlotShare> shares) {
        return shares.stream()
                .map(one -> new SlotMember(one.students(), one.amount()))
                .toList();
    }

    /** What has nothing to go by is divided evenly. */
    private static Exact part(Exact own, Exact all, int count) {
        return all.isZero() ? Exact.ONE.dividedBy(Exact.of(count)) : own.dividedBy(all);
    }

    private static Exact students(List<SlotShare> shares) {
        return shares.stream().map(SlotShare::students).reduce(Exact.ZERO, Exact::plus);
    }

    private static Exact amounts(List<SlotShare> shares) {
        return shares.stream().map(SlotShare::amount).reduce(Exact.ZERO, Exact::plus);
    }
}
