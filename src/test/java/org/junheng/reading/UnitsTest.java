package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.data.ReadingOptions;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Units wherever they stand. The school has 100 primary students; what 20 or 3 of a unit are was worked out by hand. "missing"
 * is a figure that counts as missing, and is told.
 */
class UnitsTest {
    private static final String MONEY = "教学仪器设备资产值";
    private static final String AREA = "教学及辅助用房面积";

    @TempDir
    private Path folder;

    /** What one of the units makes of a number, on the road of the library's own headers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                MONEY + "|20|20",
                MONEY + "（元）|20|20",
                MONEY + "（人民币元）|20|20",
                MONEY + "（万元）|20|200000",
                MONEY + "(万元)|20|200000",
                MONEY + "【万元】|20|200000",
                MONEY + "［万元］|20|200000",
                MONEY + "（ 万 元 ）|20|200000",
                MONEY + "（千元）|20|20000",
                MONEY + "（百万元）|20|20000000",
                MONEY + "（百元）|20|2000",
                MONEY + "（亿元）|0.02|2000000",
                MONEY + "（万）|20|200000",
                MONEY + "（单位：万元）|20|200000",
                MONEY + "（单位:元）|20|20",
                MONEY + "（万元，账面原值）|20|200000",
                MONEY + "（账面原值、万元）|20|200000",
                MONEY + "（账面原值）|20|20",
                MONEY + "（元/生）|20|2000",
                MONEY + "（元／生）|20|2000",
                MONEY + "（元/人）|20|2000",
                MONEY + "（元/学生）|20|2000",
                MONEY + "（元/每生）|20|2000",
                MONEY + "（元每生）|20|2000",
                MONEY + "（每生元）|20|2000",
                MONEY + "（元/生·年）|20|2000",
                MONEY + "（万元/百生）|20|200000",
                MONEY + "（yuan per student）|20|2000",
                MONEY + "（10,000 yuan）|20|200000",
                MONEY + "（美元）|20|missing",
                MONEY + "（港币）|20|missing",
                MONEY + "（元/班）|20|missing",
                MONEY + "（元/校）|20|missing",
                MONEY + "（元/平方米）|20|missing",
                MONEY + "（平方米）|20|missing",
                MONEY + "（册）|20|missing",
                MONEY + "（人）|20|missing",
                MONEY + "（%）|20|missing",
                MONEY + "（元、万元）|20|missing",
            })
    void moneyIsReadInItsUnit(String header, String value, String amount) {
        holds(school(header, value), SchoolFigure.EQUIPMENT_VALUE, amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（平方米）|0.03",
                "（㎡）|0.03",
                "（m2）|0.03",
                "（M²）|0.03",
                "（平米）|0.03",
                "（sq m）|0.03",
                "（万平方米）|300",
                "（公顷）|300",
                "（hectares）|300",
                "（亩）|20",
                "（百亩）|2000",
                "（平方千米）|30000",
                "（平方公里）|30000",
                "（公亩）|3",
                "（㎡/生）|3",
                "（平方米/人）|3",
                "（平方米/百名学生）|0.03",
                "（生均平方米）|3",
                "（亩/生）|2000",
                "（米）|missing",
                "（平方尺）|missing",
                "（顷）|missing",
                "（坪）|missing",
                "（间）|missing",
                "（元）|missing",
                "（㎡/间）|missing"
            })
    void areasAreReadInTheirUnit(String unit, String amount) {
        holds(school(AREA + unit, "0.03"), SchoolFigure.TEACHING_AREA, amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（册）|3",
                "（本）|3",
                "（万册）|30000",
                "（千册）|3000",
                "（册/生）|300",
                "（册/人）|300",
                "（本/学生）|300",
                "（种）|missing",
                "（台）|missing",
                "（万元）|missing",
                "（册/班）|missing"
            })
    void booksAreReadInTheirUnit(String unit, String amount) {
        holds(school("图书册数" + unit, "3"), SchoolFigure.BOOKS, amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "计算机台数（台）|3",
                "计算机台数（台/百生）|3",
                "计算机台数（台/每百名学生）|3",
                "计算机台数（台/100人）|3",
                "计算机台数（台/生）|300",
                "计算机台数（间）|missing",
                "计算机台数（人）|missing"
            })
    void computersAreReadInTheirUnit(String header, String amount) {
        holds(school(header, "3"), SchoolFigure.COMPUTERS, amount);
    }

    /** What is called a ratio is one; a unit of as many students says the same once more. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "小学生均图书册数（册）|3",
                "小学生均图书册数（册/生）|3",
                "小学生均图书册数（册/人）|3",
                "小学生均图书册数（册/百生）|missing",
                "小学生均图书册数（元/生）|missing"
            })
    void aRatioIsToldOfAsManyStudentsAsItsNameSays(String header, String ratio) {
        Reads read = school(header, "3");
        Figure figure = read.primary("1", LevelFigure.BOOKS_PER_STUDENT);
        is(read, figure, ratio);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "小学专任教师数（人）|2",
                "小学专任教师数（名）|2",
                "小学专任教师数（百人）|200",
                "小学专任教师数（人/百生）|2",
                "小学专任教师数（人/生）|200",
                "小学专任教师数（元）|missing",
                "小学专任教师数（人/班）|missing"
            })
    void peopleAreReadInTheirUnit(String header, String amount) {
        Reads read = school(header, "2");
        is(read, read.primary("1", LevelFigure.TEACHERS), amount);
    }

    private Reads school(String header, String value) {
        return Reads.of(Reads.write(
                folder.resolve("schools.csv"),
                "学校代码,学校名称,区县,办学类型,小学在校生数,\"" + header + "\"\n1,甲,A,小学,100," + value + "\n"));
    }

    private static void holds(Reads read, SchoolFigure name, String amount) {
        is(read, read.figure("1", name), amount);
    }

    private static void is(Reads read, Figure figure, String amount) {
        read.holds(figure, amount);
        if (amount.equals("missing")) {
            assertThat(read.said()).contains("单位").contains("整列按未报处理");
        }
    }

    /** A through-school: 100 primary and 50 junior students make 450 of 3 each. */
    @Test
    void aRatioOfASchoolOfTwoLevelsNeedsTheStudentsOfBoth() {
        String header = "学校代码,学校名称,区县,办学类型,小学在校生数,初中在校生数,图书册数（册/生）\n";
        Reads both = Reads.of(
                Reads.write(folder.resolve("a.csv"), header + "1,甲,A,九年一贯制学校,100,50,3\n2,乙,A,九年一贯制学校,100,,3\n"));
        assertThat(both.figure("1", SchoolFigure.BOOKS)).isEqualTo(Figure.of(450));
        assertThat(both.figure("2", SchoolFigure.BOOKS).isReported()).isFalse();
        assertThat(both.said()).contains("第 3 行").contains("图书册数");
    }

    /** The same units in a row below the header, in the rows above, in a form, by a mapping. */
    @ParameterizedTest
    @CsvSource({
        "元, 20",
        "万元, 200000",
        "千元, 20000",
        "元/生, 2000",
        "万元/生, 20000000",
        "元/人, 2000",
        "百万元, 20000000",
        "美元, missing",
        "册, missing",
        "平方米, missing",
        "元/班, missing"
    })
    void aUnitIsTheSameWhereverItStands(String unit, String amount) {
        String head = "学校代码,学校名称,区县,办学类型,小学在校生数," + MONEY + "\n";
        String row = "1,甲,A,小学,100,20\n";
        holds(
                Reads.of(Reads.write(folder.resolve("row.csv"), head + ",,,,人," + unit + "\n" + row)),
                SchoolFigure.EQUIPMENT_VALUE,
                amount);
        holds(
                Reads.of(Reads.write(folder.resolve("alone.csv"), head + ",,,,," + unit + "\n" + row)),
                SchoolFigure.EQUIPMENT_VALUE,
                amount);
        holds(
                Reads.of(Reads.write(folder.resolve("bracket.csv"), head + "/,/,/,/,（人）,（" + unit + "）\n" + row)),
                SchoolFigure.EQUIPMENT_VALUE,
                amount);
        holds(
                Reads.of(Reads.write(
                        folder.resolve("official.csv"),
                        "学校标识码,学校名称,统计三级,办学类型,小学在校学生数," + MONEY + "（" + unit + "）\n" + row)),
                SchoolFigure.EQUIPMENT_VALUE,
                amount);
        holds(
                Reads.of(Reads.write(
                        folder.resolve("form.csv"),
                        "填报项目,单位,填报值\n学校代码,,1\n学校名称,,甲\n区县,,A\n办学类型,,小学\n小学在校生数,人,100\n" + MONEY + "," + unit
                                + ",20\n")),
                SchoolFigure.EQUIPMENT_VALUE,
                amount);
        Mapping mapping = Mapping.read(Reads.write(
                folder.resolve("m.yaml"),
                "columns:\n  id: 码\n  county: 县\n  kind: 类\n  primary.students: 生\n  equipmentValue: \"仪器（" + unit
                        + "）\"\n"));
        holds(
                Reads.of(
                        ReadingOptions.USUAL.with(mapping),
                        Reads.write(folder.resolve("foreign.csv"), "码,县,类,生,仪器（" + unit + "）\n1,A,小学,100,20\n")),
                SchoolFigure.EQUIPMENT_VALUE,
                amount);
    }

    /** What a line above says of all columns of its sort that say nothing themselves. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：人、平方米、万元|200000",
                "单位:人,平方米,万元|200000",
                "（单位：万元）|200000",
                "金额单位：万元|200000",
                "计量单位： 人  平方米  千元|20000",
                "单位：万元、㎡、人|200000",
                "单位：元、平方米、人|20",
                "单位：人/平方米/万元|200000",
                "某县2024年办学条件表（单位：万元、平方米）|200000",
                "某县办学条件统计表（万元）|200000",
                "填报单位：某县教育局|20",
                "单位：某县教育局|20",
                "单位：元、万元|missing",
                "单位：元/人|missing",
                "单位：元/生|missing",
                "2024年|20"
            })
    void aLineAboveTheTableHoldsForTheColumnsOfItsSort(String line, String amount) {
        for (String head :
                new String[] {"学校代码,学校名称,区县,办学类型,小学在校生数," + MONEY, "学校标识码,学校名称,统计三级,办学类型,小学在校学生数," + MONEY}) {
            Reads read = Reads.of(
                    Reads.write(folder.resolve("line.csv"), "\"" + line + "\",,,,,\n" + head + "\n1,甲,A,小学,100,20\n"));
            holds(read, SchoolFigure.EQUIPMENT_VALUE, amount);
            if (!amount.equals("20")) {
                assertThat(read.said()).contains("表上方");
            }
        }
    }

    @Test
    void aColumnThatNamesAnotherUnitThanTheLineIsMissing() {
        Reads read = Reads.of(Reads.write(
                folder.resolve("line.csv"),
                "单位：万元,,,,,\n学校代码,学校名称,区县,办学类型,小学在校生数," + MONEY + "（元）\n1,甲,A,小学,100,20\n"));
        holds(read, SchoolFigure.EQUIPMENT_VALUE, "missing");
        assertThat(read.said()).contains("第 2 行", "单位是“元”", "“单位：万元”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：万元", "单位：公顷、人", "单位：万元、幢"})
    void aLineThatFitsNoColumnIsTold(String line) {
        Reads read =
                Reads.of(Reads.write(folder.resolve("a.csv"), line + ",,,,\n学校代码,学校名称,区县,办学类型,小学在校生数\n1,甲,A,小学,100\n"));
        assertThat(read.said()).contains("对不上任何一列");
    }

    /** Tables of counties and lists are read by the same units. */
    @Test
    void unitsOfCountiesAndListsAreTheSame() {
        Path schools = Reads.write(folder.resolve("s.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数\n1,甲,A,小学,100\n");
        Reads read = Reads.of(
                schools,
                Reads.write(folder.resolve("c.csv"), "区县,常住人口（万人）,教师年平均工资收入（万元/人）,教师培训经费预算（元/生）\nA,32,11,5\n"),
                Reads.write(folder.resolve("r.csv"), "学校代码,学段,年级,学科,参考人数（百人）,合格人数（人/班）\n1,小学,六,语文,2,1\n"));
        assertThat(read.counties().get(0).figures().get(CountyFigure.POPULATION))
                .isEqualTo(Figure.of(320_000));
        assertThat(read.counties().get(0).figures().get(CountyFigure.TEACHER_PAY))
                .isEqualTo(Figure.of(110_000));
        assertThat(read.counties()
                        .get(0)
                        .figures()
                        .get(CountyFigure.TRAINING_BUDGET)
                        .isReported())
                .isFalse();
        assertThat(read.counties().get(0).results().get(0).tested()).isEqualTo(Figure.of(200));
        assertThat(read.counties().get(0).results().get(0).passed().isReported())
                .isFalse();
        assertThat(read.said()).contains("合格人数（人/班）").contains("教师培训经费预算（元/生）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20万元", "20 元", "0.2亩", "20元/生", "约20"})
    void aUnitInACellIsTold(String cell) {
        Reads read = school(MONEY, cell);
        assertThat(read.figure("1", SchoolFigure.EQUIPMENT_VALUE).isReported()).isFalse();
        assertThat(read.said()).contains("第 2 行").contains(cell);
    }

    /** R5 is 8 in the schools of 50 and 80 in the one of 500: 8 × 50 = 400 m², 80 × 500 = 40,000. */
    @Test
    void case06() {
        Reads read = Reads.of(Reads.file("06-per-student-unit/schools.csv"));
        assertThat(read.figure("1", SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(Figure.of(400));
        assertThat(read.figure("11", SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(Figure.of(40_000));
        assertThat(read.figure("11", SchoolFigure.BOOKS)).isEqualTo(Figure.of(15_000));
        Reads row = Reads.of(Reads.file("06-per-student-unit/unit-row.csv"));
        assertThat(row.figure("2", SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(500_000));
        assertThat(row.primary("2", LevelFigure.STUDENTS)).isEqualTo(Figure.of(200));
        assertThat(row.counties().get(0).schools()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.csv", "other-names.csv"})
    void case07(String name) {
        Reads read = Reads.of(Reads.file("07-unit-line-above/" + name));
        assertThat(read.figure("1", SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(2_000_000));
        assertThat(read.figure("2", SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(3_000_000));
        assertThat(read.said()).contains("万元").contains("表上方");
        assertThat(read.school("1").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(100));
    }
}
