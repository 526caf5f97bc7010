package org.junheng.engine;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.measures.Evidence;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Observation;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.values.Aggregate;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Gap;
import org.junheng.values.Lowest;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** Holds a value against its limit: exactly, and never in favour of what is not known. */
public final class Comparison {
    private Comparison() {}

    static Decision of(Requirement requirement) {
        return of(requirement, new Allowances());
    }

    /** The same, where what a count takes up may be met in another way. */
    static Decision of(Requirement requirement, Allowances allowances) {
        Limit limit = requirement.limit();
        Value value = requirement.value();
        if (value instanceof Observation seen) {
            return observation(seen);
        }
        if (value instanceof Gap || value instanceof Lowest || value instanceof Aggregate) {
            return new Decision(State.NOT_APPLICABLE, Reasons.NO_SUBJECTS);
        }
        if (limit.relation() == Relation.REPORTED) {
            return new Decision(State.NOT_APPLICABLE, Reasons.noLimit(value));
        }
        if (value instanceof Measure measure) {
            return measure(measure, limit);
        }
        if (value instanceof Dispersion dispersion) {
            return dispersion(dispersion, limit);
        }
        if (value instanceof Composite composite) {
            return composite(composite, limit);
        }
        if (value instanceof Tally tally) {
            return Count.decide(tally, requirement, allowances);
        }
        if (value instanceof Score score) {
            return Points.decide(score, requirement);
        }
        if (value instanceof Evidence evidence) {
            return evidence(evidence, limit);
        }
        throw new IllegalArgumentException("a requirement cannot be over " + value);
    }

    /** Where there is no school at all, the requirement of what the county reports in place of its schools' figures. */
    static Requirement insteadOfNobody(Requirement requirement) {
        return hasNobody(requirement.value()) && isReported(requirement.instead())
                ? requirement.with(requirement.instead().orElseThrow())
                : requirement;
    }

    private static Decision evidence(Evidence evidence, Limit limit) {
        Flag holds = switch (limit.relation()) {
            case YES -> evidence.all();
            case NO -> evidence.any().not();
            default -> throw new IllegalArgumentException("evidence is required to be yes or no, not " + limit);
        };
        return Decision.of(holds, true, evidence);
    }

    /** No school at all to compare, not even one of which it is not known whether it belongs. */
    private static boolean hasNobody(Value value) {
        if (value instanceof Composite composite) {
            return composite.parts().stream().allMatch(Comparison::hasNobody);
        }
        return value instanceof Dispersion dispersion
                && dispersion.members().isEmpty()
                && dispersion.uncertain().isEmpty();
    }

    private static boolean isReported(Optional<Measure> instead) {
        return instead.isPresent()
                && instead.get().inputs().stream()
                        .anyMatch(input -> input.figure().state() != Figure.FigureState.NOT_REPORTED);
    }

    private static Decision measure(Measure measure, Limit limit) {
        if (measure.isDefined() != Flag.YES) {
            boolean zero = measure.isDefined() == Flag.NO
                    || Reasons.missingOf(measure.inputs()).isEmpty();
            return new Decision(
                    State.UNDECIDED, zero ? Reasons.zeroBase(measure.inputs()) : Reasons.missing(measure.inputs()));
        }
        Exact value = limit.value();
        Flag holds = switch (limit.relation()) {
            case AT_LEAST -> measure.isAtLeast(value);
            case AT_MOST -> measure.isAtMost(value);
            case EQUAL_TO -> measure.isAtLeast(value).and(measure.isAtMost(value));
            case BELOW -> measure.isBelow(value);
            case ABOVE -> measure.isAtMost(value).not();
            case BETWEEN ->
                measure.isAtLeast(value).and(measure.isAtMost(limit.upTo().orElse(value)));
            case YES, NO, EVERY, SHARE_AT_LEAST, REPORTED ->
                throw new IllegalArgumentException("no limit for " + measure);
        };
        boolean known = measure.amount().isExact() && measure.base().isExact();
        return Decision.of(holds, known, measure);
    }

    private static Decision dispersion(Dispersion dispersion, Limit limit) {
        if (hasNobody(dispersion)) {
            return new Decision(State.NOT_APPLICABLE, Reasons.NO_SUBJECTS);
        }
        demandAtMost(limit);
        List<Input> overNought = dispersion.overNought();
        if (!overNought.isEmpty()) {
            return new Decision(State.UNDECIDED, Reasons.zeroBase(overNought));
        }
        Flag holds = dispersion.isAtMost(limit.value());
        if (holds == Flag.UNKNOWN && dispersion.uncertain().isEmpty() && isAllNought(dispersion)) {
            return new Decision(State.UNDECIDED, Reasons.zeroBase(dispersion.inputs()));
        }
        return Decision.of(holds, dispersion.isExact(), dispersion);
    }

    /** No resources at all: the mean is nought, and so there is no coefficient. */
    private static boolean isAllNought(Dispersion dispersion) {
        return dispersion.members().stream()
                .allMatch(member -> member.amount().isZero() || member.base().isZero());
    }

    private static Decision composite(Composite composite, Limit limit) {
        if (hasNobody(composite)) {
            return new Decision(State.NOT_APPLICABLE, Reasons.NO_SUBJECTS);
        }
        demandAtMost(limit);
        List<Input> overNought = composite.parts().stream()
                .flatMap(part -> part.overNought().stream())
                .distinct()
                .toList();
        if (!overNought.isEmpty()) {
            return new Decision(State.UNDECIDED, Reasons.zeroBase(overNought));
        }
        return Decision.of(composite.isAtMost(limit.value()), composite.isExact(), composite);
    }

    private static void demandAtMost(Limit limit) {
        if (limit.relation() != Relation.AT_MOST) {
            throw new IllegalArgumentException("a dispersion is required to be at most a limit, not " + limit);
        }
    }

    /** What a free pattern rule saw: a match is a breach, and without a figure that it reads nothing is decided. */
    private static Decision observation(Observation seen) {
        boolean complete = Reasons.missingOf(seen.inputs()).isEmpty();
        Flag holds = seen.matched() ? Flag.NO : complete ? Flag.YES : Flag.UNKNOWN;
        return Decision.of(holds, true, seen);
    }
}
