package org.junheng.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An amount of a county that its schools would contradict closes nothing, so none is named. Five schools have 20 migrant children
 * each, 100 together, of whom a county may count a fifth and ten more: 130. The limit is 0.85.
 */
class ClosingTotalsTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final Junheng SUMMARY = Junheng.load(Rules.bundled("school-summary"));

    @ParameterizedTest(name = "{0} of {1} migrant children: {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "100, 120, +2", // 0.85 × 120 = 102
                "90, 150, +38", // 0.85 × 150 = 127.5: 128
                "90, 152, +40", // 0.85 × 152 = 129.2: 130, as many as may be
                "90, 153, none", // 0.85 × 153 = 130.05: 131
                "100, 400, none" // 340
            })
    void whatTheSchoolsWouldContradictIsNoAmount(String inPublic, String eligible, String more) {
        List<School> schools =
                IntStream.rangeClosed(1, 5).mapToObj(ClosingTotalsTest::school).toList();
        County county = County.builder("C", "县")
                .figure(CountyFigure.MIGRANT_PUBLIC, Figure.of(inPublic))
                .figure(CountyFigure.MIGRANT_PURCHASED, Figure.of(0))
                .figure(CountyFigure.MIGRANT_ELIGIBLE, Figure.of(eligible))
                .schools(schools)
                .build();
        assertThat(changes(RULES, county, "QB-G15-migrant@C"))
                .isEqualTo(more == null ? List.of() : List.of("county.migrantPublic" + more.replace("+", "+=")));
    }

    /** The five have 1,000 students. A county has a fifth more at most: 1,200. */
    @ParameterizedTest(name = "{0} of {1} children enrolled: {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "1000, 1010, +10", //
                "1000, 1200, +200", // as many as may be
                "1000, 1201, none",
                "1000, 3000, none"
            })
    void noMoreAreEnrolledThanTheSchoolsHave(String enrolled, String children, String more) {
        County county = County.builder("C", "县")
                .figure(Level.PRIMARY, CountyLevelFigure.ENROLLED_OF_AGE, Figure.of(enrolled))
                .figure(Level.PRIMARY, CountyLevelFigure.CHILDREN_OF_AGE, Figure.of(children))
                .schools(IntStream.rangeClosed(1, 5)
                        .mapToObj(ClosingTotalsTest::school)
                        .toList())
                .build();
        assertThat(changes(SUMMARY, county, "SS-enrolment-primary@C"))
                .isEqualTo(
                        more == null ? List.of() : List.of("county/primary.enrolledOfAge" + more.replace("+", "+=")));
    }

    private static List<String> changes(Junheng rules, County county, String id) {
        Evaluation evaluation = rules.evaluate(county, Options.asOf(LocalDate.of(2025, 9, 1)));
        Verdict verdict = evaluation.verdicts().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return Closing.of(verdict, evaluation.subjects()).stream()
                .filter(closing -> closing.means() == Closing.Means.MORE)
                .flatMap(closing -> closing.changes("C").stream())
                .toList();
    }

    private static School school(int number) {
        return School.builder("S" + number, "第" + number + "小学")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "200")
                .figure(Level.PRIMARY, LevelFigure.MIGRANT_STUDENTS, "20")
                .build();
    }
}
