package org.junheng.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junheng.rules.check.RuleText.HEADER;
import static org.junheng.rules.check.RuleText.file;
import static org.junheng.rules.check.RuleText.problemsOf;
import static org.junheng.rules.check.RuleText.rule;

import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.rules.RulesException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A percentage where a share is meant, and an allowance that lets everybody through, are refused where they stand. */
class LimitsThatDecideNothingTest {
    /** Ratios of figures of which one is a part of the other, whatever their unit: they cannot be above 1. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Section | $s.figure( LevelFigure.BOARDERS ).per( $s.students() )                                          | 2
            Section | $s.figure( LevelFigure.BACKBONE_TRAINING_TEACHERS ).per( $s.figure( LevelFigure.TEACHERS ) )    | 80
            Section | $s.classesAbove( "45" ).per( $s.figure( LevelFigure.CLASSES ) )                                 | 5
            School  | $s.figure( SchoolFigure.GREEN_AREA ).per( $s.figure( SchoolFigure.SITE_AREA ) )                 | 2
            School  | $s.figure( SchoolFigure.DILAPIDATED_AREA ).per( $s.figure( SchoolFigure.BUILDING_AREA ) )       | 1.5
            School  | $s.figure( SchoolFigure.LIT_CLASSROOMS ).per( $s.figure( SchoolFigure.CLASSROOMS ) )            | 9
            School  | $s.figure( SchoolFigure.TRAINING_FUNDS ).per( $s.figure( SchoolFigure.PUBLIC_FUNDS ) )          | 5
            School  | $s.figure( SchoolFigure.EQUIPPED_FUNCTION_ROOMS ).per( $s.figure( SchoolFigure.FUNCTION_ROOMS ) ) | 2
            School  | $s.figure( SchoolFigure.SATISFIED ).per( $s.figure( SchoolFigure.SURVEYED ) )                   | 85
            School  | $s.figure( SchoolFigure.ROTATED ).per( $s.figure( SchoolFigure.ROTATION_ELIGIBLE ) )            | 10
            County  | $s.figure( CountyFigure.WEAK_SCHOOLS ).per( $s.figure( CountyFigure.COMPULSORY_SCHOOLS ) )      | 2
            County  | $s.figure( CountyFigure.WEAK_SCHOOLS_PAIRED ).per( $s.figure( CountyFigure.COMPULSORY_SCHOOLS ) ) | 2
            County  | $s.figure( CountyFigure.CHARTER_SCHOOLS ).per( $s.figure( CountyFigure.COMPULSORY_SCHOOLS ) )   | 2
            County  | $s.figure( CountyFigure.ROTATED_BACKBONE ).per( $s.figure( CountyFigure.ROTATION_ELIGIBLE ) )   | 2
            County  | $s.figure( CountyFigure.TRAINING_BUDGET ).per( $s.figure( CountyFigure.WAGE_BILL ) )            | 1.5
            County  | $s.figure( CountyFigure.TAX_TRANSFER_EDUCATION ).per( $s.figure( CountyFigure.TAX_TRANSFER ) )  | 50
            County  | $s.figure( CountyFigure.SATISFIED ).per( $s.figure( CountyFigure.SURVEYED ) )                   | 85
            County  | $s.figure( CountyFigure.QUOTA_ALLOTTED_RURAL ).per( $s.figure( CountyFigure.QUOTA_TOTAL ) )     | 2
            County  | $s.figure( Level.PRIMARY, CountyLevelFigure.DROPOUTS ).per( $s.figure( Level.PRIMARY, CountyLevelFigure.STUDENTS_AT_START ) ) | 2
            County  | $s.figure( Level.PRIMARY, CountyLevelFigure.FITNESS_EXCELLENT ).per( $s.figure( Level.PRIMARY, CountyLevelFigure.FITNESS_TESTED ) ) | 10
            """)
    void aPercentageIsNoLimitOfAPartOverItsWhole(String fact, String value, String limit) {
        for (String relation : new String[] {"atMost", "atLeast", "below", "above"}) {
            assertThat(problemsOf(file(
                            "$s : " + fact + "()",
                            "require( $s, " + value + " )." + relation + "( \"" + limit + "\" )")))
                    .as(relation)
                    .contains("The limit \"" + limit + "\" of a share does not lie between 0 and 1.", "t.drl:");
        }
        assertThat(problemsOf(file("$s : " + fact + "()", "require( $s, " + value + " ).atMost( \"0.02\" )")))
                .isEmpty();
    }

    /** What may stand either way keeps its limits above 1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "require( $s, $s.figure( CountyFigure.TEACHER_PAY ).per( $s.figure( CountyFigure.CIVIL_SERVANT_PAY ) ) ).atLeast( \"1.05\" )",
                "require( $s, $s.figure( CountyFigure.SURVEYED ).per( $s.figure( CountyFigure.SATISFIED ) ) ).atMost( \"2\" )",
                "require( $s, $s.figure( CountyFigure.FUNDS_PER_STUDENT ).per( $s.figure( CountyFigure.FUNDS_PER_STUDENT_1 ) ) ).atLeast( \"1.1\" )"
            })
    void aRatioThatMayBeAboveOneIsNotRefused(String demand) {
        assertThat(problemsOf(file("$s : County()", demand))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            atLeast( "7.5" )       | 0     | everybody meets "T"
            atLeast( "7.5" )       | 0.0   | everybody meets "T"
            atLeast( "7.5" )       | -1    | everybody meets "T"
            above( "7.5" )         | -0.1  | everybody meets "T"
            atLeast( "7.5" )       | 0.01  | 0.01 is in another unit
            atMost( "45" )         | 0.5   | 0.5 is in another unit
            atLeast( "0.85" )      | 80    | 80 is in another unit
            atMost( "0.5" )        | 60    | 60 is in another unit
            """)
    void anAllowanceThatLetsEverybodyThroughIsRefused(String demand, String limit, String told) {
        String rules = HEADER
                + rule("T", "", "criteria", "$s : Section()", "require( $s, $s.booksPerStudent() )." + demand)
                + rule("A", "", "scope", "$s : Section()", "allow( $s ).in( \"T\" ).limit( \"" + limit + "\" )");

        assertThatThrownBy(() -> Junheng.load(Rules.of("t.drl", rules)))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining(told)
                .hasMessageContaining("t.drl:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            atLeast( "7.5" ) | 6
            atLeast( "7.5" ) | 0.5
            atMost( "2000" ) | 2400
            atMost( "0.5" )  | 0.6
            atMost( "0.5" )  | 1
            above( "7.5" )   | 0
            """)
    void anAllowanceThatSomebodyMissesIsNot(String demand, String limit) {
        String rules = HEADER
                + rule("T", "", "criteria", "$s : Section()", "require( $s, $s.booksPerStudent() )." + demand)
                + rule("A", "", "scope", "$s : Section()", "allow( $s ).in( \"T\" ).limit( \"" + limit + "\" )");

        assertThat(Junheng.load(Rules.of("t.drl", rules)).rules()).hasSize(2);
    }

    /** The same of a place's limit: less than nothing is met by everybody, too. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "-1"})
    void aPlaceThatAsksForNothingIsRefused(String limit) {
        String rules = HEADER
                + rule("T", "", "criteria", "$s : Section()", "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )");

        assertThatThrownBy(() -> Junheng.load(
                        Rules.of("t.drl", rules),
                        Rules.overlayOf(
                                "某县", "name: 某县\nlimits:\n  - { criterion: T, limit: " + limit + ", citation: 某文 }\n")))
                .isInstanceOf(RulesException.class);
    }
}
