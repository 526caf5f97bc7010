package org.junheng.results;

import java.util.Collection;
import org.junheng.facts.Verdict;

/** What came of judging, from the best to the worst. */
public enum Outcome {
    /** Something was judged, and all of it passes. */
    PASS,
    /** Nothing was judged: no criterion was in force or applied. Never a pass. */
    NOTHING_JUDGED,
    /** Nothing fails, but data are missing that would decide. */
    UNDECIDED,
    /** Something fails. */
    FAIL;

    /** The worse of the two. */
    public Outcome worse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The worst of them; of none it is that nothing was judged. */
    public static Outcome worst(Collection<Outcome> outcomes) {
        return outcomes.stream().reduce(Outcome::worse).orElse(NOTHING_JUDGED);
    }

    /** What judged nothing leaves the others as they are. */
    static Outcome together(Collection<Outcome> outcomes) {
        Outcome outcome = NOTHING_JUDGED;
        boolean judged = false;
        for (Outcome one : outcomes) {
            if (one != NOTHING_JUDGED) {
                outcome = judged ? outcome.worse(one) : one;
                judged = true;
            }
        }
        return outcome;
    }

    /** What a verdict comes to by itself. */
    static Outcome of(Verdict verdict) {
        return switch (verdict.state()) {
            case PASS -> PASS;
            case FAIL -> FAIL;
            case UNDECIDED -> UNDECIDED;
            case NOT_APPLICABLE -> NOTHING_JUDGED;
        };
    }
}
