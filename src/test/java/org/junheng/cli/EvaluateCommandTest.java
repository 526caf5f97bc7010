package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.cli.library.Rooms;
import org.junheng.facts.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private Path data = Path.of("");

    @BeforeEach
    void aDataFile() throws IOException {
        data = Files.writeString(folder.resolve("schools.csv"), "made");
    }

    private static Rooms rooms(Verdict.State state) {
        return new MadeRooms(1, state);
    }

    private static Rooms passing() {
        return rooms(Verdict.State.PASS);
    }

    @ParameterizedTest
    @CsvSource({"PASS, 0", "FAIL, 1", "UNDECIDED, 1", "NOT_APPLICABLE, 1"})
    void theExitCodeIsNoughtOnlyIfSomethingWasJudgedAndAllOfItPasses(Verdict.State state, int code) {
        assertThat(Ran.of(rooms(state), "evaluate", data, "--as-of", "2024-09-01")
                        .code())
                .isEqualTo(code);
    }

    @Test
    void theReportGoesToStandardOutputAndNothingElseDoes() {
        Ran ran = Ran.of(passing(), "evaluate", data, "--as-of", "2024-09-01");
        assertThat(ran.out()).startsWith("义务教育均衡发展评估\n").contains("评估日期 2024-09-01", "县0（C0）");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aProfileTellsWhatEachRuleCostsInPlaceOfAReportAndTheSlowestRuleIsFirst() {
        // 3 ms in all: R1 takes 2 of them, two thirds, R0 takes 1, a third, and nothing is left.
        Ran ran = Ran.of(rooms(Verdict.State.FAIL), "evaluate", data, "--as-of", "2024-09-01", "--profile");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("""
                        各规则的用时，取热身后几次中最快的一次：1县，每县平均 3.000 毫秒，其中 0.000 毫秒不属任何规则（整理数据、装入、归纳问题）。

                              毫秒      占比      匹配      达标    未达标    不适用      待定  规则
                             2.000     66.7%         1         0         1         0         0  R1
                             1.000     33.3%         4         0         0         0         0  R0
                        """);
        assertThat(Ran.of(
                                rooms(Verdict.State.FAIL),
                                "evaluate",
                                data,
                                "--as-of",
                                "2024-09-01",
                                "--profile",
                                "--lang",
                                "en")
                        .out())
                .isEqualTo("""
                        What each rule costs, the fastest of several evaluations of warm code: counties 1, on average 3.000 ms each, 0.000 ms of it no rule's (preparing and inserting data, making findings).

                                ms     share   matches      pass      fail       n/a undecided  rule
                             2.000     66.7%         1         0         1         0         0  R1
                             1.000     33.3%         4         0         0         0         0  R0
                        """);
    }

    @Test
    void aProfileOfSeveralCountiesIsTheirSumAndOneOfNoneIsRefused() {
        assertThat(Ran.of(new MadeRooms(3, Verdict.State.PASS), "evaluate", data, "--as-of", "2024-09-01", "--profile")
                        .out())
                .contains("3县，每县平均 3.000 毫秒")
                .contains("     2.000     66.7%         3         3         0         0         0  R1\n");
        Ran none = Ran.of(new MadeRooms(0, Verdict.State.PASS), "evaluate", data, "--as-of", "2024-09-01", "--profile");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("数据中没有任何县，无法评估。");
    }

    @Test
    void aProfileIsNoReportSoItIsRefusedBesideOptionsOfReports(@TempDir Path out) {
        for (List<Object> option : List.<List<Object>>of(
                List.of("--full"),
                List.of("--last-year", data),
                List.of("--report", out.resolve("county.html")),
                List.of("--xlsx", out.resolve("county.xlsx")),
                List.of("--docx", out.resolve("county.docx")),
                List.of("--sheets", out.resolve("sheets")))) {
            Stream<Object> usual = Stream.of("evaluate", data, "--as-of", "2024-09-01", "--profile");
            Ran ran = Ran.of(passing(), Stream.concat(usual, option.stream()).toArray());
            assertThat(ran.code()).as(option.toString()).isEqualTo(2);
            assertThat(ran.err()).contains("--profile 不写报告，不能与 --full");
            assertThat(out).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-9-1", "2025年9月1日", "2025-02-30"})
    void aDayThatIsNoneSaysHowOneIsWritten(String day) {
        Ran ran = Ran.of(passing(), "evaluate", data, "--as-of", day);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("“" + day + "”不是日期，要写成 YYYY-MM-DD，如 2025-09-01。");
        assertThat(Ran.of(passing(), "evaluate", data, "--as-of", day, "--lang", "en")
                        .err())
                .contains("is no date; write YYYY-MM-DD, such as 2025-09-01.");
    }

    @Test
    void aFileOfAKindThatIsNotWrittenIsRefusedAndNoFolderOfThatNameIsMade(@TempDir Path out) {
        Path pdf = out.resolve("county.pdf");
        Ran ran = Ran.of(
                passing(),
                "evaluate",
                data,
                "--as-of",
                "2024-09-01",
                "--report",
                pdf,
                "--xlsx",
                out.resolve("county.xls"),
                "--docx",
                out.resolve("county.doc"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("--report 写 .html 文件或文件夹", "另存为 PDF", "--xlsx 写 .xlsx", "--docx 写 .docx", "共3个问题");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void theDayThatWasAssumedIsTold() {
        assertThat(Ran.of(passing(), "evaluate", data).err()).matches("未指定 --as-of，按今天评估：\\d{4}-\\d\\d-\\d\\d\\R");
    }

    @Test
    void theLanguageIsChosen() {
        Ran ran = Ran.of(passing(), "evaluate", data, "--as-of", "2024-09-01", "--lang", "en");
        assertThat(ran.out()).startsWith("Balanced development of compulsory education\n");
    }

    @Test
    void manyCountiesComeOutInTheOrderOfTheDataAndTheSameEveryTime() {
        Rooms rooms = new MadeRooms(500, Verdict.State.PASS);
        Ran ran = Ran.of(rooms, "evaluate", data, "--as-of", "2024-09-01", "--format", "json");
        List<String> ids = ran.out()
                .lines()
                .filter(line -> line.matches("^,?\\{\"id\":.*"))
                .map(line -> line.replaceAll("^.*\\{\"id\":\"(C\\d+)\",\"name\".*$", "$1"))
                .toList();
        assertThat(ids)
                .hasSize(500)
                .startsWith("C0", "C1", "C2")
                .endsWith("C498", "C499")
                .doesNotHaveDuplicates();
        assertThat(Ran.of(rooms, "evaluate", data, "--as-of", "2024-09-01", "--format", "json")
                        .out())
                .isEqualTo(ran.out());
    }

    @Test
    void aFileIsWrittenWhole() throws IOException {
        Path out = folder.resolve("report.txt");
        Ran ran = Ran.of(passing(), "evaluate", data, "--as-of", "2024-09-01", "--out", out);
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(out)).startsWith("义务教育均衡发展评估\n");
        assertThat(files()).containsExactlyInAnyOrder("schools.csv", "report.txt");
    }

    @Test
    void everyMistakeInTheRulesIsListedAndNothingIsWritten() throws IOException {
        Path out = Files.writeString(folder.resolve("report.txt"), "the report of yesterday");
        Rooms rooms = new MadeRooms(1, Verdict.State.PASS).withBadRules();
        Ran ran = Ran.of(rooms, "evaluate", data, "--as-of", "2024-09-01", "--out", out);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a.drl:3", "b.drl:7", "共2个问题").doesNotContain("\tat ");
        assertThat(out).hasContent("the report of yesterday");
        assertThat(files()).containsExactlyInAnyOrder("schools.csv", "report.txt");
    }

    @Test
    void mistakesInRulesAndDataAreListedTogether() {
        Rooms rooms = new MadeRooms(1, Verdict.State.PASS).withBadRules().withBadData();
        Ran ran = Ran.of(rooms, "evaluate", data, "--as-of", "2024-09-01");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("a.drl:3", "b.drl:7", "schools.csv，第5行，“学校代码”列，内容“S1”：与第3行重复");
    }

    @Test
    void dataWithoutACountyIsRefused() {
        Ran ran = Ran.of(new MadeRooms(0, Verdict.State.PASS), "evaluate", data, "--as-of", "2024-09-01");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualToIgnoringNewLines("数据中没有任何县，无法评估。");
    }

    @Test
    void anInternalErrorIsOneLineAndDetailsAreOnRequest() {
        Rooms rooms = new MadeRooms(3, Verdict.State.PASS).breakingDown();
        Ran ran = Ran.of(rooms, "evaluate", data, "--as-of", "2024-09-01");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(1).first().asString().contains("the engine broke down", "--verbose");
        assertThat(Ran.of(rooms, "evaluate", data, "--as-of", "2024-09-01", "--verbose")
                        .err())
                .contains("\tat ");
    }

    @Test
    void anUnknownPackNamesTheNearestAndAll() {
        Ran ran = Ran.of(passing(), "evaluate", data, "--rules", "quality-balance-2071", "--as-of", "2024-09-01");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualToIgnoringNewLines("没有名为 quality-balance-2071 的规则包，也没有这个文件或文件夹。"
                        + "是否要用 quality-balance-2017？现有规则包：quality-balance-2017、school-summary");
    }

    @Test
    void whatIsMissingIsListedAtOnce() {
        Ran ran = Ran.of(
                passing(),
                "evaluate",
                "none.csv",
                "nil.csv",
                "--rules",
                "no/rules",
                data,
                "--lang",
                "en",
                "--mapping",
                "m.yaml");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("no/rules", "none.csv", "nil.csv", "m.yaml", "Data files go before --rules.", "5 problems");
    }

    @Test
    void anOutputThatCannotBeWrittenIsToldBeforeTheWork() {
        Path nowhere = folder.resolve("nowhere").resolve("report.txt");
        Ran ran = Ran.of(passing(), "evaluate", data, "--as-of", "2024-09-01", "--out", nowhere);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("不能写入文件：", nowhere.toString());
        assertThat(Ran.of(passing(), "evaluate", data, "--as-of", "2024-09-01", "--out", folder)
                        .code())
                .isEqualTo(2);
    }

    @Test
    void anInputIsNeverOverwritten() {
        Ran ran = Ran.of(passing(), "evaluate", data, "--as-of", "2024-09-01", "--out", data);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(data).hasContent("made");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
