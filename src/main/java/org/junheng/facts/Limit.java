package org.junheng.facts;

/**
 * A limit and where it stands.
 *
 * @param relation how the value has to stand to it
 * @param value the limit, in the unit of the measure; 0 and without meaning where the relation is {@code REPORTED}
 * @param layer the overlay that set it, or the empty text for the rule itself
 * @param citation what the overlay cites for it; empty for the rule itself
 */
public record Limit(Relation relation, Exact value, String layer, String citation) {
    /** A limit as the rule itself states it. */
    public static Limit ofRule(Relation relation, Exact value) {
        return new Limit(relation, value, "", "");
    }
}
