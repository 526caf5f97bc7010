package org.junheng.bench;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.County;

/** Times the verdicts by hand on counties that arrive one by one; how they arrive is not timed. */
final class ByHand {
    /** So many at once that starting threads does not show, so few that they fit into memory. */
    private static final int BATCH = 290;

    private final int cores;
    private final List<County> batch = new ArrayList<>(BATCH);
    private final Counts counts = new Counts();
    private double onOneCore;
    private double onAllCores;

    ByHand(int cores) {
        this.cores = cores;
    }

    void accept(County county) {
        batch.add(county);
        if (batch.size() == BATCH) {
            finish();
        }
    }

    /** Does what is left. */
    void finish() {
        long start = System.nanoTime();
        Counts again = new Counts();
        batch.forEach(county -> again.add(HandWritten.verdicts(county)));
        onOneCore += NationalBenchmark.seconds(start);
        start = System.nanoTime();
        try (Workers workers = new Workers(cores)) {
            batch.forEach(county -> workers.submit(() -> counts.add(HandWritten.verdicts(county))));
        }
        onAllCores += NationalBenchmark.seconds(start);
        batch.clear();
    }

    Counts counts() {
        return counts;
    }

    double onOneCore() {
        return onOneCore;
    }

    double onAllCores() {
        return onAllCores;
    }
}
