package org.junheng.engine;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Limit;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Where sources have two limits and a failure would be none by the other, the reason says so. */
final class Disputed {
    private Disputed() {}

    static Decision told(Criterion criterion, Requirement requirement, Decision decision) {
        Optional<Exact> conflicting = decision.state() == State.FAIL ? criterion.conflictingLimit() : Optional.empty();
        if (conflicting.isEmpty()) {
            return decision;
        }
        Exact other = conflicting.get();
        Limit limit = requirement.limit();
        boolean isDisputed = limit.layer().isEmpty()
                && Comparison.of(requirement.with(Limit.ofRule(limit.relation(), other)))
                                .state()
                        == State.PASS;
        return isDisputed
                ? new Decision(
                        State.FAIL,
                        new Reason(
                                Reason.ReasonSort.MEASURED,
                                "",
                                new Text(
                                        "来源不一致：另有来源的限值为" + other + "，这里按" + limit.value() + "判定",
                                        "sources conflict: another has a limit of " + other + ", judged here by "
                                                + limit.value()),
                                List.of()))
                : decision;
    }
}
