package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.data.OfficialWorkbooks;
import org.junheng.data.PlainTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three workbooks that a county exports from the annual statistics. */
class OfficialExportTest {
    private static final Path COUNTY = Path.of("examples", "county");

    @TempDir
    private Path folder = Path.of("");

    private static Ran evaluate(List<Path> schools, Object... more) {
        List<Object> args = new ArrayList<>(List.of("evaluate"));
        args.addAll(schools);
        args.addAll(List.of(COUNTY.resolve("county.csv"), COUNTY.resolve("results.csv")));
        args.addAll(List.of("--rules", "quality-balance-2017", "school-summary", "--as-of", "2025-09-01"));
        args.addAll(List.of("--format", "json"));
        args.addAll(List.of(more));
        return Ran.of(new LibraryRooms(), args.toArray());
    }

    /** All of the report but what was read. */
    private static String judged(Ran ran) {
        int reading = ran.out().indexOf("\n\"reading\"") >= 0
                ? ran.out().indexOf("\n\"reading\"")
                : ran.out().indexOf("\"reading\":");
        assertThat(ran.err()).isEmpty();
        assertThat(reading).isPositive();
        return ran.out().substring(0, reading);
    }

    /** The plain table without what the exports do not have. */
    private Path inTheExport() throws IOException {
        return PlainTable.without(
                COUNTY.resolve("schools.csv"), folder.resolve("schools.csv"), OfficialWorkbooks.NOT_IN_THE_EXPORTS);
    }

    @Test
    void theWorkbooksGiveTheVerdictsOfThePlainTableWithoutAMapping() throws IOException {
        List<Path> workbooks =
                OfficialWorkbooks.of(COUNTY.resolve("schools.csv")).write(folder);
        String plain = judged(evaluate(List.of(inTheExport())));
        assertThat(judged(evaluate(workbooks))).isEqualTo(plain);
        List<Path> reversed = List.of(workbooks.get(2), workbooks.get(1), workbooks.get(0));
        assertThat(judged(evaluate(reversed))).isEqualTo(plain);
    }

    @Test
    void inspectShowsEachColumnInBothLanguagesAndWritesAMapping() throws IOException {
        List<Path> workbooks =
                OfficialWorkbooks.of(COUNTY.resolve("schools.csv")).write(folder);
        Path mapping = folder.resolve("mapping.yaml");
        Ran zh = Ran.of(new LibraryRooms(), "inspect", workbooks.get(0), "--mapping-out", mapping);
        assertThat(zh.err()).isEmpty();
        assertThat(zh.code()).isZero();
        assertThat(zh.out()).contains("学校，表头第 2–5 行，学段 小学", "→ primary.students 小学在校生数", "× 10000", "同一项取自“统计三级”列");
        assertThat(Files.readString(mapping)).contains("  students: \"在校生数/合计\"\n");
        Ran en = Ran.of(new LibraryRooms(), "inspect", workbooks.get(0), "--lang", "en", "--format", "json");
        assertThat(en.out()).contains("\"header\":\"在校生数/女\",\"use\":\"KEPT\"", "\"errors\":[]");
        Ran again = Ran.of(new LibraryRooms(), "inspect", workbooks.get(0), "--mapping-out", mapping);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("已存在，不覆盖");
    }
}
