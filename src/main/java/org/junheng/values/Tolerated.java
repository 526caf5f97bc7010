package org.junheng.values;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.Verdict;

/**
 * What a document tolerates: an indicator of a school that is short, or undecided, where every count of the document that it
 * belongs to ("six of the seven", 教督〔2017〕6号 resource allocation) passes all the same.
 */
public final class Tolerated {
    private static final Set<Relation> MAY_MISS = Set.of(Relation.AT_LEAST, Relation.SHARE_AT_LEAST);

    private final Map<String, Criterion> criteria;
    private final Map<String, String> documents = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** What these verdicts tolerate of one another. */
    public Tolerated(Map<String, Criterion> criteria, List<Verdict> verdicts) {
        this.criteria = criteria;
        Set<String> missed = new HashSet<>();
        for (Verdict verdict : verdicts) {
            if (verdict.requirement().value() instanceof Tally tally
                    && MAY_MISS.contains(verdict.requirement().limit().relation())) {
                String document = document(verdict);
                Set<String> told = verdict.state() == Verdict.State.PASS ? ids : missed;
                for (Verdict member : tally.members()) {
                    // What passes needs no tolerance, and most do.
                    if (member.state() != Verdict.State.PASS && document(member).equals(document)) {
                        told.add(member.id());
                    }
                }
            }
        }
        ids.removeAll(missed);
    }

    private String document(Verdict verdict) {
        return documents.computeIfAbsent(verdict.criterion(), id -> {
            Criterion criterion = criteria.get(id);
            return criterion == null ? "" : criterion.document();
        });
    }

    /** Whether it does not pass and is no failure all the same; a veto is never tolerated. */
    public boolean contains(Verdict verdict) {
        Criterion criterion = criteria.get(verdict.criterion());
        return criterion != null
                && criterion.severity() != Severity.VETO
                && verdict.state() != Verdict.State.PASS
                && ids.contains(verdict.id());
    }
}
