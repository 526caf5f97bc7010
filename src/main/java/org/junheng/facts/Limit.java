package org.junheng.facts;

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
 */
public record Limit(Relation relation, Exact value, String layer, String citation, boolean loosens) {
    /** A limit that loosens none. */
    public Limit(Relation relation, Exact value, String layer, String citation) {
        this(relation, value, layer, citation, false);
    }

    /** A limit as the rule itself states it. */
    public static Limit ofRule(Relation relation, Exact value) {
        return new Limit(relation, value, "", "");
    }

    /** The limit of a layer over this one. */
    public Limit over(Exact other, String byLayer, String cited) {
        boolean less = switch (relation) {
            case AT_LEAST, ABOVE, SHARE_AT_LEAST -> other.compareTo(value) < 0;
            case AT_MOST, BELOW -> other.compareTo(value) > 0;
            case EQUAL_TO, YES, NO, EVERY, REPORTED -> false;
        };
        return new Limit(relation, other, byLayer, cited, less);
    }
}
