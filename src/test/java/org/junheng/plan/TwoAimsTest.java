package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;

/**
 * Two aims, the plan of one of which would break what passes and is taken back: the other is planned all the same, and nothing is
 * proved of a list of goals that was another one. Three schools of 120, 200 and 150 students have 2315, 3745 and 3184 books, 19 to
 * 21 a student, and 4, 10 and 6 of 8, 11 and 8 teachers have a degree: 20 of 27, of which 0.8 is 21.6.
 */
class TwoAimsTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final String DEGREES =
            "dispersion( $s.figure( LevelFigure.BACHELOR_TEACHERS ).partOf( $s.figure( LevelFigure.TEACHERS ) ) )";

    @Test
    void whatOneAimCannotHaveTheOtherGets() {
        Junheng rules = Junheng.load(Rules.of(
                "t/t.drl",
                RuleText.HEADER
                        + rule(
                                "M1",
                                "criteria",
                                "$s : Section( level == Level.PRIMARY )",
                                "$s, $s.booksPerStudent() ).atLeast( \"25\"")
                        + rule("T2", "criteria", over(DEGREES), "$c, $x.together() ).atLeast( \"0.8\"")
                        + rule(
                                "LOW",
                                "criteria",
                                over("dispersion( $s.booksPerStudent() )"),
                                "$c, $x.lowest() ).atLeast( \"0.9\"")
                        + rule(
                                "SH1",
                                "county",
                                "$c : County()\n    accumulate( $v : Verdict( criterion == \"M1\" ); $n : verdicts( $v ) )",
                                "$c, $n ).shareAtLeast( \"0.6\"")));
        Evaluation before = rules.evaluate(
                County.of(
                        "C",
                        "县",
                        List.of(
                                school("S0", "120", "8", "4", "2315"),
                                school("S1", "200", "11", "10", "3745"),
                                school("S2", "150", "8", "6", "3184"))),
                DAY);

        Plan plan = rules.plan(
                before,
                DAY,
                Prices.of(
                        Price.of(SchoolFigure.BOOKS, Lever.BUY, "30"),
                        Price.of(LevelFigure.BACHELOR_TEACHERS, Lever.TRAIN, "20000")),
                Aims.REQUIRED.at(Set.of("SH1", "T2")));

        assertThat(plan.closed()).contains("T2@C");
        assertThat(plan.cost().total().orElseThrow()).isGreaterThanOrEqualTo(Exact.of(40_000));
    }

    private static String rule(String id, String phase, String when, String demand) {
        return RuleText.rule(id, "@group( \"G-" + id + "\" )", phase, when, "require( " + demand + " )");
    }

    private static String over(String value) {
        return "$c : County()\n    accumulate( $s : Section( county == $c.id, level == Level.PRIMARY ); $x : " + value
                + " )";
    }

    private static School school(String id, String students, String teachers, String degrees, String books) {
        return School.builder(id, id)
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, students)
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, teachers)
                .figure(Level.PRIMARY, LevelFigure.BACHELOR_TEACHERS, degrees)
                .figure(SchoolFigure.BOOKS, books)
                .build();
    }
}
