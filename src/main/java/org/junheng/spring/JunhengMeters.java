package org.junheng.spring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.results.Evaluation;

/** The timer {@code junheng.evaluate}, and the counters {@code junheng.verdicts} by {@code state}. */
final class JunhengMeters implements JunhengOperations.Listener {
    private final MeterRegistry meters;

    JunhengMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void evaluated(Evaluation evaluation, Duration took) {
        meters.timer("junheng.evaluate").record(took);
        Map<Verdict.State, Integer> states = new EnumMap<>(Verdict.State.class);
        evaluation.verdicts().forEach(verdict -> states.merge(verdict.state(), 1, Integer::sum));
        states.forEach((state, count) -> meters.counter(
                        "junheng.verdicts", "state", state.name().toLowerCase(Locale.ROOT))
                .increment(count));
    }
}
