package org.junheng.lang;

import java.util.ArrayList;
import java.util.List;
import org.junheng.measures.Condition;

/**
 * That a subject is not judged by some groups of criteria, where conditions hold.
 *
 * @param subject the id of the subject
 * @param groups the groups of criteria that leave it out
 * @param conditions when; all of them must hold
 */
public record Exclusion(String subject, List<String> groups, List<Condition> conditions) {
    public Exclusion {
        groups = List.copyOf(groups);
        conditions = List.copyOf(conditions);
    }

    /** The same exclusion under one more condition. */
    public Exclusion when(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new Exclusion(subject, groups, all);
    }
}
