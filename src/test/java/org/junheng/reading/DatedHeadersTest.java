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

/** Years and days in headers: a date is no unit, and figures that are said to be of a year are told. */
class DatedHeadersTest {
    private static final String SCHOOL = "学校代码,学校名称,区县,办学类型,";

    @TempDir
    private Path folder;

    private Reads reads(String columns) {
        return Reads.of(Told.write(folder.resolve("学校.csv"), SCHOOL + columns, "1,甲小学,清河县,小学,300,600000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019年在校生数|2019年教学仪器设备资产值|2019",
                "2021年在校生数|教学仪器设备资产值|2021",
                "2019-2020学年在校生数|教学仪器设备资产值|2019",
                "2024年在校生数|2019年教学仪器设备资产值|2019、2024",
                "在校生数（2021年）|教学仪器设备资产值|2021",
                "在校生数|教学仪器设备资产值（元，2022年底）|2022",
                "在校生数|教学仪器设备资产值（截至2020年12月31日）|2020",
                "在校生数（2023-2024学年）|教学仪器设备资产值|2023",
                "2020学年度在校生数|教学仪器设备资产值|2020",
                "在校生数（2018）|教学仪器设备资产值|2018",
                "2022年度在校生数|2022年度教学仪器设备资产值|2022",
            })
    void figuresOfAYearThatHeadersNameAreReadAndTold(String students, String value, String years) {
        Reads reads = reads(students + "," + value.replace("，", "、"));
        assertThat(reads.primary("1", LevelFigure.STUDENTS)).as(reads.said()).isEqualTo(Figure.of(300));
        assertThat(reads.figure("1", SchoolFigure.EQUIPMENT_VALUE))
                .as(reads.said())
                .isEqualTo(Figure.of(600_000));
        List<String> named = List.of(years.split("、", -1));
        // Whether a single year is that of the evaluation, only its day tells.
        named.forEach(year -> assertThat(StatedYearsTest.told("2010-12-31", folder.resolve("学校.csv")))
                .anyMatch(told -> told.contains("是 " + year + " 年的")));
        assertThat(reads.said().contains("列名写明了年份")).isEqualTo(named.size() > 1);
    }

    /** The header without a unit of its own is read in the figure's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年底",
                "2024年9月",
                "2025年",
                "截至2024年12月31日",
                "截至2025年8月",
                "截止2024年底",
                "截至2025年8月末",
                "2024.12",
                "2024-12-31",
                "2024/12/31",
                "2024年末",
                "2024年春季学期",
                "2024年上半年",
                "2024年度",
                "2024-2025学年",
                "2024—2025学年度",
                "2025年9月1日",
                "9月1日",
                "年末",
                "学年初",
                "统计时点2025年9月1日",
                "至2024年底",
                "保留两位小数",
                "下同",
            })
    void aDateInBracketsIsNoUnit(String date) {
        Reads reads = reads("在校生数,教学仪器设备资产值（" + date + "）");
        assertThat(reads.figure("1", SchoolFigure.EQUIPMENT_VALUE))
                .as(reads.said())
                .isEqualTo(Figure.of(600_000));
    }

    /** What stands beside a date, and what only looks like one, is still no known unit. */
    @ParameterizedTest
    @ValueSource(strings = {"2024年价格", "2016年以前", "平方尺，2024年", "2024年捐赠", "中", "第3类"})
    void otherWordsAreRefusedAsBefore(String words) {
        Reads reads = reads("在校生数,教学仪器设备资产值（" + words.replace("，", "、") + "）");
        assertThat(reads.figure("1", SchoolFigure.EQUIPMENT_VALUE).isReported())
                .as(reads.said())
                .isFalse();
        assertThat(reads.said()).contains("不认识单位");
    }

    @Test
    void aTableWithoutYearsSaysNothingOfThem() {
        assertThat(reads("在校生数,教学仪器设备资产值（年末）").said()).doesNotContain("年份");
    }

    @Test
    void tablesOfCountiesAreToldAlike() {
        Path schools = Told.write(folder.resolve("学校.csv"), SCHOOL + "在校生数", "1,甲小学,清河县,小学,300");
        Path counties = Told.write(folder.resolve("县.csv"), "区县,2019年常住人口（人）", "清河县,90000");
        assertThat(StatedYearsTest.told("2025-09-01", schools, counties))
                .singleElement()
                .asString()
                .contains("2019年常住人口", "是 2019 年的");
    }
}
