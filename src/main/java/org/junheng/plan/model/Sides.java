package org.junheng.plan.model;

import java.util.List;
import org.junheng.criteria.Relation;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;

/** What the limit of a measure is to the model: a range is two limits, one at either end. */
final class Sides {
    private Sides() {}

    /** The limit that a failing measure has to reach: of a range the end beyond which it lies. */
    static Limit failed(Measure measure, Limit limit) {
        if (limit.relation() != Relation.BETWEEN) {
            return limit;
        }
        return measure.isAtLeast(limit.value()) == Flag.YES ? limit.most() : limit.least();
    }

    /** The limits that a passing measure has to keep. */
    static List<Limit> kept(Limit limit) {
        return limit.relation() == Relation.BETWEEN ? List.of(limit.least(), limit.most()) : List.of(limit);
    }

    /** The other end of a range, which a measure that is brought to this one must not pass; none where there is no other. */
    static List<Limit> beyond(Limit range, Limit end) {
        return kept(range).stream()
                .filter(one -> one.relation() != end.relation())
                .toList();
    }

    /** Whether it is kept now, whatever is missing, and is such a limit as the model knows. */
    static boolean isKept(Measure measure, Limit limit) {
        boolean compares = limit.relation() == Relation.AT_LEAST || limit.relation() == Relation.AT_MOST;
        return compares
                && ProblemBuilder.value(measure, limit.relation(), limit.value())
                        .filter(value -> value.signum() >= 0)
                        .isPresent();
    }
}
