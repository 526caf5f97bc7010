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
 * @param isShare whether what is demanded lies between 0 and 1 by its nature: a part of a whole, a dispersion
 */
public record Demanded(Relation relation, String limit, String of, String others, boolean isShare) {
    /** The limit as a number; empty where it states none, or what it states is not one. */
    public Optional<Exact> number() {
        try {
            return limit.isEmpty() ? Optional.empty() : Optional.of(RatioText.read(limit));
        } catch (NumberFormatException toldElsewhere) {
            return Optional.empty();
        }
    }

    /** The range that it asks for; empty where it asks for none. */
    public Optional<Range> range() {
        return relation == Relation.BETWEEN ? RatioText.range(limit) : Optional.empty();
    }

    /** The same of something that lies between 0 and 1. */
    public Demanded ofShare() {
        return new Demanded(relation, limit, of, others, true);
    }

    /** Whether it asks for a reported yes or no, and measures nothing. */
    public boolean isEvidence() {
        return relation == Relation.YES || relation == Relation.NO;
    }
}
