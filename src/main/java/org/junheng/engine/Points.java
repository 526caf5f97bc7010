package org.junheng.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Input;
import org.junheng.measures.Flag;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junheng.values.Score;

/** Decides a score: where what is undecided may still tip it, so is the score. */
final class Points {
    private Points() {}

    static Decision decide(Score score, Requirement requirement) {
        if (requirement.limit().relation() != Relation.AT_LEAST) {
            throw new IllegalArgumentException(
                    "a score is required to be at least a number, not " + requirement.limit());
        }
        Optional<Exact> full = requirement.groupSize();
        if (full.isPresent() && score.full().compareTo(full.get()) != 0) {
            return new Decision(State.UNDECIDED, incomplete(score.full(), full.get()));
        }
        Range earned = score.earned();
        Flag enough = Flag.atLeast(earned, requirement.limit().value());
        return enough == Flag.UNKNOWN
                ? new Decision(State.UNDECIDED, Reasons.missing(missing(score)))
                : Decision.of(enough, earned.isExact(), score);
    }

    private static List<Input> missing(Score score) {
        List<Input> missing = new ArrayList<>();
        for (Verdict member : score.members()) {
            if (member.state() == State.UNDECIDED) {
                missing.addAll(member.reason().missing());
            }
        }
        return missing;
    }

    private static Reason incomplete(Exact worth, Exact full) {
        return new Reason(
                Reason.ReasonSort.GROUP_INCOMPLETE,
                "",
                new Text(
                        "各项满分合计应为" + full + "分，实际为" + worth + "分",
                        "the items should be worth " + full + " points together and are worth " + worth),
                List.of());
    }
}
