package org.junheng.rules;

import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;

/**
 * Between which numbers something lies by its nature, whatever is reported: students from nought on, a part of a whole from 0 to 1.
 *
 * @param least the least that it can be; empty where it can be anything
 * @param most the most that it can be; empty where there is no end to it
 * @param isWhole whether it is counted in whole numbers alone, as students and classes are
 */
public record Attainable(Optional<Exact> least, Optional<Exact> most, boolean isWhole) {
    /** What nothing is known of. */
    public static final Attainable ANY = new Attainable(Optional.empty(), Optional.empty(), false);

    /** What is measured. */
    public static final Attainable NOUGHT_OR_MORE = new Attainable(Optional.of(Exact.ZERO), Optional.empty(), false);

    /** What is counted. */
    public static final Attainable COUNT = new Attainable(Optional.of(Exact.ZERO), Optional.empty(), true);

    /** A part of a whole. */
    public static final Attainable SHARE = upTo(Exact.ONE);

    /** From nought to that number. */
    public static Attainable upTo(Exact most) {
        return new Attainable(Optional.of(Exact.ZERO), Optional.of(most), false);
    }

    /** From that number on. */
    public static Attainable from(Exact least) {
        return new Attainable(Optional.of(least), Optional.empty(), false);
    }

    /** Whether it can be this number. */
    public boolean contains(Exact number) {
        return (!isWhole || number.isWhole())
                && least.filter(low -> low.compareTo(number) > 0).isEmpty()
                && most.filter(high -> high.compareTo(number) < 0).isEmpty();
    }

    /** Whether everybody meets a limit. */
    public boolean everybodyMeets(Relation relation, Exact limit) {
        return switch (relation) {
            case AT_LEAST, SHARE_AT_LEAST -> isReachedByAll(limit);
            case ABOVE -> least.filter(low -> low.compareTo(limit) > 0).isPresent();
            case AT_MOST -> isKeptByAll(limit);
            case BELOW -> most.filter(high -> high.compareTo(limit) < 0).isPresent();
            default -> false;
        };
    }

    /** Whether nobody can meet a limit. */
    public boolean nobodyMeets(Relation relation, Exact limit) {
        return switch (relation) {
            case AT_LEAST, SHARE_AT_LEAST ->
                most.filter(high -> high.compareTo(limit) < 0).isPresent();
            case ABOVE -> isKeptByAll(limit);
            case AT_MOST -> least.filter(low -> low.compareTo(limit) > 0).isPresent();
            case BELOW -> isReachedByAll(limit);
            case EQUAL_TO -> nobodyLiesBetween(limit, limit);
            default -> false;
        };
    }

    /** Whether everybody lies between two ends. */
    public boolean everybodyLiesBetween(Exact from, Exact to) {
        return isReachedByAll(from) && isKeptByAll(to);
    }

    /** Whether nobody can lie between two ends. */
    public boolean nobodyLiesBetween(Exact from, Exact to) {
        return nobodyMeets(Relation.AT_LEAST, from)
                || nobodyMeets(Relation.AT_MOST, to)
                || (isWhole && from.ceiling().compareTo(to) > 0);
    }

    private boolean isReachedByAll(Exact limit) {
        return least.filter(low -> low.compareTo(limit) >= 0).isPresent();
    }

    private boolean isKeptByAll(Exact limit) {
        return most.filter(high -> high.compareTo(limit) <= 0).isPresent();
    }
}
