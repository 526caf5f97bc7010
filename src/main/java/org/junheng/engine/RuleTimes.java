package org.junheng.engine;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a slow evaluation spent its time on, for the log: that it was slow at INFO, and the rules that took longest at DEBUG.
 * Names the county and rules, and no figure of a school.
 */
final class RuleTimes {
    /** What is slow: an evaluation of a county takes some milliseconds. */
    static final Duration SLOW = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger("org.junheng.slow");
    private static final int MOST_NAMED = 5;

    private final long begun = System.nanoTime();
    private final boolean isByRule = LOG.isDebugEnabled();
    private final Map<String, Long> nanos = new HashMap<>();
    private @Nullable String rule;
    private long since;

    /** A rule is about to fire; what passed since the last one is that one's. */
    void next(String next) {
        if (isByRule) {
            long now = System.nanoTime();
            if (rule != null) {
                nanos.merge(rule, now - since, Long::sum);
            }
            rule = next;
            since = now;
        }
    }

    /** The evaluation of a county is over. */
    void end(String county) {
        long took = System.nanoTime() - begun;
        if (took < SLOW.toNanos()) {
            return;
        }
        LOG.info("evaluating county {} took {} ms", county, took / 1_000_000);
        nanos.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMED)
                .forEach(entry -> LOG.debug(
                        "of county {}, {} ms from the rule {} to the next",
                        county,
                        entry.getValue() / 1_000_000,
                        entry.getKey()));
    }
}
