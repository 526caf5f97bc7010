package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.bench.MadeCounty;
import org.junheng.facts.Finding;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.report.words.PhaseWords;
import org.junheng.report.words.PlanWords;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Reach;
import org.junheng.results.Plan.Why;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.phase.Phases;
import org.junheng.results.phase.Phases.PhaseYear;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted of a plan, and of the criteria that were chosen: of one meaning wherever it stands. */
class CountsTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/kinds"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final int COUNTIES = 40;

    private static Map<String, State> states(Evaluation evaluation) {
        Map<String, State> states = new HashMap<>();
        evaluation.verdicts().forEach(verdict -> states.put(verdict.id(), verdict.state()));
        return states;
    }

    /** So many fewer fail after a year as were closed in it, or are undecided then. */
    @Test
    void whatAYearClosesFailsNoMoreAfterIt() {
        List<String> wrong = new ArrayList<>();
        int closed = 0;
        for (long seed = 0; seed < COUNTIES; seed++) {
            KindsCounty county = new KindsCounty(seed);
            Phases phases = RULES.phases(
                    RULES.evaluate(county.county(), DAY),
                    DAY,
                    county.prices().within("30"),
                    Aims.REQUIRED,
                    List.of(2026, 2027),
                    List.of());
            for (PhaseYear year : phases.years()) {
                Map<String, State> now = states(year.end());
                Set<String> gone = new TreeSet<>(year.plan().closed());
                long opened = year.plan().before().findings().stream()
                        .filter(one -> one.verdict().state() == State.FAIL && now.get(one.id()) == State.UNDECIDED)
                        .count();
                long failed = year.plan().before().findings().stream()
                        .filter(one -> one.verdict().state() == State.FAIL && gone.contains(one.id()))
                        .count();
                long before = PhaseWords.count(year.plan().before(), State.FAIL);
                long after = PhaseWords.count(year.end(), State.FAIL);
                closed += gone.size();
                if (year.isDone() && before - after != failed + opened) {
                    wrong.add(before + " -> " + after + " with " + gone + " of " + county);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(closed).isPositive();
    }

    /** Of each criterion of a county that is chosen alone. */
    @Test
    void ofAChosenCriterionItIsToldHowItStands() {
        int met = 0;
        for (long seed = 0; seed < COUNTIES; seed++) {
            KindsCounty county = new KindsCounty(seed);
            Evaluation before = RULES.evaluate(county.county(), DAY);
            for (String criterion : before.criteria().keySet()) {
                Plan plan = RULES.plan(before, DAY, county.prices(), Aims.REQUIRED.at(Set.of(criterion)));
                Aims.AimStanding one = plan.standings().get(0);
                List<State> states = before.verdicts().stream()
                        .filter(verdict -> verdict.criterion().equals(criterion))
                        .map(Verdict::state)
                        .toList();
                assertThat(one.criterion()).isEqualTo(criterion);
                assertThat(states.stream().filter(State.FAIL::equals)).hasSize(one.fails());
                assertThat(states.stream().filter(State.UNDECIDED::equals)).hasSize(one.undecided());
                assertThat(plan.before().findings().stream()
                                .map(Finding::id)
                                .filter(id -> id.startsWith(criterion + "@"))
                                .filter(plan.closed()::contains))
                        .hasSize(one.closed());
                if (one.fails() + one.undecided() == 0) {
                    met++;
                    assertThat(plan.reach()).isEqualTo(Reach.NOTHING_TO_DO);
                    assertThat(plan.open()).extracting(Plan.OpenFinding::why).containsOnly(Why.NOT_CHOSEN);
                } else {
                    assertThat(plan.reach()).isNotEqualTo(Reach.NOTHING_TO_DO);
                }
            }
        }
        assertThat(met).isPositive();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            3, 0, 0, 0, 已经达标（3项），没有要做的
            0, 0, 0, 0, 本县没有要按它判定的
            1, 2, 0, 2, 现达标1项，未达标2项，待定0项；方案使其中2项达标
            0, 0, 1, 0, 现达标0项，未达标0项，待定1项；方案使其中0项达标
            """)
    void howItStandsIsWorded(int passes, int fails, int undecided, int closed, String told) {
        Text text = PlanWords.standing(
                new Aims.AimStanding("K-rooms", passes, fails, undecided, closed), Text.same("Rooms"));
        assertThat(text.zh()).contains("Rooms（K-rooms）").contains(told);
        assertThat(text.en()).contains("K-rooms");
    }

    /** Nothing is said to be met that was not chosen. */
    @Test
    void ofChosenCriteriaNothingIsSaidOfOthers() {
        assertThat(PlanWords.outcome(Reach.ALL_CLOSED, 1, true).zh())
                .contains("所选")
                .doesNotContain("必须");
        assertThat(PlanWords.outcome(Reach.NOTHING_TO_DO, 0, true).zh())
                .contains("所选")
                .doesNotContain("必须");
        assertThat(PlanWords.outcome(Reach.NOTHING_TO_DO, 0, false).zh()).contains("必须");
    }

    /** Where no bound is known, neither of the two sentences on the cost claims one. */
    @Test
    void whatIsNotProvedIsSaidToBeProvedNowhere() {
        Prices.TotalCost cost = new Prices.TotalCost(
                Optional.of(Exact.of(3_382_260)),
                Optional.of(Exact.ZERO),
                Optional.of(Exact.ZERO),
                Optional.empty(),
                true,
                true);
        for (Text told : List.of(PlanWords.cost(cost), PlanWords.costInShort(cost))) {
            assertThat(told.zh()).contains("338.23万元").contains("没有证明出下界").doesNotContain("已证明", "不少于");
            assertThat(told.en()).contains("nothing is proved").doesNotContain("it is proved", "for less than");
        }
    }

    /** What is moved for nothing has no end by its price: nobody need take what they give, and that ends it. */
    @ParameterizedTest
    @ValueSource(longs = {2, 4, 9})
    void whereSomeAreMovedForNothingTheCostIsStillProved(long seed) {
        Junheng quality = Junheng.load(Rules.bundled("quality-balance-2017"));
        Price[] list = MadePrices.bought().list().stream()
                .map(one -> one.figure() == LevelFigure.BACKBONE_TEACHERS ? one.movedAt("0") : one)
                .toArray(Price[]::new);
        Plan plan = quality.plan(MadeCounty.of(seed, "C", 12), DAY, Prices.of(list));

        assertThat(plan.steps()).isNotEmpty();
        assertThat(plan.cost().certified()).isTrue();
        assertThat(plan.cost().gap().orElseThrow()).isLessThan(Exact.of("0.05"));
    }

    /** What is free costs nothing, and of that nothing else is said. */
    @Test
    void whatIsFreeIsToldOnce() {
        int free = 0;
        for (long seed = 0; seed < 12; seed++) {
            KindsCounty county = new KindsCounty(seed);
            Price[] list =
                    county.prices().list().stream().map(one -> one.movedAt("0")).toArray(Price[]::new);
            Plan plan = RULES.plan(
                    RULES.evaluate(county.county(), DAY), DAY, Prices.of(list), Aims.REQUIRED.by(Aims.Ways.MOVED));
            if (!plan.steps().isEmpty()) {
                free++;
                assertThat(plan.cost().total().orElseThrow().isZero()).isTrue();
                String told = PlanWords.cost(plan.cost()).zh()
                        + PlanWords.costInShort(plan.cost()).zh();
                assertThat(told).as(told).doesNotContain("省得多").doesNotContain("都不少于");
            }
        }
        assertThat(free).isPositive();
    }
}
