package org.junheng.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.data.Read;
import org.junheng.data.note.DataException;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that list their items one below the other. */
class FormSheetTest {
    private static final String HEADER = "序号,类别,填报项目,单位,填报值,是否必填,备注说明";

    @TempDir
    private Path folder;

    private Path county;

    @BeforeEach
    void aCountysForm() {
        county = Read.write(
                folder.resolve("区县填报.csv"),
                HEADER,
                "1,基本信息,区县名称,,示例县,是,",
                "2,基本信息,区县代码,,C1,是,",
                "3,经费标准,规定的小学生均公用经费标准,元,1150,是,市级1150",
                "4,工资收入,当地公务员年平均工资收入,万元,9.8,是,",
                "5,教师交流轮岗,实际交流轮岗教师数,人,52,是,",
                "6,残疾儿童入学,适龄残疾儿童少年总数,人,40,是,",
                "7,残疾儿童入学,适龄残疾儿童少年入学总人数,人,39,是,");
    }

    private Path school(String name, String... items) {
        String[] lines = new String[items.length + 1];
        lines[0] = HEADER;
        System.arraycopy(items, 0, lines, 1, items.length);
        return Read.write(folder.resolve(name), lines);
    }

    @Test
    void aCountysFormFillsItsFiguresByWhatTheItemsAreCalled() {
        County read = Read.files(county, school("甲.csv", "1,基本信息,学校名称,,甲小学,是,", "2,基本信息,学校类型,,小学,是,"))
                .counties()
                .get(0);
        assertThat(read.id()).isEqualTo("C1");
        assertThat(read.name()).isEqualTo("示例县");
        assertThat(read.figures().get(CountyFigure.CIVIL_SERVANT_PAY)).isEqualTo(Figure.of(98_000));
        assertThat(read.figures().get(CountyFigure.ROTATED)).isEqualTo(Figure.of(52));
        assertThat(read.levels())
                .hasEntrySatisfying(
                        Level.PRIMARY,
                        figures -> assertThat(figures.get(CountyLevelFigure.PUBLIC_FUND_QUOTA))
                                .isEqualTo(Figure.of(1150)));
        assertThat(read.enrolments())
                .containsExactly(new Enrolment("C1", ChildGroup.DISABLED, Figure.of(40), Figure.of(39)));
    }

    @Test
    void aSchoolsFormFillsItsFiguresWithTheirUnits() {
        Path form = school(
                "甲.csv",
                "1,基本信息,学校名称,,甲学校,是,",
                "2,基本信息,学校类型,小学/初中/九年一贯制/十二年一贯制/完全中学,九年一贯制,是,",
                "3,基本信息,是否2016年及之前规划并建成,是/否,是,是,",
                "4,学生信息,小学学生人数,人,300,是,",
                "5,学生信息,初中学生人数,人,200,是,",
                "6,教师学历信息,本科学历教师人数（小学）,人,18,是,",
                "7,教师学历信息,本科学历教师人数（初中）,人,15,是,",
                "8,教学设备,教学仪器设备资产值（账面原值）,万元,120.5,是,",
                "9,音乐美术教室,单间面积≥96㎡的音乐教室间数,间,2,是,",
                "10,音乐美术教室,73㎡≤单间面积＜96㎡的音乐教室间数,间,1,是,",
                "11,巩固率数据,本届毕业学生人数,人,66,是,",
                "12,在校生,小学县级以上骨干教师数,,7,是,",
                "13,其他,食堂面积,平方米,80,否,");
        School school = Read.files(county, form).school("甲学校");
        assertThat(school.county()).isEqualTo("C1");
        assertThat(school.kind()).isEqualTo(SchoolKind.NINE_YEAR);
        assertThat(school.flag(SchoolFlag.BUILT_BY_2016)).isEqualTo(Flag.YES);
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(300));
        assertThat(school.level(Level.JUNIOR).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(200));
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.BACHELOR_TEACHERS))
                .isEqualTo(Figure.of(18));
        assertThat(school.level(Level.JUNIOR).get(LevelFigure.BACHELOR_TEACHERS))
                .isEqualTo(Figure.of(15));
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.BACKBONE_TEACHERS))
                .isEqualTo(Figure.of(7));
        assertThat(school.level(Level.JUNIOR).get(LevelFigure.GRADUATES)).isEqualTo(Figure.of(66));
        assertThat(school.figures().get(SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(1_205_000));
        assertThat(school.figures().get(SchoolFigure.MUSIC_ROOMS_96)).isEqualTo(Figure.of(2));
        assertThat(school.figures().get(SchoolFigure.MUSIC_ROOMS_73)).isEqualTo(Figure.of(3));
        assertThat(school.figures().get(SchoolFigure.MUSIC_ROOMS_61)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(school.extraText("食堂面积")).isEqualTo("80");
    }

    @Test
    void whatIsWrongInAFormNamesItsRow() {
        Read read =
                Read.files(county, school("甲.csv", "1,基本信息,学校名称,,甲,是,", "2,基本信息,学校类型,,小学,是,", "3,学生信息,小学学生人数,人,三百,是,"));
        assertThat(read.onlyProblem().row()).isEqualTo(4);
        assertThat(read.onlyProblem().message().zh()).contains("甲.csv，第 4 行", "“三百”不是数字");
    }

    @Test
    void aFigureThatAFormAsksForWithoutALevelIsNotGivenToEitherLevelOfAThroughSchool() {
        Read read = Read.files(
                county, school("甲.csv", "1,基本信息,学校名称,,甲,是,", "2,基本信息,学校类型,,九年一贯制,是,", "3,教师,体育专任教师人数,人,3,是,"));
        assertThat(read.school("甲").level(Level.PRIMARY).get(LevelFigure.PE_TEACHERS))
                .isEqualTo(Figure.UNREADABLE);
        assertThat(read.onlyProblem().message().en()).contains("it is not clear of which level");
    }

    @Test
    void severalSchoolsStandBelowEachOtherWhereAColumnNamesThem() {
        Path long1 = Read.write(
                folder.resolve("各校.csv"), "学校代码,学校名称,填报项目,单位,填报值", "1,甲,学校类型,,小学", "1,甲,小学学生人数,人,10", "2,乙,学校类型,,小学");
        Read read = Read.files(county, long1);
        assertThat(read.counties().get(0).schools()).extracting(School::id).containsExactly("1", "2");
        assertThat(read.school("1").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(10));
    }

    @Test
    void aFormThatNobodyFilledInIsLeftOutAndCounted() {
        Read read = Read.files(
                county,
                school("甲.csv", "1,基本信息,学校名称,,甲,是,"),
                school("空.csv", "1,基本信息,学校名称,,,是,", "2,学生信息,小学学生人数,人,,是,"));
        assertThat(read.notes().leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.reason().en()).contains("forms that are not filled in"));
    }

    @Test
    void aFormOfNoKnownCountyIsRefused() {
        Path form = school("甲.csv", "1,基本信息,学校名称,,甲,是,");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(form))
                .withMessageContaining("the row has no county");
    }

    /** A sheet for each school: the one above its items, or the sheet itself, says whose it is. */
    @Test
    void theTitleAboveAFormOrTheNameOfItsSheetSaysWhichSchoolItIsOf() throws IOException {
        Path file = folder.resolve("各校.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            sheet(workbook.newWorksheet("1"), "优质均衡学校填报表", "填报学校：甲小学", 450);
            sheet(workbook.newWorksheet("2"), "优质均衡学校填报表", "学校名称： 乙小学 ", 320);
            sheet(workbook.newWorksheet("丙小学"), "优质均衡学校填报表", "", 210);
        }
        Read read = Read.files(county, file);
        assertThat(read.notes().problems()).isEmpty();
        assertThat(read.counties().get(0).schools()).extracting(School::name).containsExactly("丙小学", "乙小学", "甲小学");
        assertThat(read.school("乙小学").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(320));
    }

    private static void sheet(Worksheet sheet, String title, String school, int students) {
        sheet.value(0, 0, title);
        sheet.range(0, 0, 0, 3).merge();
        sheet.value(1, 0, school);
        List<List<String>> rows = List.of(
                List.of("类别", "填报项目", "单位", "填报值"),
                List.of("基本信息", "学校类型", "", "小学"),
                List.of("学生信息", "小学学生人数", "人", Integer.toString(students)));
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.value(row + 3, column, rows.get(row).get(column));
            }
        }
    }
}
