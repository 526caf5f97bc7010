package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the cells and headers of tables that people made for people; what is right was written down by hand. */
class MessyCellsTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,小学在校生数,图书册数\n";

    @TempDir
    private Path folder;

    /** Which number it is leaves no doubt. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "３００|300",
                "'300 '|300",
                "３００．０|300",
                "３，０００|3000",
                "+300|300",
                "3e2|300",
                "3,000|3000",
                "0|0",
                "０|0",
                "300.0|300",
                "'　300　'|300",
                "123,456|123456",
                "'1 234'|1234"
            })
    void aNumberIsRead(String cell, String number) {
        Reads reads = books(cell);
        assertThat(reads.figure("2101", SchoolFigure.BOOKS)).as(reads.said()).isEqualTo(Figure.of(Exact.of(number)));
    }

    /** Nobody knows which number it is: it counts as missing, and is told with its row. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/3",
                "20-30",
                "20～30",
                "20—30",
                "20至30",
                "约300",
                "300+",
                "300①",
                "300*",
                "300¹",
                "300（含借阅）",
                "300(注1)",
                "①300",
                "同上",
                "〃",
                "″",
                "同前",
                "—",
                "-",
                "/",
                "无",
                "没有",
                "三百",
                "二〇",
                "300册",
                "≥300",
                ">300",
                "<300",
                "300以上",
                "近300",
                "300左右",
                "300余",
                "300多",
                "300±10",
                "1,23,456",
                "1.234.567",
                "12.345,6",
                "（300）",
                "(300)",
                "98%",
                "2024/1/1",
                "2024-01-01",
                "12:30",
                "300/",
                "/300",
                "l00",
                "O",
                "3OO",
                "300、400",
                "300;400",
                "1，2",
                "NaN",
                "Infinity",
                "0x10",
                "1_000",
                "1'000",
                "1e99999",
                "3万",
                "1.5万",
                "#N/A",
                "#REF!",
                "NULL",
                "None",
                "已报",
                "见附表",
                "300（2023年）",
                "－300",
                "−300",
                "-300",
                "½",
                "Ⅲ",
                "3⁰⁰",
                "300?",
                "300？",
                "㉚",
                "300a",
                "=300",
                "３００＋",
                "百分之三十",
                "300 册",
                "叁佰",
                "待核",
                "∞",
                "1..2",
                "..",
                "1e",
                "e3",
                "٣٠٠",
                "३००"
            })
    void whatIsNoNumberIsMissing_andTold(String cell) {
        Reads reads = books(cell);
        Figure books = reads.figure("2101", SchoolFigure.BOOKS);
        assertThat(books.isReported()).as(books + reads.said()).isFalse();
        assertThat(reads.said()).contains("第 2 行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　"})
    void aBlankIsNotNought(String cell) {
        Reads reads = books(cell);
        assertThat(reads.figure("2101", SchoolFigure.BOOKS)).isEqualTo(Figure.NOT_REPORTED);
    }

    /** A mark that stands for the row above says nothing by itself: in no column is it a name. */
    @ParameterizedTest
    @CsvSource({
        "区县, 同上",
        "区县, 〃",
        "区县, ″",
        "区县, 同前",
        "区县, '”'",
        "办学类型, 同上",
        "办学类型, 〃",
        "学校名称, 同上",
        "学校名称, 〃",
        "学校代码, 同上",
        "学校代码, 〃",
    })
    void aDittoMarkIsNoName(String column, String mark) {
        List<String> header = List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数");
        String[] second = {"2102", "西关小学", "清河县", "小学", "612"};
        second[header.indexOf(column)] = mark;
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                String.join(",", header) + "\n2101,东街小学,清河县,小学,400\n" + String.join(",", second)
                        + "\n2103,南门小学,清河县,小学,300\n"));
        assertThat(reads.said()).contains("第 3 行", column.equals("区县") ? "没有区县" : "“" + mark + "”是“同上”的记号");
        assertThat(reads.counties().stream().map(county -> county.name())).doesNotContain(mark);
    }

    /** Of a value of 3 and 7 books under several rows of headers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,,规模,条件,条件\n,,,,人,万元,册\nID",
                ",,,,规模,条件,条件\nID\n,,,,人,万元,册",
                "ID\n,,,,人,万元,册\n1,2,3,4,5,6,7",
                "ID\n1,2,3,4,5,6,7\n,,,,人,万元,册",
                "ID\n甲,乙,丙,丁,1,2,3\n,,,,（人）,（万元）,（册）",
                "ID\n,,,,单位：人,单位：万元,单位：册",
                "\"单位：人、万元、册\",,,,,,\nID",
                "清河县小学基本情况,,,,,,\n\"单位：万元\",,,,,,\nID",
                "附件1,,,,,,\n清河县小学基本情况,,,,,,\n填报单位：万元镇中心校,,,,,单位：万元,\nID",
            })
    void unitsInAnyRowOfTheHeaderAreRead(String top) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                top.replace("ID", "学校代码,学校名称,区县,办学类型,小学在校生数,教学仪器设备资产值,图书册数")
                        + "\n2101,东街小学,清河县,小学,400,3,7\n2102,西关小学,清河县,小学,612,4,9\n"));
        assertThat(reads.figure("2101", SchoolFigure.EQUIPMENT_VALUE))
                .as(reads.said())
                .isEqualTo(Figure.of(30_000));
        assertThat(reads.figure("2101", SchoolFigure.BOOKS)).as(reads.said()).isEqualTo(Figure.of(7));
        assertThat(reads.primary("2101", LevelFigure.STUDENTS)).as(reads.said()).isEqualTo(Figure.of(400));
    }

    /** Figures of several years, or of another thing: which one is meant is not known, or it is another figure; it is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年图书册数,2024年图书册数|8",
                "图书册数（2023年）,图书册数（2024年）|missing",
                "图书册数,图书册数|missing",
                "上年图书册数,本年图书册数|missing",
                "图书册数（上年）,其他|missing",
                "其中电子图书册数,其他|missing",
                "图书册数（含电子）,其他|missing",
                "生均图书册数,其他|ratio",
                "图书册数增长率（%）,其他|missing",
                "图书册数占比,其他|missing",
                "图书册数（%）,其他|missing",
                "图书册数达标率,其他|missing",
                "图书册数（册）,其他|7",
                "图书 册数,其他|7",
                "图书册数①,其他|7",
                "图书册数（注1）,其他|7",
                "图书册数*,其他|7",
                "*图书册数,其他|7",
                "图书册数：,其他|7",
                "图书册数（必填）,其他|7",
                "图书册数（万册）,其他|70000",
                "图书册数（册/生）,其他|2800",
            })
    void aHeaderIsReadAsWhatItSays(String headers, String books) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,小学在校生数," + headers + "\n2101,东街小学,清河县,小学,400,7,8\n2102,西关小学,清河县,小学,612,9,9\n"));
        if (reads.refused()) {
            assertThat(books).as(reads.said()).isEqualTo("missing");
            return;
        }
        Figure figure = reads.figure("2101", SchoolFigure.BOOKS);
        if (books.equals("missing") || books.equals("ratio")) {
            assertThat(figure.isReported()).as(figure + reads.said()).isFalse();
            assertThat(reads.said().contains("图书册数") || books.equals("ratio"))
                    .as(reads.said())
                    .isTrue();
        } else {
            assertThat(figure).as(reads.said()).isEqualTo(Figure.of(Exact.of(books)));
        }
    }

    private Reads books(String cell) {
        return Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                HEADER + "2101,东街小学,清河县,小学,400,\"" + cell + "\"\n2102,西关小学,清河县,小学,612,7000\n"));
    }
}
