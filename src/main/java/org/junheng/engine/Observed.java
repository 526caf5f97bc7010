package org.junheng.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.criteria.Subject;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.lang.Violation;
import org.junheng.measures.Observation;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.check.ReportedFigures;
import org.junheng.rules.load.Inserted;

/** Whom a free pattern rule matched on what is known, and whom it might match if more were known. */
record Observed(RuleInfo rule, Set<String> matched, Set<String> perhaps) {
    /** What is missing where a subject has reported all of its own figures. */
    private static final Named OF_OTHERS =
            new Label("heldAgainst", "所比较的对象的数据", "figures of what it is held against", Unit.NONE);

    static Observed of(RuleInfo rule, List<Inserted> inserted) {
        Set<String> matched = new HashSet<>();
        Set<String> perhaps = new HashSet<>();
        for (Inserted each : inserted) {
            (each.isCertain() ? matched : perhaps).add(((Violation) each.what()).subject());
        }
        return new Observed(rule, matched, perhaps);
    }

    Observation of(Subject subject) {
        boolean isMatched = matched.contains(subject.id());
        List<Input> inputs = new ArrayList<>(ReportedFigures.inputs(subject, rule.reads()));
        boolean isComplete = Reasons.missingOf(inputs).isEmpty();
        boolean mayMatch = perhaps.contains(subject.id());
        if (!isMatched && isComplete && mayMatch) {
            inputs.add(new Input(subject.id(), OF_OTHERS, Figure.NOT_REPORTED));
        } else if (!isMatched && !mayMatch) {
            // What is known keeps it out, whatever the rest may be.
            inputs.removeAll(Reasons.missingOf(inputs));
        }
        return new Observation(isMatched, inputs);
    }
}
