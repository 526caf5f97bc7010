package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.bench.MadeCounty;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Alternatives;
import org.junheng.results.Alternatives.Alternative;
import org.junheng.results.Alternatives.Approach;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Why;
import org.junheng.results.Spending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan is to reach, and in which ways. */
class AimsTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final String AREA = "QB-R5-primary";

    private static Evaluation county(long seed) {
        return RULES.evaluate(MadeCounty.of(seed, "C", 8), DAY);
    }

    /** With 3 % more students a value that is 3 % above its limit is at it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4, 7})
    void aMarginIsReachedByWhatIsPlanned(long seed) {
        Evaluation before = county(seed);
        Plan plan = RULES.plan(
                before, DAY, MadePrices.bought(), Aims.REQUIRED.at(Set.of(AREA)).withMargin("0.03"));
        Map<String, Verdict> now = after(plan);
        Exact aimed = Exact.of("7.5").times(Exact.of("1.03"));
        for (String finding : plan.closed()) {
            if (finding.startsWith(AREA)) {
                Measure measure = (Measure)
                        Objects.requireNonNull(now.get(finding)).requirement().value();
                assertThat(measure.range().low()).as(finding).isGreaterThanOrEqualTo(aimed);
            }
        }
        Plan plain = RULES.plan(before, DAY, MadePrices.bought(), Aims.REQUIRED.at(Set.of(AREA)));
        assertThat(plan.cost().total().orElseThrow())
                .isGreaterThanOrEqualTo(plain.cost().total().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4, 7})
    void whatIsChosenIsMetThoughACountWouldLetItStay(long seed) {
        Evaluation before = county(seed);
        Plan plan = RULES.plan(before, DAY, MadePrices.bought(), Aims.REQUIRED.at(Set.of(AREA)));
        Map<String, Verdict> now = after(plan);
        before.verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(AREA) && verdict.state() == State.FAIL)
                .forEach(verdict -> assertThat(
                                Objects.requireNonNull(now.get(verdict.id())).state())
                        .isEqualTo(State.PASS));
        assertThat(plan.open())
                .extracting(Plan.OpenFinding::why)
                .isSubsetOf(Why.NOT_CHOSEN, Why.DATA, Why.ALLOWED, Why.FOLLOWS);
    }

    @Test
    void aCriterionThatThereIsNotIsRefused() {
        Aims aims = Aims.REQUIRED.at(Set.of("QB-R9"));
        assertThatThrownBy(() -> RULES.plan(county(1), DAY, MadePrices.bought(), aims))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("QB-R9");
        assertThatThrownBy(() -> Aims.REQUIRED.withMargin("1")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4, 7})
    void plansSideBySideAreWhatTheySay(long seed) {
        Alternatives all =
                RULES.alternatives(county(seed), DAY, MadePrices.moved().within("500000"), Aims.REQUIRED);
        Map<Approach, Plan> plans =
                all.plans().stream().collect(Collectors.toMap(Alternative::kind, Alternative::plan));
        assertThat(plans.keySet()).containsExactlyInAnyOrder(Approach.values());
        assertThat(Objects.requireNonNull(plans.get(Approach.MOVED)).steps())
                .allSatisfy(step -> assertThat(step.from()).isPresent());
        assertThat(Objects.requireNonNull(plans.get(Approach.BOUGHT)).steps())
                .allSatisfy(step -> assertThat(step.from()).isEmpty());
        assertThat(Objects.requireNonNull(plans.get(Approach.FEWEST_SCHOOLS))
                        .touched()
                        .size())
                .isLessThanOrEqualTo(Objects.requireNonNull(plans.get(Approach.CHEAPEST))
                        .touched()
                        .size());
        assertThat(Objects.requireNonNull(plans.get(Approach.FEWEST_SCHOOLS)).closed())
                .containsAll(
                        Objects.requireNonNull(plans.get(Approach.CHEAPEST)).closed());
        plans.values().forEach(AimsTest::adds);
    }

    /** Every list of what the money goes to adds up to all of it. */
    private static void adds(Plan plan) {
        Exact total =
                plan.steps().stream().map(step -> step.cost().orElseThrow()).reduce(Exact.ZERO, Exact::plus);
        Spending spending = Spending.of(plan);
        assertThat(spending.once().plus(spending.yearly())).isEqualTo(total);
        assertThat(sum(spending.levers().values())).isEqualTo(total);
        assertThat(sum(spending.payers().values())).isEqualTo(total);
        assertThat(sum(spending.terms().values())).isEqualTo(total);
        assertThat(sum(spending.schools().stream().map(Spending.OfSchool::cost).toList()))
                .isEqualTo(total);
        assertThat(total).isLessThanOrEqualTo(Exact.of(500_000));
    }

    private static Exact sum(Collection<Exact> amounts) {
        return amounts.stream().reduce(Exact.ZERO, Exact::plus);
    }

    private static Map<String, Verdict> after(Plan plan) {
        return plan.after().verdicts().stream().collect(Collectors.toMap(Verdict::id, one -> one));
    }
}
