package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user types to say how data are to be read, from the command line on. */
class DataCommandsTest {
    private static final LibraryRooms ROOMS = new LibraryRooms();

    @TempDir
    private Path folder;

    private Path schools = Path.of("");

    @BeforeEach
    void aSchoolAndItsCampus() {
        schools = write(
                "学校.csv",
                "学校代码,学校名称,区县,办学类型,是否计校数,小学在校生数,小学专任教师数,运动场地面积,室内体育用房面积",
                "S1,一小,甲县,小学,是,900,60,6000,600",
                "S2,一小南校区,甲县,小学,否,100,8,1500,0",
                "S3,二小,甲县,小学,是,500,30,5000,0");
    }

    private Path write(String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path campuses() {
        return write("校区.csv", "校区,主校", "一小南校区,S1");
    }

    private static Ran run(Object... args) {
        return Ran.of(ROOMS, args);
    }

    private static Ran evaluate(Object... args) {
        List<Object> all = new ArrayList<>(List.of("evaluate"));
        all.addAll(List.of(args));
        all.addAll(List.of("--as-of", "2025-09-01", "--format", "json"));
        return Ran.of(ROOMS, all.toArray());
    }

    @Test
    void aCampusFindsItsMainSchoolThroughTheOptionInEveryCommand() {
        assertThat(evaluate(schools).code()).isEqualTo(2);
        assertThat(evaluate(schools).err()).contains("一小南校区").contains("不计校数");
        assertThat(evaluate(schools, "--campuses", campuses()).out()).contains("一小南校区（S2）不计校数，已并入主校一小（S1）。");
        Ran whatIf = run(
                "whatif",
                schools,
                "--campuses",
                campuses(),
                "--as-of",
                "2025-09-01",
                "--set",
                "S3.sportsGroundArea=3000");
        assertThat(whatIf.err()).isEmpty();
        assertThat(whatIf.out()).contains("二小");
        Ran plan = run("plan", schools, "--campuses", campuses(), "--as-of", "2025-09-01");
        assertThat(plan.err()).isEmpty();
        assertThat(plan.out()).contains("甲县");
        assertThat(run("inspect", schools, "--campuses", campuses()).code()).isZero();
        assertThat(run("convert", schools, "--campuses", campuses()).out()).contains("\"mainSchool\":\"S1\"");
    }

    @Test
    void convertWritesWhatWasReadAndNothingOverAnInput() throws IOException {
        Path out = folder.resolve("县.json");
        Ran ran = run("convert", schools, "--campuses", campuses(), "--out", out);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(out))
                .contains("\"id\":\"S3\"", "\"sportsGroundArea\":5000")
                .doesNotContain("\"indoorSportsArea\":null");
        Ran again = run("convert", out);
        assertThat(again.code()).isZero();
        assertThat(again.out()).isEqualTo(Files.readString(out));
        Ran over = run("convert", schools, "--out", schools);
        assertThat(over.code()).isEqualTo(2);
        assertThat(over.err()).contains("会覆盖输入文件");
        assertThat(Files.readString(schools)).startsWith("学校代码");
    }

    @Test
    void convertSaysWhatCannotBeUsed() {
        Path odd = write("坏.csv", "学校代码,学校名称,区县,办学类型,小学在校生数", "S1,一小,甲县,小学,约900");
        Ran ran = run("convert", odd, "--lang", "en");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("row 2, column \"小学在校生数\"", "\"约900\" is not a number");
        assertThat(run("convert", folder.resolve("没有.csv")).code()).isEqualTo(2);
    }

    /** Three of four students have 60 or more of 100; two have 72 or more. */
    @Test
    void theCutOffsOfMarksAreTheUsers() {
        Path marks =
                write("成绩名单.csv", "学校代码,学段,年级,学号,语文", "S3,小学,六,1,95", "S3,小学,六,2,72", "S3,小学,六,3,60", "S3,小学,六,4,41");
        Path campuses = campuses();
        assertThat(run("convert", schools, marks, "--campuses", campuses, "--cutoffs", "full=100")
                        .out())
                .contains("\"tested\":4,\"passed\":3");
        assertThat(run("convert", schools, marks, "--campuses", campuses, "--cutoffs", "pass=72,full=100")
                        .out())
                .contains("\"tested\":4,\"passed\":2");
        Ran bad = run("convert", schools, "--cutoffs", "pass=high");
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).contains("--cutoffs");
    }

    /** 50 passed, 30 good and 10 excellent, each counted in one band only: 90 passed in all. */
    @Test
    void theBandsOfResultsAreTheUsers() {
        Path results = write("成绩.csv", "学校代码,学段,年级,学科,期初人数,参考人数,合格人数,良好人数,优秀人数", "S3,小学,六,语文,100,100,50,30,10");
        Path campuses = campuses();
        assertThat(run("convert", schools, results, "--campuses", campuses).out())
                .contains("\"passed\":50");
        assertThat(run("convert", schools, results, "--campuses", campuses, "--bands", "exclusive")
                        .out())
                .contains("\"passed\":90,\"good\":40,\"excellent\":10");
        assertThat(run("convert", schools, "--bands", "some").code()).isEqualTo(2);
    }

    @Test
    void lastYearsDataTellWhatWasCopied() {
        String header = "学校代码,学校名称,区县,办学类型,小学在校生数,小学专任教师数,小学班数,小学随迁子女数,小学寄宿生数,小学持证教师数,小学体育专任教师数,小学本科学历教师数";
        String row = "S3,二小,甲县,小学,512,31,13,47,25,31,2,27";
        Path copied = write("今年.csv", header, row);
        Ran ran = evaluate(copied, "--last-year", write("去年.csv", header, row));
        assertThat(ran.out()).contains("与上年完全相同");
        assertThat(evaluate(copied).out()).doesNotContain("与上年完全相同");
    }

    /** The whole of what inspect says of an export, kept as a file; the last run is in target/golden. */
    @Test
    void whatInspectSaysIsTheWordingThatWasReviewed() throws IOException {
        Path export = write(
                "小学综合报表.csv",
                "学校名称,统计三级,办学类型,在校生数,,专任教师,,固定资产总值,备用",
                ",,,合计,女,合计,#按学历分,其中：教学仪器设备资产值,",
                ",,,,,,本科,,",
                "甲,乙,丙,1,2,3,4,5,6",
                "一小,甲县,211,900,440,60,50,180.5,x",
                "二小,甲县,小学,500,240,约30,20,90,",
                "合计,,,1400,680,90,70,270.5,");
        Path county = write("县.csv", "区县,常住人口（万人）,满意问卷数,人均绿地", "甲县,41.25,441,12");
        for (String language : List.of("zh", "en")) {
            Ran ran = run("inspect", export, county, "--lang", language);
            assertThat(ran.code()).isZero();
            assertGolden(ran.whole().replace(folder + "/", ""), "inspect." + language + ".txt");
        }
    }

    private static void assertGolden(String text, String file) throws IOException {
        Path lastRun = Files.createDirectories(Path.of("target", "golden"));
        Files.writeString(lastRun.resolve(file), text);
        try (InputStream in = DataCommandsTest.class.getResourceAsStream(file)) {
            assertThat(in).as("src/test/resources/org/junheng/cli/" + file).isNotNull();
            assertThat(text).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
