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

    /** The limit of a layer over this one. */
    public Limit over(Exact other, String byLayer, String cited) {
        boolean less = switch (relation) {
            case AT_LEAST, ABOVE, BETWEEN, SHARE_AT_LEAST -> other.compareTo(value) < 0;
            case AT_MOST, BELOW -> other.compareTo(value) > 0;
            case EQUAL_TO, YES, NO, EVERY, REPORTED -> false;
        };
        return new Limit(relation, other, byLayer, cited, less, upTo);
    }
}
