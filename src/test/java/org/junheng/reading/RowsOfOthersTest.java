package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows, sheets and parts of schools that are not what they look like: left out, or asked about. */
class RowsOfOthersTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,小学在校生数,运动场地面积,图书册数";

    @TempDir
    private Path folder;

    /** The figures of three schools are 400, 600, 500; the sum is 1500, the mean 500. */
    private Told with(String... rows) {
        List<String> lines = new ArrayList<>(
                List.of(HEADER, "1,甲小学,某县,小学,400,400,8000", "2,乙小学,某县,小学,600,6000,9000", "3,丙小学,某县,小学,530,3000,7000"));
        lines.addAll(List.of(rows));
        return Told.csv(folder, lines.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9,县里平均水平,某县,小学,510,3133.33,8000",
                "9,全县情况,某县,小学,1530,9400,24000",
                "9,本县总体,某县,小学,1530,9400,24000",
                "9,各校均值情况,某县,小学,510,3133.33,8000",
                ",情况一,某县,小学,1530,3133.33,24000",
                ",一,某县,小学,1530,9400,8000",
                ",以上,某县,小学,510,3133.3,8000",
                ",全部,某县,,1530,9400,24000",
                ",最多,某县,小学,600,6000,9000"
            })
    void aRowThatSpeaksOfOthersIsNoSchool(String row) {
        Told told = with(row);
        assertThat(told.refused()).isEmpty();
        assertThat(told.schoolNames()).containsExactly("丙小学", "乙小学", "甲小学");
        assertThat(told.notes().leftOut()).anyMatch(left -> left.examples().contains("5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9,丁小学,某县,小学,510,3133.33,8000", "9,丁,某县,小学,1530,9400,24000", "9,中心校,某县,小学,1530,9400,24000"})
    void aSchoolWhoseFiguresHappenToFitIsAskedAbout(String row) {
        Told told = with(row);
        assertThat(told.schoolNames()).hasSize(4);
        assertThat(told.notes().notices())
                .anyMatch(notice -> notice.message().zh().contains("合计或平均"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9,全县第一小学,某县,小学,333,4000,1234",
                "9,平均路小学,某县,小学,111,222,333",
                "9,丁小学,某县,小学,510,300,100",
                "9,总部情况学校,某县,小学,1530,1,2"
            })
    void anyOtherSchoolIsReadWithoutAWord(String row) {
        Told told = with(row);
        assertThat(told.schoolNames()).hasSize(4);
        assertThat(told.notes().notices()).isEmpty();
    }

    @Test
    void schoolsThatAreAllAlikeAreNoMeans() {
        Told told = Told.csv(
                folder, HEADER, "1,甲小学,某县,小学,400,400,8000", "2,乙小学,某县,小学,400,400,8000", "3,丙小学,某县,小学,400,400,8000");
        assertThat(told.schoolNames()).hasSize(3);
        assertThat(told.notes().notices()).isEmpty();
    }

    @Test
    void twoPartsOfASchoolOfWhichOneHasNoIdAreAskedAbout() {
        Path one = Told.write(folder.resolve("a.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数,图书册数", "1,育才学校小学部,某县,小学,400,9000");
        Path other = Told.write(folder.resolve("b.csv"), "学校名称,区县,办学类型,初中在校生数,运动场地面积", "育才学校初中部,某县,初级中学,300,5000");
        assertThat(Told.of(one, other).findings())
                .anyMatch(found -> found.message().zh().contains("可能是同一所学校的两部"));
    }

    @Test
    void aKindergartenAmongSchoolsIsLeftOutAndAloneRefused() {
        List<List<String>> kindergarten =
                List.of(List.of("学校代码", "学校名称", "办学类型", "在园幼儿数"), List.of("9", "二幼", "幼儿园", "90"));
        List<List<String>> schools =
                List.of(List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数"), List.of("1", "甲小学", "某县", "小学", "100"));
        List<List<String>> nameless = List.of(List.of("幼儿园名称", "班数", "幼儿数", "专任教师数"), List.of("一幼", "3", "90", "9"));
        Told told = Told.of(new Book()
                .sheet("小学", "", "", schools)
                .sheet("幼儿园", "", "", kindergarten)
                .sheet("幼儿园2", "", "", nameless)
                .write(folder.resolve("a.xlsx")));
        assertThat(told.refused()).isEmpty();
        assertThat(told.schoolNames()).containsExactly("甲小学");
        assertThat(told.notes().leftOut().stream()
                        .filter(left -> left.reason().zh().contains("义务教育")))
                .hasSize(2);
        assertThat(Told.of(new Book().sheet("幼儿园", "", "", kindergarten).write(folder.resolve("b.xlsx")))
                        .refused())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "学, GB18030, true",
        "甲小学, GB18030, false",
        "école, UTF-8, false",
        "Škola, UTF-8, false",
        "школа, UTF-8, false",
        "学校, UTF-8, false"
    })
    void aShortTextThatMayBeGbkIsTold(String name, String charset, boolean told) throws Exception {
        Path file = folder.resolve("a.csv");
        Files.write(
                file, ("id,name,county,primary.students\n1," + name + ",A,100\n").getBytes(Charset.forName(charset)));
        assertThat(Told.of(file).notes().notices().stream()
                        .anyMatch(notice -> notice.message().zh().contains("也可能是 GBK")))
                .isEqualTo(told);
        assertThat(Files.readString(file, Charset.forName(charset))).contains(name);
    }

    @Test
    void anIdOfAJsonNumberWithAnExponentIsCut() {
        Path file = Told.write(
                folder.resolve("a.json"),
                "[{\"id\":\"某县\",\"schools\":[{\"id\":3.4010120240000012e18,\"name\":\"丙小学\",\"kind\":\"PRIMARY\","
                        + "\"levels\":{\"primary\":{\"students\":100}}}]}]");
        assertThat(Told.of(file).notes().problems())
                .anyMatch(problem -> problem.message().zh().contains("末尾数字丢失"));
    }
}
