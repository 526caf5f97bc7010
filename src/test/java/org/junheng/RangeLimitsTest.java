package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.report.words.LimitText;
import org.junheng.results.Closing;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.rules.RulesException;
import org.junheng.rules.check.RuleText;
import org.junheng.rules.overlay.OverlayFile;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit from one number to another: set by a place, closed by an amount, planned for. Worked out by hand. */
class RangeLimitsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    @TempDir
    private Path folder;

    private Junheng rules(String... demands) throws IOException {
        StringBuilder text = new StringBuilder(RuleText.HEADER);
        for (int i = 0; i < demands.length; i++) {
            text.append(RuleText.rule("R" + i, "", "criteria", "$s : Section()", "require( $s, " + demands[i]));
        }
        Path file = Files.writeString(folder.resolve("r.drl"), text);
        return Junheng.load(Rules.at(file));
    }

    private static County county(String students, String classes, String books) {
        return County.of(
                "C",
                "县",
                List.of(School.builder("S", "甲小学")
                        .county("C")
                        .kind(SchoolKind.PRIMARY)
                        .figure(Level.PRIMARY, LevelFigure.STUDENTS, students)
                        .figure(Level.PRIMARY, LevelFigure.CLASSES, classes)
                        .figure(SchoolFigure.BOOKS, books)
                        .build()));
    }

    private static final String PER_CLASS = "$s.students().per( $s.figure( LevelFigure.CLASSES ) ) )";
    private static final String PER_STUDENT = "$s.booksPerStudent() )";

    private Options place(String limit) throws IOException {
        Path place = Files.createDirectories(folder.resolve("place"));
        Files.writeString(
                place.resolve("limits.yaml"),
                "name: 某县\nlimits:\n  - criterion: R0\n    limit: " + limit + "\n    citation: 文件\n");
        return Options.asOf(DAY).overlay(OverlayFile.read(place));
    }

    /** 480 students: 10 classes are 48, 11 are 43.6, 12 are 40, 16 are 30, 20 are 24, 24 are 20. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30 – 45   | 11 | PASS | 30–45
            30 – 45   | 10 | FAIL | 30–45
            25 – 40   | 11 | FAIL | 25–40〔某县：文件，低于上一级标准〕
            25 – 40   | 12 | PASS | 25–40〔某县：文件，低于上一级标准〕
            35-40     | 12 | PASS | 35–40〔某县：文件〕
            35-40     | 11 | FAIL | 35–40〔某县：文件〕
            35-40     | 16 | FAIL | 35–40〔某县：文件〕
            30-48     | 10 | PASS | 30–48〔某县：文件，低于上一级标准〕
            30至44    | 11 | PASS | 30–44〔某县：文件〕
            30~43     | 11 | FAIL | 30–43〔某县：文件〕
            20—45     | 24 | PASS | 20–45〔某县：文件，低于上一级标准〕
            20.5 - 45 | 24 | FAIL | 20.5–45〔某县：文件，低于上一级标准〕
            30–40     | ?  | UNDECIDED | 30–40〔某县：文件〕
            24-24.5   | 20 | PASS | 24–24.5〔某县：文件，低于上一级标准〕
            """)
    void aPlaceSetsBothEnds(String limit, String classes, Verdict.State state, String shown) throws IOException {
        Options options = limit.equals("30 – 45") ? Options.asOf(DAY) : place(limit);
        County county = classes.equals("?")
                ? County.of(
                        "C",
                        "县",
                        List.of(School.builder("S", "甲")
                                .county("C")
                                .kind(SchoolKind.PRIMARY)
                                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "480")
                                .build()))
                : county("480", classes, "0");
        Verdict verdict = rules(PER_CLASS + ".between( \"30\", \"45\" )")
                .evaluate(county, options)
                .verdicts()
                .get(0);
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(LimitText.of(verdict).in(Language.ZH)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            between( "30", "45" ) | 40      | asks for a range (30 – 45), and here stands 40 alone
            between( "30", "45" ) | 45-30   | "45-30" is no range
            between( "30", "45" ) | 45-45   | "45-45" is no range
            between( "30", "45" ) | 30-x    | "30-x" is no range
            between( "30", "45" ) | 0.3-45  | The limit of "R0" is in another unit: the rule has 30, here stands 0.3
            atMost( "45" )        | 30-45   | has one limit, so the range from 30 to 45 cannot be set
            """)
    void whatIsNoRangeOfTheRuleIsRefused(String demand, String limit, String message) throws IOException {
        Junheng rules = rules(PER_CLASS + "." + demand);
        assertThatThrownBy(() -> rules.evaluate(county("480", "12", "0"), place(limit)))
                .hasMessageContaining(message);
    }

    private Junheng eased(String demand, String limit) throws IOException {
        Path file = folder.resolve("eased.drl");
        Files.writeString(
                file,
                RuleText.HEADER
                        + RuleText.rule(
                                "R0", "", "criteria", "$s : Section()", "require( $s, " + PER_CLASS + "." + demand)
                        + RuleText.rule(
                                "X", "", "scope", "$s : Section()", "allow( $s ).in( \"R0\" ).limit( " + limit + " )"));
        return Junheng.load(Rules.at(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "15", "50" | 24 | PASS
            "15", "50" | 10 | PASS
            "15", "50" | 9  | FAIL
            "21", "50" | 24 | FAIL
            "50"       | 10 | PASS
            "50"       | 24 | FAIL
            "15"       | 24 | PASS
            "15"       | 10 | FAIL
            "15"       | 12 | PASS
            "15", "44" | 24 | PASS
            """)
    void anAllowanceEasesOneEndOrBoth(String limit, String classes, Verdict.State state) throws IOException {
        Verdict verdict = eased("between( \"30\", \"45\" )", limit)
                .evaluate(county("480", classes, "0"), Options.asOf(DAY))
                .verdicts()
                .get(0);
        assertThat(verdict.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            between( "30", "45" ) | "15 – 50"   | Write a range as .limit( "15", "50" ).
            between( "30", "45" ) | "50", "15"  | Write the lesser first.
            between( "30", "45" ) | "40"        | Write a limit below 30 or above 45
            between( "30", "45" ) | "30", "44"  | Write a limit below 30 or above 45
            between( "30", "45" ) | "0.2", "45" | Write it in the unit of the criterion
            atMost( "45" )        | "15", "50"  | Write .limit( "50" ).
            atLeast( "45" )       | "15", "50"  | Write .limit( "15" ).
            atMost( "45" )        | "15 – 50"   | Write a range as .limit( "15", "50" ).
            """)
    void whatEasesNoRangeIsRefused(String demand, String limit, String remedy) {
        assertThatThrownBy(() -> eased(demand, limit))
                .isInstanceOfSatisfying(
                        RulesException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem ->
                                        assertThat(problem.remedy().en()).contains(remedy)));
    }

    /** Into the range from either side, by one piece not less, and never through it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            480 | 10 | 0     | PER_CLASS   | 30 | 45   | MORE S/primary.classes+=1, FEWER_STUDENTS S/primary.students-=30
            480 | 10 | 0     | PER_CLASS   | 41 | 42   | FEWER_STUDENTS S/primary.students-=60
            480 | 10 | 0     | PER_CLASS   | 40 | 42   | MORE S/primary.classes+=2, FEWER_STUDENTS S/primary.students-=60
            480 | 10 | 9000  | PER_STUDENT | 20 | 30   | MORE S.books+=600, FEWER_STUDENTS S/primary.students-=30
            480 | 10 | 20000 | PER_STUDENT | 20 | 30   | FEWER S.books-=5600
            3   | 1  | 10    | PER_STUDENT | 4  | 4.2  | MORE S.books+=2
            3   | 1  | 10    | PER_STUDENT | 4.1 | 4.2 | ''
            480 | 10 | 12000 | PER_STUDENT | 20 | 30   | ''
            """)
    void anAmountBringsItInto(
            String students, String classes, String books, String of, String low, String high, String closings)
            throws IOException {
        String measure = of.equals("PER_CLASS") ? PER_CLASS : PER_STUDENT;
        Evaluation evaluation = rules(measure + ".between( \"" + low + "\", \"" + high + "\" )")
                .evaluate(county(students, classes, books), Options.asOf(DAY));
        List<Closing> found = Closing.of(evaluation.verdicts().get(0), evaluation.subjects());
        assertThat(found)
                .extracting(one -> one.means() + " " + String.join(" ", one.changes("C")))
                .containsExactly(closings.isEmpty() ? new String[0] : closings.split(", ", -1));
    }

    private Plan plan(String books, String... demands) throws IOException {
        Junheng rules = rules(demands);
        Price shelf = new Price(
                "shelf",
                Text.NONE,
                Lever.BUY,
                Map.of(SchoolFigure.BOOKS, Exact.of(40)),
                Optional.of(Exact.of(1000)),
                Optional.empty(),
                "");
        return rules.plan(county("30", "1", books), Options.asOf(DAY), Prices.of(shelf));
    }

    @Test
    void aPlanStaysWithinTheRange() throws IOException {
        // 30 × 10 = 300 and 30 × 12 = 360: from 250 two shelves of 40, 330
        Plan into = plan("250", PER_STUDENT + ".between( \"10\", \"12\" )");
        assertThat(into.closed()).containsExactly("R0@S/primary");
        assertThat(into.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.amount()).hasToString("80"));
        // 300 to 315: 290 is too few, 330 too many
        Plan through = plan("250", PER_STUDENT + ".between( \"10\", \"10.5\" )");
        assertThat(through.closed()).isEmpty();
        assertThat(through.steps()).isEmpty();
    }

    @Test
    void aRangeThatIsKeptIsNotBoughtOutOf() throws IOException {
        String wanted = "$s.split( SchoolFigure.BOOKS ) ).atLeast( \"380\" )";
        // 350 ÷ 30 = 11.67; with a shelf more 13
        Plan kept = plan("350", wanted, PER_STUDENT + ".between( \"10\", \"12\" )");
        assertThat(kept.closed()).isEmpty();
        assertThat(kept.steps()).isEmpty();
        Plan free = plan("350", wanted, PER_STUDENT + ".between( \"10\", \"13\" )");
        assertThat(free.closed()).containsExactly("R0@S/primary");
    }
}
