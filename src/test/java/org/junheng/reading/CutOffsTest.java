package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.criteria.MarkLines;
import org.junheng.data.ReadingOptions;
import org.junheng.data.json.CountyWriter;
import org.junheng.data.mapping.CutScores;
import org.junheng.facts.County;
import org.junheng.facts.Results;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.results.Evaluation;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lines at which marks were counted travel with the results. Ten students have 95, 88, 78, 72, 68, 66, 64, 62, 61 and 40
 * of 100 in each of two subjects.
 */
class CutOffsTest {
    private static Junheng rules;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        rules = Junheng.load(Rules.bundled("school-summary"));
    }

    private static Reads marks(String cutoffs) {
        return Reads.of(
                ReadingOptions.USUAL.with(CutScores.of(cutoffs)),
                Reads.file("22-cutoffs/schools.csv"),
                Reads.file("22-cutoffs/marks.csv"));
    }

    private static Evaluation evaluated(County county) {
        return rules.evaluate(county, Options.asOf(LocalDate.of(2025, 9, 1)));
    }

    private static Verdict quality(Evaluation evaluation) {
        return evaluation.verdicts().stream()
                .filter(verdict -> verdict.criterion().equals("SS-quality-primary")
                        && verdict.subject().startsWith("A3"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "'pass=60', 9, 2, 1, 60/80/90", "'pass=70,good=80,excellent=90', 4, 2, 1, 70/80/90",
        "'pass=65,good=75,excellent=85', 6, 3, 2, 65/75/85",
                "'pass=61.5,good=72.5,excellent=95', 8, 3, 1, 61.5/72.5/95",
        "'pass=40,good=40,excellent=40', 10, 10, 10, 40/40/40"
    })
    void marksAreCountedAtTheLinesAndSayAtWhich(String cutoffs, int passed, int good, int excellent, String lines) {
        Results results = marks(cutoffs).counties().get(0).results().get(0);
        assertThat(List.of(results.passed(), results.good(), results.excellent()))
                .extracting(figure -> figure.range().low().toString())
                .containsExactly("" + passed, "" + good, "" + excellent);
        assertThat(results.lines()).contains(MarkLines.of(lines));
    }

    /** 60 % is 60 percent of the full mark, as 60 is: not six tenths of one percent, which everybody reaches. */
    @ParameterizedTest
    @ValueSource(strings = {"pass=70%,good=80%,excellent=90%", "pass=70％,good=80％,excellent=90％"})
    void aLineMayCarryItsSign(String cutoffs) {
        assertThat(marks(cutoffs).counties().get(0).results().get(0).lines()).contains(MarkLines.of("70/80/90"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pass=0.6,good=0.8,excellent=0.9",
                "pass=0.6",
                "pass=0.6%,good=0.8%,excellent=0.9%",
                "pass=0",
                "pass=-60",
                "pass=90,good=80",
                "excellent=101",
                "full=100%",
                "full=0",
                "pass=60;good=80",
                "Pass=60",
                "pass=60,pass=70"
            })
    void linesThatCannotBeMeantAreRefused(String cutoffs) {
        assertThatThrownBy(() -> CutScores.of(cutoffs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pass");
    }

    /** Case 22: the rule asks for passes from 60 %, and these were counted from 70 %. */
    @Test
    void aRuleThatAsksForAnotherLineIsUndecidedAndSaysSo() {
        Verdict verdict = quality(
                evaluated(marks("pass=70,good=80,excellent=90").counties().get(0)));
        assertThat(verdict.state()).isEqualTo(Verdict.State.UNDECIDED);
        assertThat(((Measure) verdict.requirement().value()).basis().toString())
                .contains("70%")
                .doesNotContain("满分的60%起）");
        assertThat(((Measure) verdict.requirement().value()).basis().toString()).contains("70%");
        // What would decide it is the number from the other line, not the one that was given.
        assertThat(verdict.reason().missing().stream().map(input -> input.name().zh()))
                .contains("合格人数（满分的60%起）")
                .doesNotContain("合格人数");
    }

    /** 9 of 10 passed, and 9 of 10 passed both: 0.6 × 0.9 + 0.4 × 0.9 = 0.9, below 0.95; lines of weight nought decide nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"pass=60", "pass=60,good=70,excellent=80", "pass=60,good=75,excellent=85"})
    void aRuleThatAsksForTheSameLineIsDecided(String cutoffs) {
        Verdict verdict = quality(evaluated(marks(cutoffs).counties().get(0)));
        assertThat(verdict.state()).isEqualTo(Verdict.State.FAIL);
        assertThat(((Measure) verdict.requirement().value()).basis().toString()).contains("满分的60%起");
    }

    /** A rule of its own lines: six of ten have 65 or more, in both subjects. */
    @Test
    void aRuleMayAskForAnyLines() throws IOException {
        Path file = folder.resolve("own.drl");
        Files.writeString(
                file,
                RuleText.file(
                        "$s : Section( level == Level.PRIMARY )",
                        "require( $s, $s.rates( Denominator.TESTED, Bands.CUMULATIVE, cutoffs( \"65\", \"80\", \"90\" ) )"
                                + ".pass() ).atLeast( \"0.6\" )"));
        Junheng own = Junheng.load(Rules.at(file));
        for (String counted : List.of("pass=65,good=80,excellent=90", "pass=60,good=80,excellent=90")) {
            County county = marks(counted).counties().get(0);
            Verdict verdict = own.evaluate(county, Options.asOf(LocalDate.of(2025, 9, 1))).verdicts().stream()
                    .filter(one -> one.subject().startsWith("A3"))
                    .findFirst()
                    .orElseThrow();
            boolean same = counted.startsWith("pass=65");
            assertThat(verdict.state()).isEqualTo(same ? Verdict.State.PASS : Verdict.State.UNDECIDED);
            assertThat(((Measure) verdict.requirement().value()).basis().toString())
                    .contains("65%");
        }
    }

    private Results table(String lines) {
        Reads read = Reads.of(
                Reads.write(folder.resolve("s.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数\n1,甲,A,小学,100\n"),
                Reads.write(
                        folder.resolve("r.csv"),
                        "学校代码,学段,年级,学科,参考人数,合格人数,良好人数,优秀人数,分数线\n1,小学,六,语文,50,40,30,20," + lines + "\n"));
        Results results = read.counties().get(0).results().get(0);
        assertThat(results.lines().isPresent() || lines.isEmpty() || read.said().contains("分数线"))
                .isTrue();
        return results;
    }

    @ParameterizedTest
    @ValueSource(strings = {"60/80/90", "60 / 75 / 85", "60%/70%/85%", "72.5/80/90"})
    void aTableOfResultsMaySayItsLines(String lines) {
        assertThat(table(lines).lines()).isPresent();
        assertThat(table(lines).passed().isReported()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "60/80", "90/80/60", "0/80/90", "60/80/101", "六十", "60/80/九十", "60-80-90", "//"})
    void linesThatCannotBeReadLeaveWhatWasCountedByThemMissing(String lines) {
        Results results = table(lines);
        assertThat(results.lines()).isEmpty();
        assertThat(results.passed().isReported()).isFalse();
        assertThat(results.tested().isReported()).isTrue();
    }

    @Test
    void jsonKeepsTheLines() throws IOException {
        County county = marks("pass=70,good=80,excellent=90").counties().get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CountyWriter writer = new CountyWriter(out)) {
            writer.write(county);
        }
        Path file = Reads.write(folder.resolve("county.json"), out.toString(StandardCharsets.UTF_8));
        County again = Reads.of(file).counties().get(0);
        assertThat(again.results())
                .isNotEmpty()
                .allSatisfy(results -> assertThat(results.lines()).isEqualTo(Optional.of(MarkLines.of("70/80/90"))));
    }
}
