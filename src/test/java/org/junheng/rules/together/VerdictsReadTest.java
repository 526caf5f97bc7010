package org.junheng.rules.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.rules.check.RuleText.HEADER;
import static org.junheng.rules.check.RuleText.rule;

import java.util.List;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule reads verdicts that some loaded rule gives of that subject, counts as many as there are, and eases what it names. */
class VerdictsReadTest {
    private static final String REMEDY =
            "recommend( $f ).lever( Lever.BUY ).by( Actor.SCHOOL ).within( Term.ONE_TERM )";

    /** Seven criteria of primary sections in a group, one of schools, one of the county. */
    private static String pack() {
        StringBuilder pack = new StringBuilder(HEADER);
        for (int i = 1; i <= 7; i++) {
            pack.append(rule(
                    "P" + i,
                    "@group( \"QB-R\" )",
                    "criteria",
                    "$s : Section( level == Level.PRIMARY )",
                    "require( $s, $s.booksPerStudent() ).atLeast( \"" + (i + 20) + "\" )"));
        }
        pack.append(rule(
                "ROOMS",
                "@group( \"QB-G\" )",
                "criteria",
                "$s : School()",
                "require( $s, $s.figure( SchoolFigure.CLASSROOMS ) ).atMost( \"60\" )"));
        pack.append(rule(
                "VETO",
                "@group( \"QB-V\" ) @severity( VETO )",
                "criteria",
                "$c : County()",
                "require( $c, $c.evidence( CountyFlag.KEY_SCHOOLS ) ).no()"));
        return pack.toString();
    }

    /** What is told of a rule in a file of its own, beside the pack and with what a place sets. */
    private static String told(String rule, Rules... more) {
        try {
            Rules[] all = new Rules[more.length + 2];
            all[0] = Rules.of("pack.drl", pack());
            all[1] = Rules.of("own.drl", HEADER + rule);
            System.arraycopy(more, 0, all, 2, more.length);
            Junheng.load(all);
            return "";
        } catch (RulesException refused) {
            List<RuleProblem> problems = refused.problems();
            assertThat(problems).as("%s", refused.getMessage()).hasSize(1);
            assertThat(problems.get(0).column()).as("%s", refused.getMessage()).isPositive();
            return problems.get(0).file() + " " + problems.get(0).message().en() + " "
                    + problems.get(0).remedy().en();
        }
    }

    private static void hold(String seen, String told) {
        if (told.isEmpty()) {
            assertThat(seen).isEmpty();
        } else {
            assertThat(seen).contains(told, "own.drl");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            County                            | group == "NOPE"                         | No criterion and no group is called "NOPE".
            County                            | criterion == "NOPE"                     | No criterion and no group is called "NOPE".
            County                            | group == "QB_R"                         | Maybe you meant QB-R.
            County                            | group == "qb-r"                         | Maybe you meant QB-R.
            County                            | criterion == "ROOM"                     | Maybe you meant ROOMS.
            County                            | criterion == "P1 "                      | Maybe you meant P1.
            County                            | group == "P1"                           | "P1" is a criterion, and no group. Write criterion == "P1" .
            County                            | criterion == "QB-R"                     | "QB-R" is a group, and no criterion. Write group == "QB-R" .
            County                            | criterion in ( "P1", "NOPE" )           | is called "NOPE".
            County                            | group in ( "QB-R", "NOPE" )             | is called "NOPE".
            County                            | group == "QB-R" OR criterion == "NOPE"  | is called "NOPE".
            County                            | group == "QB-R", criterion == "NOPE"    | is called "NOPE".
            County                            | group == "QB-R", criterion != "NOPE"    | is called "NOPE".
            County                            | group == "QB-R", criterion == "ROOMS"   | No criterion has group == "QB-R", criterion == "ROOMS"
            County                            | group == "QB-V" && criterion == "P1"    | No criterion has group == "QB-V", criterion == "P1"
            County                            | criterion == "T"                        | judged in the phase county
            County                            | group == "QB-R", subject == $s.id       | "QB-R" judges a Section, and here the verdicts of a County are read
            School                            | group == "QB-R", subject == $s.id       | "QB-R" judges a Section, and here the verdicts of a School are read
            Section                           | group == "QB-V", subject == $s.id       | "QB-V" judges a County
            Section                           | group == "QB-R"                         | Add subject == $s.id .
            School                            | criterion == "ROOMS"                    | Add subject == $s.id .
            Section                           | criterion == "ROOMS", subject == $s.id  | "ROOMS" judges a School
            Section( level == Level.JUNIOR )  | group == "QB-R", subject == $s.id       | "QB-R" judges the level primary alone, and this rule is about junior.
            School                            | criterion in ( "ROOMS", "P1" ), subject == $s.id | "P1" judges a Section, and here the verdicts of a School are read
            School                            | subject == $s.id, group in ( "QB-G", "QB-V" ) | "QB-V" judges a County
            Section                           | subject == $s.id, group in ( "QB-G", "QB-R" ) | "QB-G" judges a School
            Section                           | subject == $s.id, group == "QB-R" OR criterion == "ROOMS" | "ROOMS" judges a School
            School                            | criterion in ( "ROOMS", "QB-G" ), subject == $s.id | "QB-G" is a group, and no criterion.
            School                            | group in ( "QB-G", "P1" ), subject == $s.id | "P1" is a criterion, and no group.
            Section                           | subject != $s.id, group == "QB-R"       | counts the verdicts of everybody else
            School                            | group == "QB-G" && subject != $s.id     | counts the verdicts of everybody else
            School                            | subject == $s.id OR group == "QB-G"     | leaves the verdicts of everybody in
            School                            | group == "QB-G", criterion == "ROOMS" OR subject == $s.id | leaves the verdicts of everybody in
            Section                           | subject == $s.school.id, group == "QB-R" | "QB-R" judges a Section, and here the verdicts of a School are read
            Section                           | subject == $s.id && group == "QB-G"     | "QB-G" judges a School
            Section                           | subject == $s.school.id, group == "QB-G" | ``
            Section                           | subject == $s.id OR subject == $s.school.id, group in ( "QB-R", "QB-G" ) | ``
            Section                           | subject == $s.id, criterion in ( "P1", "P2" ) | ``
            Section                           | subject == $s.id, criterion == "P1" OR criterion == "P2" | ``
            County                            | group in ( "QB-R", "QB-G", "QB-V" )     | ``
            County                            | group == "QB-R"                         | ``
            County                            | criterion == "P1"                       | ``
            County                            | criterion in ( "P1", "ROOMS" )          | ``
            County                            | group == "QB-R", criterion != "P1"      | ``
            County                            | group == "QB-R" OR group == "QB-G"      | ``
            County                            | group == "QB-V", subject == $s.id       | ``
            School                            | criterion == "ROOMS", subject == $s.id  | ``
            Section                           | group == "QB-R", subject == $s.id       | ``
            Section( level == Level.PRIMARY ) | group == "QB-R", subject == $s.id       | ``
            """)
    void aRuleReadsVerdictsThatThereAre(String fact, String asked, String told) {
        String of = fact.contains("(") ? fact : fact + "()";
        hold(
                told(rule(
                        "T",
                        "",
                        "county",
                        "$s : " + of + " accumulate( $v : Verdict( " + asked.replace(" OR ", " || ")
                                + " ); $t : verdicts( $v ) )",
                        "require( $s, $t ).all()")),
                told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $f : Finding( criterion == "NOPE" )                                          | There is no criterion "NOPE".
            $f : Finding( criterion == "QB-R" )                                          | "QB-R" is a group, and no criterion.
            $f : Finding( criterion in ( "P1", "P9" ) )                                  | There is no criterion "P9".
            $f : Finding( criterion == "P1" ) School( id == $f.subject )                 | "P1" judges a Section
            $f : Finding( criterion == "VETO" ) Section( id == $f.subject )              | "VETO" judges a County
            $f : Finding( criterion == "P1" ) Section( id == $f.subject, level == Level.JUNIOR ) | judges the level primary alone
            $f : Finding( criterion == "P1" )                                            | ``
            $f : Finding( criterion in ( "P1", "ROOMS" ) )                               | ``
            $f : Finding( criterion == "P1" ) Section( id == $f.subject )                | ``
            $f : Finding( criterion in ( "P1", "ROOMS" ) ) Section( id == $f.subject )   | ``
            """)
    void aRemedyIsForFindingsThatThereCanBe(String when, String told) {
        hold(told(rule("T", "", "countermeasures", when, REMEDY)), told);
    }

    /** A name counts that stands in another pack, or in the rules of a place. */
    @Test
    void allRulesOfALoadCount() {
        String reader = rule(
                "T",
                "",
                "county",
                "$c : County() accumulate( $v : Verdict( group == \"OTHER\" ); $t : verdicts( $v ) )",
                "require( $c, $t ).all()");
        String other = HEADER
                + rule(
                        "O",
                        "@group( \"OTHER\" )",
                        "criteria",
                        "$c : County()",
                        "require( $c, $c.evidence( CountyFlag.KEY_SCHOOLS ) ).no()");

        assertThat(told(reader)).contains("is called \"OTHER\"");
        assertThat(told(reader, Rules.of("other.drl", other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            atLeast( "8" )                                | 7 criteria are counted, so nobody can meet 8 of them.
            atLeast( "70" )                               | 7 criteria are counted, so nobody can meet 70 of them.
            atLeast( "7" ).others( "0.85" )               | so there are no others.
            atLeast( "7" ).of( "7" ).others( "0.85" )     | so there are no others.
            atLeast( "8" ).of( "8" ).others( "0.85" )     | so there are no others.
            shareAtLeast( "1" ).others( "0.85" )          | so there are no others.
            atLeast( "5" ).of( "6" )                      | 7 criteria are counted, and here stands 6: it is never decided.
            atLeast( "8" ).of( "7" )                      | Nobody can meet .atLeast( "8" ).
            atLeast( "6" )                                | ``
            atLeast( "7" )                                | ``
            atLeast( "6" ).of( "7" )                      | ``
            atLeast( "7" ).of( "7" )                      | ``
            atLeast( "6" ).of( "7" ).others( "0.85" )     | ``
            atLeast( "6" ).others( "0.85" )               | ``
            atLeast( "6" ).of( "8" )                      | ``
            all()                                         | ``
            all().of( "7" )                               | ``
            shareAtLeast( "0.95" ).others( "0.85" )       | ``
            """)
    void aCountIsOfAsManyAsThereAre(String demand, String told) {
        hold(
                told(rule(
                        "T",
                        "",
                        "school",
                        "$s : Section( level == Level.PRIMARY )"
                                + " accumulate( $v : Verdict( subject == $s.id, group == \"QB-R\" ); $t : verdicts( $v ) )",
                        "require( $s, $t )." + demand)),
                told);
    }

    /** Of all sections of a county there may be any number of verdicts. */
    @ParameterizedTest
    @CsvSource({"8", "700"})
    void aCountOverSubjectsMayBeOfMore(String least) {
        hold(
                told(rule(
                        "T",
                        "",
                        "county",
                        "$c : County() accumulate( $v : Verdict( group == \"QB-R\" ); $t : verdicts( $v ) )",
                        "require( $c, $t ).atLeast( \"" + least + "\" )")),
                "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            P5    | 25  | ``  | The limit of "P5" is 25, and 25 eases nothing. Write a limit below 25.
            P5    | 26  | ``  | The limit of "P5" is 25, and 26 eases nothing.
            P5    | 30  | ``  | The limit of "P5" is 25, and 30 eases nothing.
            ROOMS | 60  | ``  | The limit of "ROOMS" is 60, and 60 eases nothing. Write a limit above 60.
            ROOMS | 45  | ``  | The limit of "ROOMS" is 60, and 45 eases nothing.
            P5    | 20  | ``  | ``
            ROOMS | 70  | ``  | ``
            P5    | 30  | 35  | ``
            P5    | 40  | 35  | The limit of "P5" is 25, and 40 eases nothing.
            ROOMS | 50  | 40  | ``
            """)
    void anAllowanceEasesSomething(String criterion, String limit, String place, String told) {
        String of = criterion.equals("ROOMS") ? "School" : "Section";
        String allowance = rule(
                "T",
                "",
                "scope",
                "$s : " + of + "()",
                "allow( $s ).in( \"" + criterion + "\" ).limit( \"" + limit + "\" )");
        Rules[] places = place.isEmpty()
                ? new Rules[0]
                : new Rules[] {
                    Rules.overlayOf(
                            "某县",
                            "name: 某县\nlimits:\n  - { criterion: " + criterion + ", limit: " + place
                                    + ", citation: 某文 }\n")
                };
        hold(told(allowance, places), told);
    }

    /** Who is left out or eased is one of those who are judged. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            School                           | exclude( $s ).from( "QB-R" ).when( $s.has( SchoolFlag.RURAL ) )          | "QB-R" judges a Section, and here stands a School: it does nothing.
            Section                          | exclude( $s ).from( "QB-G" ).when( $s.has( SchoolFlag.RURAL ) )          | "QB-G" judges a School, and here stands a Section: it does nothing.
            Section( level == Level.JUNIOR ) | exclude( $s ).from( "QB-R" ).when( $s.has( SchoolFlag.RURAL ) )          | "QB-R" judges the level primary alone, and this rule is about junior
            School                           | exclude( $s ).from( "ROOMS" ).when( $s.has( SchoolFlag.RURAL ) )         | "ROOMS" is a rule, and no group. Write its group: from( "QB-G" )
            Section                          | exclude( $s ).from( "QB-R", "P1" ).when( $s.has( SchoolFlag.RURAL ) )    | "P1" is a rule, and no group. Write its group: from( "QB-R" )
            Section                          | allow( $s ).in( "QB-R" ).limit( "20" ) | "QB-R" is a group, and no criterion. Name criteria of the group, such as "P1", "P2", "P3".
            Section                          | allow( $s ).in( "P5", "QB-R" ).limit( "20" ) | "QB-R" is a group, and no criterion.
            Section                          | allow( $s ).in( "P5" ).in( "P6" ).limit( "20" ) | .in stands twice.
            Section                          | allow( $s ).in( "P5" ).limit( "15" ).limit( "20" ) | .limit stands twice.
            Section                          | exclude( $s ).from( "NOPE" ).when( $s.has( SchoolFlag.RURAL ) )          | No criterion belongs to the group "NOPE".
            School                           | allow( $s ).in( "P5" ).limit( "20" )  | "P5" judges a Section, and here stands a School: it does nothing.
            Section                          | allow( $s ).in( "ROOMS" ).limit( "70" ) | "ROOMS" judges a School
            Section( level == Level.JUNIOR ) | allow( $s ).in( "P5" ).limit( "20" )  | "P5" judges the level primary alone, and this rule is about junior
            Section                          | allow( $s ).in( "P5" ).value( $s.computersPer100() ) | "P5" counts books per students, and .value( … ) counts computers per 100 students.
            Section                          | allow( $s ).in( "P5" ).value( $s.students() ) | and .value( … ) counts students.
            Section                          | allow( $s ).in( "P5" ).value( $s.split( SchoolFigure.BOOKS ).per( $s.students() ) ) | is what "P5" judges itself: it eases nothing.
            Section                          | allow( $s ).in( "P5" ).value( $s.splitExtra( "电子图书" ).per( $s.students() ) ) | ``
            Section                          | exclude( $s ).from( "QB-R" ).when( $s.has( SchoolFlag.RURAL ) )          | ``
            Section                          | exclude( $s ).from( "QB-R", "QB-V" ).when( $s.has( SchoolFlag.RURAL ) )  | ``
            Section( level == Level.PRIMARY ) | exclude( $s ).from( "QB-R" ).when( $s.has( SchoolFlag.RURAL ) )         | ``
            School                           | exclude( $s ).from( "QB-G" ).when( $s.has( SchoolFlag.RURAL ) )          | ``
            Section                          | allow( $s ).in( "P5", "P6" ).limit( "20" ) | ``
            """)
    void whoIsLeftOutIsOneOfThoseWhoAreJudged(String fact, String then, String told) {
        hold(
                told(rule(
                        "T",
                        "",
                        "scope",
                        "$s : " + (fact.contains("(") ? fact : fact + "()"),
                        then + ".when( $s.is( SchoolKind.NINE_YEAR ) )")),
                told);
    }
}
