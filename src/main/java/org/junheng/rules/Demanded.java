package org.junheng.rules;

import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.numbers.RatioText;

/**
 * What a rule demands, as it stands in the rule.
 *
 * @param relation how the value has to stand to the limit
 * @param limit the limit as it is written, such as {@code 7.5}; the empty text where the relation needs none
 * @param of how many verdicts the group has to have, for a count; else the empty text
 * @param others the part of their limits that the others have to reach, for a count; else the empty text
 * @param isShare whether what is demanded is written as a number from 0 to 1: a part of a whole, a dispersion
 * @param possible between which numbers what is demanded lies by its nature
 * @param kind what sort of value is demanded
 * @param plausible between which numbers a limit of it lies: no document asks for more teachers than students
 */
public record Demanded(
        Relation relation,
        String limit,
        String of,
        String others,
        boolean isShare,
        Attainable possible,
        DemandedKind kind,
        Attainable plausible) {
    /** What sort of value is demanded. */
    public enum DemandedKind {
        /** A figure, or a ratio of two of one unit, or of which no unit is known. */
        MEASURE,
        /** A ratio of figures of different units: books per student. */
        RATIO,
        /** Dispersions, and means of them. */
        COEFFICIENT,
        /** Reported answers of yes and no. */
        ANSWERS,
        /** How many verdicts pass. */
        COUNT,
        /** Points of verdicts. */
        SCORE
    }

    /** What the words of a rule demand, before it is known what of. */
    public Demanded(Relation relation, String limit, String of, String others) {
        this(relation, limit, of, others, false, Attainable.ANY, DemandedKind.MEASURE, Attainable.ANY);
    }

    /** How many times the rule's own limit is no longer another limit but another unit. */
    private static final Exact TIMES = Exact.of(10);

    private static final Exact FRACTION = Exact.of("0.05");

    /** The limit as a number; empty where it states none, or what it states is not one. */
    public Optional<Exact> number() {
        return number(limit);
    }

    /** A limit as it is written, as a number; empty where it is none. */
    public static Optional<Exact> number(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(RatioText.read(written));
        } catch (NumberFormatException toldElsewhere) {
            return Optional.empty();
        }
    }

    /** Whether somebody who misses one limit of it meets another. */
    public boolean isEasedBy(Exact other, Exact own) {
        return switch (relation) {
            case AT_LEAST, ABOVE, SHARE_AT_LEAST -> other.compareTo(own) < 0;
            case AT_MOST, BELOW -> other.compareTo(own) > 0;
            default -> !other.equals(own);
        };
    }

    /** The range that it asks for; empty where it asks for none. */
    public Optional<Range> range() {
        return relation == Relation.BETWEEN ? RatioText.range(limit) : Optional.empty();
    }

    /** Whether everybody meets it with this limit in place of its own. */
    public boolean everybodyMeets(Exact other) {
        return possible.everybodyMeets(relation, other);
    }

    /** Whether nobody can meet it with this limit in place of its own. */
    public boolean nobodyMeets(Exact other) {
        return possible.nobodyMeets(relation, other);
    }

    /** Whether this limit is written in another unit than its own: 50 for 0.5, or 0.5 for 50. */
    public boolean isInAnotherUnit(Exact other) {
        Optional<Exact> own = number();
        return own.isPresent() && isInAnotherUnit(own.get(), other);
    }

    /** The same, where a place or a range has another limit for its own. */
    public boolean isInAnotherUnit(Exact own, Exact other) {
        boolean isImplausible = other.signum() > 0 && !plausible.contains(other);
        // Of books per student nobody writes percent.
        boolean isOften = kind == DemandedKind.RATIO && other.compareTo(Exact.ONE) > 0;
        return isImplausible || (!isOften && isInAnotherUnit(own, other, isShare));
    }

    /** The same of a limit of which it is not known what it is of. */
    public static boolean isInAnotherUnit(Exact own, Exact other, boolean isShare) {
        boolean isPercent = own.signum() > 0
                && own.compareTo(Exact.ONE) <= 0
                && other.compareTo(Exact.ONE) > 0
                && (isShare || other.compareTo(own.times(TIMES)) >= 0);
        boolean isFraction = own.compareTo(Exact.ONE) > 0
                && other.signum() > 0
                && other.compareTo(Exact.ONE) < 0
                && other.compareTo(own.times(FRACTION)) < 0;
        return isPercent || isFraction;
    }

    /** The limit the other way round, where that is one and this one is not: 1/19 for 19 teachers to a student. */
    public Optional<Exact> reversed(Exact other) {
        return Optional.of(other)
                .filter(limit -> limit.signum() > 0 && !plausible.contains(limit))
                .map(Exact.ONE::dividedBy)
                .filter(plausible::contains);
    }

    /** The same, once it is known what it is demanded of. */
    public Demanded of(boolean share, Attainable values, DemandedKind sort, Attainable limits) {
        return new Demanded(relation, limit, of, others, share, values, sort, limits);
    }

    /** Whether it asks for a reported yes or no, and measures nothing. */
    public boolean isEvidence() {
        return kind == DemandedKind.ANSWERS;
    }
}
