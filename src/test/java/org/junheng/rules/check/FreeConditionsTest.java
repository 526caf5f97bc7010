package org.junheng.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.rules.check.RuleText.HEADER;
import static org.junheng.rules.check.RuleText.file;
import static org.junheng.rules.check.RuleText.problemsOf;
import static org.junheng.rules.check.RuleText.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A condition of a free rule that always holds, or never, is told where it stands; and a remedy is written in full. */
class FreeConditionsTest {
    private static String written(String when) {
        return when.replaceAll("PLAN(==|!=)(\\w+)", "has( CountyFlag.SEPARATE_BUDGET ).holds() $1 Flag.$2")
                .replaceAll("(FLAG|CENTRE)(==|!=)(\\w+)", "$1 $2 Flag.$3")
                .replace("FLAG", "flag( SchoolFlag.RURAL )")
                .replace("CENTRE", "flag( SchoolFlag.DENSE_CENTRE )")
                .replaceAll("KIND(==|!=)(\\w+)", "kind $1 SchoolKind.$2")
                .replaceAll("HOLDS(==|!=)(\\w+)", "students().below( \"50\" ).holds() $1 Flag.$2")
                .replaceAll("LARGE(==|!=)(\\w+)", "students().above( \"60\" ).holds() $1 Flag.$2")
                .replace(" OR ", " || ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $s : School( FLAG==YES OR FLAG!=YES )                         | always holds
            $s : School( FLAG!=YES OR FLAG==YES )                         | always holds
            $s : School( FLAG==NO OR FLAG!=NO )                           | always holds
            $s : School( FLAG!=NO OR FLAG!=YES )                          | always holds
            $s : School( FLAG==YES OR CENTRE==YES OR FLAG!=YES )          | always holds
            $s : School( KIND==PRIMARY OR KIND!=PRIMARY )                 | always holds
            $s : School( KIND!=PRIMARY OR KIND!=JUNIOR )                  | always holds
            $s : Section( HOLDS==YES OR HOLDS!=YES )                      | always holds
            $s : Section( HOLDS!=NO OR HOLDS==NO )                        | always holds
            $s : School( county == $s.county OR county != $s.county )     | always holds
            $s : School() $b : School( id != $s.id, kind == $s.kind OR kind != $s.kind ) | always holds
            $s : School( FLAG==YES OR FLAG==NO )                          | always holds
            $s : School( FLAG==YES, FLAG!=YES )                           | holds for nobody
            $s : School( FLAG==YES && FLAG!=YES )                         | holds for nobody
            $s : School( FLAG!=NO, FLAG==NO )                             | holds for nobody
            $s : School( FLAG==YES, FLAG==NO )                            | holds for nobody
            $s : School( KIND==PRIMARY, KIND!=PRIMARY )                   | holds for nobody
            $s : Section( HOLDS==YES, HOLDS!=YES )                        | holds for nobody
            $s : Section( HOLDS==YES, LARGE==YES )                        | holds for nobody
            $s : School() $b : School( id != $s.id, kind == $s.kind, kind != $s.kind ) | holds for nobody
            $s : School( FLAG==YES ) School( id == $s.id, FLAG!=YES )     | holds for nobody
            $s : School( FLAG==YES ) School( id == $s.id, FLAG==NO )      | holds for nobody
            $s : School( KIND==PRIMARY ) School( id == $s.id, KIND==JUNIOR ) | holds for nobody
            $s : Section( HOLDS==YES ) exists Section( id == $s.id, LARGE==YES ) | holds for nobody
            $s : School( FLAG==YES OR CENTRE!=YES )                       | ``
            $s : School( FLAG!=YES )                                      | ``
            $s : School( FLAG!=YES, FLAG!=NO )                            | hold only where there is no answer
            $s : School( FLAG!=NO && FLAG!=YES )                          | hold only where there is no answer
            $s : School( FLAG!=YES ) School( id == $s.id, FLAG!=NO )      | hold only where there is no answer
            $s : School( CENTRE==YES, FLAG!=YES, FLAG!=NO )               | hold only where there is no answer
            $s : Section( HOLDS!=YES, HOLDS!=NO )                         | hold only where there is no answer
            $s : School( FLAG==UNKNOWN )                                  | ``
            $s : School( FLAG==UNKNOWN, CENTRE!=YES )                     | ``
            $s : School( FLAG!=YES, CENTRE!=NO )                          | ``
            $s : School( FLAG!=UNKNOWN, FLAG==YES )                       | ``
            $s : School( FLAG==UNKNOWN OR FLAG!=YES )                     | ``
            $s : School( FLAG!=YES, CENTRE==YES )                         | ``
            $s : School( KIND!=PRIMARY, KIND!=JUNIOR )                    | ``
            $s : Section( HOLDS!=YES, LARGE!=YES )                        | ``
            $s : School( FLAG==YES ) $b : School( id != $s.id, FLAG!=YES ) | ``
            $s : School( FLAG==YES ) School( id == $s.id, CENTRE!=YES )   | ``
            $s : School() $b : School( id != $s.id, kind == $s.kind )     | ``
            """)
    void aConditionThatSaysNothingIsTold(String when, String told) {
        checked(when, told);
    }

    /** What is told of a rule that finds whom these conditions match. */
    private static String checked(String when, String told) {
        String fact = when.contains("$s : School") ? "School" : "Section";
        String problems = problemsOf(
                HEADER + rule("T", "@subjects( " + fact + " )", "criteria", written(when), "violation( $s )"));
        if (told.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).contains(told, "t.drl:13:");
        }
        return problems;
    }

    /** Of a section and its own school, of a school and its county, and of sections of one school, whichever pattern stands first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $s : Section( school.FLAG==YES ) School( id == $s.school.id, FLAG==NO )          | holds for nobody
            $s : Section( school.FLAG==YES ) School( id == $s.school.id, FLAG!=YES )         | holds for nobody
            $s : Section( school.FLAG==YES ) School( FLAG!=YES, id == $s.school.id )         | holds for nobody
            $s : Section( school.FLAG==YES ) School( $s.school.id == id, FLAG!=YES )         | holds for nobody
            $s : Section( school.FLAG==YES ) School( id == $s.school.id && FLAG==NO )        | holds for nobody
            $s : Section( school.FLAG==YES ) $a : School( id == $s.school.id, FLAG==NO )     | holds for nobody
            $s : Section( school.FLAG==YES ) exists School( id == $s.school.id, FLAG==NO )   | holds for nobody
            $s : Section( $i : school.id, school.FLAG==YES ) School( id == $i, FLAG==NO )    | holds for nobody
            $s : Section( school.FLAG!=YES ) School( id == $s.school.id, FLAG!=NO )          | hold only where there is no answer
            $s : Section( school.KIND==PRIMARY ) School( id == $s.school.id, KIND==JUNIOR )  | holds for nobody
            $s : Section( level == Level.PRIMARY ) School( id == $s.school.id, KIND==JUNIOR ) | holds of nobody
            $s : School( FLAG==YES ) Section( school.id == $s.id, school.FLAG==NO )          | holds for nobody
            $s : School( FLAG==YES ) Section( school == $s, school.FLAG==NO )                | holds for nobody
            $s : School( FLAG==YES ) $b : Section( school.id == $s.id, school.FLAG!=YES )    | holds for nobody
            $s : School( KIND==JUNIOR ) Section( school.id == $s.id, level == Level.PRIMARY, school.KIND==JUNIOR ) | holds of nobody
            $s : School( KIND==JUNIOR ) Section( school.id == $s.id, level == Level.PRIMARY ) | holds of nobody
            $a : School( FLAG==YES ) $s : Section( school.id == $a.id, school.FLAG==NO )     | holds for nobody
            $s : School( FLAG==YES ) $b : School( id == $s.id, FLAG==NO )                    | holds for nobody
            $s : School( FLAG==YES ) $b : School( id == $s.id ) School( id == $b.id, FLAG==NO ) | holds for nobody
            $s : Section( school.FLAG==YES ) $b : Section( school.id == $s.school.id, school.FLAG==NO ) | holds for nobody
            $s : Section( HOLDS==YES ) $b : Section( id == $s.id, LARGE==YES )               | holds for nobody
            $s : Section( HOLDS==YES ) $b : Section( school.id == $s.school.id, level == $s.level, LARGE==YES ) | holds for nobody
            $c : County( PLAN==YES ) $s : School( county == $c.id ) County( id == $s.county, PLAN==NO ) | holds for nobody
            $c : County( PLAN==YES ) $s : School() $d : County( PLAN!=YES )                  | holds for nobody
            $s : School() County( id == $s.county, PLAN==YES ) County( id == $s.county, PLAN==NO ) | holds for nobody
            $s : School( FLAG==YES ) not School( id == $s.id, FLAG==NO )                     | always holds
            $s : Section( school.FLAG==YES ) not School( id == $s.school.id, FLAG!=YES )     | always holds
            $s : Section( school.FLAG==YES ) School( id == $s.school.id, CENTRE==NO )        | ``
            $s : Section( school.FLAG==YES ) School( id != $s.school.id, FLAG==NO )          | ``
            $s : Section( school.FLAG==YES ) $b : Section( school.id != $s.school.id, school.FLAG==NO ) | ``
            $s : Section( HOLDS==YES ) $b : Section( school.id == $s.school.id, LARGE==YES ) | ``
            $s : Section( level == Level.PRIMARY ) $b : Section( school.id == $s.school.id, level == Level.JUNIOR ) | ``
            $s : Section( school.FLAG==YES ) not School( id == $s.school.id, CENTRE==YES )   | ``
            $s : School( FLAG==YES ) Section( school.id == $s.id, school.CENTRE==NO )        | ``
            $s : School( FLAG==YES ) not Section( school.id == $s.id, HOLDS==YES )           | ``
            $s : Section( school.KIND==NINE_YEAR ) School( id == $s.school.id, KIND!=JUNIOR ) | ``
            $c : County( PLAN==YES ) $s : School( county == $c.id, FLAG==NO )                | ``
            """)
    void onePatternAndAnotherOfOneFactAreHeldTogether(String when, String told) {
        String problems = checked(when, told);
        assertThat(problems.lines().filter(line -> line.contains("t.drl:")))
                .as(problems)
                .hasSize(told.isEmpty() ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            .when( $s.has( "薄弱学校" ) )                              | Write $s.school().has( "薄弱学校" ) .
            .when( $s.has( "薄弱学校" ).not() )                        | Write $s.school().has( "薄弱学校" ) .
            .when( $s.isThroughSchool().or( $s.has( "民办" ) ) )       | $s.school()
            .when( $s.has( SchoolFlag.RURAL ).or( $s.has( "民办" ) ) ) | Write $s.school().has( "民办" ) .
            .when( $s.has( SchoolFlag.RURAL, SchoolFlag.DENSE_CENTRE ) ) | write $s.has( SchoolFlag.RURAL ).or( $s.has( SchoolFlag.DENSE_CENTRE ) )
            .when( $s.school().has( SchoolFlag.RURAL, SchoolFlag.DENSE_CENTRE ) ) | write $s.school().has( SchoolFlag.RURAL ).or( $s.school().has( SchoolFlag.DENSE_CENTRE ) )
            """)
    void aRemedyIsWrittenInFull(String condition, String remedy) {
        assertThat(problemsOf(file(
                        "$s : Section( level == Level.PRIMARY )",
                        "require( $s, $s.booksPerStudent() )" + condition + ".atLeast( \"25\" )")))
                .contains("t.drl:15:")
                .contains(remedy);
    }
}
