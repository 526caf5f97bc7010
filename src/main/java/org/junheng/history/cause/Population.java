package org.junheng.history.cause;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.history.cause.PopulationSlot.SlotMember;
import org.junheng.numbers.Exact;

/** What a coefficient compares in two years, and in every state between them. */
record Population(List<PopulationSlot> slots, Exact scale) {
    Population {
        slots = List.copyOf(slots);
    }

    Set<ContributionCause> causes() {
        Set<ContributionCause> causes = EnumSet.noneOf(ContributionCause.class);
        slots.forEach(slot -> causes.addAll(slot.causes()));
        return causes;
    }

    private List<SlotMember> members(Predicate<ContributionCause> come) {
        List<SlotMember> members = new ArrayList<>();
        slots.forEach(slot -> members.addAll(slot.members(come)));
        return members;
    }

    /** The coefficient when these causes have come; not a number where there is none. */
    double coefficient(Predicate<ContributionCause> come) {
        double students = 0;
        double amounts = 0;
        List<SlotMember> members = members(come);
        for (SlotMember member : members) {
            students += member.students().toDouble();
            amounts += member.amount().toDouble();
        }
        if (students <= 0 || amounts <= 0) {
            return Double.NaN;
        }
        double mean = amounts / students;
        double squares = 0;
        for (SlotMember member : members) {
            double own = member.students().toDouble();
            double away = own > 0 ? member.amount().toDouble() / own - mean : 0;
            squares += own * away * away;
        }
        return Math.sqrt(squares / students) / mean;
    }

    /** What all have over what all are when these causes have come; null where there is none. */
    @Nullable
    Exact mean(Predicate<ContributionCause> come) {
        Exact students = Exact.ZERO;
        Exact amounts = Exact.ZERO;
        for (SlotMember member : members(come)) {
            students = students.plus(member.students());
            amounts = amounts.plus(member.amount());
        }
        return students.isZero() ? null : amounts.dividedBy(students).times(scale);
    }
}
