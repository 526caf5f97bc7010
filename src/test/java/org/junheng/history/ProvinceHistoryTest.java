package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.history.MadeProvince.Story;
import org.junheng.history.cause.Contribution;
import org.junheng.history.cause.ContributionCause;
import org.junheng.history.cause.Decomposition;
import org.junheng.history.cause.Decomposition.DividedValue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A province of twenty counties over five years whose truth is known. */
class ProvinceHistoryTest {
    private static final History HISTORY = History.of(
            MadeProvince.rules(),
            MadeProvince.years(MadeProvince.COUNTIES),
            HistoryOptions.USUAL.with(MadeProvince.said(MadeProvince.COUNTIES)));

    private static CountyHistory county(int county) {
        return HISTORY.counties().stream()
                .filter(one -> one.id().equals(MadeProvince.id(county)))
                .findFirst()
                .orElseThrow();
    }

    private static Set<ContributionCause> causes(Decomposition change) {
        Set<ContributionCause> causes = EnumSet.noneOf(ContributionCause.class);
        change.parts().forEach(part -> causes.add(part.cause()));
        return causes;
    }

    private static Decomposition change(YearStep step, String criterion, DividedValue of) {
        return step.changes().stream()
                .filter(change -> change.criterion().equals(criterion) && change.of() == of)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyDividedChangeAddsUp() {
        int divided = 0;
        for (CountyHistory county : HISTORY.counties()) {
            for (YearStep step : county.steps()) {
                for (Decomposition change : step.changes()) {
                    if (change.whyNot().isPresent()) {
                        continue;
                    }
                    divided++;
                    double sum = change.parts().stream()
                            .mapToDouble(Contribution::amount)
                            .sum();
                    assertThat(sum).isCloseTo(change.change().orElseThrow(), within(1e-12));
                    assertThat(change.residual()).isCloseTo(0, within(1e-12));
                }
            }
        }
        // 20 counties, 4 steps, 7 coefficients, 7 county values and a count for each of their standards, at the least.
        assertThat(divided).isGreaterThan(20 * 4 * 20);
    }

    @TestFactory
    Stream<DynamicTest> everyStoryIsToldByItsCauseInItsYearAndByNoOther() {
        return Stream.iterate(0, county -> county < MadeProvince.COUNTIES, county -> county + 1)
                .map(county -> DynamicTest.dynamicTest(
                        county + " " + Story.of(county), () -> assertStory(county, Story.of(county))));
    }

    private static void assertStory(int county, Story story) {
        for (YearStep step : county(county).steps()) {
            boolean isItsYear = step.to() == story.year;
            Set<ContributionCause> expected = isItsYear ? story.causes() : Set.of();
            for (DividedValue value : List.of(DividedValue.COEFFICIENT, DividedValue.COUNTY_VALUE)) {
                assertThat(causes(change(step, "QB-CV5-primary", value)))
                        .as("%s of %d", value, step.to())
                        .isEqualTo(isMergerOf(story, value) ? Set.of() : expected);
            }
            assertThat(step.questions()).isEmpty();
            Set<ContributionCause> ofCount = causes(change(step, "QB-R5-primary", DividedValue.FAILING));
            ofCount.remove(ContributionCause.LIMITS);
            assertThat(expected).containsAll(ofCount);
        }
    }

    /** Two schools that become one have what they had: the coefficient moves, and what all have over what all are does not. */
    private static boolean isMergerOf(Story story, DividedValue value) {
        return story == Story.TWO_MERGE && value == DividedValue.COUNTY_VALUE;
    }

    @Test
    void whatALimitDidIsOfTheLimitAloneAndInItsYear() {
        for (int county = 0; county < MadeProvince.COUNTIES; county++) {
            for (YearStep step : county(county).steps()) {
                Decomposition failing = change(step, "QB-R5-primary", DividedValue.FAILING);
                double ofLimits = failing.parts().stream()
                        .filter(part -> part.cause() == ContributionCause.LIMITS)
                        .mapToDouble(Contribution::amount)
                        .sum();
                double expected =
                        step.to() == 2023 ? (between(county, step.from()) + between(county, step.to())) / 2.0 : 0;
                assertThat(ofLimits).as("%d in %d", county, step.to()).isEqualTo(expected);
            }
        }
        assertThat(between(0, 2022)).isEqualTo(2);
    }

    /** How many schools have 7.5 m² for each student and no 8.5: those that the other limit makes fail. */
    private static long between(int county, int year) {
        return MadeProvince.schools(county, year).stream()
                .filter(school -> 2 * school.sports() >= 15 * school.students())
                .filter(school -> 2 * school.sports() < 17 * school.students())
                .count();
    }

    @Test
    void theSchoolsThatAStoryIsAboutDriveIt() {
        YearStep moved = county(1).steps().get(1);
        Contribution pupils = change(moved, "QB-CV5-primary", DividedValue.COEFFICIENT)
                .parts()
                .get(0);
        assertThat(pupils.schools())
                .extracting(Contribution.SchoolEffect::school)
                .containsExactlyInAnyOrder("101", "102");
        Contribution opened = change(county(3).steps().get(2), "QB-CV5-primary", DividedValue.COUNTY_VALUE)
                .parts()
                .get(0);
        assertThat(opened.schools())
                .extracting(Contribution.SchoolEffect::school)
                .containsExactly("390");
    }
}
