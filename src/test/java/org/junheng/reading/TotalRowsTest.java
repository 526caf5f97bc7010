package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junheng.facts.LevelFigure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of totals is not read, and is held against the schools that it adds up. */
class TotalRowsTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,在校生数,专任教师数,教学及辅助用房面积,教学仪器设备资产值\n";
    private static final String ROWS =
            "A01,东街小学,平山县,小学,400,25,1800.5,900000\nA02,西街小学,平山县,小学,500,31,2300.2,1100000\nA03,南街小学,平山县,小学,350,22,1600,700000\n";

    @TempDir
    private Path folder;

    private List<Reads> read(String rows) throws IOException {
        String text = HEADER + rows;
        Path book = folder.resolve("学校.xlsx");
        WorkbookParityTest.write(
                book,
                Arrays.stream(text.split("\n"))
                        .map(line -> List.of(line.split(",", -1)))
                        .toList(),
                true);
        return List.of(Reads.of(Reads.write(folder.resolve("学校.csv"), text)), Reads.of(book));
    }

    private static void standsAll(Reads reads) {
        reads.holds(reads.primary("A01", LevelFigure.STUDENTS), "400");
        reads.holds(reads.primary("A02", LevelFigure.STUDENTS), "500");
    }

    /** The sums are 1,250, 78, 5,700.7 and 2,700,000. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ,合计,,,1350,78,5700.7,2700000 | 在校生数 | 1350 | 1250
            ,合计,,,1250,80,5700.7,2700000 | 专任教师数 | 80 | 78
            ,总计,,,1250,78,5900,2700000 | 教学及辅助用房面积 | 5900 | 5700.7
            ,合计,,,1250,78,5700.7,2800000 | 教学仪器设备资产值 | 2800000 | 2700000
            合计,,,,1150,78,5700.7,2700000 | 在校生数 | 1150 | 1250
            ,全县合计,,,1249,78,5700.7,2700000 | 在校生数 | 1249 | 1250
            ,平山县合计,,,1300,,, | 在校生数 | 1300 | 1250
            ,合 计,,,1750,78,5700.7,2700000 | 在校生数 | 1750 | 1250
            ,总和,,,1250,77,5700.7,2700000 | 专任教师数 | 77 | 78
            ,共计,,,1251,78,5700.7,2700000 | 在校生数 | 1251 | 1250
            ,小计,,,1251,78,5700.7,2700000 | 在校生数 | 1251 | 1250
            ,合计（所）,,,1251,78,5700.7,2700000 | 在校生数 | 1251 | 1250
            ,合计,,,1600,100,7300,3400000 | 在校生数 | 1600 | 1250
            ,Total,,,1251,78,5700.7,2700000 | 在校生数 | 1251 | 1250
            ,全县,,,1350,78,5700.7,2700000 | 在校生数 | 1350 | 1250
            全县,,,,1250,87,5700.7,2700000 | 专任教师数 | 87 | 78
            ,全区,,,1250,78,5700.7,2900000 | 教学仪器设备资产值 | 2900000 | 2700000
            ,全 县,,,1200,78,5700.7,2700000 | 在校生数 | 1200 | 1250
            ,共计（3所）,,,1200,78,5700.7,2700000 | 在校生数 | 1200 | 1250
            """)
    void aTotalThatIsNotTheSumIsTold(String total, String header, String said, String sum) throws IOException {
        for (Reads reads : read(ROWS + total + "\n")) {
            assertThat(reads.refused()).as(reads.said()).isFalse();
            assertThat(reads.said()).contains("第 5 行，“" + header + "”列：合计行写着 " + said + "，而它合计的 3 所学校相加是 " + sum);
            standsAll(reads);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",合计,,,1250,78,5700.7,2700000",
                ",全县,,,1250,78,5700.7,2700000",
                ",全县,,,,,,",
                ",合计,,,1250,78,5701,2700000",
                ",合计,,,1250,78,5700.70,2700000",
                ",合计,,,1250,78,5701.2,2700000",
                ",合计（万元）,,,1250,78,5700.7,270",
                ",合计,,,1250,78,8.55,270",
                ",合计,,,1250,78,0.57,2700000",
                ",合计,,,1250,,,",
                ",合计,,,,,,",
                ",合计,,,—,—,—,—",
                ",平均,,,417,26,1900.2,900000",
                ",合计,,,1250,26,1900.23,2700000",
                ",小学平均,,,417,26,1900.2,900000",
                ",其中：民办,,,350,22,1600,700000",
                ",民办合计,,,350,22,1600,700000",
                ",城区小计,,,900,56,4100.7,2000000",
                ",标准,,,2000,100,6000,3000000",
                ",中位数,,,400,25,1800.5,900000",
                ",小计,,,1250,78,5700.7,2700000\n,合计,,,1250,78,5700.7,2700000",
                ",小计,,,1250,78,5700.7,2700000\nB01,北街小学,平山县,小学,100,8,500,200000\nB02,河东小学,平山县,小学,200,12,900,400000\n,小计,,,300,20,1400,600000\n,合计,,,1550,98,7100.7,3300000",
            })
    void aTotalThatGoesWithTheSchoolsIsNot(String total) throws IOException {
        for (Reads reads : read(ROWS + total + "\n")) {
            assertThat(reads.said()).doesNotContain("合计行写着");
            standsAll(reads);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            小计 | 300 | 1551 | 在校生数”列：合计行写着 1551，而它合计的 5 所学校相加是 1550
            小计 | 301 | 1550 | 在校生数”列：合计行写着 301，而它合计的 2 所学校相加是 300
            """)
    void groupsAreHeldAgainstTheirOwnSchools(String label, String group, String all, String said) throws IOException {
        String rows = ROWS + ",小计,,,1250,78,5700.7,2700000\nB01,北街小学,平山县,小学,100,8,500,200000\n"
                + "B02,河东小学,平山县,小学,200,12,900,400000\n," + label + ",,," + group + ",20,1400,600000\n,合计,,," + all
                + ",98,7100.7,3300000\n";
        for (Reads reads : read(rows)) {
            assertThat(reads.said()).containsOnlyOnce(said).containsOnlyOnce("合计行写着");
        }
    }

    /** What is blank in a school may be in the total; what is more than the total cannot. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1250 | ~
            900 | ~
            899 | 合计行写着 899，而它合计的 3 所学校相加是 900
            """)
    void aBlankSchoolLeavesTheSumOpen(String total, String said) throws IOException {
        String rows = ROWS.replace("小学,350", "小学,") + ",合计,,," + total + ",78,5700.7,2700000\n";
        for (Reads reads : read(rows)) {
            if (said.equals("~")) {
                assertThat(reads.said()).doesNotContain("合计行写着");
            } else {
                assertThat(reads.said()).contains(said);
            }
        }
    }

    /** A junior school has no primary students: 400 + 500 are 900, and 300 + 200 are 500. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            900 | 500 | ~
            937 | 500 | 小学在校生数”列：合计行写着 937，而它合计的 4 所学校相加是 900
            900 | 480 | 初中在校生数”列：合计行写着 480，而它合计的 4 所学校相加是 500
            """)
    void whatALevelThatIsNotTaughtLeavesBlankIsNought(String primary, String junior, String said) {
        String text = "学校代码,学校名称,区县,办学类型,小学在校生数,初中在校生数\nA01,东街小学,平山县,小学,400,\nA02,西街小学,平山县,小学,500,\n"
                + "A03,平山一中,平山县,初级中学,,300\nA04,平山二中,平山县,初级中学,,200\n,合计,,," + primary + "," + junior + "\n";
        Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), text));
        if (said.equals("~")) {
            assertThat(reads.said()).doesNotContain("合计行写着");
        } else {
            assertThat(reads.said()).contains(said);
        }
    }

    @ParameterizedTest
    @CsvSource({"1251,true", "1250,false"})
    void aTotalAboveTheSchoolsIsHeldAgainstAll(String total, boolean told) throws IOException {
        for (Reads reads : read(",合计,,," + total + ",78,5700.7,2700000\n" + ROWS)) {
            assertThat(reads.said().contains("合计行写着 " + total)).as(reads.said()).isEqualTo(told);
        }
    }

    /** A total below the second of two tables may hold the schools of both. */
    @ParameterizedTest
    @CsvSource({"2500,156,false", "1251,78,true"})
    void aTotalOfSeveralTablesIsNone(String students, String teachers, boolean told) {
        Path first = Reads.write(folder.resolve("甲.csv"), HEADER + ROWS);
        Path second = Reads.write(
                folder.resolve("乙.csv"),
                HEADER + ROWS.replace("A0", "B0").replace("街小学", "路小学") + ",合计,,," + students + "," + teachers
                        + ",,\n");
        assertThat(Reads.of(first, second).said().contains("合计行写着")).isEqualTo(told);
    }
}
