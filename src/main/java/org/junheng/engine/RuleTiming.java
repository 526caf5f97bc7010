package org.junheng.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.results.Evaluation;
import org.junheng.results.RuleCosts;
import org.junheng.results.RuleCosts.RuleCost;
import org.junheng.rules.load.RuleBase;
import org.junheng.rules.load.RuleClock;
import org.junheng.rules.load.RuleSession;

/** How long each rule took in one evaluation: to be matched, to fire, to have what it requires judged. Off it asks no clock. */
final class RuleTiming implements RuleClock {
    static final RuleTiming OFF = new RuleTiming(false);

    private final boolean isOn;
    private final Map<String, Long> nanos = new HashMap<>();
    private final Map<String, Integer> matches = new HashMap<>();

    private RuleTiming(boolean isOn) {
        this.isOn = isOn;
    }

    static RuleTiming on() {
        return new RuleTiming(true);
    }

    RuleSession open(RuleBase rules) {
        return isOn ? rules.open(this) : rules.open();
    }

    /** The time of the clock, to be handed back. */
    long now() {
        return isOn ? System.nanoTime() : 0;
    }

    /** What a rule required was judged since then. */
    void judged(String rule, long begun) {
        if (isOn) {
            nanos.merge(rule, System.nanoTime() - begun, Long::sum);
        }
    }

    @Override
    public void matched(String rule, long took) {
        nanos.merge(rule, took, Long::sum);
    }

    @Override
    public void fired(String rule, long took) {
        matches.merge(rule, 1, Integer::sum);
        nanos.merge(rule, took, Long::sum);
    }

    /** What came of it, for every rule that is loaded. */
    RuleCosts costs(Collection<String> rules, Evaluation evaluation, long whole) {
        Map<String, Map<State, Integer>> verdicts = new HashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            verdicts.computeIfAbsent(verdict.criterion(), any -> new EnumMap<>(State.class))
                    .merge(verdict.state(), 1, Integer::sum);
        }
        List<RuleCost> costs = new ArrayList<>();
        for (String rule : rules) {
            costs.add(new RuleCost(
                    rule,
                    Duration.ofNanos(nanos.getOrDefault(rule, 0L)),
                    matches.getOrDefault(rule, 0),
                    verdicts.getOrDefault(rule, Map.of())));
        }
        return new RuleCosts(1, Duration.ofNanos(whole), costs);
    }
}
