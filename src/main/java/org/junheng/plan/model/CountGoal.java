package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.numbers.Exact;
import org.junheng.results.Plan.Why;
import org.junheng.values.Tally;

/**
 * A count as a goal, of a school's criteria or of schools that meet one: which of its members can be planned, and how many of them
 * may miss.
 *
 * @param planned members that fail and that pieces may change
 */
record CountGoal(List<Verdict> planned, int mayMiss) {
    private static final Set<Relation> COUNTS = Set.of(Relation.AT_LEAST, Relation.SHARE_AT_LEAST);
    private static final Set<Relation> COMPARES = Set.of(Relation.AT_LEAST, Relation.AT_MOST);

    CountGoal {
        planned = List.copyOf(planned);
    }

    /** Empty where it takes data first. */
    static Optional<CountGoal> of(Verdict verdict) {
        Requirement requirement = verdict.requirement();
        int mayMiss = (int) (counted(verdict) - wanted(verdict));
        List<Verdict> planned = new ArrayList<>();
        boolean data = false;
        for (Verdict member : members(verdict)) {
            if (member.state() == State.FAIL || member.state() == State.UNDECIDED) {
                if (isPlannable(member)) {
                    planned.add(member);
                } else {
                    mayMiss--;
                    data |= !reachesFloor(member, requirement.floor());
                }
            }
        }
        return data || mayMiss < 0 || planned.isEmpty()
                ? Optional.empty()
                : Optional.of(new CountGoal(planned, mayMiss));
    }

    private static long counted(Verdict verdict) {
        return members(verdict).stream()
                .filter(member -> member.state() != State.NOT_APPLICABLE)
                .count();
    }

    /** How many members that do not pass today have to, for the count to pass. */
    static long lacking(Verdict verdict) {
        long pass = members(verdict).stream()
                .filter(member -> member.state() == State.PASS)
                .count();
        return wanted(verdict) - pass;
    }

    /** How many have to pass of those that are counted: a share of them is so many whole ones. */
    private static long wanted(Verdict verdict) {
        Limit limit = verdict.requirement().limit();
        Exact wanted = limit.relation() == Relation.SHARE_AT_LEAST
                ? limit.value().times(Exact.of(counted(verdict))).ceiling()
                : limit.value();
        return (long) wanted.toDouble();
    }

    private static boolean isPlannable(Verdict member) {
        return member.state() == State.FAIL
                && member.requirement().value() instanceof Measure measure
                && ProblemBuilder.isKnown(measure)
                && COMPARES.contains(member.requirement().limit().relation());
    }

    /** Why it cannot be reckoned with: a member fails that pieces change in a way that the model does not know. */
    static Optional<Why> outside(Verdict verdict, ProblemBuilder model, MeasureSums sums) {
        for (Verdict member : members(verdict)) {
            Requirement asked = member.requirement();
            if (member.state() == State.FAIL && model.isChanged(asked.value())) {
                if (!(asked.value() instanceof Measure measure)) {
                    return Optional.of(Why.COUNTS_COUNTS);
                }
                if (!COMPARES.contains(asked.limit().relation())) {
                    return Optional.of(Why.NOT_MODELLED);
                }
                if (ProblemBuilder.isKnown(measure)
                        && !sums.isModelled(measure, asked.limit().relation())) {
                    return Optional.of(Why.NOT_LINEAR);
                }
            }
        }
        return Optional.empty();
    }

    /** What has to be closed; with a margin where one is asked for. */
    Need need(Verdict verdict, Aimed aimed, ProblemBuilder model, MeasureSums sums) {
        return aimed.margined(isMargined -> {
            List<Need.Shortfall> members = new ArrayList<>();
            for (Verdict member : planned) {
                member(member, verdict.requirement().floor(), isMargined ? Optional.of(aimed) : Optional.empty(), sums)
                        .ifPresent(members::add);
            }
            long can = members.stream()
                    .filter(member -> model.canRise(member.full()))
                    .count();
            return new Need(
                    verdict.id(),
                    model.block(verdict.subject()),
                    members,
                    mayMiss,
                    can >= members.size() - (long) mayMiss,
                    Optional.empty());
        });
    }

    private static Optional<Need.Shortfall> member(
            Verdict member, Optional<Exact> floor, Optional<Aimed> aimed, MeasureSums sums) {
        if (!(member.requirement().value() instanceof Measure measure)) {
            return Optional.empty();
        }
        Limit limit = member.requirement().limit();
        Exact whole = aimed.map(one -> one.part(measure, limit)).orElse(Exact.ONE);
        Optional<Integer> least = floor.flatMap(part -> sums.limit(member, measure, limit, floor(limit, part, whole)));
        return sums.limit(member, measure, limit, whole)
                .map(full -> new Need.Shortfall(member.id(), full, least.orElse(-1)));
    }

    /** 60 % of what is a lower limit; of an upper one the limit over 60 %. */
    static Exact floor(Limit limit, Exact part, Exact whole) {
        return limit.relation() == Relation.AT_MOST && !part.isZero() ? whole.dividedBy(part) : part.times(whole);
    }

    /** Whether a member that fails has to be closed whatever is missing: it is below its floor, or too many fail. */
    static boolean isCertain(Verdict verdict, Verdict member) {
        long fail = members(verdict).stream()
                .filter(one -> one.state() == State.FAIL)
                .count();
        return fail > counted(verdict) - wanted(verdict)
                || !reachesFloor(member, verdict.requirement().floor());
    }

    static boolean isCount(Verdict verdict) {
        return verdict.requirement().value() instanceof Tally
                && COUNTS.contains(verdict.requirement().limit().relation());
    }

    static List<Verdict> members(Verdict verdict) {
        return verdict.requirement().value() instanceof Tally tally ? tally.members() : List.of();
    }

    static boolean reachesFloor(Verdict member, Optional<Exact> floor) {
        if (floor.isEmpty()) {
            return true;
        }
        Limit limit = member.requirement().limit();
        if (!(member.requirement().value() instanceof Measure measure)) {
            return false;
        }
        Exact bound = limit.value().times(floor(limit, floor.get(), Exact.ONE));
        return switch (limit.relation()) {
            case AT_LEAST -> measure.isAtLeast(bound) == Flag.YES;
            case AT_MOST -> floor.get().isZero() || measure.isAtMost(bound) == Flag.YES;
            default -> false;
        };
    }
}
