package org.junheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.rules.check.RuleText;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence that lists what there is says so where there is none of it, in both languages. */
class EmptyListsTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    /** A list that ends where it begins, or has nothing between its brackets; a heading stands at the end of a line. */
    private static final Pattern EMPTY = Pattern.compile("[:：] ?[.。;；,，、]|（）|\\(\\)|; ?\\.|；。|[,，、] ?[.。]");

    private static Junheng rules(String count) {
        String criterion = """
                rule "M"
                    @title_zh( "甲" )  @title_en( "Computers" )
                    @source( "某县〔2025〕1号" )  @confidence( "V2" )  @group( "M" )
                    agenda-group "criteria"
                when
                    $s : Section( level == Level.PRIMARY )
                then
                    insert( require( $s, $s.computersPer100() ).when( $s.students().atLeast( "50" ) ).atLeast( "10" ) );
                end
                rule "T"
                    @title_zh( "乙" )  @title_en( "Schools" )
                    @source( "某县〔2025〕1号" )  @confidence( "V2" )
                    agenda-group "county"
                when
                    $c : County()
                    accumulate( $v : Verdict( criterion == "M" ); $n : verdicts( $v ) )
                then
                    insert( require( $c, $n ).""" + count + " );\nend\n";
        return Junheng.load(Rules.of("t/t.drl", RuleText.HEADER + criterion));
    }

    /** Schools as students/computers, apart by blanks; a dash for what is not reported. */
    private static County county(String schools) {
        List<School> all = new ArrayList<>();
        for (String one : schools.split(" ", -1)) {
            String[] parts = one.split("/", -1);
            School.Builder school = School.builder("S" + all.size(), "校" + all.size())
                    .county("C")
                    .kind(SchoolKind.PRIMARY);
            if (!parts[0].equals("-")) {
                school.figure(Level.PRIMARY, LevelFigure.STUDENTS, parts[0]);
            }
            if (!parts[1].equals("-")) {
                school.figure(SchoolFigure.COMPUTERS, parts[1]);
            }
            all.add(school.build());
        }
        return County.of("C", "县", all);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            atLeast( "3" ),         100/10 100/10
            atLeast( "3" ),         100/10 20/1 20/1
            atLeast( "3" ),         100/10 100/- 20/1
            atLeast( "3" ),         100/- 100/-
            atLeast( "3" ),         100/5 100/-
            atLeast( "3" ),         20/1 20/1
            atLeast( "3" ),         -/- -/-
            atLeast( "2" ),         100/10
            atLeast( "2" ),         100/5
            all(),                  100/10
            all(),                  20/1
            all(),                  100/5 100/-
            all(),                  -/10
            shareAtLeast( "0.5" ),  20/1
            shareAtLeast( "0.5" ),  100/5
            shareAtLeast( "0.5" ),  100/5 100/10
            shareAtLeast( "0.5" ),  100/- 100/10
            shareAtLeast( "0.5" ),  100/- 100/5
            shareAtLeast( "0.5" ),  100/- 20/1
            shareAtLeast( "0.9" ),  100/10 100/5 20/-
            """)
    void everyListHasSomethingInIt(String count, String schools) {
        Junheng rules = rules(count);
        Evaluation evaluation = rules.evaluate(county(schools), DAY);
        for (Language language : Language.values()) {
            check(TextReport.of(evaluation, language));
            check(TextReport.brief(evaluation, language));
            Heading heading = Heading.of(evaluation);
            check(PlanReport.text(
                    rules.plan(evaluation, DAY, Prices.of(Price.of(SchoolFigure.COMPUTERS, Lever.BUY, "4000"))),
                    heading,
                    language));
        }
    }

    private static void check(String report) {
        assertThat(report.lines().filter(line -> EMPTY.matcher(line).find()).toList())
                .as(report)
                .isEmpty();
    }

    @Test
    void ofFewerSchoolsThanAreAskedForNoneFails() {
        Evaluation evaluation = rules("atLeast( \"3\" )").evaluate(county("100/10 100/10 20/1"), DAY);
        assertThat(TextReport.of(evaluation, Language.EN))
                .containsIgnoringWhitespaces(
                        "2 of 2 levels of schools meet it, and at least 3 have to; 1 more does not apply and is not counted.");
        assertThat(TextReport.of(evaluation, Language.ZH)).contains("另有1项不适用，不计");
    }
}
