package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet hides is left out and told; it is read where somebody names it. */
class HiddenTest {
    private static final List<String> HEADER = List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数", "运动场地面积", "图书册数");
    private static final List<String> FIRST = List.of("1", "甲小学", "某县", "小学", "200", "2000", "5000");
    private static final List<String> SECOND = List.of("2", "乙小学", "某县", "小学", "300", "300", "6000");
    private static final List<String> THIRD = List.of("3", "丙小学", "某县", "小学", "900", "6000", "7000");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("某县.xlsx");
    }

    private Mapping mapping(String... lines) {
        return Mapping.read(Told.write(folder.resolve("m.yaml"), lines));
    }

    @Test
    void aHiddenSheetIsLeftOutWithNotice() {
        Told told = Told.of(Path.of("src/test/resources/cases-reading/03-hidden-sheet/schools.xlsx"));
        assertThat(told.schoolNames()).containsExactly("乙小学", "甲小学");
        assertThat(told.all()).contains("旧数据", "隐藏");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "veryHidden"})
    void aHiddenSheetIsReadWhereAMappingNamesIt(String state) {
        Path file = new Book()
                .sheet("学校", "", "", List.of(HEADER, FIRST))
                .sheet("旧", state, "", List.of(HEADER, SECOND))
                .write(file());
        assertThat(Told.of(file).schoolNames()).containsExactly("甲小学");
        Told named = Told.of(
                mapping(
                        "sheet: 旧",
                        "columns:",
                        "  id: 学校代码",
                        "  name: 学校名称",
                        "  county: 区县",
                        "  kind: 办学类型",
                        "  primary.students: 小学在校生数"),
                file);
        assertThat(named.schoolNames()).as(named.all()).containsExactly("乙小学");
        Told all = Told.of(mapping("hidden: read"), file);
        assertThat(all.schoolNames()).as(all.all()).containsExactly("乙小学", "甲小学");
        assertThat(all.all()).contains("隐藏");
    }

    @Test
    void whereOnlyAHiddenSheetHoldsSchoolsThatIsSaid() {
        Path file = new Book()
                .sheet("封面", "", "", List.of(List.of("某县教育局")))
                .sheet("数据", "hidden", "", List.of(HEADER, FIRST))
                .write(file());
        Told told = Told.of(file);
        assertThat(told.refused()).isNotEmpty();
        assertThat(told.all()).contains("数据", "隐藏");
    }

    @ParameterizedTest
    @CsvSource({
        "<col min=\"6\" max=\"6\" width=\"9\" hidden=\"1\"/>",
        "<col min=\"6\" max=\"6\" hidden=\"true\" width=\"9\"/>",
        "<col hidden='1' max='6' min='6'/>",
        "<col min=\"6\" max=\"6\" width=\"0\" customWidth=\"1\"/>",
        "<col min=\"6\" max=\"6\" width=\"0.08\" customWidth=\"1\"/>",
        "<col min=\"1\" max=\"5\" width=\"9\"/><col min=\"6\" max=\"6\" width=\"0\" hidden=\"1\" customWidth=\"1\"/>",
        "<col min=\"6\" max=\"6\" outlineLevel=\"1\" hidden=\"1\" collapsed=\"1\"/>"
    })
    void aHiddenColumnIsLeftOut(String columns) {
        Path file = new Book()
                .sheet("学校", "", "<cols>" + columns + "</cols>", List.of(HEADER, FIRST, SECOND))
                .write(file());
        Told told = Told.of(file);
        assertThat(told.schoolNames()).containsExactly("乙小学", "甲小学");
        assertThat(told.figure("1", SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(told.figure("1", SchoolFigure.BOOKS)).isEqualTo(Figure.of(5000));
        assertThat(told.all()).contains("运动场地面积", "隐藏");
        Told named = Told.of(
                mapping(
                        "columns:",
                        "  id: 学校代码",
                        "  name: 学校名称",
                        "  county: 区县",
                        "  kind: 办学类型",
                        "  sportsGroundArea: 运动场地面积",
                        "  primary.students: 小学在校生数"),
                file);
        assertThat(named.figure("1", SchoolFigure.SPORTS_GROUND_AREA))
                .as(named.all())
                .isEqualTo(Figure.of(2000));
        assertThat(Told.of(mapping("hidden: read"), file).figure("1", SchoolFigure.SPORTS_GROUND_AREA))
                .isEqualTo(Figure.of(2000));
    }

    /** The format ;;; shows nothing. */
    @Test
    void aCellThatIsFormattedAwayIsLeftOut() {
        Path file = new Book()
                .styles(
                        "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\";;;\"/></numFmts><fonts count=\"1\"><font/></fonts>"
                                + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\"/></cellXfs>")
                .sheet(
                        "学校",
                        "",
                        "",
                        List.of(HEADER, List.of("1", "甲小学", "某县", "小学", "200", "<c>s=\"1\"><v>2000</v>", "5000")))
                .write(file());
        Told told = Told.of(file);
        assertThat(told.figure("1", SchoolFigure.SPORTS_GROUND_AREA).isReported())
                .as(told.all())
                .isFalse();
        assertThat(told.all()).contains("F2");
    }

    @Test
    void severalHiddenColumnsAreAllNamed() {
        Path file = new Book()
                .sheet("学校", "", "<cols><col min=\"6\" max=\"7\" hidden=\"1\"/></cols>", List.of(HEADER, FIRST))
                .write(file());
        assertThat(Told.of(file).all()).contains("运动场地面积", "图书册数");
    }

    /** What stands to the left of a filled table may be hidden without anything being lost. */
    @Test
    void anEmptyHiddenColumnIsNotTold() {
        Path file = new Book()
                .sheet("学校", "", "<cols><col min=\"8\" max=\"9\" hidden=\"1\"/></cols>", List.of(HEADER, FIRST))
                .write(file());
        assertThat(Told.of(file).all()).doesNotContain("隐藏");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hidden=\"1\"",
                "hidden=\"true\"",
                "hidden='1'",
                "ht=\"0\" customHeight=\"1\"",
                "ht='0.0'",
                "ht=\"0.75\" customHeight=\"1\""
            })
    void aHiddenRowIsLeftOut(String attribute) {
        Path file = new Book()
                .sheet("学校", "", "", List.of(HEADER, FIRST, SECOND, THIRD), Map.of(3, attribute))
                .write(file());
        Told told = Told.of(file);
        assertThat(told.schoolNames()).as(told.all()).containsExactly("丙小学", "甲小学");
        assertThat(told.leavesOut(3)).as(told.all()).isTrue();
        assertThat(Told.of(mapping("hidden: read"), file).schoolNames()).containsExactly("丙小学", "乙小学", "甲小学");
    }

    /** A header that is hidden is read, for nothing can be read without it, and so is a row of units; both are told. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aHiddenRowOfTheHeaderIsToldAndRead(int row) {
        List<String> units = List.of("", "", "", "", "人", "十平方米", "册");
        Path file = new Book()
                .sheet("学校", "", "", List.of(HEADER, units, FIRST, SECOND), Map.of(row, "hidden=\"1\""))
                .write(file());
        Told told = Told.of(file);
        assertThat(told.schoolNames()).containsExactly("乙小学", "甲小学");
        assertThat(told.figure("1", SchoolFigure.SPORTS_GROUND_AREA).toString())
                .isEqualTo(Figure.of(20_000).toString());
        assertThat(told.all()).contains("第 " + row + " 行：这一行是隐藏的，仍作为表头");
    }

    /** zeroHeight hides the rows that a sheet does not write; those that it writes say themselves whether they are hidden. */
    @ParameterizedTest
    @ValueSource(
            strings = {"ht=\"15\"", "", "spans=\"1:7\"", "ht=\"1.5\"", "hidden=\"0\"", "hidden=\"false\" ht=\"15\""})
    void aRowThatIsWrittenIsReadThoughOthersAreHidden(String attribute) {
        String zero = "<sheetFormatPr defaultRowHeight=\"15\" zeroHeight=\"1\"/>";
        Path file = new Book()
                .sheet("学校", "", zero, List.of(HEADER, FIRST, SECOND, THIRD), Map.of(2, "hidden=\"1\"", 3, attribute))
                .write(file());
        assertThat(Told.of(file).schoolNames()).containsExactly("丙小学", "乙小学");
    }

    @Test
    void rowsThatAFilterHidesAreLeftOutEachOfThem() {
        Path file = new Book()
                .sheet(
                        "学校",
                        "",
                        "",
                        List.of(HEADER, FIRST, SECOND, THIRD),
                        Map.of(2, "hidden=\"1\"", 4, "hidden=\"1\""))
                .write(file());
        Told told = Told.of(file);
        assertThat(told.schoolNames()).containsExactly("乙小学");
        assertThat(told.leavesOut(2)).isTrue();
        assertThat(told.leavesOut(4)).isTrue();
        assertThat(told.all()).contains("hidden: read");
    }

    @Test
    void aHeaderIsReadThoughItsRowIsHidden() {
        Path file = new Book()
                .sheet("学校", "", "", List.of(HEADER, FIRST), Map.of(1, "hidden=\"1\""))
                .write(file());
        assertThat(Told.of(file).schoolNames()).containsExactly("甲小学");
    }

    @Test
    void hiddenRowsOfAListOfResultsAreLeftOutToo() {
        Path file = new Book()
                .sheet("学校", "", "", List.of(HEADER, FIRST))
                .sheet(
                        "成绩",
                        "",
                        "",
                        List.of(
                                List.of("学校代码", "年级", "学科", "参考人数", "合格人数"),
                                List.of("1", "六年级", "语文", "40", "30"),
                                List.of("1", "六年级", "数学", "40", "10")),
                        Map.of(3, "hidden=\"1\""))
                .write(file());
        Told told = Told.of(file);
        assertThat(told.counties().get(0).results()).hasSize(1);
        assertThat(told.leavesOut(3)).isTrue();
    }

    @Test
    void hiddenColumnsOfAListOfResultsAreLeftOutToo() {
        Path file = new Book()
                .sheet("学校", "", "", List.of(HEADER, FIRST))
                .sheet(
                        "成绩",
                        "",
                        "<cols><col min=\"5\" max=\"5\" hidden=\"1\"/></cols>",
                        List.of(List.of("学校代码", "年级", "学科", "参考人数", "合格人数"), List.of("1", "六年级", "语文", "40", "30")))
                .write(file());
        Told told = Told.of(file);
        assertThat(told.all()).contains("隐藏", "合格人数");
    }

    /** A comment on a cell is not read, and may say that the figure is another. */
    @Test
    void commentsOnCellsAreTold() throws IOException {
        try (OutputStream out = Files.newOutputStream(file());
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("学校");
            List<List<String>> rows = List.of(HEADER, FIRST, SECOND);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < HEADER.size(); column++) {
                    String cell = rows.get(row).get(column);
                    if (row > 0 && column > 3) {
                        sheet.value(row, column, Integer.parseInt(cell));
                    } else {
                        sheet.value(row, column, cell);
                    }
                }
            }
            sheet.comment(1, 4, "含附设幼儿班20人");
            sheet.comment(2, 6, "待核");
        }
        Told told = Told.of(file());
        assertThat(told.schoolNames()).containsExactly("乙小学", "甲小学");
        assertThat(told.all()).contains("E2（含附设幼儿班20人）", "G3（待核）", "批注");
    }
}
