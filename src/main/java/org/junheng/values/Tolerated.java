package org.junheng.values;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.Verdict;

/**
 * What a document tolerates: an indicator of a school that is short, or undecided, where a count of the document that it
 * belongs to ("six of the seven", 教督〔2017〕6号 resource allocation) passes all the same, and no count or score that weighs as
 * much wants it to pass.
 */
public final class Tolerated {
    private static final Set<Relation> MAY_MISS = EnumSet.of(Relation.AT_LEAST, Relation.SHARE_AT_LEAST);

    private final Map<String, Criterion> criteria;
    private final Map<String, String> documents = new HashMap<>();
    /** How grave the gravest is that lets it miss, by the verdict's id. */
    private final Map<String, Severity> allowed = new HashMap<>();

    private final Indispensable demanded;

    /** What these verdicts tolerate of one another. */
    public Tolerated(Map<String, Criterion> criteria, List<Verdict> verdicts) {
        this.criteria = criteria;
        for (Verdict verdict : verdicts) {
            if (verdict.state() == Verdict.State.PASS && verdict.requirement().value() instanceof Tally tally) {
                for (Verdict member : tally.members()) {
                    // What passes needs no tolerance, and most do.
                    if (member.state() != Verdict.State.PASS && mayMiss(verdict, member)) {
                        allowed.merge(
                                member.id(),
                                Indispensable.severity(criteria, verdict),
                                (one, other) -> one.compareTo(other) < 0 ? one : other);
                    }
                }
            }
        }
        this.demanded = new Indispensable(criteria, verdicts, this::isOfOneDocument);
    }

    /**
     * What counts and scores are in want of that do not pass: whether a verdict is one of their members that do not.
     *
     * @param wants whether a count or score is to be looked at for that member
     */
    public static Predicate<Verdict> wanted(
            Map<String, Criterion> criteria, List<Verdict> verdicts, BiPredicate<Verdict, Verdict> wants) {
        Indispensable all = new Indispensable(criteria, verdicts, wants);
        return verdict -> all.of(verdict).isPresent();
    }

    /**
     * Whether a count may let that member miss: one of the same document that asks for so many of them, and that weighs no less
     * than the member does by itself.
     */
    public boolean mayMiss(Verdict count, Verdict member) {
        return MAY_MISS.contains(count.requirement().limit().relation())
                && count.requirement().value() instanceof Tally
                && isOfOneDocument(count, member)
                && Indispensable.severity(criteria, count).compareTo(Indispensable.severity(criteria, member)) <= 0;
    }

    private boolean isOfOneDocument(Verdict count, Verdict member) {
        return document(member).equals(document(count));
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
        Severity by = allowed.get(verdict.id());
        return criterion != null
                && criterion.severity() != Severity.VETO
                && verdict.state() != Verdict.State.PASS
                && by != null
                && demanded.of(verdict)
                        .filter(graver -> graver.compareTo(by) <= 0)
                        .isEmpty();
    }
}
