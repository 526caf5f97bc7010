package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Units with exceptions, units of another kind, units that contradict each other, and offices that begin like a unit. What the
 * numbers are in their units was worked out by hand; "missing" is a figure that counts as missing.
 */
class UnitExceptionsTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,小学在校生数,占地面积,运动场地面积,教学及辅助用房面积,教学仪器设备资产值,公用经费,图书册数\n";
    private static final String ROWS = "2101,东街小学,清河县,小学,400,30,6,15,40,50,7\n2102,西关小学,清河县,小学,612,30,6,15,40,50,7\n";

    @TempDir
    private Path folder;

    /** Of a site of 30, grounds of 6, rooms of 15, equipment of 40, funds of 50 and 7 books. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：万元（设备值为元）|30|6|15|40|500000|7",
                "单位：万元（设备值：元）|30|6|15|40|500000|7",
                "单位：万元（其中设备值为元）|30|6|15|40|500000|7",
                "单位：元（设备值为万元）|30|6|15|400000|50|7",
                "单位：万元（设备值单位：元）|30|6|15|40|500000|7",
                "单位：万元，其中设备值为元|30|6|15|40|500000|7",
                "金额单位：万元（公用经费为元）|30|6|15|400000|50|7",
                "金额单位：万元（经费为元）|30|6|15|400000|50|7",
                "单位：万元（设备和公用经费为元）|30|6|15|40|50|7",
                "面积单位：亩（运动场地为平方米）|20000|6|10000|40|50|7",
                "面积单位：亩（运动场地：平方米）|20000|6|10000|40|50|7",
                "面积单位：亩（运动场地、教学及辅助用房为平方米）|20000|6|15|40|50|7",
                "面积单位：平方米（占地面积为亩）|20000|6|15|40|50|7",
                "单位：平方米（占地面积为亩）、元|20000|6|15|40|50|7",
                "单位：人、平方米（占地面积：亩）、万元（公用经费：元）|20000|6|15|400000|50|7",
                "（除占地面积为亩外，面积单位：平方米）|20000|6|15|40|50|7",
                "除占地面积为亩外，面积单位为平方米|20000|6|15|40|50|7",
                "除占地面积以亩计外，其余面积以平方米计|20000|6|15|40|50|7",
                "面积单位：平方米（除占地面积为亩外）|20000|6|15|40|50|7",
                "除占地面积（亩）外，面积单位均为平方米|20000|6|15|40|50|7",
                "面积单位：亩（除运动场地面积为平方米外）|20000|6|10000|40|50|7",
                "除公用经费为元外，金额单位为万元|30|6|15|400000|50|7",
                "面积单位：亩，运动场地除外|20000|missing|10000|40|50|7",
                "金额单位：万元（公用经费除外）|30|6|15|400000|missing|7",
                "除占地面积外，面积单位：亩|missing|4000|10000|40|50|7",
                "除校园为亩外，面积单位：平方米|missing|missing|missing|40|50|7",
                "面积单位：平方米（校园为亩）|missing|missing|missing|40|50|7",
                "单位：万元（重点项目为元）|30|6|15|missing|missing|7",
                "（除占地面积为坪外，面积单位：平方米）|missing|6|15|40|50|7",
                "单位：万元（设备值为美元）|30|6|15|missing|500000|7",
                "单位：元（万元：设备值）|30|6|15|400000|50|7",
                "单位：平方米、万元（公用经费元）|30|6|15|400000|50|7",
                "单位：万元。公用经费单位为元。|30|6|15|400000|50|7",
                "单位：万元（不含公用经费）|30|6|15|400000|missing|7",
                "单位：万元（含公用经费）|30|6|15|400000|500000|7",
                "单位：万元（不含民办）|30|6|15|400000|500000|7",
                "单位：万元（公用经费单列，元）|30|6|15|missing|missing|7",
                "单位：万元（设备值、公用经费）|30|6|15|400000|500000|7",
                "单位：亩（占地面积、运动场地面积）、平方米|20000|4000|15|40|50|7",
                "本表占地面积按亩、设备按万元、经费按元填|20000|6|15|400000|50|7",
                "单位：人、平方米、万元、册（除占地面积为亩外）|20000|6|15|400000|500000|7",
                "占地面积含租用，亩|missing|missing|missing|40|50|7",
                "面积单位：亩（教学及辅助用房为间）|20000|4000|missing|40|50|7",
            })
    void aGeneralUnitHasExceptions(
            String line, String site, String ground, String rooms, String equipment, String funds, String books) {
        Reads reads = table(line, HEADER);
        are(reads, site, ground, rooms, equipment, funds, books);
        assertThat(reads.said()).contains("表上方");
    }

    /** The same table under units that are none of the figure that they are said of. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教学及辅助用房面积以间计|30|6|missing|40|50|7",
                "教学及辅助用房面积单位：间|30|6|missing|40|50|7",
                "教学及辅助用房面积：间|30|6|missing|40|50|7",
                "教学及辅助用房面积（间）|30|6|missing|40|50|7",
                "教学及辅助用房以间计|30|6|missing|40|50|7",
                "单位：元（教学及辅助用房面积：间）|30|6|missing|40|50|7",
                "图书册数：箱|30|6|15|40|50|missing",
                "图书册数（箱）|30|6|15|40|50|missing",
                "图书册数以箱计|30|6|15|40|50|missing",
                "图书册数单位：箱|30|6|15|40|50|missing",
                "图书册数为架|30|6|15|40|50|missing",
                "图书册数：种|30|6|15|40|50|missing",
                "单位：人、平方米、元（图书册数：箱）|30|6|15|40|50|missing",
                "公用经费：人|30|6|15|40|missing|7",
                "教学仪器设备资产值：台|30|6|15|missing|50|7",
                "设备值以台套计|30|6|15|missing|50|7",
                "占地面积：米|missing|6|15|40|50|7",
                "运动场地面积：块|30|missing|15|40|50|7",
                "运动场地面积以个计|30|missing|15|40|50|7",
                "教学及辅助用房面积和占地面积单位：间|missing|6|missing|40|50|7",
                "面积以间计|missing|missing|missing|40|50|7",
                "金额单位：册|30|6|15|missing|missing|7",
            })
    void aUnitOfAnotherKindRefusesItsColumn(
            String line, String site, String ground, String rooms, String equipment, String funds, String books) {
        Reads reads = table(line, HEADER);
        are(reads, site, ground, rooms, equipment, funds, books);
        assertThat(reads.said()).contains("不认识表上方写的单位").contains("学校.csv，第 2 行");
    }

    /** Students by classes. */
    @ParameterizedTest
    @ValueSource(
            strings = {"在校生数以班计", "在校生数：班", "学生数单位：班", "小学在校生数（班）", "在校生数以户计", "在校生数：户", "学生数单位：间", "人数单位：平方米", "人数以班计"
            })
    void studentsAreNotCountedInAnythingElse(String line) {
        Reads reads = table(line, HEADER);
        Figure students = reads.primary("2101", LevelFigure.STUDENTS);
        assertThat(students.isReported()).as(students + reads.said()).isFalse();
        assertThat(reads.said()).contains("不认识表上方写的单位");
    }

    /** Lines that say nothing of units, or nothing that differs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：千元乡人民政府",
                "编制单位：万元镇中心校",
                "填报单位：亩桥小学",
                "填报单位：千人桥镇中心小学",
                "填报单位：百万庄小学",
                "编制单位：万元中学",
                "报送单位：亿元乡教育办",
                "填报单位：公顷路学校",
                "单位：千名山乡中心学校",
                "主管单位：万册书院小学",
                "填报单位（盖章）：千元乡人民政府",
                "填报单位：万元镇 填报日期：2024年9月",
                "学校：万人坪小学",
                "填报单位：名山县教育局",
                "单位：人民币桥镇中心校",
                "填报单位：元宝镇中心小学",
                "填报单位：万亩林场学校",
                "编报单位：千亩湖学区",
                "统计单位：万元店乡教育组",
                "单位名称：百亩塘街道办事处",
                "面积：教学及辅助用房",
                "在校生数：2024年9月",
                "在校生数：含寄宿生",
                "在校生数（不含学前班）",
                "在校生数：1012人",
                "图书册数：见附表",
                "填表教师：李明",
                "教师：李明",
                "学生数：略",
                "单位：人、平方米、元、册",
                "单位：平方米（占地面积为平方米）",
                "教学及辅助用房面积单位：平方米",
                "在校生数以学籍计",
                "在校生数以2024年9月为准",
                "公用经费：元",
                "教学仪器设备资产值：账面原值",
                "教学仪器设备资产值按账面原值填写",
                "图书册数（含工具书）",
                "图书：册",
                "在校生数：人（含民办）",
                "在校生数、图书册数等数据取自学籍系统",
                "占地面积：以不动产证为准",
                "占地面积以证载面积计",
                "公用经费以实际支出计",
                "教学及辅助用房面积：使用面积",
                "在校生数：学年初",
            })
    void aLineThatNamesNoUnitChangesNothing(String line) {
        Reads reads = table(line, HEADER);
        are(reads, "30", "6", "15", "40", "50", "7");
        assertThat(reads.primary("2101", LevelFigure.STUDENTS)).isEqualTo(Figure.of(Exact.of("400")));
        assertThat(reads.said()).doesNotContain("单位“", "表上方");
    }

    /** What a line above says of a figure, against what its header or its row of units says; a figure of 3. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：元|教学仪器设备资产值（万元）|missing",
                "单位：万元|教学仪器设备资产值（元）|missing",
                "单位：千元|教学仪器设备资产值（万元）|missing",
                "金额单位：元|教学仪器设备资产值（万元）|missing",
                "金额均为元|教学仪器设备资产值（万元）|missing",
                "金额均为万元|教学仪器设备资产值（元）|missing",
                "教学仪器设备资产值单位：元|教学仪器设备资产值（万元）|missing",
                "设备值以元计|教学仪器设备资产值（万元）|missing",
                "设备值以美元计|教学仪器设备资产值（万元）|missing",
                "教学仪器设备资产值：台|教学仪器设备资产值（万元）|missing",
                "单位：人、平方米、元|教学仪器设备资产值（万元）|missing",
                "单位：万元（设备值为元）|教学仪器设备资产值（万元）|missing",
                "单位：万元|教学仪器设备资产值（万元）|30000",
                "单位：元|教学仪器设备资产值（元）|3",
                "单位：人、元、万元|教学仪器设备资产值（万元）|30000",
                "单位：人、平方米|教学仪器设备资产值（万元）|30000",
                "公用经费单位：元|教学仪器设备资产值（万元）|30000",
                "除注明外，金额单位：元|教学仪器设备资产值（万元）|30000",
                "单位：元（另有注明的除外）|教学仪器设备资产值（万元）|30000",
                "单位：元（列名另注单位的以列名为准）|教学仪器设备资产值（万元）|30000",
                "除特别标注外单位为元|教学仪器设备资产值（万元）|30000",
                "单位：元（设备值为万元）|教学仪器设备资产值（万元）|30000",
                "除设备值外，金额单位：元|教学仪器设备资产值（万元）|30000",
                "单位：元（设备值除外）|教学仪器设备资产值（万元）|30000",
                "投入5000万元的项目学校|教学仪器设备资产值（元）|3",
                "单位：清河县教育局|教学仪器设备资产值（万元）|30000",
                "单位：元|教学仪器设备资产值（人民币元）|3",
                "单位：元|教学仪器设备资产值（账面原值）|3",
                "单位：百元|教学仪器设备资产值（100元）|300",
                "单位：元|小学生均教学仪器设备值（元）|ratio",
                "单位：万元|小学生均教学仪器设备值（元）|ratio",
            })
    void aLineThatTheHeaderContradictsLeavesTheFigureMissing(String line, String header, String amount) {
        String rows = "2101,东街小学,清河县,小学,400,3\n2102,西关小学,清河县,小学,612,3\n";
        String first = "\"" + line + "\",,,,,\n学校代码,学校名称,区县,办学类型,小学在校生数,";
        Reads inHeader = Reads.of(Reads.write(folder.resolve("学校.csv"), first + "\"" + header + "\"\n" + rows));
        String unit = header.replaceFirst(".*（(.*)）", "$1");
        Reads inRow = Reads.of(Reads.write(
                folder.resolve("表.csv"), first + header.replaceFirst("（.*", "") + "\n,,,,人," + unit + "\n" + rows));
        Reads above = Reads.of(Reads.write(
                folder.resolve("上.csv"),
                "\"" + line + "\",,,,,\n,,,,人," + unit + "\n学校代码,学校名称,区县,办学类型,小学在校生数," + header.replaceFirst("（.*", "")
                        + "\n" + rows));
        boolean isUnit = !unit.equals("账面原值");
        for (Reads reads : isUnit ? new Reads[] {inHeader, inRow, above} : new Reads[] {inHeader}) {
            if (amount.equals("ratio")) {
                reads.holds(reads.primary("2101", LevelFigure.EQUIPMENT_VALUE_PER_STUDENT), "3");
                continue;
            }
            reads.holds(reads.figure("2101", SchoolFigure.EQUIPMENT_VALUE), amount);
            if (amount.equals("missing")) {
                assertThat(reads.said())
                        .contains("“" + unit + "”")
                        .contains("表上方")
                        .contains("“教学仪器设备资产值")
                        .contains(line.replaceAll(".*(美元|千元|万元（设备值为元）|万元|元|台).*", "$1")
                                .replaceAll("（.*", ""));
            } else {
                assertThat(reads.said()).doesNotContain("表上方");
            }
        }
    }

    /** A header of a group against that of a column in it; a figure of 3. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "办学条件（万元）|教学仪器设备资产值（元）|missing",
                "办学条件（元）|教学仪器设备资产值（万元）|missing",
                "办学条件（单位：千元）|教学仪器设备资产值（万元）|missing",
                "办学条件（万元）|教学仪器设备资产值（万元）|30000",
                "办学条件（万元）|教学仪器设备资产值|30000",
                "办学条件（平方米）|教学仪器设备资产值（万元）|30000",
                "办学条件|教学仪器设备资产值（万元）|30000",
                "办学条件（万元）|教学仪器设备资产值（账面原值）|30000",
                "2024年办学条件（截至8月）|教学仪器设备资产值（万元）|30000",
            })
    void aGroupsHeaderMayContradictAColumns(String group, String header, String amount) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                ",,,,学生," + group + "\n学校代码,学校名称,区县,办学类型,小学在校生数," + header
                        + "\n2101,东街小学,清河县,小学,400,3\n2102,西关小学,清河县,小学,612,3\n"));
        reads.holds(reads.figure("2101", SchoolFigure.EQUIPMENT_VALUE), amount);
        assertThat(reads.said().contains("两处矛盾")).as(reads.said()).isEqualTo(amount.equals("missing"));
    }

    /** 生均 alone: 7 books of each of 400 students are 2800, 30 rooms of each hundred 120. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "图书册数（生均）|2800",
                "图书册数（每生）|2800",
                "图书册数（每名学生）|2800",
                "图书册数（每百名学生）|28",
                "图书册数（每百生）|28",
                "图书册数（生均，册）|2800",
                "图书册数（册/生）|2800",
                "图书册数（册）|7",
            })
    void aBracketThatSaysOfEachStudentIsARatio(String header, String amount) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,小学在校生数,\"" + header + "\"\n2101,东街小学,清河县,小学,400,7\n2102,西关小学,清河县,小学,612,7\n"));
        reads.holds(reads.figure("2101", SchoolFigure.BOOKS), amount);
        assertThat(reads.said().contains("每")).isEqualTo(!amount.equals("7"));
    }

    private Reads table(String line, String header) {
        return Reads.of(Reads.write(folder.resolve("学校.csv"), "\"" + line + "\",,,,,,,,,,\n" + header + ROWS));
    }

    private static void are(
            Reads reads, String site, String ground, String rooms, String equipment, String funds, String books) {
        School school = reads.school("2101");
        assertThat(school.levels()).containsKey(Level.PRIMARY);
        Map.of(
                        SchoolFigure.SITE_AREA, site,
                        SchoolFigure.SPORTS_GROUND_AREA, ground,
                        SchoolFigure.TEACHING_AREA, rooms,
                        SchoolFigure.EQUIPMENT_VALUE, equipment,
                        SchoolFigure.PUBLIC_FUNDS, funds,
                        SchoolFigure.BOOKS, books)
                .forEach((name, amount) -> reads.holds(reads.figure("2101", name), amount));
    }
}
