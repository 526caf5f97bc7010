package org.junheng.engine;

import java.util.List;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Input;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Reason;
import org.junheng.measures.Value;

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

    /** Of what holds only under conditions that do not all hold, or of which that is not known. */
    static Decision conditional(Flag applies, List<Condition> conditions) {
        List<Condition> open = conditions.stream()
                .filter(condition -> condition.holds() == applies)
                .toList();
        List<Input> inputs =
                open.stream().flatMap(condition -> condition.inputs().stream()).toList();
        boolean unknown = applies == Flag.UNKNOWN;
        Reason reason = new Reason(
                unknown ? Reason.ReasonSort.CONDITION_UNKNOWN : Reason.ReasonSort.CONDITION_NOT_MET,
                "",
                Reasons.all(open),
                unknown ? Reasons.missingOf(inputs) : List.of());
        return new Decision(unknown ? State.UNDECIDED : State.NOT_APPLICABLE, reason);
    }
}
