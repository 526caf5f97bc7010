package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.data.DataReader;
import org.junheng.data.ReadCounty;
import org.junheng.data.ReadingOptions;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables say of which year they are; whether that is the year of the evaluation, its day tells. */
class StatedYearsTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,在校生数";
    private static final String ROWS = HEADER + "\nA01,东街小学,平山县,小学,400\nA02,西街小学,平山县,小学,500\n";

    @TempDir
    private Path folder;

    /** What is told of the years of the tables, of each county. */
    static List<String> told(String day, Path... files) {
        List<ReadCounty> read = new ArrayList<>();
        DataReader.read(List.of(files), ReadingOptions.USUAL, read::add);
        return read.stream()
                .flatMap(one -> one.told(judged(one, LocalDate.parse(day))).dataFindings().stream())
                .filter(found -> found.kind() == DataFinding.Category.SUSPICION)
                .filter(found -> found.message().zh().contains("评估日"))
                .map(found -> found.subject() + " " + found.message().zh())
                .toList();
    }

    private static Evaluation judged(ReadCounty read, LocalDate day) {
        return new Evaluation(
                read.county(),
                day,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** As a title, as the name of a file and of a sheet. */
    private List<Path> called(String title) throws IOException {
        Path book = folder.resolve("book.xlsx");
        WorkbookParityTest.write(
                book,
                Stream.concat(Stream.of(title), Arrays.stream(ROWS.split("\n")))
                        .map(line -> List.of(line.split(",", -1)))
                        .toList(),
                false);
        return List.of(
                Reads.write(folder.resolve("学校.csv"), title + ",,,,\n" + ROWS),
                Reads.write(folder.resolve(title + ".csv"), ROWS),
                book);
    }

    @ParameterizedTest(name = "{0} as of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            平山县2019—2020学年学校基本情况统计表 | 2025-09-01 | 2019
            平山县2019-2020学年学校情况表 | 2025-09-01 | 2019
            平山县2019年学校情况表 | 2025-09-01 | 2019
            学校2019年 | 2025-09-01 | 2019
            学校2019 | 2025-09-01 | 2019
            2019学年学校情况表 | 2025-09-01 | 2019
            平山县2019年秋季学校情况表 | 2025-09-01 | 2019
            平山县2020年春季学校情况表 | 2025-09-01 | 2019
            平山县二〇二三年之前2019年度学校统计表 | 2025-09-01 | 2019
            学校情况表（2022—2023学年） | 2024-12-31 | 2022
            学校情况表（2023—2024学年） | 2025-09-01 | 2023
            学校情况表（2023年） | 2025-09-01 | 2023
            学校情况表（2024—2025学年） | 2026-09-01 | 2024
            学校情况表（2024年） | 2026-09-01 | 2024
            截至2019年9月1日学校情况 | 2025-09-01 | 2019
            2018年、2019年学校情况表 | 2025-09-01 | 2018—2019
            平山县2015年学校一览表 | 2017-09-01 | 2015
            平山县2017年学校情况表（优质均衡2017） | 2024-12-31 | 2017
            平山县2026年学校情况表 | 2025-09-01 | 2026
            平山县学校情况表（二〇二二年） | 2025-09-01 | 2022
            平山县学校情况表（二○二一—二○二二学年度） | 2025-09-01 | 2021
            平山县学校情况表（22—23学年） | 2025-09-01 | 2022
            平山县学校情况表（2022.9） | 2025-09-01 | 2022
            平山县学校情况表（2022.09） | 2025-09-01 | 2022
            平山县23年度学校情况表 | 2025-09-01 | 2023
            平山县22年秋学校情况表 | 2025-09-01 | 2022
            22年秋 | 2025-09-01 | 2022
            平山县22年9月学校情况表 | 2025-09-01 | 2022
            20210915平山县学校情况 | 2025-09-01 | 2021
            学校20190901 | 2025-09-01 | 2019
            学校情况202209 | 2025-09-01 | 2022
            平山县2027—2028学年学校情况表 | 2025-09-01 | 2027
            """)
    void aYearThatIsNotThatOfTheDayIsTold(String title, String day, String year) throws IOException {
        for (Path file : called(title)) {
            List<String> told = told(day, file);
            assertThat(told).as(file.toString()).hasSize(1);
            assertThat(told.get(0)).contains("平山县 ", "写着“" + title + "”，是 " + year + " 年的", "评估日 " + day);
        }
    }

    @ParameterizedTest(name = "{0} as of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            平山县2024—2025学年学校基本情况统计表 | 2025-09-01
            平山县2024—2025学年学校基本情况统计表 | 2026-08-31
            平山县2025—2026学年学校基本情况统计表 | 2025-09-01
            平山县2025—2026学年学校基本情况统计表 | 2025-03-01
            平山县2024年学校情况表 | 2025-09-01
            平山县2024年学校情况表 | 2026-06-30
            平山县2025年学校情况表 | 2025-09-01
            平山县2023年学校情况表 | 2024-12-31
            平山县2023—2024学年学校情况表 | 2024-12-31
            平山县2023—2024学年学校情况表 | 2025-08-31
            平山县2024年秋季学校情况表 | 2025-09-01
            平山县2025年春季学校情况表 | 2025-09-01
            2019—2025年各校情况表 | 2025-09-01
            平山县学校情况表（2012年办学标准） | 2025-09-01
            平山县学校情况表（教督〔2017〕6号） | 2025-09-01
            优质均衡2017 | 2025-09-01
            quality-balance-2017 | 2025-09-01
            平山县2019年以来学校情况表 | 2025-09-01
            平山县2019年新建学校情况表 | 2025-09-01
            2019级学生所在学校情况表 | 2025-09-01
            学校情况表 | 2025-09-01
            学校情况表（填表日期：2025-09-10） | 2025-09-01
            学校20250901 | 2025-09-01
            学校情况表（2025.9） | 2025-09-01
            平山县24—25学年学校情况表 | 2025-09-01
            平山县25年秋学校情况表 | 2025-09-01
            教龄20年以上教师所在学校情况表 | 2025-09-01
            平山县15年教龄教师学校情况表 | 2025-09-01
            平山县二〇二四年学校情况表 | 2025-09-01
            schools-2000 | 2025-09-01
            """)
    void aYearThatServesAndWhatIsNoYearOfFiguresAreNot(String title, String day) throws IOException {
        for (Path file : called(title)) {
            assertThat(told(day, file)).as(file.toString()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
            学年 | 2019—2020 | 2019
            学年 | 2019-2020学年 | 2019
            年份 | 2019 | 2019
            年度 | 2019年 | 2019
            统计年份 | 2019 | 2019
            数据年度 | 2020年度 | 2020
            统计时间 | 20220901 | 2022
            数据时点 | 202209 | 2022
            学年 | 22-23学年 | 2022
            年份 | 二〇二二 | 2022
            统计时间 | 20250901 | -
            学年 | 2024-2025 | -
            年份 | 2025 | -
            年份 | 2024 | -
            学年 | 2025-2026学年 | -
            """)
    void aColumnOfYearsIsHeldAgainstTheDay(String header, String cell, String year) {
        String table = HEADER + "," + header + "\nA01,东街小学,平山县,小学,400," + cell + "\nA02,西街小学,平山县,小学,500," + cell + "\n";
        List<String> told = told("2025-09-01", Reads.write(folder.resolve("学校.csv"), table));
        assertThat(told).hasSize(year.equals("-") ? 0 : 1);
        told.forEach(text -> assertThat(text).contains("“" + header + "”列：写着“" + cell + "”，是 " + year + " 年的"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            平山县2019年六年级语文检测情况统计表 | ~ | ~
            ~ | 考试名称 | 2019年六年级质量检测
            ~ | 考试日期 | 2019-06-25
            ~ | 学年 | 2018-2019
            """)
    void resultsOfAnOldExaminationAreTold(String title, String header, String cell) {
        String other = header.equals("~") ? "" : "," + header;
        String table = (title.equals("~") ? "" : title + ",,,,\n") + "学校代码,年级,学科,参考人数,合格人数" + other
                + "\nA01,六年级,语文,50,49" + (other.isEmpty() ? "" : "," + cell) + "\n";
        Path schools = Reads.write(folder.resolve("学校.csv"), ROWS);
        Path results = Reads.write(folder.resolve("成绩.csv"), table);
        assertThat(told("2025-09-01", schools, results)).hasSize(1);
        assertThat(told("2019-09-01", schools, results)).isEmpty();
    }

    @Test
    void anOldTableIsToldOfItsOwnCountyAlone() {
        Path old = Reads.write(folder.resolve("平山县2019年.csv"), ROWS);
        Path now = Reads.write(folder.resolve("云川县2025年.csv"), HEADER + "\nB01,南街小学,云川县,小学,400\nB02,北街小学,云川县,小学,300\n");
        assertThat(told("2025-09-01", old, now)).hasSize(1).first().asString().startsWith("平山县 ");
    }
}
