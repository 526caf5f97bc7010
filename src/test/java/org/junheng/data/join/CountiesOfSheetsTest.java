package org.junheng.data.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.data.Read;
import org.junheng.data.note.DataException;
import org.junheng.facts.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of schools without a column of counties: whose schools they are. */
class CountiesOfSheetsTest {
    private static final String HEADER = "学校代码,学校名称,办学类型,在校生数";
    private static final String WITH_COUNTY = "学校代码,学校名称,区县,办学类型,在校生数";

    @TempDir
    private Path folder;

    /** Sheets by their names, the lines of each as in a CSV file. */
    private Path workbook(String name, Map<String, List<String>> sheets) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            sheets.forEach((title, lines) -> {
                Worksheet sheet = workbook.newWorksheet(title);
                for (int row = 0; row < lines.size(); row++) {
                    String[] cells = lines.get(row).split(",", -1);
                    for (int column = 0; column < cells.length; column++) {
                        sheet.value(row, column, cells[column]);
                    }
                }
            });
        }
        return file;
    }

    private static Map<String, List<String>> schools(Read read) {
        Map<String, List<String>> schools = new TreeMap<>();
        read.counties()
                .forEach(county -> schools.put(
                        county.id(), county.schools().stream().map(School::name).toList()));
        return schools;
    }

    @Test
    void sheetsNamedAfterCountiesAreOfTheseCounties() throws IOException {
        Read read = Read.files(workbook(
                "上报.xlsx",
                new TreeMap<>(Map.of(
                        "青田县", List.of(HEADER, "A01,东街小学,小学,400"),
                        "白水区", List.of(HEADER, "A01,南街小学,小学,300")))));
        assertThat(schools(read)).isEqualTo(Map.of("青田县", List.of("东街小学"), "白水区", List.of("南街小学")));
        assertThat(read.notes().notices())
                .filteredOn(notice -> notice.message().zh().contains("按工作表名或表上方的标题"))
                .hasSize(2);
    }

    @Test
    void aSheetNamedAfterACountyIsNotOfTheCountyOfAnotherSheet() throws IOException {
        Read read = Read.files(workbook(
                "上报.xlsx",
                new TreeMap<>(Map.of(
                        "一", List.of(WITH_COUNTY, "A01,东街小学,青田县,小学,400"),
                        "白水县", List.of(HEADER, "B01,南街小学,小学,300")))));
        assertThat(schools(read)).isEqualTo(Map.of("青田县", List.of("东街小学"), "白水县", List.of("南街小学")));
    }

    @ParameterizedTest
    @CsvSource({
        "青田县学校情况表, 青田县",
        "2023年青田县中小学基本情况, 青田县",
        "云山市青田县义务教育学校一览, 青田县",
        "青田县教育局学校报表, 青田县",
        "青田自治县各校情况, 青田自治县",
        // What names no county leaves the file's name, as ever.
        "各校情况表, 上报",
        "全县学校情况表, 上报",
        "城区学校情况表, 上报",
        "青田县东街小学, 上报",
        "县级重点学校, 上报",
    })
    void aTitleAboveTheTableTellsTheCounty(String title, String county) {
        Read read = Read.files(Read.write(folder.resolve("上报.csv"), title + ",,,", HEADER, "A01,东街小学,小学,400"));
        assertThat(schools(read).keySet()).containsExactly(county);
    }

    @Test
    void twoFilesThatNameTheirCountiesInAColumnStayApartBesideATableThatNamesNone() {
        Path one = Read.write(folder.resolve("青田县.csv"), WITH_COUNTY, "A01,东街小学,青田县,小学,400");
        Path other = Read.write(folder.resolve("白水县.csv"), WITH_COUNTY, "A01,南街小学,白水县,小学,300");
        Path books = Read.write(folder.resolve("图书.csv"), "学校代码,图书册数", "A01,9000");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(one, other, books))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(
                                problem -> assertThat(problem.message().zh()).contains("几个区县（青田县、白水县）都有", "请加“区县”列")));
    }

    @Test
    void aTableOfTheSchoolsOfOneOfThemIsItsOwn() {
        Path one = Read.write(folder.resolve("青田县.csv"), WITH_COUNTY, "A01,东街小学,青田县,小学,400");
        Path other = Read.write(folder.resolve("白水县.csv"), WITH_COUNTY, "B01,南街小学,白水县,小学,300");
        Path books = Read.write(folder.resolve("图书.csv"), "学校代码,图书册数", "B01,9000");
        Read read = Read.files(one, other, books);
        assertThat(schools(read)).isEqualTo(Map.of("青田县", List.of("东街小学"), "白水县", List.of("南街小学")));
    }
}
