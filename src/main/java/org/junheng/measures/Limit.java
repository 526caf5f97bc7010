package org.junheng.measures;

import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;

/**
 * A limit and where it stands.
 *
 * @param relation how the value has to stand to it
 * @param value the limit, in the unit of the measure; 0 and without meaning where the relation is {@code REPORTED}
 * @param layer the overlay that set it, or the empty text for the rule itself
 * @param citation what the overlay cites for it; empty for the rule itself
 * @param loosens whether it asks for less than the layer above it: an overlay may, and the report says so
 * @param upTo the upper limit of a {@code BETWEEN}; empty for any other relation
 */
public record Limit(
        Relation relation, Exact value, String layer, String citation, boolean loosens, Optional<Exact> upTo) {
    /** A limit that loosens none. */
    public Limit(Relation relation, Exact value, String layer, String citation) {
        this(relation, value, layer, citation, false, Optional.empty());
    }

    /** A limit as the rule itself states it. */
    public static Limit ofRule(Relation relation, Exact value) {
        return new Limit(relation, value, "", "");
    }

    /** Two limits as the rule itself states them, both included. */
    public static Limit between(Exact least, Exact most) {
        return new Limit(Relation.BETWEEN, least, "", "", false, Optional.of(most));
    }

    /** The limit of a layer over this one; of a range the end that the number lies beyond moves out to it. */
    public Limit over(Exact other, String byLayer, String cited) {
        if (relation == Relation.BETWEEN) {
            return over(other.min(value), upTo.map(most -> most.max(other)), byLayer, cited);
        }
        boolean less = switch (relation) {
            case AT_LEAST, ABOVE, SHARE_AT_LEAST -> other.compareTo(value) < 0;
            case AT_MOST, BELOW -> other.compareTo(value) > 0;
            case EQUAL_TO, BETWEEN, YES, NO, EVERY, REPORTED -> false;
        };
        return new Limit(relation, other, byLayer, cited, less, upTo);
    }

    /** The range of a layer over this one; it asks for less where either end lies further out. */
    public Limit over(Exact least, Optional<Exact> most, String byLayer, String cited) {
        boolean less = least.compareTo(value) < 0
                || (most.isPresent() && upTo.isPresent() && most.get().compareTo(upTo.get()) > 0);
        return new Limit(relation, least, byLayer, cited, less, most);
    }

    /**
     * What is left of it where a part of it has to be reached, each end eased by that part: 85 % of 7.5 at least is 6.375, and
     * of 45 at most 45 over 0.85. Empty where it is no number, of which there are parts.
     */
    public Optional<Limit> reachedBy(Exact part) {
        if (part.signum() <= 0) {
            throw new IllegalArgumentException("nothing is reached by " + part + " of a limit");
        }
        Exact low = value.times(part);
        Exact high = upTo.orElse(value).dividedBy(part);
        return switch (relation) {
            case AT_LEAST, ABOVE -> Optional.of(new Limit(Relation.AT_LEAST, low, layer, citation));
            case AT_MOST, BELOW -> Optional.of(new Limit(Relation.AT_MOST, high, layer, citation));
            case BETWEEN, EQUAL_TO ->
                Optional.of(new Limit(Relation.BETWEEN, low, layer, citation, false, Optional.of(high)));
            case YES, NO, EVERY, SHARE_AT_LEAST, REPORTED -> Optional.empty();
        };
    }

    /** Which part of it a value reaches that misses it: the one that {@link #reachedBy} turns into a limit just met. */
    public Optional<Exact> partReached(Exact missing) {
        boolean isBelow = missing.compareTo(value) < 0;
        return switch (relation) {
            case AT_LEAST, ABOVE, BETWEEN, EQUAL_TO, AT_MOST, BELOW -> {
                boolean isShort = relation == Relation.AT_LEAST
                        || relation == Relation.ABOVE
                        || (isBelow && relation != Relation.AT_MOST && relation != Relation.BELOW);
                Exact whole = isShort ? value : missing;
                Exact reached = isShort ? missing : upTo.orElse(value);
                yield whole.signum() > 0 ? Optional.of(reached.dividedBy(whole)) : Optional.empty();
            }
            case YES, NO, EVERY, SHARE_AT_LEAST, REPORTED -> Optional.empty();
        };
    }

    /** The lower end of a range as a limit of its own. */
    public Limit least() {
        return new Limit(Relation.AT_LEAST, value, layer, citation);
    }

    /** Whether so much over that base lies within the range; over nought it does not. */
    public boolean holdsOf(Exact amount, Exact base) {
        return base.signum() > 0
                && amount.compareTo(value.times(base)) >= 0
                && amount.compareTo(upTo.orElse(value).times(base)) <= 0;
    }

    /** The upper end of a range as a limit of its own. */
    public Limit most() {
        return new Limit(Relation.AT_MOST, upTo.orElse(value), layer, citation);
    }
}
