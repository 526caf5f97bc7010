package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.numbers.Exact;
import org.junheng.values.Tally;

/**
 * A count as a goal: which of its members can be planned, and how many of them may miss.
 *
 * @param planned members that fail and that pieces may change
 */
record CountGoal(List<Verdict> planned, int mayMiss) {
    CountGoal {
        planned = List.copyOf(planned);
    }

    /** Empty where it takes data first. */
    static Optional<CountGoal> of(Verdict verdict) {
        Requirement requirement = verdict.requirement();
        List<Verdict> all = members(verdict);
        long counted = all.stream()
                .filter(member -> member.state() != State.NOT_APPLICABLE)
                .count();
        int mayMiss = (int) counted - (int) requirement.limit().value().toDouble();
        List<Verdict> planned = new ArrayList<>();
        boolean data = false;
        for (Verdict member : all) {
            if (member.state() == State.FAIL || member.state() == State.UNDECIDED) {
                if (isPlannable(member)) {
                    planned.add(member);
                } else {
                    mayMiss--;
                    data |= !reachesFloor(member, requirement.floor());
                }
            }
        }
        return data || mayMiss < 0 || planned.isEmpty() ? Optional.empty() : Optional.of(new CountGoal(planned, mayMiss));
    }

    private static boolean isPlannable(Verdict member) {
        return member.state() == State.FAIL
                && member.requirement().value() instanceof Measure measure
                && ProblemBuilder.isKnown(measure)
                && member.requirement().limit().relation() == Relation.AT_LEAST;
    }

    /** Whether a member that fails has to be closed whatever is missing: it is below its floor, or too many fail. */
    static boolean isCertain(Verdict verdict, Verdict member) {
        List<Verdict> all = members(verdict);
        long counted =
                all.stream().filter(one -> one.state() != State.NOT_APPLICABLE).count();
        long fail = all.stream().filter(one -> one.state() == State.FAIL).count();
        double wanted = verdict.requirement().limit().value().toDouble();
        return fail > counted - wanted
                || !reachesFloor(member, verdict.requirement().floor());
    }

    static boolean isCount(Verdict verdict) {
        return verdict.requirement().value() instanceof Tally
                && verdict.requirement().limit().relation() == Relation.AT_LEAST;
    }

    static List<Verdict> members(Verdict verdict) {
        return verdict.requirement().value() instanceof Tally tally ? tally.members() : List.of();
    }

    static boolean reachesFloor(Verdict member, Optional<Exact> floor) {
        return floor.isEmpty()
                || (member.requirement().value() instanceof Measure measure
                        && member.requirement().limit().relation() == Relation.AT_LEAST
                        && measure.isAtLeast(
                                        member.requirement().limit().value().times(floor.get()))
                                == Flag.YES);
    }
}
