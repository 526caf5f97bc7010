package org.junheng.plan.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;

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

    /** The pieces that make the value of one school worse where they are given away. */
    static List<Variable> worsening(Verdict verdict, ProblemBuilder model) {
        if (!(verdict.requirement().value() instanceof Measure measure)) {
            return List.of();
        }
        Limit limit = verdict.requirement().limit();
        List<Variable> givers = model.variablesOf(measure.subject()).stream()
                .filter(variable -> variable.kind == Variable.Flow.GIVEN && variable.touches(measure))
                .toList();
        Optional<List<ProblemBuilder.ChangedMeasure>> changes =
                givers.isEmpty() ? Optional.empty() : model.changes(measure);
        return givers.stream()
                .filter(giver -> changes.stream()
                        .flatMap(List::stream)
                        .filter(one -> one.variable().id == giver.id)
                        .allMatch(one -> one.sign() < 0
                                ? isWorse(one.then(), measure, limit)
                                : isWorse(measure, one.then(), limit)))
                .toList();
    }

    /**
     * Whether a measure is nearer to failing, or deeper below its limit, than it was: what it surely is. What it may be at best
     * tells nothing of that: a part that was not reported may be as much as its whole, and no more.
     *
     * @param limit what it is held against; one that is neither at least nor at most is worse for any change
     */
    private static boolean isWorse(Measure was, Measure then, Limit limit) {
        return kept(limit).stream().anyMatch(side -> switch (side.relation()) {
            case AT_LEAST, ABOVE -> isLower(least(was, then), least(then, was));
            case AT_MOST, BELOW -> isLower(most(then, was), most(was, then));
            case YES, NO, REPORTED -> false;
            default -> !was.amount().equals(then.amount()) || !was.base().equals(then.base());
        });
    }

    /** The least that it surely is; where nothing changes what it is divided by, the amount alone. */
    private static @Nullable Exact least(Measure one, Measure other) {
        return one.base().equals(other.base())
                ? one.amount().low()
                : ratio(one.amount().low(), one.base().high());
    }

    private static @Nullable Exact most(Measure one, Measure other) {
        return one.base().equals(other.base())
                ? one.amount().high()
                : ratio(one.amount().high(), one.base().low());
    }

    /** Null has no end. */
    private static boolean isLower(@Nullable Exact was, @Nullable Exact then) {
        return then != null && (was == null || then.compareTo(was) < 0);
    }

    /** Of an endless base nothing is left; null has no end. */
    private static @Nullable Exact ratio(@Nullable Exact amount, @Nullable Exact base) {
        if (base == null) {
            return Exact.ZERO;
        }
        return amount == null || base.isZero() ? null : amount.dividedBy(base);
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
