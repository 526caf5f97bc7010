package org.junheng.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.data.DataReader;
import org.junheng.data.Read;
import org.junheng.data.json.CountyWriter;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application form's tables Ⅰ to Ⅵ as a workbook with merged headers. */
class FormTablesTest {
    private static final String RATIOS = "每百名学生拥有高于规定学历教师数（人）|每百名学生拥有县级以上骨干教师数（人）"
            + "|每百名学生拥有体育、艺术（美术、音乐）专任教师数（人）|生均教学及辅助用房面积（㎡）|生均体育运动场馆面积（㎡）"
            + "|生均教学仪器设备值（元）|每百名学生拥有网络多媒体教室数（间）";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void writeForm() {
        file = folder.resolve("申报表.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            // The sheets' names say nothing, and they do not stand in the form's order.
            schools(workbook.newWorksheet("Sheet1"));
            basics(workbook.newWorksheet("Sheet2"));
            rates(workbook.newWorksheet("Sheet3"));
            dispersion(workbook.newWorksheet("Sheet4"));
            guarantee(workbook.newWorksheet("Sheet5"));
            survey(workbook.newWorksheet("Sheet6"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void rows(Worksheet sheet, String... rows) {
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                if (cells[column].matches("[0-9]+(\\.[0-9]+)?")) {
                    sheet.value(row, column, new BigDecimal(cells[column]));
                } else if (!cells[column].isEmpty()) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
    }

    private static void merge(Worksheet sheet, int... corners) {
        for (int i = 0; i < corners.length; i += 4) {
            sheet.range(corners[i], corners[i + 1], corners[i + 2], corners[i + 3])
                    .merge();
        }
    }

    private static void schools(Worksheet sheet) {
        rows(
                sheet,
                "表Ⅱ-2：小学、初中资源配置指标达标情况（分学校）",
                "学校名称|举办者|在校学生数（人）|年级数|教学班数（个）|资源配置指标|||||||该校综合评估是否达标",
                "|||||" + RATIOS + "|",
                "L1|L2|L3|L4|L5|L7|L8|L9|L10|L11|L12|L13|L14",
                "一、小学",
                "实验小学|3|1000|6|23|4.2|1.0|0.9|4.52|7.5|2000|2.3|1",
                "育才九年一贯制学校小学部|10|820|6|19|5.85|1.83|1.22|5.24|8.1|1924|2.56|1",
                "二、初中",
                "育才九年一贯制学校初中部|10|510|3|11|7.45|1.76|1.76|5.76|8.91|2116|2.82|1",
                "全县总计||2330",
                "注：举办者代码1—10，10为民办。");
        merge(
                sheet, 0, 0, 0, 12, 1, 0, 2, 0, 1, 1, 2, 1, 1, 2, 2, 2, 1, 3, 2, 3, 1, 4, 2, 4, 1, 5, 1, 11, 1, 12, 2,
                12);
        merge(sheet, 4, 0, 4, 12);
    }

    private static void basics(Worksheet sheet) {
        rows(sheet, "表Ⅰ：县（市、区）基本情况", "自然情况||在校学生数（人）|", "人口总数（万人）|乡镇数（个）|小学|初中", "L1|L2|L3|L4", "41.25|12|21000|9800");
        merge(sheet, 0, 0, 0, 3, 1, 0, 1, 1, 1, 2, 1, 3);
    }

    private static void rates(Worksheet sheet) {
        rows(sheet, "表Ⅱ-1：资源配置达标情况（全县）", "学段|学校数|达标率", "小学|2|100");
    }

    private static void dispersion(Worksheet sheet) {
        rows(
                sheet,
                "表Ⅲ：校际均衡情况",
                "学段|项目|每百名学生拥有县级以上骨干教师数|生均体育运动场馆面积|综合",
                "小学|县均值|1.35|7.7|",
                "|差异系数|0.173|0.500|0.312",
                "初中|县均值|3.9|8.2|",
                "|差异系数|0.340|0.201|0.27");
        merge(sheet, 2, 0, 3, 0, 4, 0, 5, 0);
    }

    private static void guarantee(Worksheet sheet) {
        rows(
                sheet,
                "表Ⅳ：政府保障程度",
                "县（市、区）|教师工资||交流轮岗||",
                "|上年度义务教育学校教师年平均工资收入水平（万元）|当地公务员年平均工资收入（元）|符合交流条件教师总数|实际交流轮岗教师数|交流轮岗比例（%）",
                "示例县|9.8|97000|400|52|13.0");
        merge(sheet, 1, 0, 2, 0, 1, 1, 1, 2, 1, 3, 1, 5);
    }

    private static void survey(Worksheet sheet) {
        rows(
                sheet,
                "表Ⅵ：社会认可度调查",
                "调查对象|发放问卷份数|有效问卷份数|满意份数|满意率（%）",
                "合计|2100|2000|1801|90.05",
                "其中：家长|1300|1200|1100|91.67",
                "学生|800|800|701|87.6",
                "实地访谈||60|55|91.7");
    }

    private County county() {
        Read read = Read.files(file);
        assertThat(read.counties()).hasSize(1);
        assertThat(read.notes().problems()).isEmpty();
        return read.counties().get(0);
    }

    private static Figure ratio(School school, Level level, LevelFigure figure) {
        return school.level(level).get(figure);
    }

    @Test
    void theSheetsAreToldByTheirTitlesAndMakeOneCounty() {
        County county = county();
        assertThat(county.id()).isEqualTo("示例县");
        assertThat(county.schools()).extracting(School::name).containsExactlyInAnyOrder("实验小学", "育才九年一贯制学校");
        assertThat(county.figures().get(CountyFigure.POPULATION)).isEqualTo(Figure.of(412_500));
        assertThat(county.figures().get(CountyFigure.TEACHER_PAY)).isEqualTo(Figure.of(98_000));
        assertThat(county.figures().get(CountyFigure.ROTATED)).isEqualTo(Figure.of(52));
    }

    @Test
    void aSchoolsRatiosStandAsTheyAreAndNoAmountIsMadeOfThem() {
        School school = Read.files(file).school("实验小学");
        assertThat(school.kind()).isEqualTo(SchoolKind.PRIMARY);
        assertThat(school.flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.NO);
        assertThat(ratio(school, Level.PRIMARY, LevelFigure.STUDENTS)).isEqualTo(Figure.of(1000));
        assertThat(ratio(school, Level.PRIMARY, LevelFigure.CLASSES)).isEqualTo(Figure.of(23));
        assertThat(ratio(school, Level.PRIMARY, LevelFigure.SPORTS_AREA_PER_STUDENT))
                .isEqualTo(Figure.of("7.5"));
        assertThat(ratio(school, Level.PRIMARY, LevelFigure.SPORTS_AND_ARTS_TEACHERS_PER_100))
                .isEqualTo(Figure.of("0.9"));
        assertThat(school.figures().get(SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(Figure.NOT_REPORTED);
    }

    @Test
    void theTwoPartsOfAThroughSchoolAreOneSchool() {
        School school = Read.files(file).school("育才九年一贯制学校");
        assertThat(school.kind()).isEqualTo(SchoolKind.NINE_YEAR);
        assertThat(school.flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.YES);
        assertThat(ratio(school, Level.PRIMARY, LevelFigure.STUDENTS)).isEqualTo(Figure.of(820));
        assertThat(ratio(school, Level.JUNIOR, LevelFigure.STUDENTS)).isEqualTo(Figure.of(510));
        assertThat(ratio(school, Level.JUNIOR, LevelFigure.EQUIPMENT_VALUE_PER_STUDENT))
                .isEqualTo(Figure.of(2116));
        assertThat(school.extraText("小学/年级数")).isEqualTo("6");
    }

    /** 0.500 may have been 0.5004 before it was rounded: at a limit of two decimals it decides nothing. */
    @Test
    void aCoefficientThatMayBeAtItsLimitIsTheRangeThatIsRoundedToIt() {
        County county = county();
        assertThat(county.reported(Level.PRIMARY, Indicator.BACKBONE_TEACHERS).amount())
                .isEqualTo(Range.exactly(Exact.of("0.173")));
        assertThat(county.reported(Level.PRIMARY, Indicator.SPORTS_AREA).amount())
                .isEqualTo(new Range(Exact.of("0.4995"), Exact.of("0.5005")));
        assertThat(county.reported(Level.JUNIOR, Indicator.SPORTS_AREA).amount())
                .isEqualTo(Range.exactly(Exact.of("0.201")));
    }

    @Test
    void jsonKeepsTheRangesOfRatiosAndCoefficients() throws IOException {
        County county = county();
        Path json = folder.resolve("county.json");
        try (OutputStream out = Files.newOutputStream(json);
                CountyWriter writer = new CountyWriter(out)) {
            writer.write(county);
        }
        assertThat(Files.readString(json))
                .contains("\"sportsArea\":\"0.4995..0.5005\"")
                .doesNotContain("unreadable");
        Read again = Read.files(json);
        assertThat(again.notes().problems()).isEmpty();
        assertThat(again.counties().get(0).coefficients()).isEqualTo(county.coefficients());
        assertThat(again.counties().get(0).schools()).containsExactlyInAnyOrderElementsOf(county.schools());
    }

    @Test
    void theSurveyIsReadByRowAndColumn() {
        County county = county();
        assertThat(county.figures().get(CountyFigure.SURVEYED)).isEqualTo(Figure.of(2000));
        assertThat(county.figures().get(CountyFigure.SATISFIED)).isEqualTo(Figure.of(1801));
        assertThat(county.figures().get(CountyFigure.PARENTS_SURVEYED)).isEqualTo(Figure.of(1200));
        assertThat(county.figures().get(CountyFigure.INTERVIEWED)).isEqualTo(Figure.of(60));
        assertThat(county.figures().get(CountyFigure.INTERVIEWED_SATISFIED)).isEqualTo(Figure.of(55));
    }

    @Test
    void everyColumnAndCellIsExplainedAndWhatIsNotReadIsCounted() {
        Inspection inspection = DataReader.inspect(List.of(file), Mapping.none());
        assertThat(inspection.errors()).isEmpty();
        assertThat(inspection.sheets()).hasSize(6);
        assertThat(inspection.sheets().stream().flatMap(sheet -> sheet.columns().stream()))
                .extracting(column -> column.header() + " " + column.use() + " " + column.id())
                .contains(
                        "资源配置指标/生均体育运动场馆面积（㎡） TAKEN sportsAreaPerStudent",
                        "该校综合评估是否达标 KEPT ",
                        "自然情况/人口总数（万人） TAKEN population",
                        "教师工资/上年度义务教育学校教师年平均工资收入水平（万元） TAKEN teacherPay",
                        "交流轮岗/交流轮岗比例（%） KEPT ",
                        "生均体育运动场馆面积/小学/县均值 LEFT_OUT ",
                        "生均体育运动场馆面积/小学/差异系数 TAKEN primary.sportsArea",
                        "满意份数/家长 LEFT_OUT ");
        assertThat(inspection.notes().leftOut())
                .extracting(leftOut -> leftOut.reason().zh())
                .contains("列号行，未读入", "合计行、平均值等统计行，不是学校，未读入", "申报表Ⅱ-1各校达标的比例，由各校数据重新算出，不读入（按行计）");
    }
}
