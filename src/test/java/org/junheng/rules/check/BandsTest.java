package org.junheng.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.rules.check.RuleText.HEADER;
import static org.junheng.rules.check.RuleText.rule;

import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.rules.RulesException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands lie short of the limit, in its unit, and earn less the worse the value is, and no more than the points in full. */
class BandsTest {
    private static String told(Rules... rules) {
        try {
            Junheng.load(rules);
            return "";
        } catch (RulesException refused) {
            assertThat(refused.problems()).as("%s", refused.getMessage()).hasSize(1);
            return refused.problems().get(0).message().en();
        }
    }

    private static String scored(String value, String demand, String bands) {
        return HEADER
                + rule(
                        "T",
                        "@group( \"G\" ) @points( \"4\" ) @deduct( \"" + bands + "\" )",
                        "criteria",
                        "$s : Section( level == Level.PRIMARY )",
                        "require( $s, $s." + value + " )." + demand);
    }

    private static void hold(String seen, String told) {
        if (told.isEmpty()) {
            assertThat(seen).isEmpty();
        } else {
            assertThat(seen).contains(told);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            passRate()        | atLeast( "0.85" ) | band 0.80:2 0.75:3  | The band 0.75:3 is of a worse value
            passRate()        | atLeast( "0.85" ) | band 0.80:2 0.75:2  | The band 0.75:2 is of a worse value
            passRate()        | atLeast( "0.85" ) | band 0.75:3 0.8:2   | The band 0.75:3 is of a worse value
            passRate()        | atLeast( "0.85" ) | band 0.80:1 0.80:2  | The value of the band 0.8:
            passRate()        | atLeast( "0.85" ) | band 0.85:3         | meets the limit 0.85
            passRate()        | atLeast( "0.85" ) | band 0.95:3 0.8:1   | meets the limit 0.85
            passRate()        | above( "0.85" )   | band 0.9:3          | meets the limit 0.85
            passRate()        | atLeast( "0.85" ) | band 80:2           | The band 80:2 is in another unit than the limit 0.85.
            passRate()        | atLeast( "0.85" ) | band 0.80:5         | earns more than the 4 points
            booksPerStudent() | atLeast( "25" )   | band 0.2:2          | The band 0.2:2 is in another unit than the limit 25.
            booksPerStudent() | atLeast( "25" )   | band 30:3 20:2      | meets the limit 25
            booksPerStudent() | atMost( "25" )    | band 20:3           | meets the limit 25
            booksPerStudent() | below( "25" )     | band 24:3           | meets the limit 25
            booksPerStudent() | atMost( "25" )    | band 30:2 35:3      | The band 35:3 is of a worse value
            passRate()        | atLeast( "0.85" ) | band 0.80:2 0.75:1  | ``
            passRate()        | atLeast( "0.85" ) | band 0.75:1 0.80:2  | ``
            passRate()        | atLeast( "0.85" ) | band 0.80:4         | earns all of the 4 points
            passRate()        | atLeast( "0.85" ) | band 0.80:2 0:1     | ``
            passRate()        | above( "0.85" )   | band 0.85:3 0.8:1   | ``
            booksPerStudent() | atMost( "25" )    | band 30:3 35:2 40:0 | ``
            booksPerStudent() | below( "25" )     | band 25:3 30:1      | ``
            students()        | atMost( "1" )     | band 10:3 30:1      | ``
            """)
    void bandsOfARuleFall(String value, String demand, String bands, String told) {
        hold(told(Rules.of("t.drl", scored(value, demand, bands))), told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deduct: "band 0.80:2 0.75:3"             | "T": The band 0.75:3 is of a worse value
            deduct: "band 0.90:3"                    | meets the limit 0.85
            deduct: "band 80:3"                      | is in another unit
            deduct: "band 0.80:5"                    | earns more than the 4 points
            limit: 0.8, deduct: "band 0.8:3"         | meets the limit 0.8
            points: 2, deduct: "band 0.8:3"          | earns more than the 2 points
            deduct: "band 0.80:3 0.70:2"             | ``
            limit: 0.9, deduct: "band 0.85:3"        | ``
            points: 6, deduct: "band 0.8:5"          | ``
            deduct: "zero-if-breached"               | ``
            """)
    void bandsOfAPlaceFall(String set, String told) {
        Rules place = Rules.overlayOf("某县", "name: 某县\nlimits:\n  - { criterion: T, " + set + ", citation: 某文 }\n");
        hold(told(Rules.of("t.drl", scored("passRate()", "atLeast( \"0.85\" )", "band 0.80:2")), place), told);
    }
}
