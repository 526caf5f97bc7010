package org.junheng.sound.plain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Verdict.State;
import org.junheng.sound.Ratio;
import org.junheng.sound.plain.PlainRules.Judged;

/** The verdicts as they are made: exactly at the limit passes, over nought is undecided. */
record PlainVerdicts(Map<String, Judged> judged) {
    void put(String id, String subject, State state, @Nullable Ratio value) {
        judged.put(id + "@" + subject, new Judged(state, value));
    }

    void put(String id, String subject, boolean pass, @Nullable Ratio value) {
        put(id, subject, pass ? State.PASS : State.FAIL, value);
    }

    void notApplicable(String id, String subject) {
        put(id, subject, State.NOT_APPLICABLE, null);
    }

    /** What is shown and never judged. */
    void shown(String id, String subject, Ratio above, Ratio below) {
        put(id, subject, State.NOT_APPLICABLE, below.isNought() ? null : above.over(below));
    }

    void atLeast(String id, String subject, Ratio above, Ratio below, String limit) {
        if (below.isNought()) {
            put(id, subject, State.UNDECIDED, null);
        } else {
            Ratio value = above.over(below);
            put(id, subject, value.compareTo(Ratio.of(limit)) >= 0, value);
        }
    }

    void atMost(String id, String subject, Ratio above, Ratio below, String limit) {
        if (below.isNought()) {
            put(id, subject, State.UNDECIDED, null);
        } else {
            Ratio value = above.over(below);
            put(id, subject, value.compareTo(Ratio.of(limit)) <= 0, value);
        }
    }

    void below(String id, String subject, Ratio above, Ratio below, String limit) {
        if (below.isNought()) {
            put(id, subject, State.UNDECIDED, null);
        } else {
            Ratio value = above.over(below);
            put(id, subject, value.compareTo(Ratio.of(limit)) < 0, value);
        }
    }

    State state(String id, String subject) {
        Judged one = judged.get(id + "@" + subject);
        if (one == null) {
            throw new IllegalStateException(id + "@" + subject);
        }
        return one.state();
    }

    /** Of every subject of these criteria. */
    List<State> of(Collection<String> criteria) {
        return judged.entrySet().stream()
                .filter(one ->
                        criteria.contains(one.getKey().substring(0, one.getKey().indexOf('@'))))
                .map(one -> one.getValue().state())
                .toList();
    }

    /** One that fails fails the whole, one that is undecided leaves it so; who is not judged does not count. */
    static State all(Collection<State> states) {
        for (State state : List.of(State.FAIL, State.UNDECIDED, State.PASS)) {
            if (states.contains(state)) {
                return state;
            }
        }
        return State.NOT_APPLICABLE;
    }

    /** Each of the items a document names: one that judged nobody leaves it undecided, too. */
    static State everyItem(Collection<State> states) {
        State all = all(states);
        return all == State.PASS && states.contains(State.NOT_APPLICABLE) ? State.UNDECIDED : all;
    }
}
