package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Path COUNTY = Path.of("examples", "county");

    @TempDir
    Path folder;

    private static Ran evaluate(String... data) {
        List<String> words = new ArrayList<>(List.of("evaluate"));
        words.addAll(List.of(data));
        words.addAll(List.of("--as-of", "2025-09-01", "--format", "json"));
        return Ran.of(new LibraryRooms(), words.toArray());
    }

    @Test
    void aFolderStandsForTheDataFilesInItByName() {
        Ran all = evaluate(COUNTY.toString());
        Ran named = evaluate(
                COUNTY.resolve("county.csv").toString(),
                COUNTY.resolve("results.csv").toString(),
                COUNTY.resolve("schools.csv").toString());

        assertThat(all.code()).isEqualTo(1);
        assertThat(all.out()).isEqualTo(named.out());
        assertThat(all.err()).contains("读取：county.csv、results.csv、schools.csv；未读：README.md");
    }

    @Test
    void aFolderWithoutDataIsRefusedWithWhatToPutThere() throws IOException {
        Files.writeString(folder.resolve("notes.md"), "-");
        Ran ran = evaluate(folder.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("文件夹里没有数据文件（CSV、XLSX、JSON）：" + folder);
    }

    @Test
    void aReportThatWasWrittenIntoTheFolderIsNoData() throws IOException {
        Files.copy(COUNTY.resolve("schools.csv"), folder.resolve("schools.csv"));
        Files.writeString(folder.resolve("report.txt"), "");
        Ran ran = evaluate(folder.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("读取：schools.csv；未读：report.txt");
    }

    @Test
    void aWorkbookWithAReportIsNoDataEither() throws IOException {
        Files.copy(COUNTY.resolve("schools.csv"), folder.resolve("schools.csv"));
        Path report = folder.resolve("甲县.xlsx");
        Ran first = evaluateTo(report);
        Ran second = evaluateTo(report);

        assertThat(first.code()).isEqualTo(1);
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.err()).contains("读取：schools.csv；未读：甲县.xlsx（本程序写出的报告）");
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void norIsAReportInJson() throws IOException {
        Files.copy(COUNTY.resolve("schools.csv"), folder.resolve("schools.csv"));
        Path report = Files.writeString(
                folder.resolve("甲县.json"), evaluate(folder.toString()).out());
        assertThat(evaluate(folder.toString()).err()).contains("读取：schools.csv；未读：甲县.json（本程序写出的报告）");
        Ran named = evaluate(report.toString());
        assertThat(named.code()).isEqualTo(2);
        assertThat(named.err()).contains("这是本程序写出的评估报告");
    }

    private Ran evaluateTo(Path report) {
        return Ran.of(
                new LibraryRooms(),
                "evaluate",
                folder.toString(),
                "--as-of",
                "2025-09-01",
                "--format",
                "json",
                "--xlsx",
                report.toString());
    }

    @Test
    void aWorkbookWithAReportThatIsNamedIsOneErrorThatSaysWhatToGiveInstead() throws IOException {
        Files.copy(COUNTY.resolve("schools.csv"), folder.resolve("schools.csv"));
        Path report = folder.resolve("甲县.xlsx");
        evaluateTo(report);
        Ran ran = evaluate(report.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines().filter(line -> line.contains("甲县.xlsx"))).hasSize(1);
        assertThat(ran.err()).contains("这是本程序写出的评估报告", "请给出写报告时所用的数据文件");
    }

    @Test
    void theLockFileOfAnOpenWorkbookIsNoData() throws IOException {
        Files.copy(COUNTY.resolve("schools.csv"), folder.resolve("schools.csv"));
        Files.writeString(folder.resolve("~$schools.xlsx"), "x");
        Ran ran = evaluate(folder.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("未读：~$schools.xlsx");
    }

    /** The county of a sub-folder was lost without a word; what programs hide is nobody's data. */
    @Test
    void aFolderInTheFolderIsNotReadAndTold() throws IOException {
        Files.copy(COUNTY.resolve("schools.csv"), folder.resolve("schools.csv"));
        Files.createDirectory(folder.resolve("白水县"));
        Files.copy(COUNTY.resolve("schools.csv"), folder.resolve("白水县").resolve("学校.csv"));
        Files.createDirectory(folder.resolve(".git"));
        assertThat(evaluate(folder.toString()).err())
                .contains("读取：schools.csv；未读：白水县（文件夹，其中的文件请另行给出）")
                .doesNotContain(".git");
    }
}
