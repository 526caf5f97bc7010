package org.junheng.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Severity;
import org.junheng.facts.Restating;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;

/**
 * What counts and scores of other verdicts are in want of: their members that do not pass, as long as they themselves do not.
 * What is wanted by one of them is nothing to let stay, whatever another one allows. What is wanted of a count is wanted of
 * what it counts in turn.
 */
final class Indispensable {
    private final BiPredicate<Verdict, Verdict> wants;
    private final Set<State> lacking;
    /** How grave the gravest is that wants it, by the verdict's id. */
    private final Map<String, Severity> gravest = new HashMap<>();

    /**
     * What these verdicts want of one another.
     *
     * @param wants whether a count or score that does not pass is to be looked at for that member
     * @param lacking what does not pass: what fails, and what is undecided where that is asked for as well
     */
    Indispensable(
            Map<String, Criterion> criteria,
            List<Verdict> verdicts,
            BiPredicate<Verdict, Verdict> wants,
            Set<State> lacking) {
        this.wants = wants;
        this.lacking = lacking;
        verdicts.forEach(verdict -> demand(verdict, severity(criteria, verdict)));
    }

    private void demand(Verdict whole, Severity weight) {
        if (!lacking.contains(whole.state()) || !(whole.requirement().value() instanceof Restating restating)) {
            return;
        }
        List<Verdict> members = restating instanceof Score score ? score.losing() : restating.members();
        for (Verdict member : members) {
            Severity known = gravest.get(member.id());
            boolean isGraver = known == null || weight.compareTo(known) < 0;
            if (isGraver && lacking.contains(member.state()) && wants.test(whole, member)) {
                gravest.put(member.id(), weight);
                demand(member, weight);
            }
        }
    }

    /** How grave the gravest of those is that want this verdict to pass; empty where none does. */
    Optional<Severity> of(Verdict verdict) {
        return Optional.ofNullable(gravest.get(verdict.id()));
    }

    /** How much a verdict weighs; what no criterion is known of, as what is demanded. */
    static Severity severity(Map<String, Criterion> criteria, Verdict verdict) {
        Criterion criterion = criteria.get(verdict.criterion());
        return criterion == null ? Severity.REQUIRED : criterion.severity();
    }
}
