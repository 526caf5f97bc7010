package org.junheng.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.measures.Observation;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.rules.RuleInfo;

/** The verdicts of criteria that found nobody to judge, or nothing to judge by: they stay in the list. */
final class Absent {
    /** What a county may leave unreported as a whole; the other subjects are there or are not. */
    private static final Set<String> REPORTED_IN_LISTS = Set.of("ClassGroup", "Results");

    private Absent() {}

    /** The verdict of a criterion whose standard a place has to set, where none has: undecided, unless it is off. */
    static Verdict unfilled(Verdict verdict) {
        boolean isOff = verdict.reason().kind() == Reason.ReasonSort.SWITCHED_OFF
                || verdict.reason().kind() == Reason.ReasonSort.NOT_IN_FORCE;
        return isOff
                ? verdict
                : new Verdict(
                        verdict.criterion(),
                        verdict.group(),
                        verdict.subject(),
                        State.UNDECIDED,
                        verdict.requirement(),
                        Reasons.LEFT_TO_A_PLACE);
    }

    static Verdict verdict(RuleInfo rule, String county, Layers layers) {
        Criterion criterion = rule.criterion();
        Reason off = layers.whyOff(criterion);
        boolean notReported = off == null && REPORTED_IN_LISTS.contains(rule.population());
        Input list = new Input(county, Named.column(rule.population().toLowerCase(Locale.ROOT)), Figure.NOT_REPORTED);
        Reason reason = off != null ? off : notReported ? Reasons.missing(List.of(list)) : Reasons.NO_SUBJECTS;
        Observation nobody = new Observation(false, notReported ? List.of(list) : List.of());
        Requirement nothing = Requirement.observed(county, nobody);
        State state = notReported ? State.UNDECIDED : State.NOT_APPLICABLE;
        return new Verdict(criterion.id(), criterion.group(), county, state, nothing, reason);
    }
}
