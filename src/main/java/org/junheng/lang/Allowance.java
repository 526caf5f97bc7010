package org.junheng.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;

/**
 * That a subject may, under conditions and for a time, meet some criteria in another way: by another measure, another
 * limit, or both. It helps a subject that does not meet the criterion as it stands, and never harms one that does.
 *
 * @param subject the id of the subject
 * @param criteria the ids of the criteria that it eases
 * @param value what is compared in place of the criterion's own measure, if anything
 * @param limit what it is compared with in place of the criterion's own limit, if anything
 * @param upTo the upper end where that is a range; a single limit of a range moves the end out to it that it lies beyond
 * @param conditions when; all of them must hold
 */
public record Allowance(
        String subject,
        List<String> criteria,
        Optional<Measure> value,
        Optional<Exact> limit,
        Optional<Exact> upTo,
        List<Condition> conditions) {
    public Allowance {
        criteria = List.copyOf(criteria);
        conditions = List.copyOf(conditions);
    }

    /** The same allowance under one more condition. */
    public Allowance when(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new Allowance(subject, criteria, value, limit, upTo, all);
    }

    /** The same allowance with another limit too. */
    public Allowance limit(String decimal) {
        return new Allowance(subject, criteria, value, Optional.of(Words.decimal(decimal)), upTo, conditions);
    }

    /** The same allowance with another range too. */
    public Allowance limit(String limit, String most) {
        return limit(limit).upTo(most);
    }

    Allowance upTo(String most) {
        return new Allowance(subject, criteria, value, limit, Optional.of(Words.decimal(most)), conditions);
    }

    /** Whether all of its conditions hold. */
    public Flag holds() {
        Flag holds = Flag.YES;
        for (Condition condition : conditions) {
            holds = holds.and(condition.holds());
        }
        return holds;
    }
}
