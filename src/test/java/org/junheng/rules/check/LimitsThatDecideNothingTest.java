package org.junheng.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junheng.rules.check.RuleText.HEADER;
import static org.junheng.rules.check.RuleText.file;
import static org.junheng.rules.check.RuleText.problemsOf;
import static org.junheng.rules.check.RuleText.rule;

import java.util.List;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.rules.Problems;
import org.junheng.rules.RulesException;
import org.junheng.rules.together.CrossCheck;
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

    private static final String SECTION = "$s : Section( level == Level.PRIMARY )";
    private static final String OVER_BOOKS = spread("$s.booksPerStudent()");
    private static final String OVER_LARGE =
            spread("$s.classesAbove( \"45\" ).partOf( $s.figure( LevelFigure.CLASSES ) )");

    private static String spread(String value) {
        return "$c : County() accumulate( $s : Section( county == $c.id ); $x : dispersion( " + value + " ) )";
    }

    private static String problemOf(String when, String then) {
        String problems = problemsOf(file(when, then));
        assertThat(problems.lines().filter(line -> line.contains("t.drl:")))
                .as(problems)
                .hasSizeLessThan(2);
        return problems;
    }

    /** Both ends of what a value can be: everybody is inside the limits, or nobody; told once. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $s.passRate()                  | between( "0", "1" )    | Everybody meets
            $s.passRate()                  | between( "0.0", "1.0" ) | Everybody meets
            $s.goodRate()                  | above( "1" )           | Nobody can meet
            $s.excellentRate()             | below( "0" )           | Nobody can meet
            $s.qualityIndex()              | atMost( "1" )          | Everybody meets
            $s.qualityIndex()              | between( "0", "1" )    | Everybody meets
            $s.weakestSubject()            | above( "1" )           | Nobody can meet
            $s.booksPerStudent()           | between( "-2", "-1" )  | Nobody can meet
            $s.booksPerStudent()           | above( "-0.5" )        | Everybody meets
            $s.students()                  | between( "-9", "-1" )  | Nobody can meet
            $s.figure( LevelFigure.BOARDERS ).per( $s.students() )    | atMost( "1" )        | Everybody meets
            $s.figure( LevelFigure.BOARDERS ).per( $s.students() )    | between( "0", "1" )  | Everybody meets
            $s.figure( LevelFigure.BOARDERS ).per( $s.students() )    | above( "1" )         | Nobody can meet
            $s.figure( LevelFigure.BOARDERS ).per100( $s.students() ) | atMost( "100" )      | Everybody meets
            $s.figure( LevelFigure.BOARDERS ).per100( $s.students() ) | atLeast( "120" )     | Nobody can meet
            $s.figure( LevelFigure.BOARDERS ).per100( $s.students() ) | between( "0", "100" ) | Everybody meets
            $s.figure( LevelFigure.BOARDERS ).per( "12", $s.students() ) | atMost( "12" )    | Everybody meets
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) | between( "0", "1" )  | Everybody meets
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ).orLess( $s.figure( LevelFigure.MIGRANT_STUDENTS ).partOf( $s.students() ) ) | atLeast( "0" ) | Everybody meets
            weighted( "0.6", $s.passRate() ).and( "0.4", $s.goodRate() ).total() | atMost( "1" )   | Everybody meets
            weighted( "60", $s.passRate() ).and( "40", $s.goodRate() ).total()   | above( "100" )  | Nobody can meet
            weighted( "60", $s.passRate() ).and( "40", $s.goodRate() ).total()   | atLeast( "101" ) | Nobody can meet
            weighted( "60", $s.passRate() ).and( "40", $s.goodRate() ).total()   | between( "0", "100" ) | Everybody meets
            """)
    void aLimitAtTheEndOfWhatAValueCanBeDecidesNothing(String value, String demand, String told) {
        assertThat(problemOf(SECTION, "require( $s, " + value + " )." + demand))
                .contains(told + " ." + demand + ".", "t.drl:");
    }

    /** The same of a condition, and of what many schools have together. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SECTION | require( $s, $s.booksPerStudent() ).when( $s.passRate().atMost( "1" ) ).atLeast( "25" ) | Everybody meets .atMost( "1" ).
            SECTION | require( $s, $s.booksPerStudent() ).when( $s.passRate().above( "1" ) ).atLeast( "25" )  | Nobody can meet .above( "1" ).
            SECTION | require( $s, $s.booksPerStudent() ).when( $s.figure( LevelFigure.BOARDERS ).per100( $s.students() ).atMost( "100" ) ).atLeast( "25" ) | Everybody meets .atMost( "100" ).
            BOOKS   | require( $c, $x.lowest() ).atMost( "1" )           | Everybody meets .atMost( "1" ).
            BOOKS   | require( $c, $x.lowest() ).above( "1" )            | Nobody can meet .above( "1" ).
            BOOKS   | require( $c, $x.lowest() ).between( "0", "1" )     | Everybody meets .between( "0", "1" ).
            BOOKS   | require( $c, $x.least() ).between( "-3", "-2" )    | Nobody can meet .between( "-3", "-2" ).
            LARGE   | require( $c, $x.together() ).atMost( "1" )         | Everybody meets .atMost( "1" ).
            LARGE   | require( $c, $x.together() ).between( "0", "1" )   | Everybody meets .between( "0", "1" ).
            LARGE   | require( $c, $x.greatest() ).above( "1" )          | Nobody can meet .above( "1" ).
            """)
    void aConditionAndANumberOfManySchoolsToo(String of, String then, String told) {
        String when = of.equals("SECTION") ? SECTION : of.equals("BOOKS") ? OVER_BOOKS : OVER_LARGE;
        assertThat(problemOf(when, then)).contains(told);
    }

    /** What some meet and some miss stands, as does anything of a column that may be below nought. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $s.passRate()        | between( "0", "0.9" )
            $s.passRate()        | between( "0.6", "1" )
            $s.booksPerStudent() | between( "0", "25" )
            $s.booksPerStudent() | atMost( "0" )
            $s.students()        | equalTo( "0" )
            $s.figure( LevelFigure.BOARDERS ).per100( $s.students() ) | atMost( "99" )
            $s.figure( LevelFigure.BOARDERS ).per100( $s.students() ) | atLeast( "100" )
            $s.splitExtra( "增长" ).per( $s.students() )              | between( "-1", "1" )
            $s.splitExtra( "增长" ).per( $s.students() )              | atMost( "-0.5" )
            $s.migrantSpread( Placement.COUNT )                       | atMost( "0" )
            """)
    void aLimitWithinWhatAValueCanBeStands(String value, String demand) {
        assertThat(problemOf(SECTION, "require( $s, " + value + " )." + demand)).isEmpty();
        String ofOwn = spread("$s.splitExtra( \"增长\" ).per( $s.students() )");
        assertThat(problemOf(ofOwn, "require( $c, $x.least() ).atLeast( \"0\" )"))
                .isEmpty();
    }

    private static final String COUNT =
            "$c : County() accumulate( $v : Verdict( group == \"G\" ); $t : verdicts( $v ) )";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $t         | atLeast( "6" ).of( "5" )                  | Nobody can meet .atLeast( "6" ).
            $t         | atLeast( "8" ).of( "7" ).others( "0.85" ) | Nobody can meet .atLeast( "8" ).
            $t         | atLeast( "0" )                            | "0" is not a number of verdicts.
            $t         | all().of( "0" )                           | "0" is not a number of verdicts.
            $t         | atLeast( "6" ).of( "7" ).others( "0" )    | Everybody reaches 0 of the limit of the others.
            $t         | atLeast( "6" ).of( "7" ).others( "0.0" )  | Everybody reaches 0 of the limit of the others.
            $t         | atLeast( "6" ).of( "7" ).others( "1" )    | then all are met.
            $t         | atLeast( "6" ).of( "7" ).others( "0.85" ).others( "0.5" ) | .others stands twice.
            $t         | atLeast( "6" ).of( "7" ).of( "6" )        | .of stands twice.
            $t         | atLeast( "6" ).of( "7" ).of( "7" )        | .of stands twice.
            $t         | shareAtLeast( "0.9" ).others( "0" )       | Everybody reaches 0 of the limit of the others.
            $t         | all().others( "0.85" )                    | All have to be met, so there are no others.
            $t         | reported().of( "7" )                      | .of( … ) does nothing here: .reported() shows
            $t         | reported().others( "0.85" )               | .others( … ) does nothing here: .reported() shows
            $t.score() | atLeast( "0" ).of( "100" )                | Everybody meets .atLeast( "0" ).
            $t.score() | atLeast( "-5" ).of( "100" )               | Everybody meets .atLeast( "-5" ).
            $t.score() | atLeast( "101" ).of( "100" )              | Nobody can meet .atLeast( "101" ).
            $t.score() | atLeast( "0" )                            | Everybody meets .atLeast( "0" ).
            $t.score() | atLeast( "85" ).of( "0" )                 | The full score is not above 0.
            $t.score() | atLeast( "85" ).of( "-100" )              | The full score is not above 0.
            $t.score() | atLeast( "0.85" ).of( "100" )             | Write the points, such as "85".
            $t.score() | atLeast( "0.6" ).of( "120" )              | Write the points, such as "72".
            $t.score() | atLeast( "85" ).of( "100" ).others( "0.5" ) | .others( … ) does nothing here
            """)
    void aCountOrAScoreThatDecidesNothingIsRefused(String value, String demand, String told) {
        String rule = HEADER + rule("T", "", "school", COUNT, "require( $c, " + value + " )." + demand);
        assertThat(problemsOf(rule)).contains(told);
        assertThat(problemsOf(rule).lines().filter(line -> line.contains("t.drl:")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $t         | atLeast( "6" ).of( "7" ).others( "0.85" )
            $t         | atLeast( "7" ).of( "7" )
            $t         | atLeast( "1" )
            $t         | all().of( "12" )
            $t         | shareAtLeast( "1" )
            $t         | shareAtLeast( "0.95" ).others( "0.85" )
            $t.score() | atLeast( "85" ).of( "100" )
            $t.score() | atLeast( "100" ).of( "100" )
            $t.score() | atLeast( "0.5" ).of( "1" )
            $t.score() | reported().of( "100" )
            """)
    void aCountOrAScoreThatDecidesStands(String value, String demand) {
        assertThat(problemsOf(HEADER + rule("T", "", "school", COUNT, "require( $c, " + value + " )." + demand)))
                .isEmpty();
    }

    /** Seven criteria are counted of each section, and a rule that speaks of five of them is never decided. */
    @ParameterizedTest
    @CsvSource({"5, 5, true", "4, 6, true", "6, 7, false", "1, 6, true", "7, 7, false", "6, 8, false"})
    void aCountOfFewerThanThereAreIsNeverDecided(String least, String of, boolean isRefused) {
        StringBuilder rules = new StringBuilder(HEADER);
        for (int i = 1; i <= 7; i++) {
            rules.append(rule(
                    "P" + i,
                    "@group( \"G\" )",
                    "criteria",
                    SECTION,
                    "require( $s, $s.booksPerStudent() ).atLeast( \"" + i + "\" )"));
            rules.append(rule(
                    "J" + i,
                    "@group( \"G\" )",
                    "criteria",
                    "$s : Section( level == Level.JUNIOR )",
                    "require( $s, $s.booksPerStudent() ).atLeast( \"" + i + "\" )"));
        }
        rules.append(rule(
                "T",
                "",
                "school",
                "$s : Section( level == Level.PRIMARY || level == Level.JUNIOR )"
                        + " accumulate( $v : Verdict( subject == $s.id, group == \"G\" ); $t : verdicts( $v ) )",
                "require( $s, $t ).atLeast( \"" + least + "\" ).of( \"" + of + "\" )"));
        Problems problems = new Problems();
        CrossCheck.check(RuleText.check(rules.toString(), problems).rules(), List.of(), List.of(), problems);

        if (isRefused) {
            assertThatThrownBy(problems::throwIfAny)
                    .hasMessageContaining("7 criteria are counted, and here stands " + of + ": it is never decided.")
                    .hasMessageContaining("Write .of( \"7\" ).");
        } else {
            problems.throwIfAny();
        }
    }

    /** The same of what a place sets: by the kind of value that the rule compares. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            require( $s, $s.passRate() ).atLeast( "0.9" )          | 0       | everybody meets it
            require( $s, $s.passRate() ).atMost( "0.9" )           | 1       | everybody meets it
            require( $s, $s.passRate() ).above( "0.9" )            | 1       | nobody can meet it
            require( $s, $s.passRate() ).below( "0.9" )            | 0       | nobody can meet it
            require( $s, $s.passRate() ).between( "0.5", "0.9" )   | 0 – 1   | everybody meets it
            require( $s, $s.figure( LevelFigure.BOARDERS ).per100( $s.students() ) ).atMost( "40" ) | 100 | everybody meets it
            require( $s, $s.splitExtra( "增长" ).per( $s.students() ) ).atLeast( "2" ) | 0 | ``
            require( $s, $s.passRate() ).atLeast( "0.9" )          | 1       | ``
            require( $s, $s.booksPerStudent() ).atMost( "25" )     | 0       | ``
            """)
    void aPlacesLimitDecidesSomething(String demand, String limit, String told) {
        String rules = HEADER + rule("T", "", "criteria", SECTION, demand);
        Rules place =
                Rules.overlayOf("某县", "name: 某县\nlimits:\n  - { criterion: T, limit: " + limit + ", citation: 某文 }\n");
        if (told.isEmpty()) {
            assertThat(Junheng.load(Rules.of("t.drl", rules), place).rules()).hasSize(1);
        } else {
            assertThatThrownBy(() -> Junheng.load(Rules.of("t.drl", rules), place))
                    .isInstanceOf(RulesException.class)
                    .hasMessageContaining(told);
        }
    }
}
