package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.engine.prepare.ClassBands;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.numbers.Exact;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes along with a class that is opened closes what it is enough for, whether or not a rule asks how large classes are. */
class SplitBringsTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final String RATIO = "R@S/primary";

    private static final String TEACHERS = rule("R", "$s.teachersPerStudent() ).atLeast( \"1 : 19\" )");
    private static final String SIZES = rule("Z", "$s.classesAbove( \"45\" ) ).atMost( \"0\" )");
    private static final Junheng ALONE = Junheng.load(Rules.of("t/t.drl", RuleText.HEADER + TEACHERS));
    private static final Junheng BOTH = Junheng.load(Rules.of("t/t.drl", RuleText.HEADER + TEACHERS + SIZES));

    private static String rule(String id, String demand) {
        return "rule \"" + id + "\"\n    @title_zh( \"甲" + id + "\" )  @title_en( \"Test " + id + "\" )\n"
                + "    @source( \"某县〔2025〕1号\" )  @confidence( \"V2\" )\n    agenda-group \"criteria\"\nwhen\n"
                + "    $s : Section( level == Level.PRIMARY )\nthen\n    insert( require( $s, " + demand + " );\nend\n";
    }

    /** 396 students need 21 teachers at 1 : 19, 190 need 10. Classes by band, from 25 and fewer to 66 and more. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # rules, students, teachers, classes by size,    brings, pieces, why the ratio stays
            alone,   396,      20,       0 0 0 0 8 1 0 0 0,  2,      1,
            alone,   396,      19,       0 0 0 0 8 1 0 0 0,  2,      1,
            alone,   396,      18,       0 0 0 0 8 1 0 0 0,  2,      2,
            alone,   396,      20,       0 0 0 0 8 1 0 0 0,  1,      1,
            alone,   396,      18,       0 0 0 0 8 1 0 0 0,  1,      3,
            alone,   396,      20,       0 0 0 6 4 0 0 0 0,  2,      1,
            alone,   396,      21,       0 0 0 0 8 1 0 0 0,  2,      0,
            alone,   190,      9,        10 0 0 0 0 0 0 0 0, 2,      0,      NO_CLASS
            alone,   396,      20,       - - - - - - - - -,  2,      0,      DATA
            alone,   396,      20,       0 0 0 0 8 1 0 0 0,  0,      0,      NO_LEVER
            both,    396,      20,       0 0 0 0 8 1 0 0 0,  2,      1,
            both,    396,      18,       0 0 0 0 8 1 0 0 0,  2,      1,      TOO_LITTLE
            both,    396,      18,       0 0 0 0 8 1 0 0 0,  3,      1,
            both,    396,      20,       0 0 0 6 4 0 0 0 0,  2,      0,      NO_CLASS
            both,    396,      21,       0 0 0 0 8 1 0 0 0,  2,      1,
            both,    396,      20,       0 0 0 0 8 1 0 0 0,  0,      1,      NO_LEVER
            both,    190,      9,        0 0 0 5 0 0 0 0 0,  1,      0,      NO_CLASS
            """)
    void whatAClassBringsCounts(
            String by, int students, int teachers, String classes, int brings, int pieces, Plan.Why why) {
        School.Builder school = School.builder("S", "校")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, String.valueOf(students))
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, String.valueOf(teachers));
        String[] bands = classes.split(" ", -1);
        int all = 0;
        for (int i = 0; i < bands.length; i++) {
            if (!bands[i].equals("-")) {
                school.figure(Level.PRIMARY, ClassBands.ALL.get(i), bands[i]);
                all += Integer.parseInt(bands[i]);
            }
        }
        school.figure(Level.PRIMARY, LevelFigure.CLASSES, String.valueOf(all == 0 ? 9 : all));
        Price opened = Price.of(LevelFigure.CLASSES, Lever.BUILD, "400000");
        Prices prices = Prices.of(brings == 0 ? opened : opened.and(LevelFigure.TEACHERS, String.valueOf(brings)));
        County county = County.of("C", "县", List.of(school.build()));

        Junheng rules = by.equals("alone") ? ALONE : BOTH;
        Plan plan = rules.plan(rules.evaluate(county, DAY), DAY, prices);

        assertThat(plan.steps().stream().map(Plan.PlanStep::pieces).reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(Exact.of(pieces));
        assertThat(plan.open())
                .filteredOn(one -> one.finding().equals(RATIO))
                .extracting(Plan.OpenFinding::why)
                .isEqualTo(why == null ? List.of() : List.of(why));
    }
}
