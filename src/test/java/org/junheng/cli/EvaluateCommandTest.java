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
