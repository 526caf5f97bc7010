package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junheng.facts.SchoolFigure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Units that a line above a table says of some of its schools, of what is no column, or per student. What the numbers are was
 * worked out by hand; "missing" is a figure that counts as missing.
 */
class UnitsOfSomeTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,小学在校生数,占地面积,运动场地面积,教学仪器设备资产值,公用经费,图书册数\n";
    private static final String ROWS = "2101,东街小学,清河县,小学,400,30,6,40,50,7\n2102,高岭小学,清河县,小学,612,30,6,40,50,7\n";

    @TempDir
    private Path folder;

    /** Of a site of 30, grounds of 6, equipment of 40, funds of 50 and 7 books. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：元，其中东街小学教学仪器设备资产值单位为百元|30|6|missing|50|7",
                "单位：元，其中东街小学教学仪器设备资产值单位为万元|30|6|missing|50|7",
                "单位：元，其中东街小学的教学仪器设备资产值为万元|30|6|missing|50|7",
                "教学仪器设备资产值单位：千元（其中乡村学校为元）|30|6|missing|50|7",
                "教学仪器设备资产值单位：千元（乡村学校：元）|30|6|missing|50|7",
                "单位：万元（其中农村学校为元）|30|6|missing|missing|7",
                "单位：万元（农村学校为元）|30|6|missing|missing|7",
                "单位：万元，农村小学以元为单位|30|6|missing|missing|7",
                "单位：万元；民办学校单位：元|30|6|missing|missing|7",
                "单位：元（其中乡村学校教学仪器设备资产值为千元）|30|6|missing|50|7",
                "单位：元（教学仪器设备资产值农村学校为千元）|30|6|missing|50|7",
                "单位：元。教学仪器设备资产值：东街小学为千元|30|6|missing|50|7",
                "单位：平方米（教学点为亩）|missing|missing|40|50|7",
                "面积单位：亩（教学点为平方米）|missing|missing|40|50|7",
                "占地面积单位为平方米（高岭小学为亩）|missing|6|40|50|7",
                "占地面积单位为平方米（高岭小学占地面积为亩）|missing|6|40|50|7",
                "占地面积单位为亩（高岭为平方米）|missing|6|40|50|7",
                "占地面积单位为亩（高岭、东街为平方米）|missing|6|40|50|7",
                "教学仪器设备资产值单位：千元（高岭为元）|30|6|missing|50|7",
                "单位：万元（柳河镇为元）|30|6|missing|missing|7",
                "单位：万元（柳河镇各校为元）|30|6|missing|missing|7",
                "单位：万元（其中小学为元）|30|6|missing|missing|7",
                "单位：元（其中初中为万元）|30|6|missing|missing|7",
                "单位：万元（农村学校除外）|30|6|missing|missing|7",
                "除农村学校外，金额单位：万元|30|6|missing|missing|7",
                "单位：万元（其中：县直学校：元）|30|6|missing|missing|7",
                "单位：元，部分学校为万元|30|6|missing|missing|7",
                "单位：元，其余学校单位为万元|30|6|missing|missing|7",
                "单位：万元。其中个别学校公用经费单位为元。|30|6|400000|missing|7",
                "城区学校单位：元；乡村学校单位：万元|30|6|missing|missing|7",
                "单位：平方米、元（东街小学：亩、万元）|missing|missing|missing|missing|7",
                "其中东街小学教学仪器设备资产值单位为万元|30|6|missing|50|7",
                "东街小学教学仪器设备资产值单位为万元|30|6|missing|50|7",
                "除东街小学外，单位：万元|30|6|missing|missing|7",
                "单位：万元，东街小学元|30|6|missing|missing|7",
            })
    void aUnitOfSomeSchoolsIsGivenToNoColumn(
            String line, String site, String ground, String equipment, String funds, String books) {
        Reads reads = table(line, HEADER);
        are(reads, site, ground, equipment, funds, books);
        assertThat(reads.said()).contains("表上方");
        if (!line.matches(".*高岭[为、].*")) {
            assertThat(reads.said()).contains("只说了部分学校");
        }
    }

    /** A header that names its unit says nothing of the rows that a line speaks of. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "其中乡村学校为元|missing",
                "单位：万元（其中乡村学校为元）|missing",
                "东街小学设备值为百元|missing",
                "单位：万元|400000",
                "乡村学校占地面积为亩|400000",
            })
    void aHeadersUnitIsNoneOfSomeRowsEither(String line, String equipment) {
        Reads reads = table(line, HEADER.replace("资产值", "资产值（万元）"));
        reads.holds(reads.figure("2101", SchoolFigure.EQUIPMENT_VALUE), equipment);
    }

    /** Lines that speak of schools, and say their unit of all rows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "清河县农村小学办学条件情况表（单位：万元）|30|6|400000|500000|7",
                "清河县农村小学办学条件情况表 单位：万元|30|6|400000|500000|7",
                "清河县义务教育学校基本情况统计表 金额单位：万元|30|6|400000|500000|7",
                "2024年全县小学情况（单位：万元）|30|6|400000|500000|7",
                "填报单位：东街小学  单位：万元|30|6|400000|500000|7",
                "学校名称：东街中心小学；单位：万元|30|6|400000|500000|7",
                "各学校教学仪器设备资产值单位：万元|30|6|400000|50|7",
                "全县各小学教学仪器设备资产值单位：万元|30|6|400000|50|7",
                "清河县中小学教学仪器设备资产值单位：万元|30|6|400000|50|7",
                "小学教学仪器设备资产值单位：万元|30|6|400000|50|7",
                "学校占地面积单位：亩|20000|6|40|50|7",
                "本校占地面积以亩计|20000|6|40|50|7",
                "所有学校金额单位：万元|30|6|400000|500000|7",
                "单位：万元（不含民办）|30|6|400000|500000|7",
                "单位：万元（不含教学点）|30|6|400000|500000|7",
                "占地面积单位：亩；绿化面积单位：平方米|20000|6|40|50|7",
                "小学在校生数单位：人，教学仪器设备资产值单位：万元|30|6|400000|50|7",
                "单位：平方米、元、册|30|6|40|50|7",
                "农村学校情况表（面积单位：亩）|20000|4000|40|50|7",
                "以上学校均为公办|30|6|40|50|7",
                "单位：万元。其中乡村学校含教学点。|30|6|400000|500000|7",
                "单位：万元（公用经费含乡村学校补助）|30|6|400000|500000|7",
                "单位：万元；乡村学校指镇区以外的学校|30|6|400000|500000|7",
                "单位：万元（学校填报）|30|6|400000|500000|7",
                "单位：万元  填报学校：东街小学|30|6|400000|500000|7",
            })
    void aUnitOfAllSchoolsIsUsed(
            String line, String site, String ground, String equipment, String funds, String books) {
        Reads reads = table(line, HEADER);
        are(reads, site, ground, equipment, funds, books);
        assertThat(reads.said()).doesNotContain("部分学校");
    }

    /** What is missing is told with its cause. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：万元（设备购置费为元）|30|6|missing|missing|7|“设备购置费”对不上任何一列",
                "单位：万元（食堂费为元）|30|6|missing|missing|7|“食堂费”对不上任何一列",
                "面积单位：亩（校园为平方米）|missing|missing|40|50|7|“校园”对不上任何一列",
                "除公用经费外，金额单位：万元|30|6|400000|missing|7|不含“公用经费”，又没有写它是什么单位",
                "金额单位：万元（公用经费除外）|30|6|400000|missing|7|不含“公用经费”，又没有写它是什么单位",
                "除占地面积外，面积单位：亩|missing|4000|40|50|7|不含“占地面积”，又没有写它是什么单位",
            })
    void whatIsMissingIsToldWithItsCause(
            String line, String site, String ground, String equipment, String funds, String books, String told) {
        Reads reads = table(line, HEADER);
        are(reads, site, ground, equipment, funds, books);
        assertThat(reads.said()).contains(told).doesNotContain("不认识");
    }

    /** Per student: a ratio that is multiplied, or missing; never read as the amount. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教学仪器设备资产值为生均值|missing|50|7",
                "教学仪器设备资产值均为生均|missing|50|7",
                "教学仪器设备资产值、公用经费均为生均数|missing|missing|7",
                "教学仪器设备资产值、公用经费、图书册数均为生均数|missing|missing|missing",
                "图书册数为生均数|40|50|missing",
                "图书册数为生均|40|50|missing",
                "图书册数为生均数。|40|50|missing",
                "图书册数以生均册数计|40|50|missing",
                "图书册数是生均值|40|50|missing",
                "图书册数：生均数|40|50|missing",
                "图书册数填写生均数|40|50|missing",
                "图书册数填的是生均数|40|50|missing",
                "注：图书册数按生均填报|40|50|missing",
                "说明：图书册数、公用经费按生均数填报|40|missing|missing",
                "图书册数（生均）|40|50|missing",
                "公用经费为生均水平|40|missing|7",
                "公用经费为人均数|40|missing|7",
                "公用经费为每生数|40|missing|7",
                "公用经费指生均公用经费|40|missing|7",
                "表中公用经费为生均公用经费|40|missing|7",
                "本表公用经费系生均数|40|missing|7",
                "设备值、经费均为生均|missing|missing|7",
                "单位：元；公用经费为生均数|40|missing|7",
                "以下各项均为生均值|missing|missing|missing",
            })
    void whatIsToldPerStudentIsNoAmount(String line, String equipment, String funds, String books) {
        Reads reads = table(line, HEADER);
        reads.holds(reads.figure("2101", SchoolFigure.EQUIPMENT_VALUE), equipment);
        reads.holds(reads.figure("2101", SchoolFigure.PUBLIC_FUNDS), funds);
        reads.holds(reads.figure("2101", SchoolFigure.BOOKS), books);
        assertThat(reads.said()).contains("均");
    }

    /** Lines that speak of 生均, and say nothing of the columns' figures. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "清河县小学生均办学条件情况表|40|50|7",
                "生均指标由系统计算|40|50|7",
                "生均图书册数 = 图书册数 ÷ 在校生数|40|50|7",
                "本表数据用于计算生均值|40|50|7",
                "教学仪器设备资产值为账面原值|40|50|7",
                "图书册数不含生均电子图书|40|50|7",
                "公用经费为决算数，不是生均数|40|50|7",
            })
    void whatOnlySpeaksOfItChangesNothing(String line, String equipment, String funds, String books) {
        Reads reads = table(line, HEADER);
        reads.holds(reads.figure("2101", SchoolFigure.EQUIPMENT_VALUE), equipment);
        reads.holds(reads.figure("2101", SchoolFigure.PUBLIC_FUNDS), funds);
        reads.holds(reads.figure("2101", SchoolFigure.BOOKS), books);
    }

    private Reads table(String line, String header) {
        return Reads.of(Reads.write(folder.resolve("学校.csv"), "\"" + line + "\",,,,,,,,,\n" + header + ROWS));
    }

    private static void are(Reads reads, String site, String ground, String equipment, String funds, String books) {
        Map.of(
                        SchoolFigure.SITE_AREA, site,
                        SchoolFigure.SPORTS_GROUND_AREA, ground,
                        SchoolFigure.EQUIPMENT_VALUE, equipment,
                        SchoolFigure.PUBLIC_FUNDS, funds,
                        SchoolFigure.BOOKS, books)
                .forEach((name, amount) -> reads.holds(reads.figure("2101", name), amount));
    }
}
