package org.junheng.history.trend;

import java.util.Optional;
import org.junheng.facts.Verdict.State;
import org.junheng.history.trend.Outlook.OutlookBasis;

/** Counts how warnings of so many years ahead did. */
final class TestCounter {
    private final OutlookBasis basis;
    private final int ahead;
    private int trials;
    private int warned;
    private int cameTrue;
    private int failed;
    private int missed;
    private int unknown;

    TestCounter(OutlookBasis basis, int ahead) {
        this.basis = basis;
        this.ahead = ahead;
    }

    void add(Optional<State> came, boolean warning) {
        if (came.isEmpty() || came.get() == State.UNDECIDED || came.get() == State.NOT_APPLICABLE) {
            unknown++;
            return;
        }
        boolean fails = came.get() == State.FAIL;
        trials++;
        warned += warning ? 1 : 0;
        cameTrue += warning && fails ? 1 : 0;
        failed += fails ? 1 : 0;
        missed += fails && !warning ? 1 : 0;
    }

    /** Whether there was anything to be counted. */
    boolean isTested() {
        return trials + unknown > 0;
    }

    BackTest result() {
        return new BackTest(basis, ahead, trials, warned, cameTrue, failed, missed, unknown);
    }
}
