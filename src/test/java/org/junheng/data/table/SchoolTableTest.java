package org.junheng.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.data.Read;
import org.junheng.data.note.DataProblem;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolTableTest {
    @TempDir
    private Path folder;

    @Test
    void chineseAndEnglishHeadersReadTheSame() {
        Read chinese = Read.csv(
                folder,
                "学校代码,学校名称,区县,县名,办学类型,是否民办,教学及辅助用房面积,小学在校生数,初中在校生数",
                "0110108,实验学校,110108,海淀区,九年一贯制学校,否,1500.5,166,210");
        Read english = Read.csv(
                folder,
                "id,name,county,countyName,kind,private,teachingArea,primary.students,Junior.Students",
                "0110108,实验学校,110108,海淀区,Nine_Year,no,1500.5,166,210");

        assertThat(chinese.counties()).isEqualTo(english.counties());
        assertThat(chinese.notes().problems()).isEmpty();
        assertThat(chinese.counties().get(0).name()).isEqualTo("海淀区");
        School school = chinese.school("0110108");
        assertThat(school.kind()).isEqualTo(SchoolKind.NINE_YEAR);
        assertThat(school.flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.NO);
        assertThat(school.flag(SchoolFlag.RURAL)).isEqualTo(Flag.UNKNOWN);
        assertThat(school.figures().get(SchoolFigure.TEACHING_AREA)).isEqualTo(Figure.of("1500.5"));
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(166));
        assertThat(school.level(Level.JUNIOR).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(210));
    }

    @ParameterizedTest
    @EnumSource(SchoolFigure.class)
    void everyFigureOfTheSchoolHasTwoHeaders(SchoolFigure figure) {
        for (String header : new String[] {figure.id(), figure.zh()}) {
            School school = Read.csv(folder, "name,kind," + header, "甲,小学,12.5").school("甲");
            assertThat(school.figures().get(figure)).isEqualTo(Figure.of("12.5"));
        }
    }

    @ParameterizedTest
    @EnumSource(LevelFigure.class)
    void everyFigureOfALevelHasFourHeaders(LevelFigure figure) {
        String[] headers = {figure.id(), figure.zh(), "primary." + figure.id(), "小学" + figure.zh()};
        for (String header : headers) {
            School school = Read.csv(folder, "name,kind," + header, "甲,小学,12").school("甲");
            assertThat(school.level(Level.PRIMARY).get(figure)).isEqualTo(Figure.of(12));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "小学, PRIMARY",
        "小学教学点, TEACHING_POINT",
        "初级中学, JUNIOR",
        "九年一贯制, NINE_YEAR",
        "九年一贯制学校, NINE_YEAR",
        "完全中学, COMPLETE_SECONDARY",
        "十二年一贯制学校, TWELVE_YEAR",
        "高级中学, SENIOR",
        "职业初中, VOCATIONAL",
        "特殊教育学校, SPECIAL_EDUCATION",
        "teaching_point, TEACHING_POINT",
        "Nine-year school, NINE_YEAR",
        "其他学校, OTHER"
    })
    void theKindOfASchoolHasSeveralNames(String text, SchoolKind kind) {
        assertThat(Read.csv(folder, "name,kind", "甲," + text).school("甲").kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"是,YES", "有,YES", "Yes,YES", "TRUE,YES", "否,NO", "无,NO", "no,NO", "false,NO", "'',UNKNOWN"})
    void anAnswerHasSeveralForms(String text, Flag answer) {
        Read read = Read.csv(folder, "name,kind,是否寄宿制", "甲,小学," + text);
        assertThat(read.school("甲").flag(SchoolFlag.BOARDING)).isEqualTo(answer);
        assertThat(read.notes().problems()).isEmpty();
    }

    @Test
    void anAnswerThatIsNoneIsReportedAndNotNo() {
        Read read = Read.csv(folder, "name,kind,是否寄宿制", "甲,小学,部分");
        assertThat(read.school("甲").flag(SchoolFlag.BOARDING)).isEqualTo(Flag.UNKNOWN);
        assertThat(read.onlyProblem().value()).isEqualTo("部分");
    }

    @Test
    void aBlankFigureIsNotReportedAndAnUnusableOneIsUnreadable() {
        Read read = Read.csv(folder, "学校名称,办学类型,在校生数,图书册数,计算机台数", "甲,小学,,-3,许多");
        School school = read.school("甲");

        assertThat(school.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(school.figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.UNREADABLE);
        assertThat(school.figures().get(SchoolFigure.COMPUTERS)).isEqualTo(Figure.UNREADABLE);
        assertThat(read.notes().problems()).hasSize(2);
        DataProblem books = read.notes().problems().get(0);
        String file = folder.resolve("schools.csv").toString();
        assertThat(books.file()).isEqualTo(file);
        assertThat(books.row()).isEqualTo(2);
        assertThat(books.column()).isEqualTo("图书册数");
        assertThat(books.value()).isEqualTo("-3");
        assertThat(books.message().zh())
                .isEqualTo(file + "，第 2 行，“图书册数”列：“-3”是负数，此项不能为负数，按未报处理。请更正；若表示缺失，请留空或在映射文件的 missing 中写明。");
        assertThat(read.notes().problems().get(1).message().en())
                .isEqualTo(
                        file + ", row 2, column \"计算机台数\": \"许多\" is not a number; it counts as missing. Write digits"
                                + " without a unit; if it means that nothing was reported, leave it blank or list it"
                                + " under \"missing\" in a mapping.");
    }

    @Test
    void aPercentageIsNoAmountOfStudentsButANumberInAColumnOfOnesOwn() {
        Read read = Read.csv(folder, "name,kind,students,自有列", "甲,小学,95%,12.5%");
        assertThat(read.school("甲").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.UNREADABLE);
        assertThat(read.onlyProblem().message().en()).contains("is a percentage where an amount is asked for");
        assertThat(read.school("甲").extra("自有列").range())
                .isEqualTo(Figure.of("0.125").range());
        assertThat(read.school("甲").extraText("自有列")).isEqualTo("12.5%");
    }

    @ParameterizedTest
    @CsvSource({
        "教学仪器设备资产值（万元）, 125000",
        "教学仪器设备资产值(万元), 125000",
        "equipmentValue (yuan), 12.5",
        "教学仪器设备资产值（元）, 12.5",
        "教学仪器设备资产值（千元）, 12500"
    })
    void aUnitInTheHeaderIsConverted(String header, String yuan) {
        School school = Read.csv(folder, "name,kind," + header, "甲,小学,12.5").school("甲");
        assertThat(school.figures().get(SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(yuan));
    }

    @Test
    void anAreaInMuIsTwoThirdsOfAThousandSquareMetres() {
        School school = Read.csv(folder, "name,kind,占地面积（亩）", "甲,小学,15").school("甲");
        assertThat(school.figures().get(SchoolFigure.SITE_AREA)).isEqualTo(Figure.of(10_000));
    }

    @Test
    void aUnitThatIsNotKnownMakesTheColumnUnreadable() {
        Read read = Read.csv(folder, "name,kind,图书册数（箱）", "甲,小学,3", "乙,小学,");
        assertThat(read.school("甲").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.UNREADABLE);
        assertThat(read.school("乙").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(read.onlyProblem().row()).isEqualTo(1);
        assertThat(read.onlyProblem().message().en()).contains("the unit \"箱\" is not known");
    }

    @Test
    void anUnprefixedFigureOfASchoolWithSeveralLevelsIsOfNone() {
        Read read = Read.csv(folder, "学校名称,办学类型,在校生数,小学班数", "甲,九年一贯制学校,300,6");
        School school = read.school("甲");
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.UNREADABLE);
        assertThat(school.level(Level.JUNIOR).get(LevelFigure.STUDENTS)).isEqualTo(Figure.UNREADABLE);
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.CLASSES)).isEqualTo(Figure.of(6));
        assertThat(read.onlyProblem().message().zh()).contains("“300”属于哪个学段不明").contains("小学在校生数");
    }

    @Test
    void theLevelColumnSaysOfWhichLevelARowIs() {
        Read read = Read.csv(folder, "name,level,students", "甲,小学,100", "乙,初中,90", "丙,ES/MS,80");
        assertThat(read.school("甲").kind()).isEqualTo(SchoolKind.PRIMARY);
        assertThat(read.school("乙").kind()).isEqualTo(SchoolKind.JUNIOR);
        assertThat(read.school("丙").kind()).isEqualTo(SchoolKind.OTHER);
        assertThat(read.school("丙").level(Level.of("ES/MS")).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(80));
    }

    @Test
    void aFigureThatStandsTwiceAndDiffersIsAContradiction() {
        Read read = Read.csv(folder, "name,kind,students,primary.students", "甲,小学,100,110", "乙,小学,90,90");
        assertThat(read.school("甲").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.CONTRADICTED);
        assertThat(read.school("乙").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(90));
        assertThat(read.onlyProblem().row()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"培训机构", "私塾"})
    void aKindThatIsNotKnownIsReportedAndStaysOpen(String text) {
        Read read = Read.csv(folder, "name,kind,students", "甲," + text + ",100");
        assertThat(read.school("甲").kind()).isEqualTo(SchoolKind.UNKNOWN);
        assertThat(read.notes().problems()).extracting(DataProblem::value).contains(text);
    }

    @Test
    void columnsWithoutANameOfOursAreKept() {
        School school =
                Read.csv(folder, "name,kind,食堂面积,备注", "甲,小学,\"1,200\",新建").school("甲");
        assertThat(school.extra("食堂面积").range().low()).isEqualTo(Exact.of(1200));
        assertThat(school.extraText("备注")).isEqualTo("新建");
        assertThat(school.extras()).containsOnlyKeys("食堂面积", "备注");
    }

    @Test
    void aMainSchoolGivenByNameIsFoundByItsId() {
        Read read = Read.csv(folder, "id,name,kind,主校,是否计校数", "1,总校,小学,,是", "2,分校,小学,总校,否");
        assertThat(read.school("2").mainSchool()).isEqualTo("1");
    }

    @Test
    void anErrorOfTheSpreadsheetIsNoName() {
        Read read = Read.csv(folder, "id,name,kind,books", "1,#REF!,小学,#DIV/0!");
        assertThat(read.school("1").name()).isEqualTo("1");
        assertThat(read.school("1").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.UNREADABLE);
        assertThat(read.notes().problems()).extracting(DataProblem::value).containsExactly("#REF!", "#DIV/0!");
    }

    @Test
    void anIdKeepsItsZerosInTheFormThatExcelIsTrickedWith() {
        assertThat(Read.csv(folder, "id,name", "\"=\"\"0110108\"\"\",甲")
                        .school("0110108")
                        .name())
                .isEqualTo("甲");
    }
}
