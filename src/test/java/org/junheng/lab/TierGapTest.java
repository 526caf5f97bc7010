package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.lab.lint.Diagnostic;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that lies between two tiers, and under neither, is told with the number, and no other is. */
class TierGapTest {
    @TempDir
    private Path folder;

    private List<Diagnostic> told(String first, String second, String third) throws IOException {
        StringBuilder text = new StringBuilder(RuleText.HEADER);
        int number = 1;
        for (String tier : List.of(first, second, third)) {
            if (!tier.isEmpty()) {
                text.append(RuleText.rule(
                                "T-" + number, "", "criteria", "$s : Section( level == Level.PRIMARY )", demand(tier))
                        .replace("@title_zh( \"标题\" )  @title_en( \"Title\" )", titles(number)));
                number++;
            }
        }
        Path file = folder.resolve("t.drl");
        Files.writeString(file, text);
        return Checkup.of(Junheng.load(Rules.at(file)), List.of(), List.of(file), List.of(), LocalDate.of(2025, 9, 1))
                .diagnostics()
                .stream()
                .filter(each -> each.id().equals("tier-gap"))
                .toList();
    }

    private static String titles(int number) {
        return "@title_zh( \"第%s档\" )  @title_en( \"Tier %s\" )"
                .formatted((char) ('甲' + number), "abc".charAt(number - 1));
    }

    /** A tier stands for conditions, with another measure behind an arrow. */
    private static String demand(String tier) {
        String[] parts = tier.split("->", -1);
        String value = parts.length > 1 ? parts[1].strip() : "$s.booksPerStudent()";
        String conditions = parts[0].strip()
                .replaceAll("SIZE (\\w+) ([0-9.]+)", ".when( \\$s.students().$1( \"$2\" ) )")
                .replaceAll("AREA (\\w+) ([0-9.]+)", ".when( \\$s.sportsAreaPerStudent().$1( \"$2\" ) )")
                .replace("RURAL", ".when( $s.has( SchoolFlag.RURAL ) )")
                .replace("TOWN", ".when( $s.has( SchoolFlag.RURAL ).not() )");
        return "require( $s, " + value + " )" + conditions.replace(") .when", ").when") + ".atLeast( \"15\" )";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SIZE below 600                    | SIZE above 600                        | ``                | 600
            SIZE above 600                    | SIZE below 600                        | ``                | 600
            SIZE atMost 599                   | SIZE above 600                        | ``                | 600
            SIZE below 600                    | SIZE atLeast 601                      | ``                | 600
            SIZE atMost 599                   | SIZE atLeast 601                      | ``                | 600
            SIZE below 600                    | SIZE above 600SIZE atMost 1200        | SIZE above 1200   | 600
            SIZE atMost 600                   | SIZE above 600SIZE below 1200         | SIZE above 1200   | 1200
            RURALSIZE below 600               | RURALSIZE above 600                   | ``                | 600
            RURALSIZE below 600               | RURALSIZE above 600                   | TOWN              | 600
            AREA below 7.5                    | AREA above 7.5                        | ``                | 7.5
            SIZE below 600                    | SIZE above 600 -> $s.computersPer100() | ``               | 600
            .when( $s.students().below( "600" ) ) | .when( $s.students().atMost( "600" ).not() ) | ``     | 600
            .when( $s.students().below( "600" ) ) | .when( $s.figure( LevelFigure.STUDENTS ).above( "600" ) ) | `` | 600
            SIZE below 600                    | SIZE above 600                        | -> $s.teachingAreaPerStudent() | 600
            """)
    void aValueUnderNeitherIsTold(String first, String second, String third, String number) throws IOException {
        List<Diagnostic> told = told(first, second, third);

        assertThat(told).hasSize(1);
        assertThat(told.get(0).message().en())
                .contains("is exactly " + number + ",")
                .contains("$s.");
        assertThat(told.get(0).remedy().en()).contains(".atMost( \"" + number + "\" )");
    }

    /** Two tiers of one measure may leave out more than one value; what is told is the whole of it, and nothing besides. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SIZE below 600                    | SIZE above 602                        | ``                | is from 600 to 602,
            SIZE above 602                    | SIZE below 600                        | ``                | is from 600 to 602,
            SIZE atMost 600                   | SIZE atLeast 700                      | ``                | is from 601 to 699,
            SIZE below 600                    | SIZE above 601                        | ``                | is from 600 to 601,
            SIZE below 600                    | SIZE above 800                        | ``                | is from 600 to 800,
            SIZE atMost 100                   | SIZE atLeast 900                      | SIZE atLeast 700SIZE atMost 899 | is from 101 to 699,
            SIZE atMost 100                   | SIZE atLeast 700SIZE atMost 899       | SIZE atLeast 900  | is from 101 to 699,
            RURALSIZE below 600               | RURALSIZE above 650                   | TOWN              | is from 600 to 650,
            .when( $s.students().below( "600" ) ) | .when( $s.students().atMost( "650" ).not() ) | ``     | is from 600 to 650,
            AREA atMost 7.5                   | AREA atLeast 8                        | ``                | is above 7.5 and below 8,
            AREA below 7.5                    | AREA above 8                          | ``                | is from 7.5 to 8,
            .when( $s.teachersPerStudent().below( "1 : 19" ) ) | .when( $s.teachersPerStudent().above( "1 : 19" ) ) | `` | is exactly
            .when( $s.passRate().below( "0.6" ) ) | .when( $s.passRate().above( "0.8" ) ) | ``         | is from 0.6 to 0.8,
            .when( $s.passRate().below( "0.6" ) ) | .when( $s.passRate().above( "0.6" ) ) | ``         | is exactly 0.6,
            AREA below 7.5                    | AREA atLeast 8                        | ``                | is at least 7.5 and below 8,
            AREA atMost 7.5                   | AREA above 8                          | ``                | is above 7.5 and at most 8,
            .when( $s.students().below( "50" ).or( $s.has( SchoolFlag.BOARDING ) ) ) | .when( $s.students().above( "50" ).or( $s.has( SchoolFlag.BOARDING ) ) ) | `` | is exactly 50 and no other condition holds,
            .when( $s.students().below( "50" ).or( $s.has( SchoolFlag.BOARDING ) ) ) | .when( $s.students().above( "60" ) ) | `` | is from 50 to 60 and no other condition holds,
            .when( $s.has( SchoolFlag.BOARDING ).or( $s.students().below( "50" ) ) ) | .when( $s.has( SchoolFlag.BOARDING ).or( $s.students().above( "50" ) ) ) | `` | is exactly 50 and no other condition holds,
            SIZE below 600                    | SIZE above 600                        | RURALSIZE atLeast 600SIZE atMost 600 | is exactly 600 and no other condition holds,
            """)
    void allThatIsLeftOutBetweenTwoTiersIsTold(String first, String second, String third, String values)
            throws IOException {
        List<Diagnostic> told = told(first, second, third);

        assertThat(told)
                .extracting(each -> each.message().en())
                .singleElement()
                .asString()
                .contains("$s.", values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SIZE atMost 600                   | SIZE above 600                        | ``
            SIZE below 600                    | SIZE atLeast 600                      | ``
            SIZE atMost 600                   | SIZE atLeast 601                      | ``
            SIZE below 600                    | SIZE above 600                        | SIZE atLeast 600SIZE atMost 600
            SIZE below 600                    | SIZE above 600                        | -> $s.booksPerStudent()
            SIZE below 600                    | SIZE above 600                        | .when( $s.students().below( "600" ).or( $s.students().above( "600" ) ).not() )
            SIZE below 600                    | SIZE above 600                        | SIZE atLeast 500SIZE atMost 700 -> $s.computersPer100()
            RURALSIZE below 600               | TOWNSIZE above 600                    | ``
            SIZE below 600                    | AREA above 600                        | ``
            AREA atMost 7.5                   | AREA above 7.5                        | ``
            SIZE below 600                    | SIZE above 800 -> $s.computersPer100() | ``
            AREA atMost 7.5                   | AREA atLeast 8 -> $s.computersPer100() | ``
            SIZE atMost 600                   | SIZE atLeast 700                      | SIZE above 600SIZE below 700
            SIZE atMost 600                   | SIZE atLeast 700                      | -> $s.booksPerStudent()
            SIZE atMost 600                   | SIZE atLeast 700                      | SIZE atLeast 500SIZE atMost 800 -> $s.computersPer100()
            RURALSIZE below 600               | TOWNSIZE above 700                    | ``
            .when( $s.students().below( "50" ).or( $s.has( SchoolFlag.BOARDING ) ) ) | .when( $s.students().atLeast( "50" ).or( $s.has( SchoolFlag.BOARDING ) ) ) | ``
            .when( $s.students().below( "50" ).or( $s.has( SchoolFlag.BOARDING ) ) ) | .when( $s.students().above( "50" ).or( $s.has( SchoolFlag.BOARDING ).not() ) ) | ``
            .when( $s.students().below( "50" ).or( $s.has( SchoolFlag.BOARDING ) ) ) | .when( $s.students().above( "50" ).or( $s.has( SchoolFlag.BOARDING ) ) ) | .when( $s.has( SchoolFlag.BOARDING ).not() )
            SIZE below 600                    | ``                                    | ``
            """)
    void tiersThatMeetAreNot(String first, String second, String third) throws IOException {
        assertThat(told(first, second, third)).isEmpty();
    }
}
