package org.junheng.results;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict.State;

/**
 * What each rule costs where counties are evaluated.
 *
 * @param evaluations how many evaluations this is the sum of
 * @param whole how long they took, with what is no rule's: preparing facts, making findings
 * @param rules every rule that is loaded, the slowest first
 */
public record RuleCosts(int evaluations, Duration whole, List<RuleCost> rules) {
    private static final Comparator<RuleCost> SLOWEST_FIRST =
            Comparator.comparing(RuleCost::time).reversed().thenComparing(RuleCost::rule);

    public RuleCosts {
        rules = rules.stream().sorted(SLOWEST_FIRST).toList();
    }

    /**
     * What one rule costs.
     *
     * @param rule its id
     * @param time to be matched, to fire, and to have what it requires judged
     * @param matches how often it fired
     * @param verdicts how many verdicts it gave, by state; none for a rule that judges nothing
     */
    public record RuleCost(String rule, Duration time, long matches, Map<State, Integer> verdicts) {
        public RuleCost {
            Map<State, Integer> counted = new EnumMap<>(State.class);
            for (State state : State.values()) {
                counted.put(state, verdicts.getOrDefault(state, 0));
            }
            verdicts = Map.copyOf(counted);
        }

        private RuleCost plus(RuleCost other) {
            Map<State, Integer> both = new EnumMap<>(verdicts);
            other.verdicts.forEach((state, count) -> both.merge(state, count, Integer::sum));
            return new RuleCost(rule, time.plus(other.time), matches + other.matches, both);
        }
    }

    /** Those of all these evaluations together. */
    public RuleCosts plus(RuleCosts others) {
        Map<String, RuleCost> both = new LinkedHashMap<>();
        rules.forEach(one -> both.put(one.rule(), one));
        others.rules.forEach(one -> both.merge(one.rule(), one, RuleCost::plus));
        return new RuleCosts(evaluations + others.evaluations, whole.plus(others.whole), List.copyOf(both.values()));
    }

    /** The time that is no rule's. */
    public Duration rest() {
        return rules.stream().map(RuleCost::time).reduce(whole, Duration::minus);
    }
}
