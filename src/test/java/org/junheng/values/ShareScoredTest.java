package org.junheng.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share of schools that is short loses points by percentage points, as a part of a whole does. */
class ShareScoredTest {
    private static List<School> schools(int passing, int failing, int open) {
        List<School> schools = new ArrayList<>();
        for (int i = 0; i < passing + failing + open; i++) {
            School.Builder school = School.builder("S" + i, "S" + i).county("C").kind(SchoolKind.PRIMARY);
            if (i < passing + failing) {
                school.figure(SchoolFigure.BOOKS, i < passing ? "100" : "99");
            }
            schools.add(school.build());
        }
        return schools;
    }

    /** Of 10 points with 0.95 asked for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # passing | failing | open | deduction          | points
            19        | 1       | 0    | per-point 1        | 10
            94        | 6       | 0    | per-point 1        | 9
            18        | 2       | 0    | per-point 1        | 5
            18        | 2       | 0    | per-point 0.5      | 7.5
            1         | 1       | 0    | per-point 1        | 0
            17        | 2       | 1    | per-point 1        | [0, 5]
            17        | 1       | 2    | per-point 1        | [0, 10]
            18        | 2       | 0    | band 0.90:8 0.85:4 | 8
            17        | 3       | 0    | band 0.90:8 0.85:4 | 4
            16        | 4       | 0    | band 0.90:8 0.85:4 | 0
            17        | 2       | 1    | band 0.90:8 0.85:4 | [4, 8]
            18        | 2       | 0    | graded             | 9
            18        | 2       | 0    | zero-if-breached   | 0
            """)
    void aShareOfSchoolsIsShortByPercentagePoints(int passing, int failing, int open, String deduction, String points) {
        String rules = RuleText.HEADER
                + RuleText.rule(
                        "A",
                        "@group( \"G\" )",
                        "criteria",
                        "$s : School()",
                        "require( $s, $s.figure( SchoolFigure.BOOKS ) ).atLeast( \"100\" )")
                + RuleText.rule(
                        "B",
                        "@group( \"W\" ) @points( \"10\" ) @deduct( \"" + deduction + "\" )",
                        "school",
                        "$c : County() accumulate( $v : Verdict( group == \"G\" ); $n : verdicts( $v ) )",
                        "require( $c, $n ).shareAtLeast( \"0.95\" )")
                + RuleText.rule(
                        "C",
                        "",
                        "county",
                        "$c : County() accumulate( $v : Verdict( group == \"W\" ); $n : verdicts( $v ) )",
                        "require( $c, $n.score() ).atLeast( \"5\" ).of( \"10\" )");
        Score score = Junheng.load(Rules.of("x.drl", rules))
                .evaluate(County.of("C", "某县", schools(passing, failing, open)), Options.asOf(LocalDate.of(2025, 9, 1)))
                .verdicts()
                .stream()
                .filter(verdict -> verdict.criterion().equals("C"))
                .map(verdict -> (Score) verdict.requirement().value())
                .findFirst()
                .orElseThrow();
        assertThat(score.earned().toString().replace(" - ", " – ")).isEqualTo(points);
    }
}
