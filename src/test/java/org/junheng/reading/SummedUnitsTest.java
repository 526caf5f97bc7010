package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that a mapping adds up show their own units; those of others leave the sum missing. */
class SummedUnitsTest {
    @TempDir
    private Path folder;

    private static String styles(String first, String second) {
        return "<numFmts count=\"2\">" + format(164, first) + format(165, second)
                + "</numFmts><fonts count=\"1\"><font/></fonts><cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\"/>"
                + "<xf numFmtId=\"164\" fontId=\"0\"/><xf numFmtId=\"165\" fontId=\"0\"/></cellXfs>";
    }

    private static String format(int id, String format) {
        return "<numFmt numFmtId=\"" + id + "\" formatCode=\""
                + Book.escaped(format).replace("\"", "&quot;") + "\"/>";
    }

    /** A school of 300 and 20 in these formats, which a mapping adds up, times a factor. */
    private Told told(SchoolFigure figure, String first, String second, String times) {
        Path mapping = Reads.write(
                folder.resolve("mapping.yaml"),
                "columns: { id: 代码, name: 校名, county: 县, kind: 类型, " + figure.id() + ": { column: 甲, plus: [乙]"
                        + (times.equals("1") ? "" : ", times: \"" + times + "\"") + " } }\n");
        return Told.of(
                Mapping.read(mapping),
                new Book()
                        .styles(styles(first, second))
                        .sheet(
                                "学校",
                                "",
                                "",
                                List.of(
                                        List.of("代码", "校名", "县", "类型", "甲", "乙"),
                                        List.of(
                                                "1",
                                                "甲小学",
                                                "某县",
                                                "小学",
                                                "<c>s=\"1\"><v>300</v>",
                                                "<c>s=\"2\"><v>20</v>")))
                        .write(folder.resolve("学校.xlsx")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SPORTS_GROUND_AREA | 0"平方米" | 0"亩" | 1
            SPORTS_GROUND_AREA | 0"亩" | 0"平方米" | 1
            SPORTS_GROUND_AREA | 0 | 0"亩" | 1
            SPORTS_GROUND_AREA | 0"亩" | 0 | 1
            SPORTS_GROUND_AREA | 0"公顷" | 0"公顷" | 1
            TEACHING_AREA | 0"㎡" | 0"元" | 1
            TEACHING_AREA | 0 | 0"间" | 1
            EQUIPMENT_VALUE | 0"元" | 0"万元" | 1
            EQUIPMENT_VALUE | 0"万元" | 0"万元" | 1
            EQUIPMENT_VALUE | 0"元" | 0"元" | 10000
            EQUIPMENT_VALUE | 0"万元" | 0"元" | 10000
            EQUIPMENT_VALUE | 0 | 0"平方米" | 1
            BOOKS | 0"册" | 0"平方米" | 1
            BOOKS | 0 | 0"元" | 1
            COMPUTERS | 0 | 0"元" | 1
            """)
    void aCellInAnotherUnitLeavesTheSumMissing(SchoolFigure figure, String first, String second, String times) {
        Told told = told(figure, first, second, times);
        assertThat(told.figure("甲小学", figure).isReported()).as(told.all()).isFalse();
        assertThat(told.all()).containsAnyOf("单元格格式显示的单位", "带有单位").contains("按未报处理");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SPORTS_GROUND_AREA | 0"平方米" | 0"平方米" | 1 | 320
            SPORTS_GROUND_AREA | 0 | 0"㎡" | 1 | 320
            TEACHING_AREA | 0.00 | 0 | 1 | 320
            EQUIPMENT_VALUE | 0"元" | #,##0 | 1 | 320
            EQUIPMENT_VALUE | 0 | 0.0 | 10000 | 3200000
            BOOKS | 0"册" | 0"本" | 1 | 320
            COMPUTERS | 0"台" | 0 | 1 | 320
            """)
    void cellsInTheUnitOfTheFigureAreAddedUp(
            SchoolFigure figure, String first, String second, String times, String sum) {
        Told told = told(figure, first, second, times);
        assertThat(told.figure("甲小学", figure).range().low()).as(told.all()).hasToString(sum);
    }

    private Told survey(String first, String second, String tested, String satisfied) {
        return Told.of(new Book()
                .styles(styles(first, second))
                .sheet(
                        "表六",
                        "",
                        "",
                        List.of(
                                List.of("表Ⅵ：社会认可度调查"),
                                List.of("调查对象", "发放问卷份数", "有效问卷份数", "满意份数"),
                                List.of("合计", "2100", tested, satisfied)))
                .write(folder.resolve("云川县.xlsx")));
    }

    private static Figure satisfied(Told told) {
        return told.counties().get(0).figures().get(CountyFigure.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0 | 0"平方米" | <c>s="2"><v>1801</v> | 单元格格式显示的单位
            0 | 0"元" | <c>s="2"><v>1801</v> | 单元格格式显示的单位
            0 | 0 | 1801份 | 不是数字
            0 | 0 | 1,801 份 | 不是数字
            0 | 0 | 1801人 | 不是数字
            """)
    void aCellOfAFormInAnotherUnitIsTold(String first, String second, String cell, String said) {
        Told told = survey(first, second, "2000", cell);
        assertThat(satisfied(told).isReported()).as(told.all()).isFalse();
        assertThat(told.all()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0 | 0 | <c>s="2"><v>1801</v>
            0 | #,##0 | <c>s="2"><v>1801</v>
            0 | 0"人" | <c>s="2"><v>1801</v>
            0 | 0 | 1801
            """)
    void aCellOfAFormInItsUnitIsRead(String first, String second, String cell) {
        Told told = survey(first, second, "2000", cell);
        assertThat(satisfied(told)).as(told.all()).isEqualTo(Figure.of(1801));
    }
}
