package org.junheng.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as bureaus really hand them over. */
class MessyTableTest {
    @TempDir
    private Path folder;

    @Test
    void titleUnitsColumnNumbersHeadingsTotalsAndNotesAreToldFromSchools() {
        Read read = Read.files(Read.write(
                folder.resolve("基本情况.csv"),
                "平安县2024年义务教育学校基本情况,,,,,",
                "单位：人、平方米、万元,,,,,",
                "学校名称,所在区县,办学类型,在校学生数,运动场地面积,教学仪器设备总值",
                ",,,（人）,（㎡）,",
                "甲,乙,丙,1,2,3",
                "一、小学,,,,,",
                "平安一小,平安县,211,\"1,250\",9800,420.35",
                "二、初中,,,,,",
                "平安中学,平安县,311,980,12000,380",
                "全县,,,2230,21800,800.35",
                "注：1.数据来源于统计年报。,,,,,",
                "2.设备值为账面原值。,,,,,"));
        assertThat(read.notes().problems()).isEmpty();
        assertThat(read.counties())
                .singleElement()
                .satisfies(county -> assertThat(county.schools())
                        .extracting(School::name)
                        .containsExactlyInAnyOrder("平安一小", "平安中学"));
        School school = read.school("平安一小");
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(1250));
        assertThat(school.figures().get(SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(Exact.of("4203500")));
        assertThat(read.notes().notices())
                .anySatisfy(notice -> assertThat(notice.message().zh()).contains("按表上方写明的单位乘 10000 读入"));
        assertThat(read.notes().leftOut())
                .extracting(leftOut -> leftOut.reason().zh(), ReadingNotes.LeftOut::count)
                .contains(tuple("列号行，未读入", 1L), tuple("学段或地区的标题行、小计行，不是学校，未读入", 3L), tuple("表下的说明，未读入", 2L));
    }

    @Test
    void ofSeveralYearsTheLatestIsTakenAndTheOthersAreKept() {
        Read read = Read.csv(folder, "学校代码,学校名称,区县,办学类型,2023年在校学生数,2024年在校学生数,2022年在校学生数", "1,一小,甲县,小学,1200,1250,1100");
        assertThat(read.school("1").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(1250));
        assertThat(read.school("1").extraText("2023年在校学生数")).isEqualTo("1200");
    }

    /** 表三 and 表六 of the application form are no lists of schools; these are. */
    @ParameterizedTest
    @ValueSource(strings = {"附表三：学校办学条件基本情况表", "表六  学校基本情况", "表五 教师补充情况", "表一：各校情况"})
    void aNumberedTableOfSchoolsIsNotTakenForTheApplicationForms(String title) {
        Read read = Read.csv(folder, title + ",,,,", "学校代码,学校名称,区县,办学类型,小学在校生数", "1,一小,甲县,小学,300");
        assertThat(read.school("1").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(300));
    }

    /** As the open-data pages of cities have it. */
    @Test
    void theWordsOfOpenDataAreUnderstood() {
        Read read = Read.csv(
                folder,
                "序号,所属区,学校名称,学校类别,办学性质,班级数,学生人数,专任教师人数,占地面积（平方米）,校舍面积(㎡),图书（册）,联系电话",
                "1,东城区,第一小学,小学,公办,24,980,55,12000,8000.5,25000,010-1234567");
        assertThat(read.notes().problems()).isEmpty();
        School school = read.school("第一小学");
        assertThat(school.county()).isEqualTo("东城区");
        assertThat(school.kind()).isEqualTo(SchoolKind.PRIMARY);
        assertThat(school.flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.NO);
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.CLASSES)).isEqualTo(Figure.of(24));
        assertThat(school.figures().get(SchoolFigure.BUILDING_AREA)).isEqualTo(Figure.of(Exact.of("8000.5")));
    }

    /** Levels below the figure as well as above it; of an area, which a school has once, there is no primary part. */
    @Test
    void aFigureMayStandAboveItsLevels() {
        Read read = Read.csv(
                folder,
                "某县2024年学校基本情况,,,,,,,,",
                "序号,学校名称,区县,办学类型,在校生数,,班级数,,占地面积",
                ",,,,小学部,初中部,小学段,初中段,小学",
                "1,一贯制学校,甲县,九年一贯制学校,300,200,8,5,9000");
        School school = read.school("一贯制学校");
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(300));
        assertThat(school.level(Level.JUNIOR).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(200));
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.CLASSES)).isEqualTo(Figure.of(8));
        assertThat(school.level(Level.JUNIOR).get(LevelFigure.CLASSES)).isEqualTo(Figure.of(5));
        assertThat(school.figures().get(SchoolFigure.SITE_AREA)).isEqualTo(Figure.NOT_REPORTED);
    }

    @Test
    void twoOtherNamesForOneFigureAreNeitherOfThemTaken() {
        Read read = Read.csv(folder, "学校代码,学校名称,区县,办学类型,学生数,在校学生数", "1,一小,甲县,小学,1200,1250");
        assertThat(read.school("1").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.NOT_REPORTED);
    }

    @Test
    void aColumnBelowAGroupOfRatiosIsNoAmount() {
        Read read = Read.csv(folder, "学校名称,统计三级,办学类型,生均,", ",,,教学及辅助用房,图书册数", "一小,甲县,小学,5.2,30");
        assertThat(read.school("一小").figures().get(SchoolFigure.TEACHING_AREA)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(read.school("一小").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.NOT_REPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "211, PRIMARY",
        "小学（211）, PRIMARY",
        "312-九年一贯制学校, NINE_YEAR",
        "345 十二年一贯制学校, TWELVE_YEAR",
        "341, COMPLETE_SECONDARY",
        "311小学, UNKNOWN",
        "999, UNKNOWN",
        "219附设小学班, UNKNOWN"
    })
    void aKindMayBeACodeAndWhereCodeAndNameDifferItIsNotKnown(String text, SchoolKind kind) {
        Read read = Read.csv(folder, "学校代码,学校名称,区县,办学类型,小学在校生数", "1,一校,甲县," + text + ",300");
        assertThat(read.school("1").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"10, YES", "3, NO", "民办, YES", "县级教育部门, NO", "27, UNKNOWN", "某某集团, UNKNOWN"})
    void theOrganiserTellsWhetherASchoolIsPrivate(String organiser, Flag isPrivate) {
        Read read = Read.csv(folder, "学校代码,学校名称,区县,办学类型,举办者,小学在校生数", "1,一校,甲县,小学," + organiser + ",300");
        assertThat(read.school("1").flag(SchoolFlag.PRIVATE)).isEqualTo(isPrivate);
        assertThat(read.notes().problems()).hasSize(isPrivate == Flag.UNKNOWN ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "县级教育部门, YES",
        "区教育局, YES",
        "区县级教育部门, YES",
        "省级教育部门, NO",
        "地级教育部门, NO",
        "市属, NO",
        "某大学, NO",
        "地方企业, NO",
        "10, NO",
        "999, NO",
        "民办, NO",
        "3, UNKNOWN",
        "831, UNKNOWN",
        "公办, UNKNOWN",
        "教育部门, UNKNOWN",
        "集体, UNKNOWN"
    })
    void theOrganiserTellsWhetherTheCountyRunsASchoolOnlyWhereItNamesTheGovernment(String organiser, Flag isCountyRun) {
        Read read = Read.csv(folder, "学校代码,学校名称,区县,办学类型,举办者,小学在校生数", "1,一校,甲县,小学," + organiser + ",300");
        assertThat(read.school("1").flag(SchoolFlag.COUNTY_RUN)).isEqualTo(isCountyRun);
    }
}
