package org.junheng.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junheng.criteria.Scoring;
import org.junheng.facts.Restating;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.measures.Reason;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * The points that a group of criteria earns together: each its own, less what it loses. An undecided one earns anything
 * between nothing and all, unless what is known of it says more, and so the score is a range.
 *
 * @param members the verdicts, in the order of their criteria
 */
public record Score(List<Verdict> members) implements Restating {
    public Score {
        members = List.copyOf(members);
    }

    @Override
    public ValueKind kind() {
        return ValueKind.SCORE;
    }

    @Override
    public List<Input> inputs() {
        return new Tally(members).inputs();
    }

    /** What is earned, or the range that it lies in. */
    public Range earned() {
        Range sum = Range.ZERO;
        for (Verdict member : members) {
            sum = sum.plus(earned(member));
        }
        return sum;
    }

    /** What one of the members earns; nothing where it is worth no points. */
    public static Range earned(Verdict member) {
        return member.requirement()
                .scoring()
                .map(scoring -> new Earned(member, scoring).points())
                .orElse(Range.ZERO);
    }

    /** What the criteria that hold are worth together; the document or the place sets it, mostly 100. */
    public Exact full() {
        Exact sum = Exact.ZERO;
        for (Verdict member : members) {
            if (!isOff(member)) {
                sum = sum.plus(points(member));
            }
        }
        return sum;
    }

    /** What one of the members is worth. */
    public static Exact points(Verdict member) {
        return member.requirement().scoring().map(Scoring::points).orElse(Exact.ZERO);
    }

    /** The members that do not earn all their points, or may not, in their order. */
    public List<Verdict> losing() {
        List<Verdict> losing = new ArrayList<>();
        for (Verdict member : members) {
            if (!isOff(member) && earned(member).low().compareTo(points(member)) < 0) {
                losing.add(member);
            }
        }
        return Collections.unmodifiableList(losing);
    }

    /** Whether a place has switched it off or its day has not come: it is worth nothing then. */
    static boolean isOff(Verdict member) {
        return member.reason().kind() == Reason.ReasonSort.SWITCHED_OFF
                || member.reason().kind() == Reason.ReasonSort.NOT_IN_FORCE;
    }
}
