package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A year before the name of a figure is the year of that figure, with a level in the name too, and is held against the day. */
class YearsOfColumnsTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,";
    private static final String ROWS = "\n3101,东街小学,平山县,小学,300,20\n3102,西街小学,平山县,小学,400,30\n";

    @TempDir
    private Path folder;

    private Path file(String columns) {
        return Reads.write(folder.resolve("学校.csv"), HEADER + columns + ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年小学在校生数,2024年小学专任教师数",
                "2024年小学在校生数,小学专任教师数",
                "2024年/小学在校生数,2024年/小学专任教师数",
                "2024年：小学在校生数,2024年：小学专任教师数",
                "2024年_小学在校生数,2024年_小学专任教师数",
                "2024学年小学在校生数,2024学年小学专任教师数",
                "2024年度小学在校生数,2024年度小学专任教师数",
                "2024-2025学年小学在校生数,2024-2025学年小学专任教师数",
                "2024年在校生数,2024年专任教师数",
                "2024年在校生数（小学）,2024年专任教师数（小学）",
                "2024年小学部-在校生数,2024年小学部-专任教师数",
                "2025年小学在校生数,2025年小学专任教师数",
            })
    void theFigureOfThatYearIsRead(String columns) {
        Reads reads = Reads.of(file(columns));
        reads.holds(reads.primary("3101", LevelFigure.STUDENTS), "300");
        reads.holds(reads.primary("3102", LevelFigure.TEACHERS), "30");
        assertThat(reads.said()).doesNotContain("不认识的列", "年份");
        assertThat(StatedYearsTest.told("2025-09-01", file(columns))).isEmpty();
    }

    @Test
    void ofTwoHeaderRowsTheUpperOneIsTheYear() {
        String table = """
                学校代码,学校名称,区县,办学类型,2024年,,2024年,
                ,,,,小学在校生数,小学专任教师数,初中在校生数,初中专任教师数
                3101,东街小学,平山县,小学,300,20,,
                3102,西街中学,平山县,初级中学,,,400,30
                """;
        Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), table));
        reads.holds(reads.primary("3101", LevelFigure.STUDENTS), "300");
        reads.holds(reads.school("3102").level(Level.JUNIOR).get(LevelFigure.TEACHERS), "30");
    }

    @Test
    void ofTwoYearsTheLaterIsRead() {
        String header = HEADER + "2024年小学在校生数,2023年小学在校生数\n";
        Reads reads = Reads.of(
                Reads.write(folder.resolve("学校.csv"), header + "3101,东街小学,平山县,小学,300,290\n3102,西街小学,平山县,小学,400,390\n"));
        reads.holds(reads.primary("3101", LevelFigure.STUDENTS), "300");
        assertThat(reads.said()).contains("2023年小学在校生数").doesNotContain("年份");
    }

    @Test
    void aPartOfAFigureIsNoFigureOfAYear() {
        Reads reads = Reads.of(file("2024年小学女生数,其中：小学在校生数"));
        assertThat(reads.primary("3101", LevelFigure.STUDENTS).isReported()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023年在校生数,专任教师数 | 2023年在校生数 | 2023
            2023年小学在校生数,小学专任教师数 | 2023年小学在校生数 | 2023
            在校生数,2022年专任教师数 | 2022年专任教师数 | 2022
            在校生数（2021年）,专任教师数 | 在校生数（2021年） | 2021
            在校生数（2018）,专任教师数 | 在校生数（2018） | 2018
            2019-2020学年在校生数,专任教师数 | 2019-2020学年在校生数 | 2019
            2027年在校生数,专任教师数 | 2027年在校生数 | 2027
            """)
    void anOldYearAndOneToComeAreSuspect(String columns, String column, String year) {
        List<String> told = StatedYearsTest.told("2025-09-01", file(columns));
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).contains("“" + column + "”列：写着“" + column + "”，是 " + year + " 年的");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            竣工时间 | 2026年8月 | 1
            校舍竣工时间 | 2026年8月 | 1
            竣工时间 | 2025年10月 | 1
            竣工日期 | 2025-12-01 | 1
            交付时间 | 2026 | 1
            综合楼 | 2026年交付 | 1
            综合楼 | 预计2026年9月建成 | 1
            教学楼情况 | 2027年底投用 | 1
            竣工时间 | 2025年8月 | 0
            竣工时间 | 2001年 | 0
            竣工日期 | 2018-05-20 | 0
            竣工时间 | 2025年 | 0
            综合楼 | 2018年竣工，验收通过 | 0
            权属 | 租赁（2020—2030年） | 0
            建校年份 | 2026 | 0
            投入使用 | 是 | 0
            """)
    void whatIsBuiltAfterTheDayIsNotThereYet(String header, String cell, int times) {
        String table = "学校代码,学校名称,区县,办学类型,在校生数," + header + "\n3101,东街小学,平山县,小学,300,2001年\n3102,西街小学,平山县,小学,400,\""
                + cell + "\"\n";
        List<String> told = StatedYearsTest.told("2025-09-01", Reads.write(folder.resolve("学校.csv"), table));
        assertThat(told).hasSize(times);
        told.forEach(text -> assertThat(text).contains("第 3 行，“" + header + "”列：写着“" + cell + "”，在评估日 2025-09-01 之后"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            23.9 | 2023
            23.09 | 2023
            23秋 | 2023
            22秋季 | 2022
            学校（23秋） | 2023
            24.9 | -
            25秋 | -
            （24秋） | -
            3.9 | -
            23校 | -
            """)
    void shortYearsOfSheetsAndFilesAreUnderstood(String name, String year) {
        List<String> told = StatedYearsTest.told(
                "2025-09-01", Reads.write(folder.resolve(name + ".csv"), HEADER + "在校生数,专任教师数" + ROWS));
        assertThat(told).hasSize(year.equals("-") ? 0 : 1);
        told.forEach(text -> assertThat(text).contains("是 " + year + " 年的"));
    }
}
