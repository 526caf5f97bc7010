package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.numbers.Exact;
import org.junheng.report.words.PlanWords;
import org.junheng.results.Aims;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A margin that cannot be had is left, and told; the limit is reached all the same. */
class MarginTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final String AREA = "QB-R5-primary@A/primary";

    /** 200 students with 1200 m²: 7.5 m² each are 300 more, with 3 % to spare 345 more, with 10 % 450. */
    private static County county() {
        School school = School.builder("A", "甲校")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "200")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "1200")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "0")
                .build();
        return County.builder("C", "县").schools(List.of(school)).build();
    }

    @ParameterizedTest
    @CsvSource({
        "0, , , 300, false",
        "0.03, , , 345, false",
        "0.03, 345, , 345, false",
        "0.03, 344, , 300, true",
        "0.03, 320, , 300, true",
        "0.03, 300, , 300, true",
        "0.03, 299, , 0, false",
        "0.10, , , 450, false",
        "0.10, 450, , 450, false",
        "0.10, 449, , 300, true",
        "0.03, , 138000, 345, false",
        "0.03, , 137999, 300, true",
        "0.03, , 120000, 300, true",
        "0.03, , 119999, 0, false",
        "0.10, , 180000, 450, false",
        "0.10, , 179999, 300, true",
        "0.10, 400, 120000, 300, true",
        "0.10, 400, 100000, 0, false",
        "0, 300, , 300, false",
        "0, 299, , 0, false",
        "0.5, , , 1050, false",
        "0.5, 1049, , 300, true"
    })
    void theLimitIsReachedWhereTheMarginIsNot(
            String margin, String ceiling, String budget, long pieces, boolean isTold) {
        Prices prices = Prices.of(Price.of(SchoolFigure.SPORTS_GROUND_AREA, Lever.BUILD, "400"));
        if (ceiling != null) {
            prices = prices.bounded(
                    new PriceBound("A", "sportsGroundArea", Optional.of(Exact.of(ceiling)), Optional.empty()));
        }
        prices = budget == null ? prices : prices.within(budget);
        Plan plan = RULES.plan(
                RULES.evaluate(county(), DAY),
                DAY,
                prices,
                Aims.REQUIRED.at(Set.of("QB-R5-primary")).withMargin(margin));

        assertThat(plan.steps().stream().map(Plan.PlanStep::pieces).reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(Exact.of(pieces));
        assertThat(plan.closed().contains(AREA)).isEqualTo(pieces > 0);
        assertThat(plan.atLimit()).isEqualTo(isTold ? List.of(AREA) : List.of());
        assertThat(PlanWords.assumed(plan).zh().contains("只补到限值")).isEqualTo(isTold);
    }
}
