package org.junheng.data.suspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.data.Read;
import org.junheng.data.ReadingOptions;
import org.junheng.facts.County;
import org.junheng.results.DataFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is suspect, with the place that it was read from. */
class SuspicionsTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,教学仪器设备资产值（万元）,小学在校生数,小学专任教师数";

    @TempDir
    private Path folder;

    private Read read(String... lines) {
        return Read.csv(folder, lines);
    }

    /** Ten schools of 300 to 390 students with 2,500 yuan to a student, and these rows. */
    private Read among(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 10; i++) {
            int students = 300 + 10 * i;
            lines.add("S" + i + ",学校" + i + ",甲县,小学," + students / 4 + "," + students + "," + (20 + i));
        }
        lines.addAll(List.of(rows));
        return read(lines.toArray(String[]::new));
    }

    private static List<String> texts(Read read) {
        return read.findings().stream()
                .filter(finding -> finding.kind() == DataFinding.Category.SUSPICION)
                .map(dataFinding -> dataFinding.message().zh())
                .toList();
    }

    /** 400 students with 2,500 yuan each are 100 ten-thousands. */
    @ParameterizedTest
    @CsvSource({"1000, true", "10, true", "100, false", "300, false", "33, false"})
    void aSlipByTenIsSuspectedWhereAllOthersAreAlike(String equipment, boolean suspected) {
        List<String> texts = texts(among("S20,甲小学,甲县,小学," + equipment + ",400,25"));
        assertThat(texts)
                .hasSize(suspected ? 1 : 0)
                .allSatisfy(text -> assertThat(text).contains("S20 甲小学", "相差约十倍", "请核对"));
        // Of a small school much is no slip, nor where others differ as well.
        assertThat(texts(among("S20,甲小学,甲县,小学,125,50,5"))).isEmpty();
        assertThat(texts(among("S20,甲小学,甲县,小学,1000,400,25", "S21,乙小学,甲县,小学,600,400,25")))
                .isEmpty();
    }

    @Test
    void ordinarySchoolsAreNotSuspected() {
        assertThat(texts(among())).isEmpty();
    }

    @Test
    void yuanEnteredAsTenThousandYuanAreSuspectedWithRowColumnAndValue() {
        // 750,000 yuan in a column of 10,000 yuan, 25 million to a student, are beyond any school (BeyondSchoolsTest);
        // a
        // thousandth of the others' is not.
        assertThat(texts(among("X,新校,甲县,小学,0.05,300,20")))
                .singleElement()
                .asString()
                .contains("schools.csv，第 12 行，X 新校：“教学仪器设备资产值（万元）”500。")
                .contains("请核对单位");
        // And the other way: 75 ten-thousands in a column that is read as yuan.
        assertThat(texts(among("X,新校,甲县,小学,0.0075,300,20"))).hasSize(1);
    }

    @Test
    void figuresThatCannotBeAreSuspected() {
        assertThat(texts(among("X,新校,甲县,小学,75,300.5,20")))
                .singleElement()
                .asString()
                .contains("应为整数");
        assertThat(texts(among("X,新校,甲县,小学,75,300,301")))
                .singleElement()
                .asString()
                .contains("教师多于学生");
        assertThat(texts(among("X,新校,甲县,小学,75,300,4")))
                .singleElement()
                .asString()
                .contains("生师比超过60∶1");
        assertThat(texts(among("X,新校,甲县,小学,6000,24000,1200")))
                .singleElement()
                .asString()
                .contains("2万人");
    }

    @Test
    void classesThatDoNotAddUpAreSuspected() {
        String bands = "25人及以下班数,26至30人班数,31至35人班数,36至40人班数,41至45人班数,46至50人班数,51至55人班数,56至65人班数,66人及以上班数";
        String header = "学校代码,区县,学段,在校生数,班数," + bands;
        assertThat(texts(read(header, "1,A,小学,400,10,1,1,1,1,6,0,0,0,0"))).isEmpty();
        assertThat(texts(read(header, "1,A,小学,400,10,1,1,1,1,5,0,0,0,0")))
                .singleElement()
                .asString()
                .contains("不等");
        assertThat(texts(read(header, "1,A,小学,400,10,1,1,1,1,,0,0,0,0"))).isEmpty();
    }

    @Test
    void twoSchoolsWithTheSameFiguresOrTheSameNameAreSuspected() {
        String header = HEADER + ",图书册数,计算机台数,占地面积,运动场地面积,教学及辅助用房面积";
        Read read = read(
                header,
                "1,甲,A,小学,75,300,20,9000,45,7500,2400,1500",
                "2,乙,A,小学,75,300,20,9000,45,7500,2400,1500",
                "3,甲,A,小学,80,310,21,9100,46,7600,2500,1600");
        assertThat(texts(read)).hasSize(2);
        assertThat(texts(read).get(0))
                .contains("第 3 行，2 乙：")
                .contains("第 2 行，1 甲")
                .contains("完全相同");
        assertThat(texts(read).get(1)).contains("第 4 行").contains("校名");
    }

    @Test
    void aThroughSchoolWithOneLevelAloneIsSuspected() {
        Read read = read("学校代码,区县,办学类型,小学在校生数", "1,A,九年一贯制学校,300", "2,A,初级中学,");
        assertThat(texts(read)).singleElement().asString().contains("没有任何初中数据");
    }

    @Test
    void aLevelWithOneSchoolIsTold() {
        Read read = read("学校代码,区县,办学类型", "1,A,小学", "2,A,小学", "3,A,初级中学");
        assertThat(read.findings())
                .singleElement()
                .extracting(
                        DataFinding::kind,
                        finding -> finding.message().en().contains("one school alone at the level junior"))
                .containsExactly(DataFinding.Category.SINGLE_SCHOOL, true);
    }

    private Read against(Read lastYear, String... lines) {
        Map<String, County> counties = Map.of("A", lastYear.counties().get(0));
        return Read.files(ReadingOptions.USUAL.with(counties), Read.write(folder.resolve("schools.csv"), lines));
    }

    @Test
    void lastYearShowsCopiesJumpsAndSchoolsThatCameOrWent() {
        String header = "学校代码,学校名称,区县,办学类型,小学在校生数,小学专任教师数,小学本科学历教师数,小学专科学历教师数,小学县级以上骨干教师数,小学班数,图书册数";
        Read before = read(
                header,
                "1,甲,A,小学,500,30,20,10,5,12,9000",
                "2,乙,A,小学,400,25,15,10,4,10,9000",
                "3,丙,A,小学,300,20,12,8,3,8,9000");
        Read now = against(
                before,
                header,
                "1,甲,A,小学,500,30,20,10,5,12,9100",
                "2,乙,A,小学,900,26,15,10,4,11,9000",
                "4,丁,A,小学,310,20,12,8,3,8,9000");
        assertThat(texts(now)).hasSize(3);
        assertThat(texts(now).get(0)).contains("第 2 行，1 甲").contains("与上年完全相同");
        assertThat(texts(now).get(1)).contains("“小学在校生数”900").contains("上年为 400");
        assertThat(texts(now).get(2)).contains("新增学校1所（丁）").contains("少了学校1所（丙）");
    }

    @Test
    void tablesOfClassesAndResultsAreHeldAgainstTheSchools() {
        Path schools = Read.write(folder.resolve("s.csv"), "学校代码,区县,学段,在校生数,班数", "1,A,小学,90,2", "2,A,小学,90,2");
        Path classes =
                Read.write(folder.resolve("c.csv"), "学校代码,年级,班级,班级人数,随迁子女数", "1,一,1,45,5", "1,一,2,45,5", "2,一,1,45,46");
        Path results = Read.write(folder.resolve("r.csv"), "学校代码,年级,学科,期初人数", "1,六,语文,40", "1,六,数学,41");
        List<String> texts = texts(Read.files(schools, classes, results));
        assertThat(texts).hasSize(4);
        assertThat(texts).anyMatch(text -> text.contains("45 / 46"));
        assertThat(texts).anyMatch(text -> text.contains("列了1个班"));
        assertThat(texts).anyMatch(text -> text.contains("人数合计45"));
        assertThat(texts).anyMatch(text -> text.contains("期初人数"));
    }

    @Test
    void suspicionChangesNoFigure() {
        Read read = among("X,新校,甲县,小学,750,300.5,301");
        assertThat(read.school("X").figures().reported().values()).allMatch(figure -> figure.isReported());
        assertThat(read.notes().problems()).isEmpty();
    }

    @Test
    void bunchingIsMeasuredByTheOddsOfACoin() {
        // 10 of 10: 1/1024. 13 of 14: (1 + 14)/16384.
        assertThat(Bunching.chance(10, 0)).isCloseTo(1.0 / 1024, within(1e-12));
        assertThat(Bunching.chance(13, 1)).isCloseTo(15.0 / 16384, within(1e-12));
        assertThat(Stream.of(Bunching.chance(0, 0), Bunching.chance(0, 5)))
                .allMatch(chance -> Math.abs(chance - 1) < 1e-12);
    }
}
