package org.junheng.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.rules.check.RuleText.HEADER;
import static org.junheng.rules.check.RuleText.file;
import static org.junheng.rules.check.RuleText.problemsOf;
import static org.junheng.rules.check.RuleText.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that load and say nothing, or another thing: each is told where it stands, with what to write. */
class SaysNothingTest {
    private static void hold(String problems, String told, String at) {
        if (told.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).contains(told, at);
            assertThat(problems.lines().filter(line -> line.contains("t.drl:")))
                    .as(problems)
                    .hasSize(1);
        }
    }

    /** A rule that asks whether somebody is there who is matched before. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $a : School() not School( id == $a.id )                                                        | matches nobody
            $a : School() not School()                                                                     | matches nobody
            $a : School( flag( SchoolFlag.RURAL ) == Flag.YES ) not School( flag( SchoolFlag.RURAL ) == Flag.YES ) | matches nobody
            $a : School( flag( SchoolFlag.RURAL ) == Flag.YES ) not School( id == $a.id, flag( SchoolFlag.RURAL ) == Flag.YES ) | matches nobody
            $a : School() exists School( id == $a.id )                                                     | always holds
            $a : School() exists School()                                                                  | always holds
            $a : School( kind == SchoolKind.PRIMARY ) exists School( kind == SchoolKind.PRIMARY )          | always holds
            $a : School() not School( id != $a.id )                                                        | ``
            $a : School() not School( id != $a.id, flag( SchoolFlag.RURAL ) == Flag.YES )                  | ``
            $a : School( flag( SchoolFlag.RURAL ) == Flag.YES ) not School( flag( SchoolFlag.RURAL ) == Flag.NO ) | ``
            $a : School() exists School( id != $a.id, kind == $a.kind )                                    | ``
            $a : School( kind == SchoolKind.PRIMARY ) exists School( kind == SchoolKind.JUNIOR )           | ``
            $a : School() not School( id == $a.id, flag( SchoolFlag.RURAL ) == Flag.YES )                  | ``
            $a : School() not Section( school.id == $a.id )                                                | ``
            """)
    void whoIsMatchedIsThere(String when, String told) {
        String rule = rule("T", "@subjects( School )", "criteria", when, "violation( $a )");
        hold(problemsOf(HEADER + rule), told, "t.drl:13:");
    }

    /** A test that stands twice in one pattern. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            level == Level.PRIMARY OR level == Level.PRIMARY                          | level == Level.PRIMARY stands twice
            level == Level.PRIMARY, level == Level.PRIMARY                            | level == Level.PRIMARY stands twice
            level == Level.PRIMARY && level == Level.PRIMARY                          | level == Level.PRIMARY stands twice
            level == Level.JUNIOR OR level == Level.PRIMARY OR level == Level.JUNIOR  | level == Level.JUNIOR stands twice
            level != Level.JUNIOR, level != Level.JUNIOR                              | level != Level.JUNIOR stands twice
            level == Level.PRIMARY OR level == Level.JUNIOR                           | ``
            level == Level.PRIMARY                                                    | ``
            """)
    void aTestStandsOnce(String tests, String told) {
        hold(
                problemsOf(file(
                        "$s : Section( " + tests.replace(" OR ", " || ") + " )",
                        "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )")),
                told,
                "t.drl:13:");
    }

    /** Of several things that a word takes at least one is named. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            scope    | exclude( $s ).from().when( $s.students().below( "50" ) )           | The brackets of from( … ) are empty
            scope    | exclude( $s ).from()                                               | The brackets of from( … ) are empty
            scope    | allow( $s ).in().limit( "20" ).when( $s.has( SchoolFlag.RURAL ) )  | The brackets of in( … ) are empty
            criteria | require( $s, $s.school().evidence() ).yes()                        | The brackets of evidence( … ) are empty
            criteria | require( $s, $s.split().per( $s.students() ) ).atLeast( "2" )      | The brackets of split( … ) are empty
            scope    | exclude( $s ).from( "G" ).when( $s.students().below( "50" ) )      | ``
            criteria | require( $s, $s.school().evidence( SchoolFlag.PLAN ) ).yes()       | ``
            criteria | require( $s, $s.split( SchoolFigure.BOOKS ).per( $s.students() ) ).atLeast( "25" ) | ``
            """)
    void bracketsAreNotEmpty(String phase, String then, String told) {
        String group = phase.equals("criteria") ? "@group( \"K\" )" : "";
        hold(
                problemsOf(HEADER + rule("T", group, phase, "$s : Section( level == Level.PRIMARY )", then)),
                told,
                "t.drl:15:");
    }

    /** Figures of the library are never columns of one's own, whoever reports them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Section( level == Level.PRIMARY ) | extra( "在校生数" )       | Write figure( LevelFigure.STUDENTS ).
            Section( level == Level.PRIMARY ) | extra( "小学在校生数" )   | Write figure( LevelFigure.STUDENTS ).
            Section( level == Level.PRIMARY ) | extra( "students" )       | Write figure( LevelFigure.STUDENTS ).
            Section( level == Level.PRIMARY ) | extra( "图书册数" )       | split( SchoolFigure.BOOKS ) for the part of a level
            Section( level == Level.PRIMARY ) | splitExtra( "books" )     | split( SchoolFigure.BOOKS ) for the part of a level
            School()                          | extra( "在校生数" )       | Write compulsory( LevelFigure.STUDENTS ).
            School()                          | extra( "图书册数" )       | Write figure( SchoolFigure.BOOKS )
            County()                          | extra( "population" )     | Write figure( CountyFigure.POPULATION ).
            Section( level == Level.PRIMARY ) | extra( "小学阅览座位" )   | ``
            Section( level == Level.PRIMARY ) | splitExtra( "座位" )      | ``
            School()                          | extra( "population" )     | ``
            County()                          | extra( "座位" )           | ``
            """)
    void aFigureOfTheLibraryIsNoColumn(String pattern, String value, String told) {
        hold(
                problemsOf(file("$s : " + pattern, "require( $s, $s." + value + " ).atLeast( \"25\" )")),
                told,
                "t.drl:15:");
    }

    /** What is weighed is alike. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            weighted( "0.5", $s.passRate() ).and( "0.5", $s.passRate() ).total()                   | is weighed twice
            weighted( "0.5", $s.booksPerStudent() ).and( "0.5", $s.passRate() ).total()            | Shares are weighed with what is none
            weighted( "0.6", $s.passRate() ).and( "0.4", $s.goodRate() ).total()                   | ``
            weighted( "0.5", $s.teachingAreaPerStudent() ).and( "0.5", $s.sportsAreaPerStudent() ).total() | ``
            weighted( "0.5", $s.booksPerStudent() ).and( "0.5", $s.extra( "得分" ) ).total()         | ``
            """)
    void whatIsWeighedIsAlike(String value, String told) {
        hold(
                problemsOf(file(
                        "$s : Section( level == Level.PRIMARY )", "require( $s, " + value + " ).atLeast( \"0.6\" )")),
                told,
                "t.drl:15:");
    }

    /** A group is named alike in every rule, so blanks and full-width letters are no part of its name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @group( " S-R" )        | Write @group( "S-R" ).
            @group( "S-R " )        | Write @group( "S-R" ).
            @group( "S－R" )        | Write @group( "S-R" ).
            @group( "Ｓ-R" )        | Write @group( "S-R" ).
            @group( "S-R１" )       | Write @group( "S-R1" ).
            @group( "　S-R" )       | Write @group( "S-R" ).
            @group( "S-R", "S-Q" )  | A criterion has one group: write one of them.
            @group( "S-R" )         | ``
            @group( "s r" )         | ``
            @group( "办学条件（一）" ) | ``
            """)
    void aGroupIsNamedPlainly(String group, String told) {
        hold(
                problemsOf(HEADER
                        + rule(
                                "T",
                                group,
                                "criteria",
                                "$s : Section( level == Level.PRIMARY )",
                                "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )")),
                told,
                "t.drl:10:");
    }

    /** Limits of another size than a value per hundred has, and what takes one of two words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            criteria | require( $s, $s.figure( LevelFigure.TEACHERS ).per100( $s.students() ) ).atLeast( "0.05" ) | For 5 per hundred write 5.
            criteria | require( $s, $s.computersPer100() ).atLeast( "0.08" )                   | For 8 per hundred write 8.
            criteria | require( $s, $s.backboneTeachersPer100() ).atLeast( "0.01" )            | For 1 per hundred write 1.
            criteria | require( $s, $s.figure( LevelFigure.TEACHERS ).per100( $s.students() ) ).atLeast( "5" ) | ``
            criteria | require( $s, $s.backboneTeachersPer100() ).atLeast( "0.9" )             | ``
            criteria | require( $s, $s.teachersPerStudent() ).atLeast( "0.05" )                | ``
            scope    | allow( $s ).in( "A" ).limit( "20" ).value( $s.booksPerStudent() )       | by .limit( … ) or by .value( … ), not by both
            scope    | allow( $s ).in( "A" ).limit( "20" ).when( $s.has( SchoolFlag.RURAL ) )  | ``
            criteria | require( $s, $s.publicFunds( $s ).per( $s.students() ) ).atLeast( "650" ) | $c (in when, $c : County())
            """)
    void ofTheSizeOfTheValue(String phase, String then, String told) {
        String group = phase.equals("criteria") ? "@group( \"K\" )" : "";
        hold(
                problemsOf(HEADER + rule("T", group, phase, "$s : Section( level == Level.PRIMARY )", then)),
                told,
                "t.drl:15:");
    }
}
