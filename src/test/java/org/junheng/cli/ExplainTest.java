package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junheng.CountySource;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.data.ReadingOptions;
import org.junheng.facts.School;
import org.junheng.facts.Verdict;
import org.junheng.report.ExplainReport;
import org.junheng.report.view.Explanation;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each verdict is led back to its rule, its limit and the cells that its figures were read from. */
class ExplainTest {
    private static final Path COUNTY = Path.of("examples/county");
    private static final int COLUMNS = 100;

    @TempDir
    private Path folder;

    private static Ran explain(Object... args) {
        List<Object> all = new ArrayList<>(List.of("explain"));
        all.addAll(List.of(args));
        all.addAll(List.of("--as-of", "2024-12-31"));
        return Ran.of(new LibraryRooms(), all.toArray());
    }

    @Test
    void aThroughSchoolIsLedBackToTheSplitAndTheCells() {
        Ran ran = explain(COUNTY, "--school", "S048", "--criterion", "QB-R5-primary", "--lang", "zh");
        assertThat(ran.code()).as(ran.err()).isZero();
        // Row 49 of schools.csv: (4576 + 193) m² in all, 220 primary and 150 junior students; 220 ÷ (220 + 165) = 4/7
        // of it is
        // 2725.142857 m², over 220 students 12.387; 7.5 of each need 1650, so 1075.142857 to spare.
        assertThat(ran.out())
                .contains(
                        "编号 QB-R5-primary@S048/primary",
                        "rules/quality-balance-2017/sports-area.drl:24",
                        "    33      insert( require( $s, $s.sportsAreaPerStudent() ).atLeast( \"7.5\" ) );",
                        "≈2725.1429平方米 ÷ 220名学生 = ≈12.387",
                        "小学 220人 × 1、初中 150人 × 1.1；本学段占 ≈0.5714",
                        "examples/county/schools.csv，第 49 行，AI 列“运动场地面积”",
                        "减少超过 ≈1075.1429平方米，就不达标。",
                        "限值高于 ≈12.387 时，就不达标。");
        assertThat(explain(COUNTY, "--finding", "QB-R5-primary@S048/primary", "--lang", "en")
                        .out())
                .contains("examples/county/schools.csv, row 49, column AI", "this level has ≈0.5714");
    }

    @Test
    void aLimitOfAPlaceIsNamedWithItsFileAndLineAndUnitsWithWhatTheyWereMultipliedBy() throws IOException {
        Path limits = Files.writeString(
                folder.resolve("limits.yaml"),
                "name: 甲市\nlimits:\n  - criterion: QB-R6-primary\n    limit: \"1500\"\n    citation: 甲市规定（V1）\n");
        Path data = Files.writeString(
                folder.resolve("schools.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数,教学仪器设备资产值（万元）\nS1,一小,甲县,小学,200,32\n");
        Ran ran = explain(data, "--overlay", limits, "--school", "一小", "--criterion", "QB-R6-primary", "--lang", "zh");
        // 32 times ten thousand yuan for 200 students are 1600 yuan each: below the country's 2000, above the place's
        // 1500.
        // Where a line is broken depends on how long the folder's name is.
        assertThat(ran.out().replaceAll("\\s+", ""))
                .contains(
                        "——达标",
                        "限值由地方标准规定：甲市",
                        limits + ":",
                        "规则本身的限值2000，地方标准低于它",
                        "320000元÷200名学生=1600",
                        "F列“教学仪器设备资产值（万元）”",
                        "×10000");
    }

    @Test
    void everyVerdictOfTheExampleCountyIsExplainedToItsCells() throws IOException {
        Junheng rules = Junheng.load(Rules.bundled("quality-balance-2017"), Rules.bundled("basic-balance-2012"));
        ExplainReport report = new ExplainReport(rules);
        AtomicInteger verdicts = new AtomicInteger();
        CountySource.files(List.of(COUNTY), ReadingOptions.USUAL).read(read -> {
            Evaluation evaluation = rules.evaluate(read.county(), Options.asOf(LocalDate.of(2024, 12, 31)));
            verdicts.addAndGet(evaluation.verdicts().size());
            for (Verdict verdict : evaluation.verdicts()) {
                assertThat(report.explain(evaluation, read, verdict.id())).isTrue();
            }
        });
        assertThat(report.explanations()).hasSize(verdicts.get()).hasSizeGreaterThan(1000);
        for (Explanation one : report.explanations()) {
            assertThat(one.rules()).as(one.verdict().id()).isNotEmpty();
            assertThat(one.rules().get(0).lines().get(0)).contains(one.verdict().criterion());
            assertThat(one.flips().isEmpty()
                            && one.verdict().state() != Verdict.State.PASS
                            && !one.limit().isEmpty()
                            && one.members().isEmpty()
                            && one.verdict().requirement().limit().relation().comparesNumbers())
                    .as(one.verdict().id())
                    .isFalse();
            one.figures().stream()
                    .filter(figure -> figure.input().figure().isReported())
                    .filter(figure -> !figure.input().name().equals(School.KIND))
                    // The number of schools is counted from the list, and stands in no cell.
                    .filter(figure -> !figure.input().path().endsWith(".listedSchools"))
                    .forEach(figure ->
                            assertThat(figure.cells()).as(figure.input().path()).isNotEmpty());
        }
        for (Language language : Language.values()) {
            assertThat(report.text(language).lines()).allMatch(line -> width(line) <= COLUMNS);
        }
        JsonNode json = new JsonMapper().readTree(report.json());
        assertThat(json.path("explanations")).hasSize(verdicts.get());
    }

    /** A Chinese character takes two columns. */
    private static int width(String line) {
        return line.codePoints().map(c -> c >= 0x2E80 && c < 0xFFA0 ? 2 : 1).sum();
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "S00X, QB-R5-primary, “S00X”；学校写代码或全名。是否想写 S00",
        "S012, QB-R5, 没有标准 QB-R5 的判定。有的是 QB-R5-primary、QB-R5-junior。",
        "S012, QB-R5-primry, 没有标准 QB-R5-primry 的判定。是否想写 QB-R5-primary",
        "S012, QB-R5-junior, 标准 QB-R5-junior 没有判定“S012”",
        "示例县, QB-R5-primary, 标准 QB-R5-primary 没有判定“示例县”",
        "某某小学, QB-R5-primary, 数据里没有“某某小学”；学校写代码或全名。"
    })
    void whichOfSchoolAndCriterionThereIsNotIsTold(String school, String criterion, String told) {
        assertThat(explain(COUNTY, "--school", school, "--criterion", criterion).err())
                .contains(told);
    }

    @Test
    void howAnIdIsWrittenIsToldWhereItIsNone() {
        assertThat(explain(COUNTY, "--finding", "QB-R5-primary:S012").err())
                .contains("没有这项判定：QB-R5-primary:S012。编号写作“标准@对象”");
    }

    @Test
    void whatThereIsNotIsRefusedAndWhatMayHaveBeenMeantIsAsked() {
        Ran ran = explain(COUNTY, "--finding", "QB-R5-primary@S48/primary", "--lang", "zh");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("没有这项判定：QB-R5-primary@S48/primary", "是否想写 QB-R5-primary@S");
        assertThat(explain(COUNTY, "--school", "S048").err()).isNotEmpty();
        assertThat(explain(COUNTY, "--school", "S048").code()).isEqualTo(2);
        assertThat(explain(COUNTY).code()).isEqualTo(2);
    }
}
