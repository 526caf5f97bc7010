package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.results.Outcome;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts of dispersions and of schools' own counts: what they let stay is tolerated with all that it counts, and is not paid for.
 * All sums are worked out by hand.
 */
class CountsOfCountsTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final String SECTION = "$s : Section()";
    private static final String COUNTY = "$c : County()";

    private static String rule(String id, String severity, String group, String phase, String when, String demand) {
        return "rule \"" + id + "\"\n    @title_zh( \"甲" + id + "\" )  @title_en( \"Test " + id
                + "\" )\n    @source( \"某县〔2025〕1号\" )  @confidence( \"V2\" )  @severity( " + severity
                + " )  @group( \""
                + group + "\" )\n    agenda-group \"" + phase + "\"\nwhen\n    " + when + "\nthen\n    insert( "
                + demand
                + " );\nend\n";
    }

    /** Such as {@code REQUIRED atLeast("1")}, over a group or the verdicts of a criterion; none for a dash. */
    private static String over(String id, String said, String phase, String whose, String of) {
        if (said.equals("-")) {
            return "";
        }
        int end = said.indexOf(' ');
        return rule(
                id,
                said.substring(0, end),
                id,
                phase,
                whose + "\n    accumulate( $v : Verdict( " + of + " ); $n : verdicts( $v ) )",
                "require( " + whose.substring(0, 2) + ", $n )." + said.substring(end + 1));
    }

    private static Junheng load(String... rules) {
        return Junheng.load(Rules.of("t/t.drl", RuleText.HEADER + String.join("\n", rules)));
    }

    private static School.Builder school(String id) {
        return School.builder(id, id)
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100");
    }

    private static County county(School... schools) {
        return County.of("C", "县", List.of(schools));
    }

    private static School owner(String id, String books, String computers) {
        return owner(id, books, computers, "0");
    }

    private static School owner(String id, String books, String computers, String rooms) {
        return school(id)
                .figure(SchoolFigure.BOOKS, books)
                .figure(SchoolFigure.COMPUTERS, computers)
                .figure(SchoolFigure.MULTIMEDIA_CLASSROOMS, rooms)
                .build();
    }

    private static String members(String severity) {
        return rule("M-a", severity, "M", "criteria", SECTION, "require( $s, $s.booksPerStudent() ).atLeast( \"10\" )")
                + rule(
                        "M-b",
                        severity,
                        "M",
                        "criteria",
                        SECTION,
                        "require( $s, $s.computersPer100() ).atLeast( \"10\" )");
    }

    /** One of two wanted of each school: A and D have their books, B has neither, and two of three schools are 66.7 %. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # of the members, of each school,        of the schools,                another,                     tolerated
            REQUIRED,         REQUIRED atLeast("1"), REQUIRED shareAtLeast("0.6"),  -,                           true
            REQUIRED,         REQUIRED shareAtLeast("0.5"), REQUIRED shareAtLeast("0.6"), -,                     true
            REQUIRED,         REQUIRED atLeast("1"), REQUIRED atLeast("2"),         -,                           true
            REQUIRED,         REQUIRED atLeast("1"), REQUIRED shareAtLeast("0.7"),  -,                           false
            REQUIRED,         REQUIRED atLeast("1"), REQUIRED all(),                -,                           false
            REQUIRED,         REQUIRED atLeast("1"), ADVISORY shareAtLeast("0.6"),  -,                           false
            REQUIRED,         REQUIRED atLeast("1"), INFORMATION atLeast("2"),      -,                           false
            ADVISORY,         REQUIRED atLeast("1"), REQUIRED shareAtLeast("0.6"),  -,                           true
            REQUIRED,         ADVISORY atLeast("1"), REQUIRED shareAtLeast("0.6"),  -,                           false
            VETO,             REQUIRED atLeast("1"), REQUIRED shareAtLeast("0.6"),  -,                           false
            REQUIRED,         VETO atLeast("1"),     REQUIRED shareAtLeast("0.6"),  -,                           false
            REQUIRED,         REQUIRED atLeast("1"), VETO shareAtLeast("0.6"),      -,                           true
            REQUIRED,         REQUIRED atLeast("1"), REQUIRED shareAtLeast("0.6"),  N ADVISORY all(),            true
            REQUIRED,         REQUIRED atLeast("1"), REQUIRED shareAtLeast("0.6"),  N REQUIRED all(),            false
            REQUIRED,         REQUIRED atLeast("1"), REQUIRED shareAtLeast("0.6"),  M-a REQUIRED all(),          false
            REQUIRED,         REQUIRED atLeast("1"), REQUIRED shareAtLeast("0.6"),  M-a ADVISORY all(),          true
            REQUIRED,         REQUIRED atLeast("1"), REQUIRED shareAtLeast("0.6"),  M-a REQUIRED shareAtLeast("0.6"), true
            """)
    void whatASchoolThatMayMissCountsIsToleratedWithIt(
            String member, String ofSchool, String ofSchools, String another, boolean tolerated) {
        String other = another.equals("-")
                ? ""
                : over(
                        "O",
                        another.substring(another.indexOf(' ') + 1),
                        "county",
                        COUNTY,
                        "criterion == \"" + another.substring(0, another.indexOf(' ')) + "\"");
        Junheng rules = load(
                members(member),
                over("N", ofSchool, "school", SECTION, "subject == $s.id, group == \"M\""),
                over("S", ofSchools, "county", COUNTY, "criterion == \"N\""),
                other);
        Evaluation evaluation =
                rules.evaluate(county(owner("A", "1000", "5"), owner("B", "200", "9"), owner("D", "1000", "7")), DAY);

        assertThat(evaluation.findings().stream()
                        .filter(Finding::tolerated)
                        .map(Finding::id)
                        .anyMatch("M-a@B/primary"::equals))
                .isEqualTo(tolerated);
        boolean isAdvice = member.equals("ADVISORY");
        assertThat(evaluation.outcome() == Outcome.PASS).isEqualTo(tolerated || isAdvice);
    }

    /** Books at 3 or computers at 4,000: A for 1,500 or 20,000, B for 2,400 or 4,000, D for 300 or 12,000. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # of each school,        of the schools,                costs
            REQUIRED atLeast("1"),   REQUIRED shareAtLeast("0.6"),  1800
            REQUIRED atLeast("1"),   REQUIRED shareAtLeast("0.7"),  4200
            REQUIRED atLeast("1"),   REQUIRED shareAtLeast("0.3"),  300
            REQUIRED atLeast("1"),   REQUIRED atLeast("2"),         1800
            REQUIRED atLeast("1"),   REQUIRED atLeast("1"),         300
            REQUIRED atLeast("1"),   REQUIRED all(),                4200
            REQUIRED atLeast("2"),   REQUIRED atLeast("1"),         6400
            REQUIRED atLeast("1"),   ADVISORY atLeast("1"),         4200
            """)
    void asManySchoolsAreClosedAsTheirShareAsksFor(String ofSchool, String ofSchools, String costs) {
        Junheng rules = load(
                members("REQUIRED"),
                over("N", ofSchool, "school", SECTION, "subject == $s.id, group == \"M\""),
                over("S", ofSchools, "county", COUNTY, "criterion == \"N\""));
        Prices prices = Prices.of(
                Price.of(SchoolFigure.BOOKS, Lever.BUY, "3"), Price.of(SchoolFigure.COMPUTERS, Lever.BUY, "4000"));
        Plan plan =
                rules.plan(county(owner("A", "500", "5"), owner("B", "200", "9"), owner("D", "900", "7")), DAY, prices);

        assertThat(plan.cost().total()).contains(Exact.of(costs));
        assertThat(plan.reach()).isEqualTo(Plan.Reach.ALL_CLOSED);
        assertThat(plan.after().outcome()).isEqualTo(Outcome.PASS);
    }

    /**
     * Two schools of 100: with a and b of a thing the coefficient is (a − b) ÷ (a + b), 0.3 at b = 7/13 of a. 1,000 and 100 books
     * want 439 at 3, 1,317; 10 and 2 computers 4 at 4,000, 16,000; 10 and 1 rooms 5 at 500, 2,500.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # of each, of all,                         books have a price, rooms of B, costs
            REQUIRED,  REQUIRED all(),                 true,               1,          19817
            REQUIRED,  REQUIRED atLeast("2"),          true,               1,          3817
            REQUIRED,  REQUIRED atLeast("1"),          true,               1,          1317
            REQUIRED,  REQUIRED shareAtLeast("0.66"),  true,               1,          3817
            REQUIRED,  REQUIRED shareAtLeast("0.67"),  true,               1,          19817
            REQUIRED,  REQUIRED atLeast("2"),          true,               10,         1317
            REQUIRED,  REQUIRED atLeast("1"),          true,               10,         0
            REQUIRED,  REQUIRED atLeast("2"),          false,              1,          18500
            REQUIRED,  REQUIRED atLeast("1"),          false,              1,          2500
            ADVISORY,  REQUIRED atLeast("2"),          true,               1,          3817
            ADVISORY,  REQUIRED atLeast("1"),          true,               1,          1317
            REQUIRED,  ADVISORY atLeast("2"),          true,               1,          19817
            """)
    void ofDispersionsTheCheapestAreClosedThatAreEnough(
            String each, String all, boolean isPriced, String rooms, String costs) {
        List<String> texts = new ArrayList<>();
        for (String measure : List.of("booksPerStudent", "computersPer100", "multimediaClassroomsPer100")) {
            texts.add(rule(
                    "V-" + measure,
                    each,
                    "V",
                    "criteria",
                    COUNTY + "\n    accumulate( $s : Section( county == $c.id ); $cv : dispersion( $s." + measure
                            + "() ) )",
                    "require( $c, $cv ).atMost( \"0.3\" )"));
        }
        texts.add(over("N", all, "county", COUNTY, "subject == $c.id, group == \"V\""));
        Prices prices = isPriced
                ? Prices.of(
                        Price.of(SchoolFigure.BOOKS, Lever.BUY, "3"),
                        Price.of(SchoolFigure.COMPUTERS, Lever.BUY, "4000"),
                        Price.of(SchoolFigure.MULTIMEDIA_CLASSROOMS, Lever.BUILD, "500"))
                : Prices.of(
                        Price.of(SchoolFigure.COMPUTERS, Lever.BUY, "4000"),
                        Price.of(SchoolFigure.MULTIMEDIA_CLASSROOMS, Lever.BUILD, "500"));
        County county = county(owner("A", "1000", "10", "10"), owner("B", "100", "2", rooms));
        Plan plan = load(texts.toArray(String[]::new)).plan(county, DAY, prices);

        assertThat(plan.cost().total()).contains(Exact.of(costs));
        assertThat(plan.after().outcome()).isEqualTo(Outcome.PASS);
    }
}
