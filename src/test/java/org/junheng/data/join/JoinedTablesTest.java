package org.junheng.data.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junheng.data.Read;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table beside the application form or the exports, of the same schools: joined by id, else by name, and that is said. */
class JoinedTablesTest {
    private static final String FORM = "表Ⅱ-2：资源配置指标达标情况（分学校）,,,,,";

    @TempDir
    private Path folder;

    private Path form(String primaryGround, String juniorGround) {
        return Read.write(
                folder.resolve("申报表.csv"),
                FORM,
                "学校名称,学校类型,在校学生数（人）,生均体育运动场馆面积（㎡）,运动场地面积（㎡）,室内体育用房面积（㎡）",
                "一、小学,,,,,",
                "育才学校小学部,九年一贯制学校,800,6," + primaryGround + ",900",
                "二、初中,,,,,",
                "育才学校初中部,九年一贯制学校,500,6.6," + juniorGround + ",900");
    }

    private Path supplement(String... rows) {
        return Read.write(folder.resolve("学校补充情况表.csv"), rows);
    }

    @Test
    void aFigureOfTheWholeSchoolThatStandsInTheRowOfEachLevelIsOneFigure() {
        Read read = Read.files(form("7200", "7200"));
        School school = read.school("育才学校");
        assertThat(read.notes().problems()).isEmpty();
        assertThat(school.figures().get(SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(Figure.of(7200));
        assertThat(school.figures().get(SchoolFigure.INDOOR_SPORTS_AREA)).isEqualTo(Figure.of(900));
        assertThat(school.level(Level.JUNIOR).get(LevelFigure.SPORTS_AREA_PER_STUDENT))
                .isEqualTo(Figure.of("6.6"));
    }

    @Test
    void whereTheRowsOfItsLevelsGiveDifferentFiguresNeitherHoldsAndThatIsTold() {
        Read read = Read.files(form("4500", "2700"));
        assertThat(read.school("育才学校").figures().get(SchoolFigure.SPORTS_GROUND_AREA))
                .isEqualTo(Figure.CONTRADICTED);
        DataProblem problem = read.onlyProblem();
        assertThat(problem.message().zh()).contains("第 6 行", "“2700”", "第 4 行", "“4500”", "各学段的行都应填全校合计");
        assertThat(problem.message().en()).contains("in the row of each level");
    }

    @Test
    void aFigureThatStandsInTheRowOfOneLevelAloneIsTheSchools() {
        assertThat(Read.files(form("7200", "")).school("育才学校").figures().get(SchoolFigure.SPORTS_GROUND_AREA))
                .isEqualTo(Figure.of(7200));
    }

    /** The table beside tells of both levels at once, and stands before the form. */
    @Test
    void aTableOfTheSameSchoolsIsJoinedByNameAndThatIsSaid() {
        Path beside = supplement("学校代码,学校名称,小学持证教师数,初中持证教师数,公用经费（元）", "S1,育才学校,40,33,900000");
        Read read = Read.files(beside, form("7200", "7200"));
        School school = read.school("S1");
        assertThat(read.counties())
                .singleElement()
                .satisfies(county -> assertThat(county.schools()).hasSize(1));
        assertThat(school.name()).isEqualTo("育才学校");
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(800));
        assertThat(school.level(Level.JUNIOR).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(500));
        assertThat(school.level(Level.JUNIOR).get(LevelFigure.CERTIFIED_TEACHERS))
                .isEqualTo(Figure.of(33));
        assertThat(school.figures().get(SchoolFigure.PUBLIC_FUNDS)).isEqualTo(Figure.of(900_000));
        assertThat(read.notes().notices())
                .extracting(problem -> problem.message().zh())
                .anySatisfy(text -> assertThat(text).contains("按区县内校名合为一所的有 2 行（育才学校、育才学校）"));
    }

    @Test
    void twoPlainTablesOfTheSameSchoolsWithOtherColumnsAreJoined() {
        Path schools = Read.write(folder.resolve("甲县.csv"), "学校代码,学校名称,办学类型,小学在校生数", "S1,一小,小学,500", "S2,二小,小学,300");
        Read read = Read.files(schools, supplement("学校代码,小学持证教师数,公用经费（元）", "S2,20,300000", "S1,30,500000"));
        assertThat(read.counties()).extracting(County::id).containsExactly("甲县");
        assertThat(read.counties().get(0).schools()).extracting(School::name).containsExactly("一小", "二小");
        assertThat(read.school("S1").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(500));
        assertThat(read.school("S1").level(Level.PRIMARY).get(LevelFigure.CERTIFIED_TEACHERS))
                .isEqualTo(Figure.of(30));
        assertThat(read.school("S2").figures().get(SchoolFigure.PUBLIC_FUNDS)).isEqualTo(Figure.of(300_000));
        assertThat(read.notes().notices())
                .extracting(problem -> problem.message().zh())
                .anySatisfy(text -> assertThat(text).contains("共合并 2 行"));
    }

    /** Both list the same two schools; it is the one with students that names the county. */
    @Test
    void aTableThatCompletesAnotherDoesNotNameTheCounty() {
        Path schools = Read.write(folder.resolve("丁县.csv"), "学校名称,办学类型,小学在校生数", "一小,小学,500", "二小,小学,300");
        Path beside = supplement("学校名称,公用经费（元）", "二小,300000", "一小,500000");
        assertThat(Read.files(schools, beside).counties())
                .extracting(County::id)
                .containsExactly("丁县");
        assertThat(Read.files(beside, schools).counties())
                .extracting(County::id)
                .containsExactly("丁县");
    }

    @Test
    void twoPlainTablesWithAColumnInCommonListASchoolOnce() {
        Path schools = Read.write(folder.resolve("甲县.csv"), "学校代码,学校名称,区县,小学在校生数", "S1,一小,甲县,500");
        Path more = Read.write(folder.resolve("更多.csv"), "学校代码,学校名称,区县,小学在校生数", "S1,一小,甲县,400");
        assertThatThrownBy(() -> Read.files(schools, more))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("there twice");
    }

    /** Neither says of which county it is; one school of three is called alike. */
    @Test
    void tablesOfOtherSchoolsMayBeCountiesOfTheirOwnAndThatIsAsked() {
        Path other = Read.write(
                folder.resolve("乙县.csv"),
                FORM,
                "学校名称,学校类型,在校学生数（人）,生均体育运动场馆面积（㎡）,运动场地面积（㎡）,室内体育用房面积（㎡）",
                "育才学校,九年一贯制学校,,,7200,900",
                "中心小学,小学,300,6,1800,0",
                "实验小学,小学,400,6,2400,0");
        assertThatThrownBy(() -> Read.files(form("7200", "7200"), other))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("申报表.csv")
                .hasMessageContaining("乙县.csv")
                .hasMessageContaining("it is not clear whether they are of one county or of several");
    }

    @Test
    void aTableThatHasASchoolTwiceIsRefused() {
        Path beside = supplement("学校名称,公用经费（元）", "育才学校,900000", "育才学校,800000");
        Path codes = Read.write(folder.resolve("代码.csv"), "学校代码,学校名称,是否民办", "S1,育才学校,是");
        assertThatThrownBy(() -> Read.files(form("7200", "7200"), codes, beside))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("学校补充情况表.csv")
                .hasMessageContaining("Delete the row that is there twice");
    }

    @Test
    void whatTwoTablesSayOfOneFigureHasToBeTheSame() {
        Path beside = supplement("学校名称,运动场地面积（㎡）", "育才学校,7300");
        Read read = Read.files(form("7200", "7200"), beside);
        assertThat(read.school("育才学校").figures().get(SchoolFigure.SPORTS_GROUND_AREA))
                .isEqualTo(Figure.CONTRADICTED);
        assertThat(read.onlyProblem().message().zh()).contains("学校补充情况表.csv", "7300", "申报表.csv", "7200");
    }

    private Path main() {
        return Read.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,小学在校生数,初中在校生数",
                "1,第一小学,甲县,小学,500,",
                "2,第二小学,甲县,小学,400,",
                "3,育才学校,甲县,九年一贯制学校,300,200",
                "1,第一小学,乙县,小学,600,",
                "2,中心小学,乙县,小学,700,");
    }

    @Test
    void aTableThatMayBeOfTwoCountiesIsRefusedAndBothAreNamed() {
        Path beside = supplement("学校代码,图书册数", "1,5000", "2,6000");
        assertThatThrownBy(() -> Read.files(main(), beside))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("several have schools that it lists (甲县, 乙县)")
                .hasMessageContaining("Add a column \"county\"");
    }

    @Test
    void aTableWithSchoolsOfTwoCountiesIsRefused() {
        Path beside = supplement("学校代码,学校名称,图书册数", "2,第二小学,5000", "3,育才学校,6000", "2,中心小学,7000");
        assertThatThrownBy(() -> Read.files(main(), beside))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("(乙县, 甲县)");
    }

    @Test
    void aRowThatIsInNoListOfSchoolsIsRefusedWithTheNearestOne() {
        Path beside = supplement("学校代码,学校名称,区县,图书册数", "1,第一小学,甲县,5000", "22,第二小学校,甲县,6000");
        assertThatThrownBy(() -> Read.files(main(), beside))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("学校补充情况表.csv")
                .hasMessageContaining("row 3")
                .hasMessageContaining("\"第二小学校\" (22)")
                .hasMessageContaining("Maybe you meant \"第二小学\"");
    }

    @Test
    void blanksAndWidthsDoNotTellNamesApart() {
        Path beside = supplement("学校名称,区县,图书册数", "第二 小学,甲县,6000");
        assertThat(Read.files(main(), beside).counties().stream()
                        .filter(county -> county.id().equals("甲县"))
                        .flatMap(county -> county.schools().stream())
                        .filter(school -> school.id().equals("2")))
                .singleElement()
                .satisfies(school ->
                        assertThat(school.figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(6000)));
    }

    @Test
    void anIdWithTheNameOfAnotherSchoolIsRefused() {
        Path beside = supplement("学校代码,学校名称,区县,图书册数", "1,第二小学,甲县,5000", "2,第一小学,甲县,6000");
        assertThatThrownBy(() -> Read.files(main(), beside))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the id 1 does not go with the name \"第二小学\", which is that of the school 2")
                .hasMessageContaining("the id 2 does not go with the name \"第一小学\", which is that of the school 1");
    }

    /** Rows of levels in a table that has no column for it say nothing of what sort the school is. */
    @Test
    void whatSortASchoolIsTheTableWithThatColumnSays() {
        Path beside = supplement("学校代码,学校名称,区县,学段,专任教师数", "3,育才学校,甲县,小学,20", "3,育才学校,甲县,初中,18");
        for (Path[] order : new Path[][] {{main(), beside}, {beside, main()}}) {
            Read read = Read.files(order);
            assertThat(read.notes().problems()).isEmpty();
            assertThat(read.school("3").kind()).isEqualTo(SchoolKind.NINE_YEAR);
            assertThat(read.school("3").level(Level.JUNIOR).get(LevelFigure.TEACHERS))
                    .isEqualTo(Figure.of(18));
        }
    }

    /** One is a primary school and the other a junior one: no parts of a third that is both. */
    @Test
    void twoSchoolsOfOneNameAndDifferentSortsAreNotMadeOne() {
        Path list = Read.write(
                folder.resolve("学校.csv"), "学校名称,区县,办学类型,小学在校生数,初中在校生数", "城关学校,甲县,小学,500,", "城关学校,甲县,初级中学,,400");
        Path beside = supplement("学校名称,区县,图书册数", "城关学校,甲县,5000");
        assertThatThrownBy(() -> Read.files(list, beside)).isInstanceOf(DataException.class);
    }

    @Test
    void aSchoolThatIsTwiceInTheTableBesideIsRefusedWithBothOfItsRowsThere() {
        Path beside = supplement("学校代码,学校名称,区县,图书册数", "2,第二小学,甲县,5000", "1,第一小学,甲县,5000", "2,第二小学,甲县,5000");
        assertThatThrownBy(() -> Read.files(main(), beside))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("学校补充情况表.csv, row 4: school \"2\" is there twice, first in row 2. If they are");
    }
}
