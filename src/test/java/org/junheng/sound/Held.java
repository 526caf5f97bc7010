package org.junheng.sound;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.Restating;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Evidence;
import org.junheng.measures.Value;
import org.junheng.results.Evaluation;

/**
 * The verdicts of a damaged county, held against those of one completion after the other: what is decided has to be the same in
 * each; what is undecided is idle until one of them decides otherwise than the original.
 */
final class Held {
    /** Is told of each decided verdict that moves, once. */
    interface Teller {
        void moves(String id, String how, int completion);
    }

    private final Map<String, Verdict> before = new LinkedHashMap<>();
    private final Map<String, State> original;
    private final Teller teller;
    private final Set<String> told = new HashSet<>();
    private final Set<String> idle = new LinkedHashSet<>();
    private final Set<String> byTotals = new LinkedHashSet<>();
    private int undecided;

    Held(Evaluation damaged, Map<String, State> original, Teller teller) {
        this.original = original;
        this.teller = teller;
        damaged.verdicts().forEach(verdict -> before.put(verdict.id(), verdict));
        for (Verdict verdict : before.values()) {
            if (verdict.state() == State.UNDECIDED && !isAnswered(verdict)) {
                undecided++;
                if (of(original, verdict.id()) != State.UNDECIDED) {
                    idle.add(verdict.id());
                }
            }
        }
        hold(original, 0);
    }

    int verdicts() {
        return before.size();
    }

    int undecided() {
        return undecided;
    }

    /** The verdicts that are undecided and that no completion so far has moved. */
    Set<String> idle() {
        return idle;
    }

    /** Those of them that a completion moves which the county's totals alone deny. */
    Set<String> heldByTotals() {
        return byTotals;
    }

    /**
     * A completion that the county's totals alone deny ({@link AgainstTotals}): what reads such a total waits, and all else has to
     * be as it was decided. What it decides otherwise than the original was rightly left open.
     */
    void holdAgainstTotals(Map<String, State> completion, int at) {
        for (Verdict verdict : before.values()) {
            State now = of(completion, verdict.id());
            boolean waits = verdict.state() == State.UNDECIDED || now == State.UNDECIDED;
            if (!waits && now != verdict.state() && !isAnswered(verdict)) {
                tell(verdict.id(), verdict.state() + " → " + now + " against the county's totals", at);
            }
        }
        for (String id : idle) {
            State now = of(completion, id);
            if (now != State.UNDECIDED && now != of(original, id)) {
                byTotals.add(id);
            }
        }
        idle.removeAll(byTotals);
    }

    void hold(Map<String, State> completion, int at) {
        for (Verdict verdict : before.values()) {
            State now = of(completion, verdict.id());
            boolean isDecided = verdict.state() != State.UNDECIDED;
            if (isDecided && now != verdict.state() && !isAnswered(verdict)) {
                tell(verdict.id(), verdict.state() + " → " + now, at);
            }
        }
        completion.forEach((id, state) -> {
            if (!before.containsKey(id) && state != State.NOT_APPLICABLE) {
                tell(id, "absent → " + state, at);
            }
        });
        idle.removeIf(id -> of(completion, id) != of(original, id));
    }

    private void tell(String id, String how, int at) {
        if (told.add(id)) {
            teller.moves(id, how, at);
        }
    }

    /** Who is not there is not judged. */
    static State of(Map<String, State> states, String id) {
        return states.getOrDefault(id, State.NOT_APPLICABLE);
    }

    /**
     * Decided by an answer because there are no figures: figures that are reported later decide anew, and that is what it stands in
     * for. What the figures of a county decide no answer moves ({@link AnswersAndFigures}).
     */
    private static boolean isAnswered(Verdict verdict) {
        return restsOnAnswers(verdict) || isAskedOfSchool(verdict);
    }

    /** Whether it, or one of those that it counts, was decided by the answer alone. */
    private static boolean restsOnAnswers(Verdict verdict) {
        Value value = verdict.requirement().value();
        boolean byAnswer = verdict.requirement().asked().isPresent() && value instanceof Evidence;
        boolean ofOthers =
                value instanceof Restating others && others.members().stream().anyMatch(Held::restsOnAnswers);
        return byAnswer || ofOthers;
    }

    /** Seats of a school answer apart, and that toilets are not in order may be said of those of the girls or of the boys. */
    private static boolean isAskedOfSchool(Verdict verdict) {
        return verdict.requirement().asked().isPresent() && !verdict.subject().equals(CompleteCounty.ID);
    }
}
