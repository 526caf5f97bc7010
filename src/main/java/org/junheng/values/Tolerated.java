package org.junheng.values;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.Restating;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.numbers.Exact;

/**
 * What a document tolerates: an indicator of a school that is short, or undecided, where a count of the document that it
 * belongs to ("six of the seven", 教督〔2017〕6号 resource allocation) passes all the same, and nothing else that weighs as much
 * as the indicator fails because of it. What is tolerated of a count that does not pass, a school of "95 % of the schools", is
 * tolerated of what it counts in turn.
 */
public final class Tolerated {
    private static final Set<Relation> MAY_MISS = EnumSet.of(Relation.AT_LEAST, Relation.SHARE_AT_LEAST);

    private final Map<String, Criterion> criteria;
    private final Map<String, String> documents = new HashMap<>();
    /** The verdicts that a count which passes lets miss, and those that one which is undecided may let, by id. */
    private final Set<String> allowed = new HashSet<>();

    private final Set<String> perhapsAllowed = new HashSet<>();
    /** Counts and scores that are tolerated, and those that may be, by id. */
    private final Set<String> spared = new HashSet<>();

    private final Set<String> perhapsSpared = new HashSet<>();
    private Indispensable perhapsWanted;
    private Indispensable wanted;

    /** What these verdicts tolerate of one another. */
    public Tolerated(Map<String, Criterion> criteria, List<Verdict> verdicts) {
        this.criteria = criteria;
        for (Verdict verdict : verdicts) {
            if (verdict.requirement().value() instanceof Tally tally) {
                if (verdict.state() == State.PASS) {
                    allow(verdict, tally, allowed);
                } else if (verdict.state() == State.UNDECIDED && canBeReached(verdict, tally)) {
                    allow(verdict, tally, perhapsAllowed);
                }
            }
        }
        this.perhapsWanted = perhapsWanted(verdicts);
        this.wanted = wanted(verdicts);
        while (spare(verdicts)) {
            this.perhapsWanted = perhapsWanted(verdicts);
            this.wanted = wanted(verdicts);
        }
    }

    private Indispensable perhapsWanted(List<Verdict> verdicts) {
        return new Indispensable(
                criteria,
                verdicts,
                (whole, member) -> demands(whole, member) && !spared.contains(whole.id()),
                EnumSet.of(State.FAIL, State.UNDECIDED));
    }

    private Indispensable wanted(List<Verdict> verdicts) {
        return new Indispensable(
                criteria,
                verdicts,
                (whole, member) ->
                        demands(whole, member) && !spared.contains(whole.id()) && !perhapsSpared.contains(whole.id()),
                EnumSet.of(State.FAIL));
    }

    /** What is tolerated of a count is tolerated of its members; whether there is more of that. */
    private boolean spare(List<Verdict> verdicts) {
        boolean more = false;
        for (Verdict whole : verdicts) {
            Flag is = whole.requirement().value() instanceof Restating ? isTolerated(whole) : Flag.NO;
            boolean isNew =
                    is == Flag.YES ? spared.add(whole.id()) : is == Flag.UNKNOWN && perhapsSpared.add(whole.id());
            if (isNew && whole.requirement().value() instanceof Restating restating) {
                restating.members().stream()
                        .filter(member -> member.state() != State.PASS && isWithin(whole, member))
                        .forEach(member -> (is == Flag.YES ? allowed : perhapsAllowed).add(member.id()));
                more = true;
            }
        }
        return more;
    }

    private void allow(Verdict count, Tally tally, Set<String> into) {
        for (Verdict member : tally.members()) {
            // What passes needs no tolerance, and most do.
            if (member.state() != State.PASS && mayMiss(count, member)) {
                into.add(member.id());
            }
        }
    }

    /** Whether as many as are asked for may still pass, those included that no rule is loaded for. */
    private static boolean canBeReached(Verdict count, Tally tally) {
        Limit limit = count.requirement().limit();
        int fail = tally.count(State.FAIL);
        int counted = tally.members().size();
        int named = count.requirement()
                .groupSize()
                .map(size -> (int) size.toDouble())
                .orElse(counted);
        Exact pass = Exact.of(Math.max(counted, named) - fail);
        return limit.relation() != Relation.AT_LEAST || pass.compareTo(limit.value()) >= 0;
    }

    /**
     * What counts and scores are in want of that do not pass: whether a verdict is one of their members that do not.
     *
     * @param wants whether a count or score is to be looked at for that member
     */
    public static Predicate<Verdict> wanted(
            Map<String, Criterion> criteria, List<Verdict> verdicts, BiPredicate<Verdict, Verdict> wants) {
        Indispensable all = new Indispensable(criteria, verdicts, wants, EnumSet.of(State.FAIL, State.UNDECIDED));
        return verdict -> all.of(verdict).isPresent();
    }

    /**
     * Whether a count may let that member miss: one of the same document that asks for so many of them, and that weighs no less
     * than the member does by itself.
     */
    public boolean mayMiss(Verdict count, Verdict member) {
        return MAY_MISS.contains(count.requirement().limit().relation())
                && count.requirement().value() instanceof Tally
                && isWithin(count, member);
    }

    /** Whether a count is of the document of that member, and weighs no less. */
    private boolean isWithin(Verdict count, Verdict member) {
        return isOfOneDocument(count, member)
                && Indispensable.severity(criteria, count).compareTo(Indispensable.severity(criteria, member)) <= 0;
    }

    /** What is only shown demands nothing. */
    private boolean demands(Verdict whole, Verdict member) {
        return isOfOneDocument(whole, member) && Indispensable.severity(criteria, whole) != Severity.INFORMATION;
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
        return isTolerated(verdict) == Flag.YES;
    }

    /** Whether it surely fails, and it depends on missing data if that is tolerated. */
    public boolean isOpen(Verdict verdict) {
        return verdict.state() == State.FAIL && isTolerated(verdict) == Flag.UNKNOWN;
    }

    private Flag isTolerated(Verdict verdict) {
        Criterion criterion = criteria.get(verdict.criterion());
        boolean isAllowed = allowed.contains(verdict.id());
        boolean isNever = verdict.state() == State.PASS || !(isAllowed || perhapsAllowed.contains(verdict.id()));
        if (isNever || criterion == null) {
            return Flag.NO;
        }
        Severity own = criterion.severity();
        if (own == Severity.VETO || isAsGrave(wanted, verdict, own)) {
            return Flag.NO;
        }
        return isAllowed && !isAsGrave(perhapsWanted, verdict, own) ? Flag.YES : Flag.UNKNOWN;
    }

    private static boolean isAsGrave(Indispensable by, Verdict verdict, Severity own) {
        return by.of(verdict).filter(graver -> graver.compareTo(own) <= 0).isPresent();
    }
}
