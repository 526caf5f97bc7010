package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.rules.RulesException;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the others of a count reach of their limits, from whichever side these hold: one of two has to be met. By hand. */
class OthersReachTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final String PER_CLASS = "$s.students().per( $s.figure( LevelFigure.CLASSES ) )";

    private static Junheng rules(String demand, String part) {
        String met = "require( $s, $s.split( SchoolFigure.BOOKS ) ).atLeast( \"1\" )";
        String count =
                "$s : Section()\n accumulate( $v : Verdict( subject == $s.id, group == \"G\" ); $n : verdicts( $v ) )";
        return Junheng.load(Rules.of(
                "r.drl",
                RuleText.HEADER
                        + RuleText.rule("A", "@group( \"G\" )", "criteria", "$s : Section()", demand)
                        + RuleText.rule("B", "@group( \"G\" )", "criteria", "$s : Section()", met)
                        + RuleText.rule(
                                "N",
                                "",
                                "school",
                                count,
                                "require( $s, $n ).atLeast( \"1\" ).others( \"" + part + "\" )")));
    }

    private static Verdict verdict(String demand, String part, String students, String classes) {
        School.Builder school = School.builder("S", "甲小学")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, students)
                .figure(SchoolFigure.SPORTS_GROUND_AREA, students)
                .figure(SchoolFigure.BOOKS, "9");
        School of = classes.equals("?")
                ? school.build()
                : school.figure(Level.PRIMARY, LevelFigure.CLASSES, classes).build();
        return rules(demand, part).evaluate(County.of("C", "县", List.of(of)), Options.asOf(DAY)).verdicts().stream()
                .filter(verdict -> verdict.criterion().equals("N"))
                .findFirst()
                .orElseThrow();
    }

    /** 480 students: 20 classes are 24 each, 21 are 22.9, 13 are 36.9, 12 are 40, 10 are 48, 9 are 53.3. 80 % of 30 are 24, 40 over 80 % are 50. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            between( "30", "40" ) | 0.8  | 20 | PASS
            between( "30", "40" ) | 0.8  | 21 | FAIL
            between( "30", "40" ) | 0.8  | 10 | PASS
            between( "30", "40" ) | 0.8  | 9  | FAIL
            between( "30", "40" ) | 0.75 | 9  | PASS
            between( "30", "40" ) | 0.8  | 12 | PASS
            between( "30", "40" ) | 0.8  | ?  | UNDECIDED
            equalTo( "30" )       | 0.8  | 20 | PASS
            equalTo( "30" )       | 0.8  | 13 | PASS
            equalTo( "30" )       | 0.8  | 12 | FAIL
            equalTo( "30" )       | 0.8  | 21 | FAIL
            below( "40" )         | 0.8  | 12 | PASS
            below( "40" )         | 0.8  | 10 | PASS
            below( "40" )         | 0.8  | 9  | FAIL
            above( "30" )         | 0.8  | 20 | PASS
            above( "30" )         | 0.8  | 21 | FAIL
            atMost( "40" )        | 0.8  | 10 | PASS
            atMost( "40" )        | 0.8  | 9  | FAIL
            atLeast( "30" )       | 0.8  | 20 | PASS
            atLeast( "30" )       | 0.8  | 21 | FAIL
            """)
    void aPartOfAnyLimitIsReachedOrIsNot(String limit, String part, String classes, Verdict.State state) {
        Verdict verdict = verdict("require( $s, " + PER_CLASS + " )." + limit, part, "480", classes);

        assertThat(verdict.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"11, UNDECIDED", "13, FAIL"})
    void whatFailsAnyhowIsUndecidedWhereItsDistanceIsNotKnown(String students, Verdict.State state) {
        // Ten at most: so much ground and some indoor area are too much. 12.5 are 10 over 80 %: reached by 11 and a
        // little.
        String sum = "require( $s, $s.school().figure( SchoolFigure.SPORTS_GROUND_AREA )"
                + ".plus( $s.school().figure( SchoolFigure.INDOOR_SPORTS_AREA ) ) ).atMost( \"10\" )";
        Verdict verdict = verdict(sum, "0.8", students, "?");

        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.reason().missing())
                .extracting(input -> input.name().zh())
                .allMatch(name -> name.contains("室内"))
                .hasSize(state == Verdict.State.UNDECIDED ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            require( $s, $s.school().evidence( SchoolFlag.BOARDING ) ).yes() | "A", which is counted, has no number
            require( $s, $s.school().evidence( SchoolFlag.BOARDING ) ).no()  | "A", which is counted, has no number
            """)
    void whatHasNoPartsIsNotCountedWithOthers(String demand, String told) {
        try {
            rules(demand, "0.8");
            assertThat("").isEqualTo(told);
        } catch (RulesException refused) {
            assertThat(refused.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message().en()).contains(told));
        }
    }
}
