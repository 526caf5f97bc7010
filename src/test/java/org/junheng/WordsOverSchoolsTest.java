package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.engine.Evaluator;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.measures.Flag;
import org.junheng.results.Evaluation;
import org.junheng.rules.check.RuleText;
import org.junheng.rules.load.ClassicRuleBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Words that make one number of many schools, and those beside them, worked out by hand. A school is students/teachers, with
 * x where it is left out, ~ where that is not known, and ? for what was not reported.
 */
class WordsOverSchoolsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final String OVER =
            "$c : County() accumulate( $s : Section( county == $c.id ); $d : dispersion( %s ) )";
    private static final String TEACHERS = "$s.figure( LevelFigure.TEACHERS )";
    private static final String RATIO = TEACHERS + ".per( $s.students() )";

    @TempDir
    private static Path folder;

    private static Junheng rules;
    private static Evaluator classic;

    @BeforeAll
    static void load() throws IOException {
        String text = RuleText.HEADER
                + RuleText.rule(
                        "LEFT-OUT",
                        "",
                        "scope",
                        "$s : Section()",
                        "exclude( $s ).from( \"G\" ).when( $s.has( SchoolFlag.RURAL ) )")
                + over("TOGETHER", RATIO, "together", "atLeast( \"0.05\" )")
                + over("SUM", TEACHERS, "together", "atLeast( \"10\" )")
                + over("LEAST", RATIO, "least", "atLeast( \"1 : 20\" )")
                + over("GREATEST", RATIO, "greatest", "atMost( \"1/10\" )")
                + over("FIFTH", RATIO, "poorestFifth", "atLeast( \"0.05\" )")
                + over("FIFTH-OF-SCHOOLS", TEACHERS, "poorestFifth", "above( \"4\" )")
                + RuleText.rule(
                        "ONE",
                        "@group( \"G\" )",
                        "criteria",
                        "$s : Section()",
                        "require( $s, " + RATIO + " ).atLeast( \"1 : 19\" )")
                + RuleText.rule(
                        "SHARE",
                        "",
                        "county",
                        "$c : County() accumulate( $v : Verdict( criterion == \"ONE\" ); $all : verdicts( $v ) )",
                        "require( $c, $all ).shareAtLeast( \"0.75\" )");
        Path file = folder.resolve("over.drl");
        Files.writeString(file, text);
        rules = Junheng.load(Rules.at(file));
        classic = new Evaluator(ClassicRuleBase.load(folder));
    }

    private static String over(String id, String value, String word, String demand) {
        return RuleText.rule(
                id, "@group( \"G\" )", "criteria", OVER.formatted(value), "require( $c, $d." + word + "() )." + demand);
    }

    private static School school(String id, String told) {
        String[] parts = told.replace("x", "").replace("~", "").split("/", -1);
        Flag left = told.endsWith("x") ? Flag.YES : told.endsWith("~") ? Flag.UNKNOWN : Flag.NO;
        School.Builder school = School.builder(id, id + "小学")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .flag(SchoolFlag.RURAL, left);
        if (!parts[0].equals("?")) {
            school.figure(Level.PRIMARY, LevelFigure.STUDENTS, parts[0]);
        }
        if (!parts[1].equals("?")) {
            school.figure(Level.PRIMARY, LevelFigure.TEACHERS, parts[1]);
        }
        return school.build();
    }

    static County county(String schools) {
        List<School> all = new ArrayList<>();
        for (String told : schools.split(" ", -1)) {
            all.add(school("S" + all.size(), told));
        }
        return County.of("C", "某县", all);
    }

    private static void assertJudged(String criterion, String schools, Verdict.State expected) {
        Evaluation evaluation = rules.evaluate(county(schools), Options.asOf(DAY));
        assertThat(classic.evaluate(county(schools), DAY, List.of()).verdicts()).isEqualTo(evaluation.verdicts());
        assertThat(evaluation.verdicts())
                .filteredOn(verdict -> verdict.criterion().equals(criterion))
                .singleElement()
                .extracting(Verdict::state)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100/5               | PASS
            100/5 100/5         | PASS
            100/4 100/6         | PASS
            100/4 100/5         | FAIL
            100/4 300/17        | PASS
            100/? 100/5         | UNDECIDED
            100/? 100/10        | PASS
            ?/5 100/5           | UNDECIDED
            0/5 100/50          | UNDECIDED
            0/0 100/5           | PASS
            100/5 100/1x        | PASS
            100/5 100/1~        | UNDECIDED
            100/5 100/9~        | PASS
            100/1 100/2~        | FAIL
            100/5~              | UNDECIDED
            100/1x              | NOT_APPLICABLE
            100/4 1/1           | FAIL
            20/1 1/0            | FAIL
            20/1 20/1 20/1      | PASS
            100/9 100/0 100/6~  | UNDECIDED
            100/10 100/0 100/6~ | PASS
            100/4 100/0 100/10~ 100/10~ | UNDECIDED
            """)
    void togetherIsWhatAllHaveOverWhatAllAre(String schools, Verdict.State expected) {
        assertJudged("TOGETHER", schools, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100/10              | PASS
            100/9               | FAIL
            100/4 100/6         | PASS
            100/4 100/5         | FAIL
            100/4 100/?         | UNDECIDED
            100/10 100/?        | PASS
            100/4 100/6~        | UNDECIDED
            100/10 100/6~       | PASS
            100/4 100/5~        | FAIL
            100/9 100/1x        | FAIL
            100/1x              | NOT_APPLICABLE
            """)
    void togetherAmountsAreAdded(String schools, Verdict.State expected) {
        assertJudged("SUM", schools, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100/5 200/10        | PASS
            100/5 200/9         | FAIL
            100/? 200/9         | FAIL
            100/? 200/10        | UNDECIDED
            100/5 200/9~        | UNDECIDED
            100/4 200/10~       | FAIL
            100/5 200/10~       | PASS
            100/5 200/1x        | PASS
            ?/5 200/9           | UNDECIDED
            0/5 200/10          | UNDECIDED
            0/0 200/10          | PASS
            200/10~             | UNDECIDED
            200/1x              | NOT_APPLICABLE
            20/1 40/2 60/3      | PASS
            20/1 40/2 61/3      | FAIL
            """)
    void leastIsTheSchoolThatHasLeast(String schools, Verdict.State expected) {
        assertJudged("LEAST", schools, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100/10 100/5        | PASS
            100/11 100/5        | FAIL
            100/? 100/11        | FAIL
            100/? 100/10        | UNDECIDED
            100/10 100/11~      | UNDECIDED
            100/11 100/1~       | FAIL
            100/10 100/11x      | PASS
            ?/1 100/11          | UNDECIDED
            """)
    void greatestIsTheSchoolThatHasMost(String schools, Verdict.State expected) {
        assertJudged("GREATEST", schools, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100/5               | PASS
            100/4 400/40        | FAIL
            50/2 450/45         | PASS
            50/1 50/4 400/40    | PASS
            50/1 50/3 400/40    | FAIL
            50/? 50/4 400/40    | UNDECIDED
            50/? 50/0 400/12    | FAIL
            100/4 400/40x       | FAIL
            100/5 400/40~       | PASS
            100/4 400/40~       | FAIL
            100/4 900/90        | PASS
            25/0 475/50         | PASS
            0/5 100/50          | UNDECIDED
            ?/1 100/5           | UNDECIDED
            100/?               | UNDECIDED
            100/9x              | NOT_APPLICABLE
            """)
    void thePoorestFifthIsOfStudents(String schools, Verdict.State expected) {
        assertJudged("FIFTH", schools, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10/5 10/9 10/9 10/9 10/9    | PASS
            10/4 10/9 10/9 10/9 10/9    | FAIL
            900/5 10/9 10/9 10/9 10/9   | PASS
            10/2 10/6 10/9 10/9 10/9 10/9 10/9 10/9 10/9 10/9 | FAIL
            10/2 10/7 10/9 10/9 10/9 10/9 10/9 10/9 10/9 10/9 | PASS
            10/? 10/9 10/9 10/9 10/9    | UNDECIDED
            10/? 10/3 10/9 10/9 10/9    | FAIL
            """)
    void ofAmountsThePoorestFifthIsOfSchoolsAndAboveLeavesOutTheLimit(String schools, Verdict.State expected) {
        assertJudged("FIFTH-OF-SCHOOLS", schools, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            19/1 19/1 19/1 19/0 | PASS
            19/1 19/1 19/0 19/0 | FAIL
            19/1 19/1 19/1 19/? | PASS
            19/1 19/1 19/? 19/0 | UNDECIDED
            19/1 19/? 19/0 19/0 | FAIL
            19/1 19/1 19/1 20/1 | PASS
            19/1 19/1 20/1 20/1 | FAIL
            0/0 19/1            | UNDECIDED
            19/0x 19/1          | PASS
            19/0~ 19/1          | UNDECIDED
            19/0~ 19/0          | FAIL
            19/1x               | NOT_APPLICABLE
            0/5 19/1 19/1 19/1  | PASS
            0/5 19/1 19/1       | UNDECIDED
            19/1 19/1 19/0      | FAIL
            19/1 19/1 19/1 19/1 19/0 | PASS
            19/? 19/?           | UNDECIDED
            19/0 19/0 19/?      | FAIL
            ?/1 19/1 19/1 19/1  | PASS
            ?/1 19/1 19/1 19/0  | UNDECIDED
            """)
    void aShareOfSchoolsCountsOpenOnesBothWays(String schools, Verdict.State expected) {
        assertJudged("SHARE", schools, expected);
    }
}
