package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junheng.Deep;
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
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.report.words.PlanWords;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who gives what is moved where all cost the same: those who pass with what they keep before those who fail, the richest first,
 * then by id; whatever the order of the rows. Of whom it is not known whether there is any to spare, nobody takes.
 */
class DonorsTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final Junheng TEACHERS = rules(
            rule(
                    "T",
                    "$s : Section()",
                    "require( $s, $s.figure( LevelFigure.TEACHERS ).per( $s.figure( LevelFigure.CLASSES ) ) ).atLeast( \"2\" )"));
    private static final Junheng BOOKS = rules(
            rule("B", "$s : Section()", "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )"),
            rule(
                    "R",
                    "$s : School()",
                    "require( $s, $s.figure( SchoolFigure.BOOKS ).per( $s.figure( SchoolFigure.CLASSROOMS ) ) ).atMost("
                            + " \"500\" )"));

    private static String rule(String id, String when, String then) {
        return "rule \"" + id + "\"\n    @title_zh( \"甲" + id + "\" )  @title_en( \"Test " + id
                + "\" )\n    @source( \"某县〔2025〕1号\" )  @confidence( \"V2\" )  @severity( REQUIRED )\n"
                + "    agenda-group \"criteria\"\nwhen\n    " + when + "\nthen\n    insert( " + then + " );\nend\n";
    }

    private static Junheng rules(String... rules) {
        return Junheng.load(Rules.of("t/t.drl", RuleText.HEADER + String.join("\n", rules)));
    }

    /** {@code A 8/5} has 8 teachers in 5 classes; a {@code -} was not reported. */
    private static School withTeachers(String told) {
        String[] of = told.strip().split("[ /]", -1);
        School.Builder school = School.builder(of[0], of[0])
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "200");
        if (!of[1].equals("-")) {
            school.figure(Level.PRIMARY, LevelFigure.TEACHERS, of[1]);
        }
        return (of[2].equals("-") ? school : school.figure(Level.PRIMARY, LevelFigure.CLASSES, of[2])).build();
    }

    /** {@code A 2000/100/10} has 2000 books, 100 students and 10 classrooms. */
    private static School withBooks(String told) {
        String[] of = told.strip().split("[ /]", -1);
        School.Builder school = School.builder(of[0], of[0])
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(SchoolFigure.BOOKS, of[1]);
        if (!of[2].equals("-")) {
            school.figure(Level.PRIMARY, LevelFigure.STUDENTS, of[2]);
        }
        return (of[3].equals("-") ? school : school.figure(SchoolFigure.CLASSROOMS, of[3])).build();
    }

    private static Plan plan(Junheng rules, Prices prices, List<School> schools) {
        return rules.plan(rules.evaluate(County.of("C", "县", schools), DAY), DAY, prices);
    }

    /** {@code A+2 D1-2}: what each gets and gives; what is bought is in brackets behind. */
    private static String told(Plan plan) {
        TreeMap<String, Long> moved = new TreeMap<>();
        TreeMap<String, Long> bought = new TreeMap<>();
        for (Plan.PlanStep step : plan.steps()) {
            long count = step.pieces().rounded(0).longValueExact();
            if (step.from().isPresent()) {
                moved.merge(step.from().get(), -count, Long::sum);
                moved.merge(step.school(), count, Long::sum);
            } else {
                bought.merge(step.school(), count, Long::sum);
            }
        }
        List<String> all = new ArrayList<>();
        moved.forEach((school, count) -> all.add(school + (count > 0 ? "+" : "") + count));
        bought.forEach((school, count) -> all.add("(" + school + "+" + count + ")"));
        return String.join(" ", all);
    }

    /** Two teachers a class; one that is recruited costs 100, one that is moved 15. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # schools: teachers/classes              | who gets and gives
            A 9/5, B 10/5, D 11/5                    | A+1 D-1
            A 9/5, D 12/5, E 12/5                    | A+1 D-1
            A 9/5, D 11/5, E 12/5                    | A+1 E-1
            A 9/5, D 22/10, E 12/5                   | A+1 E-1
            A 9/5, D 13/6, E 11/5                    | A+1 E-1
            A 8/5, D 11/5, E 12/5                    | A+2 E-2
            A 8/5, D 11/5, E 11/5                    | A+2 D-1 E-1
            A 7/5, D 12/5, E 13/5                    | A+3 E-3
            A 6/5, D 12/5, E 13/5                    | A+4 D-1 E-3
            A 9/5, D9 12/5, D10 12/5                 | A+1 D9-1
            A 9/5, D10 12/5, D9 12/5                 | A+1 D9-1
            A 9/5, D02 12/5, D1 12/5                 | A+1 D1-1
            A 9/5, D 10/5, E 20/10                   | (A+1)
            A 9/5, D 12/-                            | (A+1)
            A 8/5, D 12/-, E 11/5                    | A+1 E-1 (A+1)
            A 8/5, D 3/-, E 12/5                     | A+2 E-2
            A 9/5, D -/5, E 11/5                     | A+1 E-1
            A 9/5, D -/-, E 10/5                     | (A+1)
            A 8/5, B 12/-, D 14/-, E 30/-            | (A+2)
            A 8/5, B 12/-, D 14/5, E 30/-            | A+2 D-2
            A 9/5, B 12/6, D 12/6, E 13/6            | A+1 E-1
            """)
    void whoCanSpareItBestGives(String schools, String expected) {
        Prices prices =
                Prices.of(Price.of(LevelFigure.TEACHERS, Lever.RECRUIT, "100").movedAt("15"));
        List<School> rows = new ArrayList<>(
                Arrays.stream(schools.split(",")).map(DonorsTest::withTeachers).toList());
        for (int turn = 0; turn < rows.size(); turn++) {
            Plan plan = plan(TEACHERS, prices, rows);
            assertThat(told(plan)).as("turn %d", turn).isEqualTo(expected);
            assertThat(plan.cost().gap())
                    .hasValueSatisfying(gap -> assertThat(gap.isZero()).isTrue());
            Collections.rotate(rows, 1);
        }
        Collections.reverse(rows);
        assertThat(told(plan(TEACHERS, prices, rows))).isEqualTo(expected);
    }

    /** Of B, which fails, nobody may be added; it gives only what others have not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # schools: teachers/classes              | who gets and gives
            A 9/5, B 9/5, D 11/5                     | A+1 D-1
            A 9/5, B 5/5, D 11/5                     | A+1 D-1
            A 9/5, B 19/10, D 12/5                   | A+1 D-1
            A 8/5, B 9/5, D 11/5                     | A+2 B-1 D-1
            A 8/5, B 9/5, D 11/5, E 11/5             | A+2 D-1 E-1
            A 8/5, B 9/5, D 10/5                     | A+2 B-2
            A 8/5, B 9/5, D 12/-                     | A+2 B-2
            """)
    void whoFailsGivesLast(String schools, String expected) {
        Prices prices = Prices.of(
                        Price.of(LevelFigure.TEACHERS, Lever.RECRUIT, "100").movedAt("15"))
                .bounded(new PriceBound("B", "teachers", Optional.of(Exact.ZERO), Optional.empty()));
        List<School> rows = new ArrayList<>(
                Arrays.stream(schools.split(",")).map(DonorsTest::withTeachers).toList());
        for (int turn = 0; turn < rows.size(); turn++) {
            assertThat(told(plan(TEACHERS, prices, rows))).isEqualTo(expected);
            Collections.rotate(rows, 1);
        }
    }

    /** 25 books a student, and no more than 500 a room; a book costs 30, or 2 where it is moved. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # schools: books/students/classrooms            | who gets and gives
            A 2400/100/10, D 2600/100/10                     | A+100 D-100
            A 2400/100/10, D 2600/100/10, E 5500/200/11      | A+100 E-100
            A 2400/100/10, D 2600/-/10                       | (A+100)
            A 2400/100/10, D 2600/-/10, E 2550/100/10        | A+50 E-50 (A+50)
            A 2400/100/10, D 2600/100/-                      | A+100 D-100
            A 2400/100/10, D 2600/100/-, E 2700/100/10       | A+100 E-100
            A 2400/100/10, D 3000/100/5                      | A+500 D-500
            A 2400/100/10, D 3100/100/6                      | A+100 D-100
            A 2400/100/10, D 2600/-/5                        | (A+100)
            """)
    void whatComesNoNearerToFailingMayBeGiven(String schools, String expected) {
        Prices prices = Prices.of(Price.of(SchoolFigure.BOOKS, Lever.BUY, "30").movedAt("2"));
        List<School> rows = new ArrayList<>(
                Arrays.stream(schools.split(",")).map(DonorsTest::withBooks).toList());
        Plan plan = plan(BOOKS, prices, rows);
        assertThat(told(plan)).isEqualTo(expected);
        Collections.reverse(rows);
        assertThat(told(plan(BOOKS, prices, rows))).isEqualTo(expected);
        boolean isOpen = plan.before().verdicts().stream().anyMatch(verdict -> verdict.state() == State.UNDECIDED);
        assertThat(PlanWords.assumed(plan).zh().contains("不从那里调出")).isEqualTo(isOpen);
        assertThat(PlanWords.assumed(plan).en().contains("any to spare")).isEqualTo(isOpen);
    }

    static LongStream tens() {
        return LongStream.range(0, Deep.or(40, 8));
    }

    @ParameterizedTest
    @MethodSource("tens")
    void theOrderOfTheRowsChangesNothing(long ten) {
        Junheng kinds = Junheng.load(Rules.onClasspath("rules/kinds"));
        Junheng small = Junheng.load(Rules.onClasspath("rules/small"));
        Prices moved = Prices.of(
                Price.of(SchoolFigure.BOOKS, Lever.BUY, "7").movedAt("2"),
                Price.of(SchoolFigure.COMPUTERS, Lever.BUY, "9").movedAt("3"));
        for (long seed = 10 * ten; seed < 10 * ten + 10; seed++) {
            KindsCounty county = new KindsCounty(seed);
            same(kinds, county.prices(), county.county(), seed);
            same(small, moved, SmallCounty.of(seed).county(), seed);
        }
    }

    private static void same(Junheng rules, Prices prices, County county, long seed) {
        List<School> rows = new ArrayList<>(county.schools());
        Plan plan = rules.plan(rules.evaluate(county, DAY), DAY, prices);
        Collections.shuffle(rows, new Random(seed));
        Plan other = rules.plan(rules.evaluate(county.withSchools(rows), DAY), DAY, prices);
        assertThat(other.steps()).as("seed %d", seed).isEqualTo(plan.steps());
        assertThat(other.cost()).isEqualTo(plan.cost());
        assertThat(new TreeSet<>(other.closed())).isEqualTo(new TreeSet<>(plan.closed()));
        assertThat(other.open()).containsExactlyInAnyOrderElementsOf(plan.open());
    }
}
