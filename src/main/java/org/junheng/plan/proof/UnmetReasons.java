package org.junheng.plan.proof;

import java.util.ArrayList;
import java.util.List;
import org.junheng.criteria.Relation;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Input;
import org.junheng.measures.Limit;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.ProblemBuilder;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Why;
import org.junheng.values.Tally;

/**
 * Why a finding stays, told as nearly as its figures allow: data are the reason only where some are missing, and these are named;
 * and that nothing changes it, or too little, only where no figure is missing for that, and no class too large to be split.
 */
final class UnmetReasons {
    private final ProblemBuilder model;

    UnmetReasons(ProblemBuilder model) {
        this.model = model;
    }

    /**
     * The reason, nearer told.
     *
     * @param verdict the finding's, as it stays
     */
    OpenFinding told(OpenFinding one, Verdict verdict) {
        if (verdict.state() == State.FAIL && isAbove(verdict)) {
            boolean isOfPlan = one.why() == Why.DATA || one.why() == Why.FOLLOWS || isTooLittle(one);
            return isOfPlan ? OpenFinding.of(one.finding(), Why.TOO_FEW) : one;
        }
        if (one.why() == Why.DATA) {
            return data(one, verdict);
        }
        if (one.why() == Why.NOT_LINEAR) {
            return model.lacking(verdict)
                    .filter(nearer -> nearer.why() == Why.HALVES || isOfSize(nearer))
                    .orElse(one);
        }
        return isTooLittle(one) && one.removals().isEmpty()
                ? model.lacking(verdict).orElse(one)
                : one;
    }

    private static boolean isOfSize(OpenFinding one) {
        return one.missing().stream().anyMatch(input -> input.name() == SchoolFigure.LARGEST_CLASS);
    }

    private static boolean isTooLittle(OpenFinding one) {
        return one.why() == Why.NO_LEVER || one.why() == Why.TOO_LITTLE || one.why() == Why.NOT_FOUND;
    }

    private OpenFinding data(OpenFinding one, Verdict verdict) {
        List<Input> missing = missing(verdict);
        if (!missing.isEmpty()) {
            return new OpenFinding(one.finding(), Why.DATA, one.nearest(), one.removals(), missing);
        }
        if (verdict.state() == State.UNDECIDED) {
            return OpenFinding.of(one.finding(), Why.UNDECIDED);
        }
        boolean isCount = verdict.requirement().value() instanceof Tally;
        return model.lacking(verdict)
                .orElseGet(() -> OpenFinding.of(one.finding(), isCount ? Why.FOLLOWS : Why.NOT_FOUND));
    }

    /** What an undecided one waits for; of what fails, what is not reported: of a count that of its members. */
    private static List<Input> missing(Verdict verdict) {
        if (verdict.state() == State.UNDECIDED) {
            return verdict.reason().missing();
        }
        if (verdict.requirement().value() instanceof Tally tally) {
            List<Input> all = new ArrayList<>();
            for (Verdict member : tally.members()) {
                if (member.state() == State.FAIL || member.state() == State.UNDECIDED) {
                    missing(member).stream()
                            .filter(input -> !all.contains(input))
                            .forEach(all::add);
                }
            }
            return all;
        }
        return verdict.requirement().value().inputs().stream()
                .filter(input -> !input.figure().isReported())
                .toList();
    }

    /** Whether more are asked for than there are, so that not even all of them are enough. */
    private static boolean isAbove(Verdict verdict) {
        Limit limit = verdict.requirement().limit();
        if (limit.relation() != Relation.AT_LEAST || !(verdict.requirement().value() instanceof Tally tally)) {
            return false;
        }
        long counted = (long) tally.members().size() - tally.count(State.NOT_APPLICABLE);
        return limit.value().compareTo(Exact.of(counted)) > 0;
    }
}
