package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands for a unit above a table and is none that is known: the columns that it may be said of count as missing, and it
 * is quoted. a is the area, m the money, p the students; of all others the numbers stand as they are, 30, 30 and 400.
 */
class StrangeUnitsTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,小学在校生数,教学仪器设备资产值,运动场地面积";
    private static final String[] ROWS = {"2101,东街小学,清河县,小学,400,30,30", "2102,西关小学,清河县,小学,612,30,30"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：平方尺|平方尺|a",
                "单位：平方市尺|平方市尺|a",
                "单位：平方丈|平方丈|a",
                "计量单位：平方寸|平方寸|a",
                "（单位：平方俄里）|平方俄里|a",
                "单位：平方尺、元|平方尺|a",
                "单位：人、元、平方尺|平方尺|a",
                "单位：元；平方尺|平方尺|a",
                "单位：人 平方尺 元|平方尺|a",
                "单位：人，平方弓|平方弓|a",
                "单位：坪|坪|amp",
                "单位：尺|尺|amp",
                "单位：人、坪、元|坪|a",
                "单位：甲（下同）|甲|amp",
                "单位：W|W|amp",
                "单位：K元|K元|m",
                "单位：元、K元|K元|m",
                "单位：角|角|amp",
                "单位：wan yuan|wan yuan|am",
                "单位：Wan Yuan、平方米|Wan Yuan|m",
                "单位：shi yuan|shi yuan|am",
                "单位：元、万元|元、万元|m",
                "单位：万元 元|万元|m",
                "单位：人民币角|人民币角|m",
                "单位：人、平方米、角|角|m",
                "单位：铜钱|铜钱|m",
                "\"Unit: tsubo\"|tsubo|amp",
                "\"unit: RMB 10k; area in m2\"|RMB 10k|m",
                "\"Units: yuan (thousands)\"|yuan|m",
                "2025年清河县学校情况表（单位：町）|町|amp",
                "填报单位：清河县教育局　计量单位：平方尺|平方尺|a",
                "面积单位：平方尺、坪|平方尺|a",
            })
    void aUnitThatIsNotKnownLeavesItsColumnsOpen(String line, String word, String missing) {
        Path csv = Told.write(folder.resolve("学校.csv"), quoted(line) + ",,,,,,", HEADER, ROWS[0], ROWS[1]);
        holds(Reads.of(csv), word, missing);
        Path sheet = folder.resolve("学校.xlsx");
        List<List<String>> rows = List.of(
                List.of(line.replace("\"", "")),
                List.of(HEADER.split(",")),
                List.of(ROWS[0].split(",")),
                List.of(ROWS[1].split(",")));
        holds(Reads.of(new Book().sheet("学校", "", "", rows).write(sheet)), word, missing);
    }

    private static String quoted(String line) {
        return line.startsWith("\"") ? line : '"' + line + '"';
    }

    private static void holds(Reads reads, String word, String missing) {
        assertThat(reads.said()).contains(word);
        for (String id : List.of("2101", "2102")) {
            is(reads, reads.figure(id, SchoolFigure.SPORTS_GROUND_AREA), missing.contains("a"));
            is(reads, reads.figure(id, SchoolFigure.EQUIPMENT_VALUE), missing.contains("m"));
            is(reads, reads.primary(id, LevelFigure.STUDENTS), missing.contains("p"));
        }
    }

    private static void is(Reads reads, Figure figure, boolean missing) {
        assertThat(figure.isReported()).as(reads.said()).isEqualTo(!missing);
    }

    /** Offices, schools, places, who signs, what points to the headers, and units that count one by one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：清河县教育局",
                "单位：清河县",
                "单位：东街小学",
                "单位：清河县教育局、清河县统计局",
                "单位：（盖章）",
                "单位（公章）：清河县教育局",
                "单位负责人：李明",
                "单位：　　　　",
                "单位：____",
                "单位：详见各列",
                "单位：见表头",
                "单位：2025年9月",
                "填报单位：平山",
                "编制单位：元坝",
                "各单位情况",
                "以学校为单位填报",
                "单位：元、平方米、人、张",
                "单位：元 填表人：李明",
                "Unit: yuan 2025",
                "Unit: yuan Date: 2025-09-01",
                "单位：元（不含捐赠）",
            })
    void whatNamesNoUnitLeavesTheColumnsAsTheyAre(String line) {
        Path csv = Told.write(folder.resolve("学校.csv"), quoted(line) + ",,,,,,", HEADER, ROWS[0], ROWS[1]);
        Reads reads = Reads.of(csv);
        is(reads, reads.figure("2101", SchoolFigure.SPORTS_GROUND_AREA), false);
        is(reads, reads.figure("2101", SchoolFigure.EQUIPMENT_VALUE), false);
        is(reads, reads.primary("2101", LevelFigure.STUDENTS), false);
    }

    @Test
    void aColumnWithAUnitOfItsOwnIsRead() {
        String header = HEADER.replace("运动场地面积", "运动场地面积（平方米）").replace("资产值", "资产值（万元）");
        Reads reads = Reads.of(Told.write(folder.resolve("学校.csv"), "单位：坪,,,,,,", header, ROWS[0], ROWS[1]));
        assertThat(reads.figure("2101", SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(Figure.of(30));
        assertThat(reads.figure("2101", SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(300_000));
    }

    @Test
    void countiesAreReadAlike() {
        Reads reads = Reads.of(
                Told.write(folder.resolve("学校.csv"), HEADER, ROWS[0], ROWS[1]),
                Told.write(folder.resolve("县.csv"), "单位：平方尺、K元,,", "区县,薄弱学校数,教师年平均工资收入", "清河县,3,80000"));
        assertThat(reads.said()).contains("K元", "教师年平均工资收入");
    }
}
