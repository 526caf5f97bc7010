package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.LevelFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals of some of the schools are held against those: by the group that rows name, else by where they stand. */
class SubtotalsTest {
    private static final String TOLD = "合计行写着 ";
    private static final String HEADER = "乡镇,学校代码,学校名称,区县,办学类型,办别,在校生数,专任教师数,教学及辅助用房面积,图书册数\n";
    private static final String TOWN = """
            城关镇,A01,东街小学,平山县,小学,公办,400,30,2000,9000
            城关镇,A02,西街小学,平山县,小学,民办,500,31,2100,9100
            城关镇,A03,城关中学,平山县,初级中学,公办,600,50,3000,9900
            """;
    private static final String VILLAGE = """
            白石镇,B01,白石小学,平山县,小学,公办,100,9,700,2000
            白石镇,B02,石湾小学,平山县,小学,民办,110,10,800,2100
            """;

    @TempDir
    private Path folder;

    private Reads read(String rows) {
        return Reads.of(Reads.write(folder.resolve("学校.csv"), HEADER + rows));
    }

    /**
     * The town has 400 + 500 + 600 = 1,500 students, 111 teachers, 7,100 m², 28,000 books; the village 210, 19, 1,500, 4,100; primary
     * schools 1,110, 80, 5,600, 22,200; private ones 610, 41, 2,900, 11,200.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            城关镇小计,,,,,,1600,111,7100,28000 | 在校生数 | 1600 | 3 | 1500
            城关镇小计,,,,,,1500,119,7100,28000 | 专任教师数 | 119 | 3 | 111
            城关镇合计,,,,,,1500,111,7000,28000 | 教学及辅助用房面积 | 7000 | 3 | 7100
            城关镇共计,,,,,,1500,111,7100,28100 | 图书册数 | 28100 | 3 | 28000
            ,,城关镇小计,,,,1501,111,7100,28000 | 在校生数 | 1501 | 3 | 1500
            ,,城关镇学校小计,,,,1499,111,7100,28000 | 在校生数 | 1499 | 3 | 1500
            ,,城关镇小计（3所）,,,,1400,111,7100,28000 | 在校生数 | 1400 | 3 | 1500
            ,,城关片小计,,,,1400,111,7100,28000 | 在校生数 | 1400 | 3 | 1500
            """)
    void aSubtotalBelowItsGroupIsHeld(String total, String header, String said, String schools, String sum) {
        assertThat(read(TOWN + total + "\n" + VILLAGE).said())
                .contains("第 5 行，“" + header + "”列：" + TOLD + said + "，而它合计的 " + schools + " 所学校相加是 " + sum)
                .containsOnlyOnce(TOLD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,,小学小计,,,,1210,80,5600,22200 | 在校生数 | 1210 | 4 | 1110
            ,,小学合计,,,,1110,90,5600,22200 | 专任教师数 | 90 | 4 | 80
            ,,民办小计,,,,610,41,2900,12200 | 图书册数 | 12200 | 2 | 11200
            ,,民办学校合计,,,,710,41,2900,11200 | 在校生数 | 710 | 2 | 610
            白石镇小计,,,,,,211,19,1500,4100 | 在校生数 | 211 | 2 | 210
            城关镇小计,,,,,,1600,111,7100,28000 | 在校生数 | 1600 | 3 | 1500
            """)
    void aSubtotalBelowAllIsHeldByWhatItsRowsSay(String total, String header, String said, String schools, String sum) {
        assertThat(read(TOWN + VILLAGE + total + "\n").said())
                .contains("第 7 行，“" + header + "”列：" + TOLD + said + "，而它合计的 " + schools + " 所学校相加是 " + sum)
                .containsOnlyOnce(TOLD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,,小学小计,,,,1110,80,5600,22200
            ,,小学合计,,,,1110,80,,
            ,,民办小计,,,,610,41,2900,11200
            ,,公办小计,,,,1100,89,5700,20900
            ,,初中合计,,,,600,50,3000,9900
            白石镇小计,,,,,,210,19,1500,4100
            城关镇小计,,,,,,1500,111,7100,28000
            ,,城关镇小计（万册）,,,,1500,111,7100,2.8
            ,,乡村学校合计,,,,333,22,1111,4444
            ,,直属学校小计,,,,800,44,1234,4321
            ,,合计,,,,1710,130,8600,32100
            """)
    void whatAgreesOrMayBeOfOthersIsNot(String total) {
        assertThat(read(TOWN + VILLAGE + total + "\n").said()).doesNotContain(TOLD);
    }

    @Test
    void subtotalsAndTheTotalOfAllAreHeldEach() {
        String rows = TOWN + "城关镇小计,,,,,,1500,111,7100,28000\n" + VILLAGE + "白石镇小计,,,,,,210,19,1500,4100\n"
                + "全县合计,,,,,,1710,130,8600,32100\n";
        assertThat(read(rows).said()).doesNotContain(TOLD);
        assertThat(read(rows.replace("1710", "1810")).said()).contains(TOLD + "1810，而它合计的 5 所学校相加是 1710");
        Reads wrong = read(rows.replace("白石镇小计,,,,,,210", "白石镇小计,,,,,,220"));
        assertThat(wrong.said()).contains(TOLD + "220，而它合计的 2 所学校相加是 210").containsOnlyOnce(TOLD);
        wrong.holds(wrong.primary("B01", LevelFigure.STUDENTS), "100");
    }

    /** 平山县 has no id, and five of its six figures are the sums of those above. */
    @Test
    void aRowThatAddsUpWhateverItIsCalledIsHeldAndNotSaidToAgree() {
        String rows = """
                学校代码,学校名称,办学类型,在校生数,专任教师数,教学及辅助用房面积,图书册数,计算机台数,运动场地面积
                A01,东街小学,小学,400,30,2000,9000,50,3000
                A02,西街小学,小学,500,31,2100,9100,60,3100
                A03,南街小学,小学,300,22,1700,7000,40,2900
                ,平山县,,2200,83,5800,25100,150,9000
                """;
        Reads reads = Reads.of(Reads.write(folder.resolve("平山县.csv"), rows));
        assertThat(reads.said()).contains(TOLD + "2200，而它合计的 3 所学校相加是 1200").doesNotContain("各数都是");
        assertThat(reads.counties().get(0).schools()).hasSize(3);
    }
}
