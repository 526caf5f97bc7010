package org.junheng.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Composite;
import org.junheng.facts.Condition;
import org.junheng.facts.Criterion;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Exact;
import org.junheng.facts.Flag;
import org.junheng.facts.Input;
import org.junheng.facts.Limit;
import org.junheng.facts.Measure;
import org.junheng.facts.Observation;
import org.junheng.facts.Reason;
import org.junheng.facts.Relation;
import org.junheng.facts.Requirement;
import org.junheng.facts.Tally;
import org.junheng.facts.Value;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;

/** Decides requirements: exactly, over the subjects in scope, and never in favour of what is not known. */
final class Judge {
    private final Scope scope;
    private final Layers layers;
    private final Comparator<Measure> order;

    private final Comparator<Verdict> verdictOrder;

    /** Judges in that scope under those layers; places are those of the criteria in their documents. */
    Judge(Scope scope, Layers layers, Prepared prepared, Map<String, Integer> places) {
        this.scope = scope;
        this.layers = layers;
        this.order = Comparator.comparingInt(member -> prepared.position(member.subject()));
        this.verdictOrder = Comparator.comparingInt((Verdict verdict) -> places.getOrDefault(verdict.criterion(), 0))
                .thenComparingInt(verdict -> prepared.position(verdict.subject()));
    }

    /** A state and why. */
    record Decision(State state, Reason reason) {
        /** The inputs are gathered only where some of them are missing. */
        static Decision of(Flag holds, boolean known, Value value) {
            return switch (holds) {
                case YES -> new Decision(State.PASS, known ? Reasons.MEASURED : Reasons.ALREADY_DECIDED);
                case NO -> new Decision(State.FAIL, known ? Reasons.MEASURED : Reasons.ALREADY_DECIDED);
                case UNKNOWN -> new Decision(State.UNDECIDED, Reasons.missing(value.inputs()));
            };
        }
    }

    Verdict judge(Criterion criterion, Requirement stated) {
        Requirement requirement = inScope(criterion, layers.over(criterion, stated));
        Decision decision = decide(criterion, requirement);
        return new Verdict(
                criterion.id(), criterion.group(), requirement.subject(), decision.state, requirement, decision.reason);
    }

    private Decision decide(Criterion criterion, Requirement requirement) {
        Reason off = layers.whyOff(criterion);
        if (off != null) {
            return new Decision(State.NOT_APPLICABLE, off);
        }
        Flag included = scope.includes(criterion.group(), requirement.subject());
        if (included != Flag.YES) {
            State state = included == Flag.NO ? State.NOT_APPLICABLE : State.UNDECIDED;
            return new Decision(state, scope.reason(criterion.group(), requirement.subject()));
        }
        Flag applies = Flag.YES;
        for (Condition condition : requirement.conditions()) {
            applies = applies.and(condition.holds());
        }
        return applies == Flag.YES ? compare(requirement) : conditional(applies, requirement.conditions());
    }

    private static Decision conditional(Flag applies, List<Condition> conditions) {
        List<Condition> open = conditions.stream()
                .filter(condition -> condition.holds() == applies)
                .toList();
        List<Input> inputs =
                open.stream().flatMap(condition -> condition.inputs().stream()).toList();
        boolean unknown = applies == Flag.UNKNOWN;
        Reason reason = new Reason(
                unknown ? Reason.Kind.CONDITION_UNKNOWN : Reason.Kind.CONDITION_NOT_MET,
                "",
                Reasons.zh(open),
                Reasons.en(open),
                unknown ? Reasons.missingOf(inputs) : List.of());
        return new Decision(unknown ? State.UNDECIDED : State.NOT_APPLICABLE, reason);
    }

    /** A dispersion is measured over the subjects in scope; what the engine gathers comes in no order to rely on. */
    private Requirement inScope(Criterion criterion, Requirement requirement) {
        Value value = requirement.value();
        if (value instanceof Dispersion dispersion) {
            return requirement.with(inScope(criterion.group(), dispersion));
        }
        if (value instanceof Tally tally) {
            List<Verdict> members = new ArrayList<>(tally.members());
            members.sort(verdictOrder);
            return requirement.with(new Tally(members));
        }
        if (value instanceof Composite composite) {
            return requirement.with(new Composite(composite.parts().stream()
                    .map(part -> inScope(criterion.group(), part))
                    .toList()));
        }
        return requirement;
    }

    private Dispersion inScope(String group, Dispersion dispersion) {
        List<Measure> members = new ArrayList<>(dispersion.members().size());
        List<Measure> uncertain = new ArrayList<>();
        for (Measure member : dispersion.members()) {
            boolean isNobody = member.base().isZero() && member.amount().isZero();
            Flag included = isNobody ? Flag.NO : scope.includes(group, member.subject());
            if (included == Flag.YES) {
                members.add(member);
            } else if (included == Flag.UNKNOWN) {
                uncertain.add(member);
            }
        }
        members.sort(order);
        uncertain.sort(order);
        return new Dispersion(members, uncertain);
    }

    private Decision compare(Requirement requirement) {
        Limit limit = requirement.limit();
        Value value = requirement.value();
        if (value instanceof Observation seen) {
            return observation(seen);
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
            return Count.decide(tally, requirement);
        }
        throw new IllegalArgumentException("a requirement cannot be over " + value);
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
            case EVERY, REPORTED -> throw new IllegalArgumentException("no limit for " + measure);
        };
        boolean known = measure.amount().isExact() && measure.base().isExact();
        return Decision.of(holds, known, measure);
    }

    private static Decision dispersion(Dispersion dispersion, Limit limit) {
        if (dispersion.members().isEmpty() && dispersion.uncertain().isEmpty()) {
            return new Decision(State.NOT_APPLICABLE, Reasons.NO_SUBJECTS);
        }
        demandAtMost(limit);
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
        boolean nobody = composite.parts().stream()
                .allMatch(part -> part.members().isEmpty() && part.uncertain().isEmpty());
        if (nobody) {
            return new Decision(State.NOT_APPLICABLE, Reasons.NO_SUBJECTS);
        }
        demandAtMost(limit);
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
