package org.junheng.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;

/** How many verdicts there were of each state; filled by several threads. */
final class Counts {
    private final AtomicLongArray byState = new AtomicLongArray(State.values().length);

    void add(List<Verdict> verdicts) {
        long passed = 0;
        long failed = 0;
        long undecided = 0;
        for (Verdict verdict : verdicts) {
            switch (verdict.state()) {
                case PASS -> passed++;
                case FAIL -> failed++;
                case UNDECIDED -> undecided++;
                case NOT_APPLICABLE -> {}
            }
        }
        byState.addAndGet(0, passed);
        byState.addAndGet(1, failed);
        byState.addAndGet(2, undecided);
        byState.addAndGet(3, verdicts.size() - passed - failed - undecided);
    }

    long all() {
        return byState.get(0) + byState.get(1) + byState.get(2) + byState.get(3);
    }

    @Override
    public String toString() {
        return "%d verdicts: %d pass, %d fail, %d undecided, %d not applicable"
                .formatted(all(), byState.get(0), byState.get(1), byState.get(2), byState.get(3));
    }
}
