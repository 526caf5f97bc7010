package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the title of a table, its sheet or its file says: of which county and year it is, and that it is a plan or a part. */
class TitledTablesTest {
    private static final String HEADER = "学校代码,学校名称,办学类型,在校生数\n";
    private static final String ROWS = "学校代码,学校名称,区县,办学类型,在校生数\nA01,东街小学,平山县,小学,400\nA02,西街小学,平山县,小学,500\n";

    @TempDir
    private Path folder;

    private static String counties(Reads reads) {
        return reads.counties().stream()
                .map(county -> county.id() + ":"
                        + county.schools().stream().map(School::id).sorted().collect(Collectors.joining(",")))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Two lists with the same header below each other, in text and in a workbook, with and without a blank row. */
    private List<Reads> stacked(String file, String first, String second) throws IOException {
        String one = (first.isEmpty() ? "" : first + ",,,\n") + HEADER + "A01,东街小学,小学,400\nA02,西街小学,小学,500\n";
        String two = second + ",,,\n" + HEADER + "B01,南街小学,小学,300\nB02,北街小学,小学,200\n";
        Path book = folder.resolve(file + ".xlsx");
        WorkbookParityTest.write(
                book,
                Arrays.stream((one + two).split("\n"))
                        .map(line -> List.of(line.split(",", -1)))
                        .toList(),
                false);
        return List.of(
                Reads.of(Reads.write(folder.resolve(file + ".csv"), one + two)),
                Reads.of(Reads.write(folder.resolve(file + ".csv"), one + "\n" + two)),
                Reads.of(book));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "上报|平山县2024年学校情况表|云川县2024年学校情况表",
                "上报|平山县|云川县",
                "上报|县（区）：平山县|县（区）：云川县",
                "上报|2024年平山县中小学基本情况|2024年云川县中小学基本情况",
                "上报|平山县学校情况表|云川自治县学校情况表",
                "平山县|''|云川县学校情况表",
                "平山县学校|''|云川县",
                "上报|平山县义务教育学校一览表|云川县义务教育学校一览表",
            })
    void aTitleOfAnotherCountyStartsItsTable(String file, String first, String second) throws IOException {
        for (Reads reads : stacked(file, first, second)) {
            assertThat(reads.refused()).as(reads.said()).isFalse();
            assertThat(reads.counties()).as(reads.said()).hasSize(2);
            assertThat(counties(reads))
                    .contains(":A01,A02")
                    .contains(":B01,B02")
                    .contains("云川");
            assertThat(reads.said()).contains("另一个区县");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "平山县|平山县小学情况表|平山县初中情况表",
                "平山县2024|平山县2024年学校情况表（一）|平山县2024年学校情况表（续）",
                "平山县|学校情况表|学校情况表（续）",
                "平山县|2023-2024学年学校情况表|2024年学校情况表",
                "平山县|城区学校情况表|乡镇学校情况表",
                "平山县|全县小学情况表|全县初中情况表",
                "平山县|云川市平山县学校情况表|平山县学校情况表",
                "平山县|一、公办学校|二、民办学校",
                "平山县|''|第2页",
            })
    void aTitleOfTheSameCountyGoesOn(String file, String first, String second) throws IOException {
        for (Reads reads : stacked(file, first, second)) {
            assertThat(reads.refused()).as(reads.said()).isFalse();
            assertThat(reads.counties()).as(reads.said()).hasSize(1);
            assertThat(counties(reads)).endsWith(":A01,A02,B01,B02");
            assertThat(reads.said()).doesNotContain("另一个区县").doesNotContain("这张表写着");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "平山县2023年学校情况表|平山县2024年学校情况表|不知道评估哪一年",
                "2022-2023学年学校情况表|2024-2025学年学校情况表|不知道评估哪一年",
                "2024年学校情况表|2025年规划数|规划、计划或估计",
                "平山县学校情况表|其中：民办学校|另一张表的一部分",
                "平山县学校情况表|上年数|各数是上年的",
            })
    void twoYearsAPlanOrAPartBelowAreRefused(String first, String second, String said) throws IOException {
        for (Reads reads : stacked("平山县", first, second)) {
            assertThat(reads.refused()).as(counties(reads) + reads.said()).isTrue();
            assertThat(reads.said()).contains(said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"云川县", "云川县学校情况表", "云川县2024年学校情况"})
    void aTitleOfAnotherCountyWithoutAHeaderIsRefused(String title) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("平山县.csv"), HEADER + "A01,东街小学,小学,400\n" + title + ",,,\nB01,南街小学,小学,300\n"));
        assertThat(reads.refused()).as(reads.said()).isTrue();
        assertThat(reads.said()).contains("第 3 行").contains("“" + title + "”").contains("请给各行加“区县”列");
    }

    /** The first label says of which county the table is; who made the table says nothing. */
    @ParameterizedTest
    @CsvSource({"学校, 平山县, ''", "平山县, '', 云川市教育局制表", "平山县, 平山县, 云川市教育局", "学校, 平山县, 平山县教育局盖章"})
    void labelsOfOneCountyAndFootersAreNotRefused(String file, String first, String last) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve(file + ".csv"),
                HEADER + (first.isEmpty() ? "" : first + ",,,\n") + "A01,东街小学,小学,400\nA02,西街小学,小学,500\n"
                        + (last.isEmpty() ? "" : last + ",,,\n")));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        reads.holds(reads.primary("A02", LevelFigure.STUDENTS), "500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"学校", "平山县"})
    void labelsOfTwoCountiesAreRefused(String file) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve(file + ".csv"), HEADER + "平山县,,,\nA01,东街小学,小学,400\n云川县,,,\nA02,西街小学,小学,500\n"));
        assertThat(reads.refused()).as(reads.said()).isTrue();
        assertThat(reads.said()).contains("第 4 行").doesNotContain("第 2 行");
    }

    /** As the title above the header, the name of the file and of the sheet. */
    private List<Reads> called(String title) throws IOException {
        Path book = folder.resolve("book.xlsx");
        WorkbookParityTest.write(
                book,
                Arrays.stream((title + ",,,,\n" + ROWS).split("\n"))
                        .map(line -> List.of(line.split(",", -1)))
                        .toList(),
                false);
        return List.of(
                Reads.of(Reads.write(folder.resolve("学校.csv"), title + ",,,,\n" + ROWS)),
                Reads.of(Reads.write(folder.resolve(title + ".csv"), ROWS)),
                Reads.of(book));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025年规划数",
                "平山县2030年规划",
                "平山县学校情况表（预计）",
                "平山县学校预计数",
                "2025年度计划数",
                "学校情况（估算）",
                "测算数据",
                "2026年目标值",
                "十五五规划数",
                "上年数",
                "平山县上学年度学校情况表",
                "去年数据",
                "学校情况表（上年）",
            })
    void aPlanOrTheYearBeforeIsRefused(String title) throws IOException {
        for (Reads reads : called(title)) {
            assertThat(reads.refused()).as(title + reads.said()).isTrue();
            assertThat(reads.said()).contains("“" + title + "”").contains("请给出");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平山县学校情况表（不含民办学校）",
                "学校情况表（仅公办）",
                "平山县部分学校情况表",
                "其中：民办学校",
                "平山县待核",
                "学校情况表（待核实）",
                "样表",
                "学校情况表（初稿）",
            })
    void someOfTheSchoolsAndWhatIsNotCheckedAreTold(String title) throws IOException {
        for (Reads reads : called(title)) {
            assertThat(reads.refused()).as(reads.said()).isFalse();
            assertThat(reads.said()).contains("这张表写着“" + title + "”");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平山县学校情况表",
                "平山县2024年学校情况表",
                "平山县义务教育优质均衡发展规划附表",
                "平山县教育事业统计报表（2023-2024学年）",
                "义务教育学校情况（不含教学点）",
                "平山县中小学情况一览（含民办）",
                "平山县计划生育学校情况",
                "平山县目标管理学校情况表",
                "平山县其中小学情况",
                "学校模板",
                "平山县学校核定表",
                "平山县学校情况（终稿）",
                "填报2024-10-08",
                "依据2017年版办法填报的学校情况",
            })
    void whatTitlesUsuallySaySaysNothing(String title) throws IOException {
        for (Reads reads : called(title)) {
            assertThat(reads.refused()).as(reads.said()).isFalse();
            assertThat(counties(reads)).isEqualTo("平山县:A01,A02");
            assertThat(reads.said()).doesNotContain("这张表写着").doesNotContain("同一年的表");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023年学校情况,2024年学校图书,true",
        "学校2023,图书2024,true",
        "2022学年学校,2024年图书,true",
        "2023学年学校,2024年图书,false",
        "2023-2024学年学校,2024年图书,false",
        "2024年秋季学校,2024年图书,false",
        "学校,2024年图书,false",
        "学校（依据2017年标准）,2024年图书,false",
    })
    void tablesOfTwoYearsAreTold(String first, String second, boolean told) {
        Reads reads = Reads.of(
                Reads.write(folder.resolve(first + ".csv"), ROWS),
                Reads.write(folder.resolve(second + ".csv"), "学校代码,区县,图书册数\nA01,平山县,9000\nA02,平山县,8000\n"));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(reads.said().contains("换成同一年的表")).as(reads.said()).isEqualTo(told);
    }
}
