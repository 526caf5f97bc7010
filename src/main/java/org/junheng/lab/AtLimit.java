package org.junheng.lab;

import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Observation;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** Whether a verdict is one of a value that is known and equals its limit. */
final class AtLimit {
    /** The relations that a number has to a limit; any other demands all or nothing. */
    static final Set<Relation> HAVE_A_LIMIT = Set.of(
            Relation.AT_LEAST,
            Relation.AT_MOST,
            Relation.EQUAL_TO,
            Relation.BELOW,
            Relation.ABOVE,
            Relation.BETWEEN,
            Relation.SHARE_AT_LEAST);

    private AtLimit() {}

    /** Whether the value could equal a limit at all. */
    static boolean isPossible(Verdict verdict) {
        return HAVE_A_LIMIT.contains(verdict.requirement().limit().relation())
                && !(verdict.requirement().value() instanceof Observation);
    }

    static boolean is(Verdict verdict) {
        boolean decided = verdict.state() == Verdict.State.PASS || verdict.state() == Verdict.State.FAIL;
        Value value = verdict.requirement().value();
        Exact limit = verdict.requirement().limit().value();
        if (!decided || !isPossible(verdict)) {
            return false;
        }
        if (value instanceof Measure measure) {
            Optional<Exact> most = verdict.requirement().limit().upTo();
            return measure.isDefined() == Flag.YES
                    && (equal(measure.range(), limit)
                            || most.filter(upper -> equal(measure.range(), upper))
                                    .isPresent());
        }
        if (value instanceof Dispersion dispersion) {
            return dispersion.isExact()
                    && dispersion
                            .squared()
                            .filter(range -> equal(range, limit.times(limit)))
                            .isPresent();
        }
        if (value instanceof Composite composite) {
            return composite.isAtMost(limit) == Flag.YES
                    && composite
                            .coefficient()
                            .filter(shown -> Exact.of(shown).equals(limit))
                            .isPresent();
        }
        if (value instanceof Score score) {
            return equal(score.earned(), limit);
        }
        return value instanceof Tally tally
                && tally.count(Verdict.State.UNDECIDED) == 0
                && counted(tally, verdict.requirement().limit().relation()).equals(limit);
    }

    /** How many pass, or, of a share, which part of those that are counted. */
    private static Exact counted(Tally tally, Relation relation) {
        Exact passed = Exact.of(tally.count(Verdict.State.PASS));
        int all = tally.members().size() - tally.count(Verdict.State.NOT_APPLICABLE);
        return relation == Relation.SHARE_AT_LEAST && all > 0 ? passed.dividedBy(Exact.of(all)) : passed;
    }

    private static boolean equal(Range range, Exact limit) {
        return range.isExact() && range.low().equals(limit);
    }
}
