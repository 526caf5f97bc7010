package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows without an id that tell of some of the schools above: by what they are called, and by what they hold. */
class RowsOfPartsTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,小学在校生数,小学专任教师数,图书册数";
    private static final List<String> SCHOOLS = List.of(
            "101,东街小学,某县,小学,400,25,8000",
            "102,西关小学,某县,小学,612,33,9700",
            "103,南门小学,某县,小学,188,12,3100",
            "104,北桥小学,某县,小学,905,51,16400",
            "105,柳林小学,某县,小学,77,6,1500");

    @TempDir
    private Path folder;

    /** The figures are nobody's: the name alone says it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "西片区", "东片", "城关学区", "第一片区", "中心学区", "小学合计数", "合计数", "达标率%", "达标率（%）", "合格率％", "城区小计", "城区小计数", "全县均值",
                "农村小计数", "乡镇合计数", "平均数（人）", "第三督导区", "城区学校", "镇区", "乡村学校", "民办学校", "公办", "北部联区", "西片区小计", "片区合计",
                "各片合计", "其中小学"
            })
    void aRowNamedAfterAPartIsNoSchool(String name) {
        Told told = read(3, ",\"" + name + "\",某县,小学,333,21,4321");
        assertThat(told.schoolNames()).as(told.all()).hasSize(5).doesNotContain(name);
        assertThat(told.leavesOut(5)).as(told.all()).isTrue();
    }

    /** What the first three, the second and third, the last two hold: sums, means, extremes, medians. */
    @ParameterizedTest
    @CsvSource({
        "三校, 3, 1200, 70, 20800",
        "三校, 3, 1200, 71, 20800",
        "三校, 3, 400, 23.3, 6933.3",
        "上述两校, 3, 800, 45, 12800",
        "两校平均水平, 3, 400, 22.5, 6400",
        "城关, 3, 800, 45, 12800",
        "城关, 3, 400, 22.5, 6400",
        "城关, 3, 188, 12, 3100",
        "城关, 3, 612, 33, 9700",
        "柳林中心校, 5, 982, 57, 17900",
        "柳林中心校, 5, 491, 28.5, 8950",
        "某某集团校, 5, 1170, 69, 21000",
        "前两校, 5, 1012, 58, 17700",
        "前两所学校, 5, 506, 29, 8850",
        "中间三校, 5, 1705, 96, 29200",
        "最强, 4, 905, 51, 16400",
        "柳林, 5, 188, 12, 3100",
        "县城, 4, 1705, 96, 29200",
        "乡镇, 5, 982, 57, 17900",
    })
    void aRowThatHoldsWhatSomeOfThoseAboveDoIsNoSchool(String name, int after, String a, String b, String c) {
        Told told = read(after, "," + name + ",某县,小学," + a + "," + b + "," + c);
        boolean missesOne = b.equals("71");
        assertThat(told.schoolNames().contains(name)).as(told.all()).isEqualTo(missesOne);
        assertThat(told.leavesOut(after + 2)).as(told.all()).isNotEqualTo(missesOne);
    }

    /** Schools whose id was forgotten. */
    @ParameterizedTest
    @CsvSource({
        "西片区小学, 300, 20, 5000",
        "东片完小, 300, 20, 5000",
        "城关学区中心小学, 300, 20, 5000",
        "三校, 300, 20, 5000",
        "乡村小学, 300, 20, 5000",
        "红旗, 300, 20, 5000",
        "公办第一小学, 300, 20, 5000",
        "育英集团小学, 300, 20, 5000",
        "城区一小, 300, 20, 5000",
        "南部中学, 300, 20, 5000",
        "柳林校区, 300, 20, 5000",
        "民办育才学校, 300, 20, 5000",
        "达标小学, 300, 20, 5000",
        "合计沟小学, 300, 20, 5000",
        "平均镇小学, 300, 20, 5000",
        "镇区中心校, 1012, 21, 5000",
        "新城小学, 612, 20, 5000",
        "新城小学, 400, 25, 5000",
        "学区小学, '', '', ''",
        "西片教学点, 12, 2, 300",
    })
    void aSchoolThatLacksItsIdIsRead_andTold(String name, String a, String b, String c) {
        Told told = read(5, "," + name + ",某县,小学," + a + "," + b + "," + c);
        assertThat(told.schoolNames()).as(told.all()).hasSize(6).contains(name);
        assertThat(told.all()).contains("“" + name + "”没有学校代码");
    }

    /** The same above its schools: the sum of the first two, of the last three, of all. */
    @ParameterizedTest
    @CsvSource({
        "五校, 0, 2182, 127, 38700, true",
        "城关, 0, 1012, 58, 17700, true",
        "柳林中心校, 2, 1170, 69, 21000, true",
        "全县, 0, 2182, 127, 38700, true",
        "城关, 0, 1012, 58, 17701, false",
        "城关, 0, 1012, 59, 17800, false",
        "城关, 3, 982, 57, 17900, true",
        "新桥小学, 0, 1012, 57, 17000, false",
    })
    void aRowAboveTheSchoolsThatItAddsUpIsNoSchool(
            String name, int after, String a, String b, String c, boolean isNone) {
        Told told = read(after, "," + name + ",某县,小学," + a + "," + b + "," + c);
        assertThat(told.schoolNames().contains(name)).as(told.all()).isEqualTo(!isNone);
        assertThat(told.leavesOut(after + 2)).as(told.all()).isEqualTo(isNone);
    }

    /** After one school without an id, a row that adds up is found all the same. */
    @Test
    void oneForgottenIdDoesNotHideWhatAddsUp() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(SCHOOLS);
        lines.add(",新桥小学,某县,小学,300,20,5000");
        lines.add(",本县,某县,小学,2482,147,43700");
        Told told = Told.csv(folder, lines.toArray(String[]::new));
        assertThat(told.schoolNames()).contains("新桥小学").doesNotContain("本县");
        assertThat(told.leavesOut(8)).isTrue();
    }

    /** Of 300 counties with a school whose id is missing, none loses it. */
    @Test
    void schoolsOfGeneratedCountiesThatLackAnIdAreNotTakenForTotals() {
        int lost = 0;
        for (int seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>(List.of(HEADER));
            int schools = 5 + random.nextInt(60);
            for (int i = 0; i < schools; i++) {
                int students = 20 + random.nextInt(1500);
                int teachers = Math.max(2, students / (12 + random.nextInt(8)));
                String id = i == schools - 1 ? "" : "S" + i;
                lines.add(id + ",第" + i + "小学,某县,小学," + students + "," + teachers + ","
                        + students * (15 + random.nextInt(20)));
            }
            Told told = Told.csv(folder, lines.toArray(String[]::new));
            lost += schools - told.schoolNames().size();
        }
        assertThat(lost).isZero();
    }

    private Told read(int after, String row) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(SCHOOLS);
        lines.add(after + 1, row);
        return Told.csv(folder, lines.toArray(String[]::new));
    }
}
