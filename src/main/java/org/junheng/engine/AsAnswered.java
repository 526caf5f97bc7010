package org.junheng.engine;

import java.util.List;
import java.util.Optional;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.measures.Requirement.AskedBeside;
import org.junheng.numbers.Exact;

/**
 * Figures and a yes-or-no question for one demand. Figures decide where they do; an answer against the demand stands whatever
 * they are; where they are not reported the answer decides.
 */
final class AsAnswered {
    private AsAnswered() {}

    static Requirement of(Requirement stated) {
        Optional<AskedBeside> asked = stated.asked();
        if (asked.isEmpty() || !(stated.value() instanceof Measure measure)) {
            return stated;
        }
        boolean isAgainst = asked.get().holds() == Flag.NO;
        boolean isOpen = Comparison.of(stated).state() == State.UNDECIDED;
        boolean notReported =
                measure.inputs().stream().anyMatch(input -> input.figure().state() == Figure.FigureState.NOT_REPORTED);
        return isAgainst || (isOpen && notReported) ? asAnswered(stated, asked.get()) : stated;
    }

    /** That there is somebody to count is not asked where those are the figures that were not reported. */
    private static Requirement asAnswered(Requirement stated, AskedBeside asked) {
        List<Condition> conditions = stated.conditions().stream()
                .filter(condition -> condition.holds() != Flag.UNKNOWN
                        || !stated.value().inputs().containsAll(condition.inputs()))
                .toList();
        return new Requirement(
                stated.subject(),
                asked.evidence(),
                Limit.ofRule(asked.wanted(), Exact.ZERO),
                conditions,
                stated.groupSize(),
                stated.floor(),
                stated.instead(),
                stated.scoring(),
                stated.asked());
    }
}
