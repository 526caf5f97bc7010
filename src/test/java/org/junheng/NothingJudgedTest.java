package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junheng.criteria.Overlay;
import org.junheng.facts.County;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.results.Evaluation;
import org.junheng.results.Outcome;
import org.junheng.results.Prices;
import org.junheng.results.WhatIf;
import org.junit.jupiter.api.Test;

/** Whatever is asked, by whichever door: where nothing was judged the outcome is no pass. */
class NothingJudgedTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final Junheng MADE = Junheng.load(Rules.onClasspath("rules/made"));

    @Test
    void noInputMakesAnOutcomeAPassWhereNothingWasJudged() {
        int nothing = 0;
        for (int seed = 0; seed < Deep.or(2_000, 120); seed++) {
            Random random = new Random(seed);
            Junheng rules = random.nextBoolean() ? RULES : MADE;
            County county = county(random);
            Options options = options(random, rules);
            Evaluation evaluation = rules.evaluate(county, options);
            WhatIf whatIf = rules.whatIf(county, options, List.of());
            CountyRun run = rules.evaluate(CountySource.of(List.of(county)), options);
            List<Outcome> outcomes = new ArrayList<>(List.of(
                    evaluation.outcome(),
                    evaluation.withDataFindings(List.of()).outcome(),
                    whatIf.before().outcome(),
                    whatIf.after().outcome(),
                    run.outcome()));
            if (seed % 20 == 0) {
                outcomes.add(rules.plan(county, options, Prices.none()).after().outcome());
            }
            boolean isJudged = evaluation.verdicts().stream().anyMatch(verdict -> verdict.state() == State.PASS);
            if (!isJudged) {
                nothing++;
                assertThat(outcomes).as("seed " + seed).doesNotContain(Outcome.PASS);
                assertThat(evaluation.outcomes().values())
                        .allSatisfy(document -> assertThat(document.outcome()).isNotEqualTo(Outcome.PASS))
                        .allSatisfy(document -> assertThat(document.advisory()).isNotEqualTo(Outcome.PASS));
            }
        }
        assertThat(nothing).as("counties of which nothing passes").isGreaterThan(10);
    }

    @Test
    void aRunOfNoCountyIsNoPass() {
        assertThat(RULES.evaluate(CountySource.of(List.of()), ExampleCounty.OPTIONS)
                        .outcome())
                .isEqualTo(Outcome.NOTHING_JUDGED);
        assertThat(Outcome.worst(List.of())).isEqualTo(Outcome.NOTHING_JUDGED);
    }

    @Test
    void switchingEveryCriterionOffIsNoPass() {
        Options off = ExampleCounty.OPTIONS.overlay(allOff(RULES));
        assertThat(RULES.evaluate(ExampleCounty.read(), off).outcome()).isEqualTo(Outcome.NOTHING_JUDGED);
    }

    private static Overlay allOff(Junheng rules) {
        return new Overlay(
                "某市",
                rules.criteria().keySet().stream()
                        .map(id ->
                                new Overlay.Adjustment(id, Optional.empty(), Optional.empty(), Optional.empty(), "某文件"))
                        .toList());
    }

    private static Options options(Random random, Junheng rules) {
        List<LocalDate> days =
                List.of(LocalDate.of(2025, 9, 1), LocalDate.MIN, LocalDate.MAX, LocalDate.of(2010, 1, 1));
        Options options = Options.asOf(days.get(random.nextInt(days.size())));
        return random.nextInt(3) == 0 ? options.overlay(allOff(rules)) : options;
    }

    /** Of no school, of schools that are out of scope or of no compulsory level, or of schools that report nothing. */
    private static County county(Random random) {
        List<School> schools = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            SchoolKind kind = List.of(SchoolKind.values()).get(random.nextInt(SchoolKind.values().length));
            School.Builder school = School.builder("S" + i, "校" + i).county("C").kind(kind);
            if (random.nextBoolean()) {
                school.figure(Level.PRIMARY, LevelFigure.STUDENTS, random.nextBoolean() ? "0" : "30")
                        .figure(SchoolFigure.BOOKS, "0");
            }
            schools.add(school.build());
        }
        County.Builder county = County.builder("C", "某县").schools(schools);
        if (random.nextBoolean()) {
            county.flag(CountyFlag.KEY_SCHOOLS, org.junheng.measures.Answer.of(Flag.NO));
        }
        return county.build();
    }
}
