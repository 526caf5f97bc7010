package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A school with several rows: of its campuses, which are rows of their own, and of its levels, which are joined. */
class CampusesAndLevelsTest {
    @TempDir
    private Path folder;

    private Reads read(String text) {
        return Reads.of(Reads.write(folder.resolve("表.csv"), text));
    }

    /** 2101 is the main school with 400 students, 2102 its campus with 200. */
    @ParameterizedTest
    @CsvSource({
        "校区, 主校, 本部, '', 东校区, 2101",
        "校区, 主校, 本部, 东街小学, 东校区, 东街小学",
        "校区, 主校, 本部, 2101, 东校区, 2101",
        "校区名称, 主校名称, 东街小学本部, 东街小学, 东街小学东校区, 东街小学",
        "校区, 主校, 主校区, '', 东校区, 东街小学",
        "校区, 主校, 校本部, '', 分校, 东街小学",
        "校区, 主校代码, 东街小学（本部）, '', 东校区, 2101",
        "校区, 主校, 总校, '', 东校区, 2101",
        "校区, 主校, 东街小学, '', 东校区, 2101",
        "校区, 主校, '', '', 东校区, 2101"
    })
    void theMainCampusIsTheSchoolAndTheOthersNameIt(
            String campus, String main, String one, String ofOne, String two, String ofTwo) {
        Reads reads = read("学校代码,学校名称,区县," + campus + "," + main + ",办学类型,在校生数\n2101,东街小学,清河县," + one + "," + ofOne
                + ",小学,400\n2102,东街小学东校区,清河县," + two + "," + ofTwo + ",小学,200\n");
        assertThat(reads.refused()).as(reads.said()).isFalse();
        reads.holds(reads.primary("2101", LevelFigure.STUDENTS), "400");
        reads.holds(reads.primary("2102", LevelFigure.STUDENTS), "200");
        assertThat(reads.school("2101").mainSchool()).isEmpty();
        assertThat(reads.school("2102").mainSchool()).isEqualTo("2101");
    }

    @Test
    void aCampusWithoutAMainSchoolIsAPart() {
        Reads reads = read("学校代码,学校名称,区县,校区,主校,办学类型,在校生数\n2101,东街小学,清河县,东校区,,小学,400\n2102,西街小学,清河县,,,小学,200\n");
        reads.holds(reads.primary("2101", LevelFigure.STUDENTS), "-");
        reads.holds(reads.primary("2102", LevelFigure.STUDENTS), "200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"本部", "东街小学（本部）", "东街小学本部", "主校区", "东街小学"})
    void aListOfCampusesMayNameTheMainOne(String main) {
        Path schools = Reads.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,是否计校数,在校生数\n2101,东街小学,清河县,小学,是,400\n2102,东街小学东校区,清河县,小学,否,200\n");
        Path campuses = Reads.write(folder.resolve("校区.csv"), "校区,主校\n" + main + ",东街小学\n东街小学东校区,东街小学\n");
        Reads reads = Reads.of(schools, campuses);
        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(reads.said()).doesNotContain("此行未采用");
        assertThat(reads.school("2102").mainSchool()).isEqualTo("2101");
    }

    /** Two rows of 1: 400 in primary school, 60 in the level of the second; never 460, and never the second alone. */
    @ParameterizedTest
    @CsvSource({
        "九年一贯制学校, 学段, 小学, 初中",
        "九年一贯制学校, 学段, 小学部, 初中部",
        "九年一贯制学校, 学段, 小 学, 初 中",
        "九年一贯制学校, 学段, 小学阶段, 初中阶段",
        "九年一贯制学校, 学段, 小学段, 初中段",
        "九年一贯制学校, 学部, 小学部, 初中部",
        "九年一贯制学校, 部门, 小学, 初中",
        "小学, 学段, 小学, 附设初中班",
        "小学, 学段, 小学, 小学附设初中班",
        "十二年一贯制学校, 学段, 小学, 初中",
    })
    void rowsOfLevelsAreJoined(String kind, String header, String first, String second) {
        String one = "1,育才学校,清河县," + kind + "," + first + ",400,20000\n";
        String two = "1,育才学校,清河县," + kind + "," + second + ",60,20000\n";
        for (String rows : new String[] {one + two, two + one}) {
            Reads reads = read("学校代码,学校名称,区县,办学类型," + header + ",在校生数,图书册数\n" + rows + "2,东街小学,清河县,小学,小学,300,9000\n");
            assertThat(reads.refused()).as(reads.said()).isFalse();
            assertThat(reads.counties().get(0).schools()).hasSize(2);
            reads.holds(reads.primary("1", LevelFigure.STUDENTS), "400");
            reads.holds(reads.school("1").level(Level.JUNIOR).get(LevelFigure.STUDENTS), "60");
            reads.holds(reads.figure("1", SchoolFigure.BOOKS), "20000");
            assertThat(reads.said()).doesNotContain("不符");
        }
    }

    @ParameterizedTest
    @CsvSource({"学段, 小学, 附设幼儿班", "学段, 小学, 附设学前班"})
    void attachedKindergartensAreNotInTheFiguresOfTheSchool(String header, String first, String second) {
        Reads reads = read("学校代码,学校名称,区县,办学类型," + header + ",在校生数\n1,中心小学,清河县,小学," + first + ",400\n1,中心小学,清河县,小学,"
                + second + ",60\n2,东街小学,清河县,小学," + first + ",300\n");
        assertThat(reads.refused()).as(reads.said()).isFalse();
        reads.holds(reads.primary("1", LevelFigure.STUDENTS), "400");
        assertThat(reads.school("1").level(Level.JUNIOR).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.NOT_REPORTED);
    }

    @Test
    void attachedClassesByTheirKindAreOfTheSchoolOfTheirId() {
        Reads reads = read("学校代码,学校名称,区县,办学类型,在校生数\n1,中心小学,清河县,小学,400\n1,中心小学,清河县,附设初中班,50\n1,中心小学,清河县,附设幼儿班,60\n");
        assertThat(reads.refused()).as(reads.said()).isFalse();
        reads.holds(reads.primary("1", LevelFigure.STUDENTS), "400");
        reads.holds(reads.school("1").level(Level.JUNIOR).get(LevelFigure.STUDENTS), "50");
    }

    /** Not the same level twice, no sum beside its parts, no other school of one id. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,育才学校,清河县,九年一贯制学校,小学,400;1,育才学校,清河县,九年一贯制学校,小学部,60",
                "1,育才学校,清河县,九年一贯制学校,合计,460;1,育才学校,清河县,九年一贯制学校,小学,400",
                "1,育才学校,清河县,九年一贯制学校,小学,400;1,东街中学,清河县,九年一贯制学校,初中,60",
                "1,育才学校,清河县,小学,小学,400;1,育才学校,清河县,初级中学,初中,60",
            })
    void otherRowsOfOneIdAreRefused(String rows) {
        Reads reads = read("学校代码,学校名称,区县,办学类型,学段,在校生数\n" + rows.replace(';', '\n') + "\n");
        assertThat(reads.refused()).as(reads.counties() + reads.said()).isTrue();
        assertThat(reads.said()).contains("重复");
    }

    /** Where books are told twice and differ, neither holds. */
    @Test
    void whatTheRowsOfTwoLevelsSayOfTheSchoolHasToAgree() {
        Reads reads =
                read("学校代码,学校名称,区县,办学类型,学段,在校生数,图书册数\n1,育才学校,清河县,九年一贯制学校,小学,400,9000\n1,育才学校,清河县,九年一贯制学校,初中,60,7000\n");
        reads.holds(reads.figure("1", SchoolFigure.BOOKS), "-");
        assertThat(reads.said()).contains("不一致");
    }
}
