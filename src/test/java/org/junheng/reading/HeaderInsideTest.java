package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A header among the rows: the same again is passed over, another one starts another table, and what is unclear is refused. */
class HeaderInsideTest {
    private static final Path CASES = Path.of("src/test/resources/cases-reading");
    private static final String HEADER = "学校代码,学校名称,办学类型,小学在校生数,运动场地面积,室内体育用房面积";

    @TempDir
    private Path folder;

    @Test
    void aSecondHeaderWithOtherColumnsStartsATableOfItsOwn() {
        Told told = Told.of(CASES.resolve("02-second-header/schools.csv"));
        assertThat(told.refused()).isEmpty();
        assertThat(told.counties())
                .singleElement()
                .satisfies(county -> assertThat(county.id()).isEqualTo("某县"));
        assertThat(told.schoolNames()).containsExactly("丁小学", "丙小学", "乙小学", "甲小学");
        assertThat(told.figure("3", SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(Figure.of(900));
        assertThat(told.figure("3", SchoolFigure.BOOKS)).isEqualTo(Figure.of(9000));
        assertThat(told.figure("4", SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(Figure.of(600));
        assertThat(told.all()).contains("第 5 行");
    }

    @Test
    void theSameHeaderAgainIsNoSchool() {
        Told told = Told.of(CASES.resolve("04-repeated-header/schools.csv"));
        assertThat(told.schoolNames()).containsExactly("丙小学", "乙小学", "甲小学");
        assertThat(told.leavesOut(4)).as(told.all()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学校代码,学校名称,办学类型,小学在校生数,运动场地面积,室内体育用房面积",
                "学校 代码,学校名称,办学 类型,小学在校生数,运动场地面积,室内体育用房面积",
                "\"学校\n代码\",学校名称,办学类型,小学在校生数,运动场地面积,室内体育用房面积",
                "学校代码,学校名称,办学类型,小学在校生数（人）,运动场地面积（㎡）,室内体育用房面积（平方米）",
                "学校代码,学校名称,,小学在校生数,运动场地面积,室内体育用房面积",
                "　学校代码,学校名称　,办学类型,小学在校生数,运动场地面积,室内体育用房面积",
                "学校代码：,学校名称：,办学类型,小学在校生数,运动场地面积,室内体育用房面积",
                "id,name,kind,primary.students,sportsGroundArea,indoorSportsArea"
            })
    void smallDifferencesDoNotMakeItAnother(String again) {
        Told told = Told.csv(
                folder, HEADER, "1,甲小学,小学,200,2000,100", "2,乙小学,小学,300,3000,100", again, "3,丙小学,小学,300,2700,0");
        assertThat(told.schoolNames()).as(told.all()).containsExactly("丙小学", "乙小学", "甲小学");
        assertThat(told.figure("3", SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(Figure.of(2700));
        assertThat(told.students("3")).isEqualTo(Figure.of(300));
        assertThat(told.all()).containsAnyOf("[4", "第 4 行");
    }

    static List<List<String>> between() {
        return List.of(
                List.of(",,,,,"),
                List.of("某县义务教育学校情况（续表）,,,,,"),
                List.of("续表,,,,,"),
                List.of("单位：人、平方米,,,,,"),
                List.of(",,,,,", "某县2024年小学基本情况（二）,,,,,"),
                List.of("第2页,,,,,", "续表一,,,,,"),
                List.of("合计,,,500,5000,200"),
                List.of("表2  乡村小学,,,,,"));
    }

    @ParameterizedTest
    @MethodSource("between")
    void whatStandsBetweenTheTablesIsNoSchoolEither(List<String> between) {
        List<String> lines =
                new java.util.ArrayList<>(List.of(HEADER, "1,甲小学,小学,200,2000,100", "2,乙小学,小学,300,3000,100"));
        lines.addAll(between);
        lines.add(HEADER);
        lines.add("甲,乙,丙,1,2,3");
        lines.add("3,丙小学,小学,300,2700,0");
        Told told = Told.csv(folder, lines.toArray(String[]::new));
        assertThat(told.schoolNames()).as(told.all()).containsExactly("丙小学", "乙小学", "甲小学");
        for (int i = 0; i < between.size() + 2; i++) {
            assertThat(told.leavesOut(4 + i))
                    .as("row " + (4 + i) + "\n" + told.all())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学校代码,学校名称,办学类型,小学在校生数,室内体育用房面积,运动场地面积",
                "学校名称,学校代码,办学类型,小学在校生数,室内体育用房面积,运动场地面积",
                "办学类型,学校名称,学校代码,室内体育用房面积,小学在校生数,运动场地面积",
                "运动场地面积,室内体育用房面积,小学在校生数,办学类型,学校名称,学校代码",
                "学校代码,学校名称,办学类型,室内体育用房面积（平方米）,运动场地面积（平方米）,小学在校生数",
                "name,id,kind,primary.students,indoorSportsArea,sportsGroundArea",
                "学校代码,学校名称,办学类型,小学在校生数,图书册数,运动场地面积",
                "学校代码,学校名称,小学在校生数,运动场地面积,办学类型",
                "学校代码,学校名称,办学类型,小学在校生数,运动场地面积,室内体育用房面积,图书册数"
            })
    void columnsInAnotherOrderAreReadAsTheyAreNamed(String second) {
        List<String> names = List.of(second.split(","));
        java.util.Map<String, String> values =
                java.util.Map.of("代码", "3", "id", "3", "名称", "丙小学", "name", "丙小学", "类型", "小学", "kind", "小学");
        String row = String.join(
                ",",
                names.stream()
                        .map(name -> values.entrySet().stream()
                                .filter(value -> name.endsWith(value.getKey()))
                                .map(java.util.Map.Entry::getValue)
                                .findFirst()
                                .orElse(
                                        name.contains("学生") || name.contains("在校生") || name.contains("students")
                                                ? "300"
                                                : name.startsWith("运动") || name.startsWith("sports") ? "2700" : "11"))
                        .toList());
        Told told = Told.csv(folder, HEADER, "1,甲小学,小学,200,2000,100", "2,乙小学,小学,300,3000,100", second, row);
        assertThat(told.schoolNames()).as(told.all()).containsExactly("丙小学", "乙小学", "甲小学");
        assertThat(told.students("3")).isEqualTo(Figure.of(300));
        assertThat(told.figure("3", SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(Figure.of(2700));
        assertThat(told.all()).contains("第 4 行");
    }

    @Test
    void aTableOfResultsBelowTheSchoolsIsReadAsResults() {
        Told told = Told.csv(
                folder,
                HEADER,
                "1,甲小学,小学,200,2000,100",
                "2,乙小学,小学,300,3000,100",
                ",,,,,",
                "学校代码,年级,学科,参考人数,合格人数",
                "1,六年级,语文,40,30");
        assertThat(told.schoolNames()).as(told.all()).containsExactly("乙小学", "甲小学");
        assertThat(told.counties().get(0).results()).singleElement().satisfies(results -> {
            assertThat(results.tested()).isEqualTo(Figure.of(40));
            assertThat(results.passed()).isEqualTo(Figure.of(30));
        });
    }

    @Test
    void schoolsBelowTheCountyAreReadAsSchools() {
        Told told = Told.csv(
                folder,
                "区县,适龄儿童少年适龄人数,适龄儿童少年在学人数,学校规划布局合理",
                "某县,1000,990,是",
                "",
                "学校代码,学校名称,办学类型,小学在校生数",
                "1,甲小学,小学,200");
        assertThat(told.schoolNames()).as(told.all()).containsExactly("甲小学");
        assertThat(told.counties())
                .singleElement()
                .satisfies(county -> assertThat(county.enrolments()).isNotEmpty());
    }

    @Test
    void aCountyBelowItsSchoolsIsRefusedNamingBothRows() {
        Told told = Told.csv(
                folder, HEADER, "1,甲小学,小学,200,2000,100", "区县,适龄儿童少年适龄人数,适龄儿童少年在学人数,学校规划布局合理,,", "某县,1000,990,是,,");
        assertThat(told.all()).contains("第 1 行", "第 3 行");
        assertThat(told.schoolNames()).doesNotContain("适龄儿童少年适龄人数", "某县");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学校代码,学校名称,类别,学生,运动场,体育馆",
                "代码,学校名称,办学类型,,,",
                "学校代码,校名,办学类型,小学在校生数,场地,馆",
                "学校代码,学校名称,办学类型,小学在校生数,运动场地面积,食堂面积",
                "学校代码,学校名称,办学类型,小学在校生数,运动场地面积,备注"
            })
    void aRowThatMayBeAHeaderIsNeverASchool(String unclear) {
        Told told = Told.csv(
                folder, HEADER, "1,甲小学,小学,200,2000,100", "2,乙小学,小学,300,3000,100", unclear, "3,丙小学,小学,300,2700,0");
        assertThat(told.all()).contains("4");
        assertThat(told.schoolNames()).as(told.all()).doesNotContain("学校名称", "校名");
    }

    @Test
    void aDeepHeaderThatIsRepeatedIsPassedOver() {
        Told told = Told.csv(
                folder,
                "学校名称,统计三级,办学类型,在校生数,,占地面积",
                ",,,小学,初中,",
                "甲校,某县,九年一贯制学校,300,200,9000",
                "学校名称,统计三级,办学类型,在校生数,,占地面积",
                ",,,小学,初中,",
                "乙校,某县,九年一贯制学校,310,210,9100");
        assertThat(told.schoolNames()).as(told.all()).containsExactly("乙校", "甲校");
        assertThat(told.students("乙校")).isEqualTo(Figure.of(310));
        assertThat(told.leavesOut(4)).isTrue();
        assertThat(told.leavesOut(5)).as(told.all()).isTrue();
    }

    @Test
    void theHeaderOfAListOfResultsMayBeRepeated() {
        Told told = Told.of(
                Told.write(folder.resolve("schools.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲,某县,小学,90"),
                Told.write(
                        folder.resolve("results.csv"),
                        "学校代码,年级,学科,参考人数,合格人数",
                        "1,六年级,语文,40,30",
                        "学校代码,年级,学科,参考人数,合格人数",
                        "1,六年级,数学,41,31"));
        assertThat(told.counties().get(0).results()).hasSize(2);
        assertThat(told.notes().problems()).isEmpty();
        assertThat(told.leavesOut(3)).isTrue();
    }
}
