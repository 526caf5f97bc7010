package org.junheng.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.rules.check.RuleText.HEADER;
import static org.junheng.rules.check.RuleText.file;
import static org.junheng.rules.check.RuleText.problemsOf;
import static org.junheng.rules.check.RuleText.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions that cannot all hold judge nobody, and one that always holds is none: both are told where they stand. */
class ConditionsTogetherTest {
    private static final String SECTION = "$s : Section( level == Level.PRIMARY )";
    private static final String NOBODY = "the rule holds for nobody";
    private static final String ALWAYS = "This condition always holds";

    private static String problemOf(String when, String then) {
        String problems = problemsOf(file(when, then));
        assertThat(problems.lines().filter(line -> line.contains("t.drl:")))
                .as(problems)
                .hasSizeLessThan(2);
        return problems;
    }

    private static String conditions(String conditions) {
        return conditions
                .replace("SIZE", "$s.students()")
                .replace("RURAL", "$s.has( SchoolFlag.RURAL )")
                .replace("CENTRE", "$s.has( SchoolFlag.DENSE_CENTRE )")
                .replaceAll("IS_(\\w+)", "\\$s.is( SchoolKind.$1 )");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            .when( SIZE.below( "50" ) ).when( SIZE.above( "60" ) )
            .when( SIZE.below( "50" ) ).when( SIZE.atLeast( "50" ) )
            .when( SIZE.above( "50" ) ).when( SIZE.below( "51" ) )
            .when( SIZE.below( "50" ).not() ).when( SIZE.below( "40" ) )
            .when( SIZE.below( "50" ) ).when( $s.figure( LevelFigure.STUDENTS ).atLeast( "60" ) )
            .when( SIZE.above( "100" ).or( SIZE.below( "20" ) ) ).when( SIZE.atLeast( "30" ) ).when( SIZE.atMost( "90" ) )
            .when( SIZE.above( "100" ).or( SIZE.below( "20" ) ).not() ).when( SIZE.above( "200" ) )
            .when( RURAL ).when( RURAL.not() )
            .when( RURAL.not() ).when( RURAL.not().not() )
            .when( RURAL.or( CENTRE ).not() ).when( CENTRE )
            .when( RURAL.or( CENTRE ) ).when( RURAL.not() ).when( CENTRE.not() )
            .when( IS_PRIMARY ).when( IS_TEACHING_POINT )
            .when( IS_PRIMARY ).when( IS_PRIMARY.not() )
            .when( IS_PRIMARY.or( IS_TEACHING_POINT ) ).when( IS_NINE_YEAR )
            .when( IS_PRIMARY.or( IS_TEACHING_POINT ).not() ).when( IS_PRIMARY )
            .when( IS_PRIMARY ).when( $s.school().is( SchoolKind.TEACHING_POINT ) )
            .when( RURAL ).when( SIZE.below( "50" ) ).when( CENTRE ).when( SIZE.above( "1000" ) )
            .when( $s.booksPerStudent().below( "10" ) ).when( $s.booksPerStudent().above( "10" ) )
            .when( $s.passRate().atLeast( "0.9" ) ).when( $s.passRate().below( "0.6" ) )
            .when( $s.school().has( "民办" ) ).when( $s.school().has( "民办" ).not() )
            .when( $s.school().isThroughSchool() ).when( RURAL ).when( $s.school().isThroughSchool().not() )
            """)
    void conditionsThatExcludeEachOtherAreTold(String conditions) {
        assertThat(problemOf(
                        SECTION,
                        "require( $s, $s.sportsAreaPerStudent() )" + conditions(conditions) + ".atLeast( \"7.5\" )"))
                .contains(NOBODY, "t.drl:15:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SIZE.below( "50" ).or( SIZE.atLeast( "50" ) )
            SIZE.below( "50" ).or( SIZE.above( "49" ) )
            SIZE.below( "50" ).or( SIZE.above( "40" ) )
            SIZE.atMost( "50" ).or( SIZE.above( "50" ) )
            SIZE.below( "50" ).or( SIZE.below( "50" ).not() )
            SIZE.below( "50" ).or( RURAL ).or( SIZE.atLeast( "30" ) )
            SIZE.above( "600" ).or( SIZE.atMost( "1200" ) )
            RURAL.or( RURAL.not() )
            RURAL.not().or( RURAL )
            RURAL.or( CENTRE ).or( RURAL.not() )
            RURAL.or( CENTRE ).or( RURAL.or( CENTRE ).not() )
            IS_PRIMARY.not().or( IS_TEACHING_POINT.not() )
            IS_PRIMARY.or( IS_PRIMARY.not() )
            IS_NINE_YEAR.not().or( IS_PRIMARY.not() ).or( RURAL )
            $s.booksPerStudent().atLeast( "10" ).or( $s.booksPerStudent().below( "20" ) )
            $s.passRate().atLeast( "0.6" ).or( $s.passRate().atMost( "0.9" ) )
            $s.teachersPerStudent().atLeast( "1 : 19" ).or( $s.teachersPerStudent().below( "1 : 19" ) )
            $s.school().has( "民办" ).or( $s.school().has( "民办" ).not() )
            $s.students().below( "50" ).or( $s.figure( LevelFigure.STUDENTS ).atLeast( "50" ) )
            SIZE.below( "50" ).not().or( SIZE.below( "60" ) )
            """)
    void aConditionThatAlwaysHoldsIsTold(String condition) {
        assertThat(problemOf(
                        SECTION,
                        "require( $s, $s.sportsAreaPerStudent() ).when( " + conditions(condition)
                                + " ).atLeast( \"7.5\" )"))
                .contains(ALWAYS, "t.drl:15:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            .when( SIZE.above( "600" ) ).when( SIZE.atMost( "1200" ) )
            .when( SIZE.atLeast( "50" ) ).when( SIZE.atMost( "50" ) )
            .when( SIZE.above( "50" ) ).when( SIZE.below( "52" ) )
            .when( SIZE.below( "50" ) ).when( SIZE.below( "60" ) )
            .when( SIZE.below( "50" ).or( SIZE.above( "60" ) ) )
            .when( SIZE.below( "50" ).or( SIZE.above( "50" ) ) )
            .when( RURAL.or( SIZE.below( "50" ) ) )
            .when( RURAL.or( CENTRE.not() ) )
            .when( RURAL ).when( CENTRE.or( RURAL.not() ) )
            .when( IS_PRIMARY.or( IS_TEACHING_POINT ) ).when( RURAL )
            .when( IS_PRIMARY.not() ).when( IS_TEACHING_POINT.not() )
            .when( IS_TEACHING_POINT ).when( SIZE.below( "50" ) )
            .when( $s.booksPerStudent().above( "10" ) ).when( $s.booksPerStudent().below( "11" ) )
            .when( $s.split( SchoolFigure.COMPUTERS ).above( "1" ) ).when( $s.split( SchoolFigure.COMPUTERS ).below( "2" ) )
            .when( SIZE.below( "50" ) ).when( $s.figure( LevelFigure.CLASSES ).above( "60" ) )
            """)
    void conditionsThatSomebodyMeetsStand(String conditions) {
        assertThat(problemOf(
                        SECTION,
                        "require( $s, $s.sportsAreaPerStudent() )" + conditions(conditions) + ".atLeast( \"7.5\" )"))
                .isEmpty();
    }

    /** Patterns alike: one thing is not two, and not this or not that is everything. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            level == Level.PRIMARY, level == Level.JUNIOR         | holds for nobody
            level == Level.PRIMARY && level == Level.JUNIOR       | holds for nobody
            level == Level.PRIMARY, level != Level.PRIMARY        | holds for nobody
            level == Level.PRIMARY OR level == Level.JUNIOR, level == Level.SENIOR | holds for nobody
            level == Level.SENIOR                                 | compulsory education ends with the junior level
            id == "A", id == "B"                                  | holds for nobody
            id in ( "A", "B" ), id == "C"                         | holds for nobody
            level != Level.PRIMARY OR level != Level.JUNIOR       | always holds
            id != "A" OR id != "B"                                | always holds
            level == Level.PRIMARY OR level != Level.PRIMARY      | always holds
            level == Level.PRIMARY OR level == Level.JUNIOR       | ``
            level != Level.PRIMARY, level != Level.JUNIOR         | ``
            level == Level.PRIMARY, id != "A", id != "B"          | ``
            id in ( "A", "B" ), id != "A"                         | ``
            """)
    void testsOfAPatternToo(String tests, String told) {
        String problems = problemOf(
                "$s : Section( " + tests.replace(" OR ", " || ") + " )",
                "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )");
        if (told.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).contains(told, "t.drl:13:");
        }
    }

    /** A condition on the very figure that is demanded may leave nothing to judge. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $s.booksPerStudent() | $s.booksPerStudent().atLeast( "25" )  | atLeast( "20" )        | Whoever meets the conditions meets .atLeast( "20" ).
            $s.booksPerStudent() | $s.booksPerStudent().below( "20" )    | atLeast( "25" )        | Nobody who meets the conditions can meet .atLeast( "25" ).
            $s.booksPerStudent() | $s.booksPerStudent().above( "20" )    | above( "20" )          | Whoever meets the conditions meets .above( "20" ).
            $s.booksPerStudent() | $s.booksPerStudent().atMost( "20" )   | between( "25", "40" )  | Nobody who meets the conditions can meet .between( "25", "40" ).
            $s.students()        | $s.figure( LevelFigure.STUDENTS ).below( "50" ) | atMost( "49" ) | Whoever meets the conditions meets .atMost( "49" ).
            $s.passRate()        | $s.passRate().above( "0.9" ).not()    | below( "0.95" )        | Whoever meets the conditions meets .below( "0.95" ).
            $s.booksPerStudent() | $s.booksPerStudent().atLeast( "5" )   | atLeast( "20" )        | ``
            $s.booksPerStudent() | $s.students().below( "20" )           | atLeast( "25" )        | ``
            $s.students()        | $s.students().below( "50" )           | atMost( "45" )         | ``
            """)
    void aConditionOnTheFigureThatIsDemanded(String value, String condition, String demand, String told) {
        String problems = problemOf(SECTION, "require( $s, " + value + " ).when( " + condition + " )." + demand);
        if (told.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).contains(told, "t.drl:15:");
        }
    }

    /** No school of some kinds has the level that the pattern names; what leaves these kinds out stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            level == Level.PRIMARY | IS_JUNIOR                          | This condition holds of nobody.
            level == Level.PRIMARY | IS_SENIOR                          | This condition holds of nobody.
            level == Level.PRIMARY | IS_COMPLETE_SECONDARY              | This condition holds of nobody.
            level == Level.JUNIOR  | IS_TEACHING_POINT                  | This condition holds of nobody.
            level == Level.JUNIOR  | IS_PRIMARY.or( IS_TEACHING_POINT ) | This condition holds of nobody.
            level == Level.JUNIOR  | IS_TEACHING_POINT.not()            | ``
            level == Level.JUNIOR  | IS_JUNIOR.or( IS_PRIMARY )         | ``
            level == Level.PRIMARY | IS_TEACHING_POINT                  | ``
            level == Level.PRIMARY | IS_OTHER                           | ``
            level == Level.JUNIOR  | IS_SPECIAL_EDUCATION               | ``
            level != Level.PRIMARY | IS_PRIMARY                         | ``
            county == "C1"         | IS_SENIOR                          | ``
            """)
    void aKindHasItsLevels(String level, String condition, String told) {
        String problems = problemOf(
                "$s : Section( " + level + " )",
                "require( $s, $s.booksPerStudent() ).when( " + conditions(condition) + " ).atLeast( \"25\" )");
        if (told.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).contains(told, "t.drl:15:");
        }
    }

    /** Conditions that a free rule asks for in its pattern. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            figure( SchoolFigure.BOOKS ).below( "100" ).holds() == Flag.YES, figure( SchoolFigure.BOOKS ).above( "200" ).holds() == Flag.YES | holds for nobody
            figure( SchoolFigure.BOOKS ).below( "100" ).holds() == Flag.NO, figure( SchoolFigure.BOOKS ).below( "50" ).holds() == Flag.YES   | holds for nobody
            kind == SchoolKind.PRIMARY, kind == SchoolKind.JUNIOR                                                                            | holds for nobody
            kind != SchoolKind.PRIMARY OR kind != SchoolKind.JUNIOR                                                                          | always holds
            figure( SchoolFigure.BOOKS ).below( "100" ).holds() == Flag.YES, figure( SchoolFigure.BOOKS ).above( "50" ).holds() == Flag.YES  | ``
            flag( SchoolFlag.RURAL ) == Flag.YES, kind != SchoolKind.PRIMARY                                                                 | ``
            """)
    void ofAFreeRuleToo(String tests, String told) {
        String problems = problemsOf(HEADER
                + rule(
                        "T",
                        "@subjects( School )",
                        "criteria",
                        "$s : School( " + tests.replace(" OR ", " || ") + " )",
                        "violation( $s )"));
        if (told.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).contains(told, "t.drl:13:");
        }
    }
}
