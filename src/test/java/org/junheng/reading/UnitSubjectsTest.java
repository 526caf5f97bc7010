package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A unit above a table that is said of one figure, or of one kind of figures, is told of no other. What the numbers are in their
 * units was worked out by hand; "missing" is a figure that counts as missing.
 */
class UnitSubjectsTest {
    private static final String COUNTY = "区县,常住人口,应培训教师数,适龄儿童少年适龄人数,教师年平均工资收入,教师工资总额";

    @TempDir
    private Path folder;

    /** Of a green of 30, grounds of 6, equipment of 40 and funds of 50: green, grounds, equipment, funds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "运动场地面积以亩计|30|4000|40|50",
                "运动场地面积单位：亩|30|4000|40|50",
                "运动场地面积：亩|30|4000|40|50",
                "运动场地面积（亩）|30|4000|40|50",
                "运动场地面积单位为亩|30|4000|40|50",
                "注：运动场地面积按亩填写|30|4000|40|50",
                "说明：1.运动场地面积以亩为单位|30|4000|40|50",
                "其中运动场地面积以亩计，其余以平方米计|30|4000|40|50",
                "单位：亩（运动场地面积）|30|4000|40|50",
                "单位：平方米，亩（运动场地面积）|30|4000|40|50",
                "各校运动场地面积均以公顷计|30|60000|40|50",
                "绿化用地面积单位：亩；运动场地面积单位：平方米|20000|6|40|50",
                "绿化用地面积、运动场地面积以亩计|20000|4000|40|50",
                "绿化用地面积和运动场地面积单位：亩|20000|4000|40|50",
                "面积：亩|20000|4000|40|50",
                "面积单位：亩|20000|4000|40|50",
                "单位：亩|20000|4000|40|50",
                "教学仪器设备资产值单位：万元|30|6|400000|50",
                "教学仪器设备资产值以万元计|30|6|400000|50",
                "设备值单位：万元|30|6|400000|50",
                "设备值按万元填写，面积按平方米填写|30|6|400000|50",
                "公用经费单位：万元|30|6|40|500000",
                "公用经费以元计、设备值以万元计|30|6|400000|50",
                "金额单位：万元|30|6|400000|500000",
                "金额单位：万元；人数单位：人|30|6|400000|500000",
                "公用经费单位：万元；其余金额单位：元|30|6|40|500000",
                "经费单位：万元|30|6|missing|500000",
                "固定资产总值单位：万元|30|6|missing|missing",
                "清河县学校情况表单位：万元|30|6|400000|500000",
                "人数单位：百人|30|6|40|50",
                "学生数单位：百人|30|6|40|50",
                "运动场地面积单位为亩，其他面积单位为平方米|30|4000|40|50",
                "场地面积按亩填，其余按平方米填|30|4000|40|50",
                "体育场地以亩计|missing|missing|40|50",
                "土地面积单位：亩|missing|missing|40|50",
                "教师培训经费单位：万元|30|6|40|50",
                "sports ground area in mu|30|4000|40|50",
                "面积单位：平方米 金额单位：万元（公用经费除外）|30|6|400000|missing",
                "除公用经费为元外，金额单位为万元|30|6|400000|50",
                "除注明外，金额单位为万元|30|6|400000|500000",
                "教学仪器设备资产值以美元计|30|6|missing|50",
                "教学仪器设备资产值单位：美元|30|6|missing|50",
                "设备值单位：大洋|30|6|missing|50",
                "公用经费以法郎计|30|6|40|missing",
                "运动场地面积单位：平方尺|30|missing|40|50",
                "运动场地面积以坪计|30|missing|40|50",
                "运动场地面积以坪为单位|30|missing|40|50",
                "绿化用地面积单位：平方丈|missing|6|40|50",
                "公用经费以学生数计|30|6|40|50",
                "设备值以审计结果为准|30|6|40|50",
                "教学仪器设备资产值以学校为单位填报|30|6|40|50",
                "公用经费以县为单位统筹|30|6|40|50",
                "教学仪器设备资产值以“美元”为单位|30|6|missing|50",
                "单位：清河县教育局|30|6|40|50",
                "单位：平方米、元、册；其中设备值为万元|30|6|400000|50",
                "单位：平方米、元（设备值：万元）|30|6|400000|50",
                "设备值（单位：万元）|30|6|400000|50",
                "计量单位 设备 万元 面积 亩|20000|4000|400000|50",
                "Money in 10,000 yuan|30|6|400000|500000",
                "All amounts in thousands of yuan|30|6|40000|50000",
            })
    void aUnitIsOfTheFigureThatItIsSaidOf(String line, String site, String ground, String equipment, String funds) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                "\"" + line
                        + "\",,,,,,,,\n学校代码,学校名称,区县,办学类型,小学在校生数,绿化用地面积,运动场地面积,教学仪器设备资产值,公用经费\n"
                        + "2101,东街小学,清河县,小学,400,30,6,40,50\n2102,西关小学,清河县,小学,612,30,6,40,50\n"));
        reads.holds(reads.figure("2101", SchoolFigure.GREEN_AREA), site);
        reads.holds(reads.figure("2101", SchoolFigure.SPORTS_GROUND_AREA), ground);
        reads.holds(reads.figure("2101", SchoolFigure.EQUIPMENT_VALUE), equipment);
        reads.holds(reads.figure("2101", SchoolFigure.PUBLIC_FUNDS), funds);
        boolean changed = !List.of(site, ground, equipment, funds).equals(List.of("30", "6", "40", "50"));
        boolean others = line.contains("百人") || line.startsWith("教师培训经费");
        assertThat(reads.said().contains("表上方")).as(reads.said()).isEqualTo(changed || others);
    }

    /** Of 4 students, 3 teachers: 400 and 3 and so on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "学生数单位：百人|400|3",
                "学生数以百人计|400|3",
                "在校生数：百人|400|3",
                "教师数单位：十人|4|30",
                "教师人数单位：人；学生人数单位：百人|400|3",
                "小学生数以百人计|400|3",
                "人数单位：百人|400|300",
                "单位：百人|400|300",
            })
    void peopleAreInTheUnitThatIsSaidOfThem(String line, String students, String teachers) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                "\"" + line + "\",,,,,\n学校代码,学校名称,区县,办学类型,小学在校生数,小学专任教师数\n"
                        + "2101,东街小学,清河县,小学,4,3\n2102,西关小学,清河县,小学,6,3\n"));
        reads.holds(reads.primary("2101", LevelFigure.STUDENTS), students);
        reads.holds(reads.primary("2101", LevelFigure.TEACHERS), teachers);
        assertThat(reads.said()).contains("表上方");
    }

    /** Of 31.5 residents, 800 teachers, 21000 children, a mean pay of 9 and a wage bill of 7. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：万人|315000|800|21000|9|7",
                "常住人口单位：万人|315000|800|21000|9|7",
                "常住人口以万人计|315000|800|21000|9|7",
                "常住人口：万人|315000|800|21000|9|7",
                "人口单位：万人|315000|800|21000|9|7",
                "单位：万人（常住人口）|315000|800|21000|9|7",
                "单位：人、万人|315000|800|21000|9|7",
                "单位：万人、元|315000|800|21000|9|7",
                "常住人口单位：千人|31500|800|21000|9|7",
                "人数单位：人|31.5|800|21000|9|7",
                "常住人口单位：万人；金额单位：万元|315000|800|21000|missing|70000",
                "单位：万元|31.5|800|21000|missing|70000",
                "金额单位：万元；人数单位：人|31.5|800|21000|missing|70000",
                "单位：万人、万元|315000|800|21000|missing|70000",
                "教师工资总额单位：万元|31.5|800|21000|9|70000",
                "教师年平均工资收入单位：万元|31.5|800|21000|90000|7",
                "平均工资以万元计|31.5|800|21000|90000|7",
                "单位：千元|31.5|800|21000|missing|7000",
                "单位：元|31.5|800|21000|9|7",
                "(in thousand yuan)|31.5|800|21000|missing|7000",
                "注：人口数为万人|315000|800|21000|9|7",
                "人口总数以万人计|315000|800|21000|9|7",
                "Population in 10,000 persons|315000|800|21000|9|7",
                "常住人口以万人为单位，其余以人为单位|315000|800|21000|9|7",
            })
    void aCountysUnitIsOfTheFigureThatItIsSaidOf(
            String line, String population, String teachers, String children, String pay, String bill) {
        Reads reads = county("\"" + line + "\",,,,,\n" + COUNTY + "\n清河县,31.5,800,21000,9,7\n");
        reads.holds(county(reads, CountyFigure.POPULATION), population);
        reads.holds(county(reads, CountyFigure.TEACHERS_TO_TRAIN), teachers);
        reads.holds(
                reads.counties().get(0).enrolments().stream()
                        .filter(enrolment -> enrolment.group() == ChildGroup.SCHOOL_AGE)
                        .findFirst()
                        .orElseThrow()
                        .ofAge(),
                children);
        reads.holds(county(reads, CountyFigure.TEACHER_PAY), pay);
        reads.holds(county(reads, CountyFigure.WAGE_BILL), bill);
    }

    /** What everybody tells in 万人 is so under a line of 人, too; students are not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：人|常住人口（万人）|315000",
                "单位：人、元|常住人口（万人）|315000",
                "人口单位：人|常住人口（万人）|missing",
                "单位：万人|常住人口（人）|missing",
                "单位：人|应培训教师数（百人）|missing",
                "单位：人|常住人口（人）|31.5",
                "除注明外单位为人|应培训教师数（百人）|3150",
            })
    void aHeaderOfACountyAgainstALineAbove(String line, String header, String value) {
        Reads reads = county("\"" + line + "\",\n区县," + header + "\n清河县,31.5\n");
        reads.holds(
                county(reads, header.startsWith("常住") ? CountyFigure.POPULATION : CountyFigure.TEACHERS_TO_TRAIN),
                value);
    }

    /** 2.1 children under 单位：万人 may be 21,000. */
    @Test
    void aFractionOfPeopleUnderAUnitOfPeopleIsMissing() {
        Reads reads = county("单位：万人,,,,,\n" + COUNTY + "\n清河县,31.5,800,2.1,9,7\n");
        reads.holds(county(reads, CountyFigure.POPULATION), "315000");
        assertThat(reads.said()).contains("“适龄儿童少年适龄人数”列：“2.1”不是整数");
    }

    /** Where nothing but children stands in a table of counties, 万人 is said of them. */
    @Test
    void withoutAPopulationTheUnitIsOfWhatThereIs() {
        Reads reads = county("单位：万人,,\n区县,适龄儿童少年适龄人数,适龄儿童少年在学人数\n清河县,2.1,2.09\n");
        assertThat(reads.said()).contains("乘 10000 读入");
    }

    /** A ratio per student under a line of 万元 may be told in either. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：万元|missing",
                "金额单位：千元|missing",
                "单位：元|3",
                "生均教学仪器设备值单位：元|3",
                "生均教学仪器设备值单位：万元|30000",
                "单位：人、平方米|3",
            })
    void moneyOfEachStudentIsNotScaledInSilence(String line, String ratio) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                "\"" + line + "\",,,,,\n学校代码,学校名称,区县,办学类型,小学在校生数,小学生均教学仪器设备值\n"
                        + "2101,东街小学,清河县,小学,400,3\n2102,西关小学,清河县,小学,612,3\n"));
        reads.holds(reads.primary("2101", LevelFigure.EQUIPMENT_VALUE_PER_STUDENT), ratio);
        assertThat(reads.said().contains("表上方")).as(reads.said()).isEqualTo(!ratio.equals("3"));
    }

    /** The header says one unit, the row of units another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教学仪器设备资产值（万元）|元|missing",
                "教学仪器设备资产值（元）|万元|missing",
                "教学仪器设备资产值（万元）|（元）|missing",
                "教学仪器设备资产值(千元)|万元|missing",
                "教学仪器设备资产值（万元，账面原值）|元|missing",
                "教学仪器设备资产值（万元）|平方米|missing",
                "教学仪器设备资产值（万元/生）|万元|missing",
                "教学仪器设备资产值（万元）|万元|30000",
                "教学仪器设备资产值（万元）|（万元）|30000",
                "教学仪器设备资产值（元）|元|3",
                "教学仪器设备资产值（账面原值）|万元|30000",
                "教学仪器设备资产值|万元|30000",
            })
    void aHeaderThatItsRowOfUnitsContradictsIsMissing(String header, String unit, String amount) {
        String rows = "2101,东街小学,清河县,小学,400,3\n2102,西关小学,清河县,小学,612,3\n";
        String top = "学校代码,学校名称,区县,办学类型,小学在校生数,\"" + header + "\"\n";
        Reads below = Reads.of(Reads.write(folder.resolve("下.csv"), top + ",,,,人," + unit + "\n" + rows));
        Reads above = Reads.of(Reads.write(folder.resolve("上.csv"), ",,,,人," + unit + "\n" + top + rows));
        Reads form = Reads.of(Reads.write(
                folder.resolve("表.csv"),
                "填报项目,单位,填报值\n学校代码,,2101\n学校名称,,东街小学\n区县,,清河县\n办学类型,,小学\n小学在校生数,人,400\n\"" + header + "\"," + unit
                        + ",3\n"));
        for (Reads reads : List.of(below, above, form)) {
            reads.holds(reads.figure("2101", SchoolFigure.EQUIPMENT_VALUE), amount);
            assertThat(reads.said().contains("单位“")).as(reads.said()).isEqualTo(amount.equals("missing"));
        }
    }

    /** 15 or 7.7 is a percentage, or a slip. */
    @ParameterizedTest
    @ValueSource(strings = {"15", "7.7", "1.01", "12%", "100", "2", "１５"})
    void aDifferenceAboveOneIsMissing(String rate) {
        Reads reads = county("区县,国家监测语文校际差异率\n清河县," + rate + "\n");
        reads.holds(county(reads, CountyFigure.CHINESE_DIFFERENCE), "missing");
        assertThat(reads.said()).contains("第 2 行").contains("国家监测语文校际差异率");
    }

    /** A level is one of four, and years are no year. */
    @ParameterizedTest
    @CsvSource({
        "国家监测语文等级, 3, true",
        "国家监测语文等级, Ⅲ, true",
        "国家监测数学等级, Ⅳ, true",
        "国家监测语文等级, 1, true",
        "国家监测语文等级, 5, false",
        "国家监测语文等级, Ⅴ, false",
        "国家监测体育等级, 33, false",
        "国家监测艺术等级, 0, false",
        "国家监测德育等级, 3.5, false",
        "国家监测科学等级, 85, false",
        "通过基本均衡认定年数, 12, true",
        "通过基本均衡认定年数, 3.5, true",
        "通过基本均衡认定年数, 2013, false",
        "通过基本均衡认定年数, 201309, false",
    })
    void whatNoCountyHasIsMissing(String header, String value, boolean isRead) {
        Reads reads = county("区县," + header + "\n清河县," + value + "\n");
        CountyFigure name = Stream.of(CountyFigure.values())
                .filter(one -> one.zh().equals(header))
                .findFirst()
                .orElseThrow();
        assertThat(county(reads, name).isReported()).as(reads.said()).isEqualTo(isRead);
        assertThat(reads.said().contains("按未报处理")).isEqualTo(!isRead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.15", "1", "0", "0.999"})
    void aDifferenceUpToOneIsRead(String rate) {
        Reads reads = county("区县,国家监测语文校际差异率\n清河县," + rate + "\n");
        reads.holds(county(reads, CountyFigure.CHINESE_DIFFERENCE), rate);
    }

    private Reads county(String text) {
        List<Path> files = new ArrayList<>();
        files.add(Reads.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数\n2101,东街小学,清河县,小学,400\n"));
        files.add(Reads.write(folder.resolve("县.csv"), text));
        return Reads.of(files.toArray(new Path[0]));
    }

    private static Figure county(Reads reads, CountyFigure figure) {
        return reads.counties().get(0).figures().get(figure);
    }
}
