package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.CountySource;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.history.trend.CohortUse;
import org.junheng.history.trend.RetirementOutlook;
import org.junheng.report.view.YearsViews;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the years are told from and cannot be so: a part greater than its whole is told, and no year is told from either. */
class PartsAboveWholeTest {
    private static final Junheng RULES = Junheng.load(Rules.of(
            "parts.drl",
            RuleText.HEADER
                    + RuleText.rule(
                            "TEACHERS",
                            "",
                            "criteria",
                            "$s : Section( level == Level.PRIMARY )",
                            "require( $s, $s.teachersPerStudent() ).atLeast( \"1 : 19\" )")
                    + RuleText.rule(
                            "AGED",
                            "",
                            "criteria",
                            "$s : School()",
                            "require( $s, $s.figure( SchoolFigure.AGED_BUILDING_AREA )"
                                    + ".partOf( $s.figure( SchoolFigure.BUILDING_AREA ) ) ).atMost( \"0.30\" )")));

    private static History history(int teachers, int retiring, int above50, int grade3, int aged) {
        SortedMap<Integer, CountySource> sources = new TreeMap<>();
        for (int year = 2023; year <= 2025; year++) {
            boolean isLast = year == 2025;
            School school = School.builder("A", "甲小学")
                    .county("K")
                    .kind(SchoolKind.PRIMARY)
                    .figure(SchoolFigure.BUILDING_AREA, "1000")
                    .figure(SchoolFigure.AGED_BUILDING_AREA, String.valueOf(isLast ? aged : 100))
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "300")
                    .figure(Level.PRIMARY, LevelFigure.GRADE_1_STUDENTS, "100")
                    .figure(Level.PRIMARY, LevelFigure.GRADE_2_STUDENTS, "100")
                    .figure(Level.PRIMARY, LevelFigure.GRADE_3_STUDENTS, String.valueOf(isLast ? grade3 : 100))
                    .figure(Level.PRIMARY, LevelFigure.TEACHERS, String.valueOf(teachers))
                    .figure(Level.PRIMARY, LevelFigure.RETIRING_TEACHERS, String.valueOf(isLast ? retiring : 4))
                    .figure(Level.PRIMARY, LevelFigure.TEACHERS_ABOVE_50, String.valueOf(isLast ? above50 : 4))
                    .build();
            sources.put(year, CountySource.of(List.of(County.of("K", "某县", List.of(school)))));
        }
        return History.of(RULES, sources, HistoryOptions.USUAL);
    }

    /** 300 students need 15.8 teachers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "24 | 9  | 4  | 100 | 100 | TEACHERS 2026 | nothing",
                "24 | 24 | 4  | 100 | 100 | TEACHERS 2026 | nothing",
                "24 | 25 | 4  | 100 | 100 | none | teachers who retire within five years 25 exceed full-time teachers 24",
                "24 | 4  | 25 | 100 | 100 | none | teachers of 51 years and more 25 exceed full-time teachers 24",
                "24 | 9  | 4  | 101 | 100 | none | students of the third grade of the level 101 exceed students 300",
                "24 | 9  | 4  | 301 | 100 | none | students of the third grade of the level 301 exceed students 300",
                "24 | 9  | 4  | 100 | 1001 | TEACHERS 2026 | 1001 exceed"
            })
    void aPartAboveItsWholeIsToldAndTellsNoYear(
            int teachers, int retiring, int above50, int grade3, int aged, String expected, String told) {
        History history = history(teachers, retiring, above50, grade3, aged);
        List<RetirementOutlook> retirements = history.counties().get(0).ahead().retirements();
        List<String> years = retirements.stream()
                .map(one -> one.criterion() + " " + one.earliest())
                .toList();
        assertThat(years).isEqualTo(expected.equals("none") ? List.of() : List.of(expected));
        String notices = YearsViews.of(history).get(0).notices().toString();
        if (told == null) {
            assertThat(notices).doesNotContain("exceed");
        } else {
            assertThat(notices).contains("2025: A").contains(told).contains("Check and report them again");
        }
        if (grade3 != 100) {
            assertThat(history.counties().get(0).ahead().cohorts()).containsOnlyKeys(CohortUse.NOT_THE_SUM);
        }
        if (aged > 1000) {
            assertThat(history.counties().get(0).ahead().buildings()).isEmpty();
        }
    }
}
