package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.bench.MadeCounty;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.FigureName;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Pieces;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Plan.PlanStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counties of every sort: what a plan says of itself is so when the steps are done by somebody else. */
class PlanPropertyTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatIsProvedIsGoneAndWhatPassedPasses(long seed) {
        County county = MadeCounty.of(seed, "C", 6 + (int) (seed % 5) * 3);
        check(county, RULES.plan(county, DAY, MadePrices.bought()));
        check(county, RULES.plan(county, DAY, MadePrices.moved()));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 4, 7, 9})
    void aBudgetIsKeptAndDispersionsOnlyComeNearer(long seed) {
        County county = MadeCounty.of(seed, "C", 12);
        Exact whole =
                RULES.plan(county, DAY, MadePrices.bought()).cost().total().orElseThrow();
        Exact budget = Exact.of(whole.dividedBy(Exact.of(3)).rounded(0));
        Plan plan = RULES.plan(county, DAY, MadePrices.bought().within(budget.toString()));

        check(county, plan);
        assertThat(plan.cost().total().orElseThrow()).isLessThanOrEqualTo(budget);
        for (PlanStep step : plan.steps()) {
            assertThat(step.closes().size() + step.keeps().size()).isPositive();
        }
    }

    /** A nine-year school's buildings count in the dispersion of either level. */
    @ParameterizedTest
    @ValueSource(longs = {2, 4, 14})
    void whereLevelsShareWhatTheyHavePlanAndBoundAreNearlyOne(long seed) {
        Plan plan = RULES.plan(MadeCounty.of(seed, "C" + seed, 40), DAY, MadePrices.bought());

        assertThat(plan.evenly()).hasSizeGreaterThan(4);
        assertThat(plan.cost().gap().orElseThrow()).isLessThan(Exact.of("0.01"));
    }

    private static void check(County county, Plan plan) {
        Evaluation after = RULES.evaluate(done(county, plan.steps()), DAY);
        Map<String, State> now = new HashMap<>();
        after.verdicts().forEach(verdict -> now.put(id(verdict), verdict.state()));
        Map<String, State> was = new HashMap<>();
        plan.before().verdicts().forEach(verdict -> was.put(id(verdict), verdict.state()));
        assertThat(plan.reach()).as(plan.effects().toString()).isNotEqualTo(Plan.Reach.BREAKS);
        assertThat(after.verdicts()).isEqualTo(plan.after().verdicts());
        for (PlanStep step : plan.steps()) {
            assertThat(step.proved()).isEqualTo(Plan.StepProof.PROVED);
            step.closes().forEach(finding -> {
                assertThat(now.get(finding)).as(finding).isEqualTo(State.PASS);
                assertThat(was.get(finding)).as(finding).isIn(State.FAIL, State.UNDECIDED);
            });
            step.keeps()
                    .forEach(finding -> assertThat(was.get(finding)).as(finding).isEqualTo(State.PASS));
        }
        for (Verdict verdict : plan.before().verdicts()) {
            if (verdict.state() == State.PASS) {
                assertThat(now.get(id(verdict))).as(id(verdict)).isEqualTo(State.PASS);
            }
        }
        plan.closed()
                .forEach(finding -> assertThat(now.get(finding)).as(finding).isIn(State.PASS, State.NOT_APPLICABLE));
        assertThat(plan.cost().gap().orElse(Exact.ZERO)).isBetween(Exact.ZERO, Exact.ONE);
        assertThat(total(plan)).isEqualTo(plan.cost().total().orElseThrow());
    }

    private static String id(Verdict verdict) {
        return verdict.criterion() + "@" + verdict.subject();
    }

    private static Exact total(Plan plan) {
        return plan.steps().stream().map(step -> step.cost().orElseThrow()).reduce(Exact.ZERO, Exact::plus);
    }

    /** The steps, done one by one. */
    private static County done(County county, List<PlanStep> steps) {
        County now = county;
        for (PlanStep step : steps) {
            now = with(now, step.school(), step, step.gains());
        }
        for (PlanStep step : steps) {
            Optional<String> from = step.from();
            if (from.isPresent()) {
                now = with(now, from.get(), step, step.losses());
            }
        }
        return now;
    }

    private static County with(County county, String id, PlanStep step, Map<FigureName, Exact> changes) {
        List<School> schools = county.schools().stream()
                .map(school -> school.id().equals(id) ? Pieces.with(school, step.level(), changes, Exact.ONE) : school)
                .toList();
        return county.withSchools(schools);
    }
}
