package org.junheng.rules;

import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;

/**
 * Between which numbers something lies by its nature, whatever is reported: students from nought on, a part of a whole from 0 to 1.
 *
 * @param least the least that it can be; empty where it can be anything
 * @param most the most that it can be; empty where there is no end to it
 */
public record Attainable(Optional<Exact> least, Optional<Exact> most) {
    /** What nothing is known of. */
    public static final Attainable ANY = new Attainable(Optional.empty(), Optional.empty());

    /** What is counted or measured. */
    public static final Attainable NOUGHT_OR_MORE = new Attainable(Optional.of(Exact.ZERO), Optional.empty());

    /** A part of a whole. */
    public static final Attainable SHARE = new Attainable(Optional.of(Exact.ZERO), Optional.of(Exact.ONE));

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
        return nobodyMeets(Relation.AT_LEAST, from) || nobodyMeets(Relation.AT_MOST, to);
    }

    private boolean isReachedByAll(Exact limit) {
        return least.filter(low -> low.compareTo(limit) >= 0).isPresent();
    }

    private boolean isKeptByAll(Exact limit) {
        return most.filter(high -> high.compareTo(limit) <= 0).isPresent();
    }
}
