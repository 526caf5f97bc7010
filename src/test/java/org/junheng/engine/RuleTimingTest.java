package org.junheng.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.CountySource;
import org.junheng.bench.MadeCounty;
import org.junheng.data.ReadingOptions;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.results.Evaluation;
import org.junheng.results.RuleCosts;
import org.junheng.results.RuleCosts.RuleCost;
import org.junheng.rules.load.RuleBase;
import org.junheng.rules.load.RuleSources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each rule costs, measured beside an evaluation that is not another one for it. */
class RuleTimingTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final List<String> PACKS = List.of("quality-balance-2017", "basic-balance-2012", "school-summary");

    private static final List<County> COUNTIES = new ArrayList<>();

    @BeforeAll
    static void theExampleCountyAndTwentyOthers() {
        CountySource.files(List.of(Path.of("examples/county")), ReadingOptions.USUAL, List.of())
                .read(read -> COUNTIES.add(read.county()));
        COUNTIES.add(County.of("0", "无校县", List.of()));
        COUNTIES.addAll(MadeCounty.several(20, 12));
    }

    private static RuleBase rules(String pack) {
        RuleSources sources = new RuleSources();
        sources.bundled(pack);
        return sources.load();
    }

    @Test
    void anEvaluationBesideAClockIsTheSameAsOneWithout() {
        for (String pack : PACKS) {
            Evaluator evaluator = new Evaluator(rules(pack));
            for (County county : COUNTIES) {
                Evaluation without = evaluator.evaluate(county, DAY, List.of());
                Evaluation beside =
                        evaluator.evaluate(county, DAY, List.of(), Deadline.in(Optional.empty()), RuleTiming.on());

                assertThat(beside).as(pack + " " + county.id()).isEqualTo(without);
            }
        }
    }

    @Test
    void everyRuleHasARowTheSlowestFirstAndEveryVerdictIsCountedAtItsRule() {
        for (String pack : PACKS) {
            RuleBase rules = rules(pack);
            Evaluator evaluator = new Evaluator(rules);
            for (County county : COUNTIES) {
                RuleCosts costs = evaluator.costs(county, DAY, List.of(), Deadline.in(Optional.empty()));
                List<Verdict> verdicts =
                        evaluator.evaluate(county, DAY, List.of()).verdicts();

                assertThat(costs.rules())
                        .extracting(RuleCost::rule)
                        .containsExactlyInAnyOrderElementsOf(rules.rules().keySet());
                assertThat(costs.rules())
                        .isSortedAccordingTo(
                                Comparator.comparing(RuleCost::time).reversed());
                for (RuleCost cost : costs.rules()) {
                    for (State state : State.values()) {
                        long given = verdicts.stream()
                                .filter(one -> one.criterion().equals(cost.rule()) && one.state() == state)
                                .count();
                        assertThat((long) cost.verdicts().getOrDefault(state, 0))
                                .as(cost.rule() + " " + state)
                                .isEqualTo(given);
                    }
                }
            }
        }
    }

    @Test
    void whatFiredTookTimeAndTheTimesAreNoMoreThanTheWhole() {
        Evaluator evaluator = new Evaluator(rules("quality-balance-2017"));
        for (County county : COUNTIES) {
            RuleCosts costs = evaluator.costs(county, DAY, List.of(), Deadline.in(Optional.empty()));

            assertThat(costs.rest()).isGreaterThan(Duration.ZERO).isLessThan(costs.whole());
            assertThat(costs.rules().stream().filter(cost -> cost.matches() > 0))
                    .allSatisfy(cost -> assertThat(cost.time()).isPositive());
        }
    }

    @Test
    void costsOfSeveralCountiesAddUp() {
        RuleCosts one = new RuleCosts(
                1,
                Duration.ofMillis(10),
                List.of(
                        new RuleCost("A", Duration.ofMillis(3), 2, Map.of(State.PASS, 2)),
                        new RuleCost("B", Duration.ofMillis(4), 1, Map.of(State.FAIL, 1))));
        RuleCosts other = new RuleCosts(
                1,
                Duration.ofMillis(20),
                List.of(
                        new RuleCost("A", Duration.ofMillis(6), 5, Map.of(State.PASS, 1, State.UNDECIDED, 4)),
                        new RuleCost("B", Duration.ofMillis(1), 0, Map.of())));

        RuleCosts both = one.plus(other);

        // A 3 + 6 = 9, B 4 + 1 = 5; of 10 + 20 = 30 there are 16 left.
        assertThat(both)
                .isEqualTo(new RuleCosts(
                        2,
                        Duration.ofMillis(30),
                        List.of(
                                new RuleCost("A", Duration.ofMillis(9), 7, Map.of(State.PASS, 3, State.UNDECIDED, 4)),
                                new RuleCost("B", Duration.ofMillis(5), 1, Map.of(State.FAIL, 1)))));
        assertThat(both.rest()).isEqualTo(Duration.ofMillis(16));
    }
}
