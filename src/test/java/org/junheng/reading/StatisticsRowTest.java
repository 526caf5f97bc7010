package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that tells of other rows is no school, whatever it is called. */
class StatisticsRowTest {
    private static final String HEADER = "学校名称,学段,在校生数,运动场地面积,室内体育用房面积";

    @TempDir
    private Path folder;

    @Test
    void meanAndMedianBelowATableAreNoSchools() {
        Told told = Told.of(Path.of("src/test/resources/cases-reading/10-statistics-rows/flip.csv"));
        assertThat(told.schoolNames()).containsExactly("乙校", "甲校");
        assertThat(told.leavesOut(4)).isTrue();
        assertThat(told.leavesOut(5)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平均值",
                "average per school",
                "Mean of all schools",
                "Total for the county",
                "平均",
                "均值",
                "县均",
                "校均",
                "全县平均",
                "县平均值",
                "全县均值",
                "各校平均",
                "平均数（校）",
                "算术平均",
                "加权平均",
                "中位数",
                "中 位 数",
                "中位值",
                "众数",
                "标准差",
                "标准偏差",
                "方差",
                "差异系数",
                "变异系数",
                "差异系数（CV）",
                "离散系数",
                "极差",
                "最大值",
                "最小值",
                "最高",
                "最低",
                "最高值",
                "最小",
                "国家标准",
                "国标",
                "省定标准",
                "省标",
                "标准",
                "标准值",
                "达标率",
                "达标率（%）",
                "达标校数",
                "达标学校数",
                "不达标校数",
                "累计",
                "合计（人）",
                "2024年合计",
                "2023—2024学年合计",
                "总计：",
                "小计",
                "本页小计",
                "合 计",
                "全县合计",
                "某县合计",
                "县直小计",
                "城区小计",
                "小学合计",
                "小学小计（12所）",
                "合计(不含民办)",
                "其中：民办",
                "其中:公办",
                "其中： 乡村小学",
                "＃其中：教学点",
                "总数",
                "总和",
                "汇总",
                "占比",
                "比例",
                "排名",
                "Average",
                "AVERAGE:",
                "Mean",
                "Median",
                "Std. Dev.",
                "Standard deviation",
                "Min",
                "Maximum",
                "Grand Total",
                "Sub-total",
                "National standard",
                "CV",
                "上年同期",
                "去年合计",
                "共12所",
                "全县56所学校",
                "国家规定标准",
                "最低要求",
                "应达值",
                "省定办学标准",
                "同比增长",
                "增减",
                "与上年相比"
            })
    void aRowOfThatNameIsLeftOutAndListed(String label) {
        Told told = Told.csv(folder, HEADER, "甲校,小学,400,400,0", "乙校,小学,600,6000,0", '"' + label + "\",小学,500,3200,0");
        assertThat(told.schoolNames()).as(told.all()).containsExactly("乙校", "甲校");
        assertThat(told.leavesOut(4)).as(told.all()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "制表人：张三",
                "制表：李四",
                "填表人：王五",
                "审核人（签字）：",
                "以下空白",
                "（以下空白）",
                "——以下空白——",
                "以下无正文",
                "此页无正文",
                "续表",
                "续表一",
                "（续表）",
                "接下页",
                "（接上页）",
                "下接第2页",
                "转下页",
                "第1页 共3页",
                "共 3 页，第 1 页",
                "注：数据截至9月1日",
                "※ 数据来源：统计年报",
                "说明：本表由教育局填报",
                "备注：",
                "填报日期：2024年9月10日",
                "单位负责人：",
                "打印日期：2024-09-10",
                "联系人：赵六 电话：0551-1234567",
                "Prepared by: Li",
                "Page 1 of 3",
                "Note: as of 1 September",
                "*含教学点",
                "① 不含附设班",
                "以上数据由各校上报，未经核实。",
                "本表由教育局统计科汇总；数据截至2024年9月"
            })
    void aNoteBelowIsLeftOutAndListed(String note) {
        Told told = Told.csv(folder, HEADER, "甲校,小学,400,400,0", "乙校,小学,600,6000,0", '"' + note + "\",,,,");
        assertThat(told.schoolNames()).as(told.all()).containsExactly("乙校", "甲校");
        assertThat(told.leavesOut(4)).as(told.all()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "均安小学",
                "平均镇小学",
                "均县镇中心小学",
                "合计沟小学",
                "标准中学",
                "总后小学",
                "最高峰小学",
                "国标路小学",
                "达标村小学",
                "制表厂子弟小学",
                "说明镇小学",
                "备注山小学",
                "续溪小学",
                "累积小学",
                "汇总村教学点",
                "中位小学",
                "方差村小学",
                "其中村小学",
                "上年坊小学",
                "Meanwood Primary",
                "Maxwell School",
                "Standard Road School",
                "Average Creek School",
                "Minto Primary",
                "页山小学",
                "第一页岩小学",
                "增减村小学",
                "省标兵小学"
            })
    void aSchoolMayBeCalledSo(String name) {
        Told told = Told.csv(folder, HEADER, "甲校,小学,400,4000,0", "乙校,小学,600,6000,0", '"' + name + "\",小学,210,2345,120");
        assertThat(told.schoolNames()).as(told.all()).hasSize(3).contains(name);
        assertThat(told.notes().leftOut()).isEmpty();
        assertThat(told.notes().notices()).isEmpty();
        assertThat(told.students(name)).isEqualTo(Figure.of(210));
    }

    /** The figures of three schools are 400, 600, 800; 400, 6000, 2000; 0, 90, 30. */
    @ParameterizedTest
    @CsvSource({
        "甲乙丙三校情况, 1800, 8400, 120",
        "本县情况, 600, 2800, 40",
        "全部学校, 1800, 8400, 120",
        "—, 600, 2800, 40",
        "本表末, 600, 2000, 30",
        "中间水平, 600, 2000, 30",
        "最弱学校, 400, 400, 0",
        "最强学校, 800, 6000, 90",
        "波动, 200, 2884.4410203711914, 45.8257569495584",
        "起伏, 163.29931618554522, 2355.136231020759, 37.416573867739416",
        "汇总数据, 1800, 8400, 120",
        "各校之和, 1800, 8400, 120",
        "情况, 1800, 8400, ''",
        "区域水平, 600.0, 2800.00, 40",
        "总体, 1800, '8,400', 120",
        "某县, 1800, 8400, 120",
        "教育局, 1800, 8400, 120",
        "全覆盖, 1800, 8400, 120",
        "甲, 600, 2800, 40",
        "数据, 1800, 8400, 120"
    })
    void aRowWithoutAnIdWhoseFiguresAreThoseOfTheRowsAboveIsNoSchool(String label, String a, String b, String c) {
        Told told = Told.csv(
                folder,
                "学校代码,学校名称,学段,在校生数,运动场地面积,室内体育用房面积",
                "101,甲校,小学,400,400,0",
                "102,乙校,小学,600,6000,90",
                "103,丙校,小学,800,2000,30",
                "," + label + ",," + a + ",\"" + b + "\"," + c);
        assertThat(told.schoolNames()).as(told.all()).containsExactly("丙校", "乙校", "甲校");
        assertThat(told.leavesOut(5)).as(told.all()).isTrue();
    }

    @Test
    void aRowThatLacksTheKindThatAllOthersHaveIsOneToo() {
        Told told = Told.csv(
                folder,
                "学校名称,办学类型,小学在校生数,运动场地面积",
                "甲校,小学,400,400",
                "乙校,小学,600,6000",
                "丙校,小学,800,2000",
                "本县情况,,1800,8400");
        assertThat(told.schoolNames()).containsExactly("丙校", "乙校", "甲校");
        assertThat(told.leavesOut(5)).isTrue();
    }

    /** Nothing is missing in it, so that it may be a school; it is told all the same. */
    @Test
    void aSchoolWithTheSumsOfAllOthersIsRead_andTold() {
        Told told = Told.csv(
                folder,
                "学校代码,学校名称,学段,在校生数,运动场地面积,室内体育用房面积",
                "101,甲校,小学,400,400,10",
                "102,乙校,小学,600,6000,90",
                "103,丙校,小学,800,2000,30",
                "104,大校,小学,1800,8400,130");
        assertThat(told.schoolNames()).contains("大校");
        assertThat(told.all()).contains("第 5 行");
    }

    /** A list in groups, without ids: below each group its sum, under the name of the town. */
    @Test
    void aSumBelowEachGroupIsTold() {
        Told told = Told.csv(
                folder,
                HEADER,
                "东街小学,小学,400,3100,0",
                "西关小学,小学,612,2950,120",
                "城关镇,小学,1012,6050,120",
                "南门小学,小学,188,2200,0",
                "北桥小学,小学,905,6100,300",
                "柳林小学,小学,77,1500,0",
                "柳林镇,小学,1170,9800,300");
        assertThat(told.all()).contains("城关镇", "第 4 行", "柳林镇", "第 8 行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"全校", "全县", "全年级", "全校学生", "合计", "全校合计"})
    void aRowOfAWholeSchoolInAListOfClassesIsNoClass(String label) {
        Path schools = Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,89");
        Path classes = Told.write(
                folder.resolve("班级.csv"), "学校代码,年级,班级,班级人数", "1,三,1班,45", "1,三,2班,44", "1,三," + label + ",89");
        Told told = Told.of(schools, classes);
        assertThat(told.counties().get(0).classes()).hasSize(2);
        assertThat(told.leavesOut(4)).as(told.all()).isTrue();
    }

    @Test
    void aSchoolWithoutAnIdWhoseFiguresAreItsOwnIsRead() {
        Told told = Told.csv(
                folder,
                "学校代码,学校名称,学段,在校生数,运动场地面积,室内体育用房面积",
                "101,甲校,小学,400,400,10",
                "102,乙校,小学,600,6000,90",
                ",丁校,小学,321,2222,33");
        assertThat(told.schoolNames()).containsExactly("丁校", "乙校", "甲校");
    }

    @Test
    void aRowThatHoldsANameAloneIsTold() {
        Told told = Told.csv(folder, HEADER, "甲校,小学,400,400,0", "乙校,小学,600,6000,0", "城关片,,,,");
        assertThat(told.all()).contains("第 4 行", "城关片");
    }

    @ParameterizedTest
    @ValueSource(strings = {"平均分", "最高分", "最低分", "及格率", "优秀率", "合格人数", "参考人数", "班平均", "年级平均分", "总分"})
    void aRowOfStatisticsInAListOfMarksIsNoStudent(String label) {
        Told told = Told.of(
                Told.write(folder.resolve("schools.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲,某县,小学,2"),
                Told.write(
                        folder.resolve("marks.csv"),
                        "学校代码,年级,班级,学号,语文（满分100）",
                        "1,六年级,1,01,80",
                        "1,六年级,1,02,50",
                        "1,六年级,1," + label + ",65"));
        assertThat(told.counties().get(0).results())
                .singleElement()
                .satisfies(results -> assertThat(results.tested()).isEqualTo(Figure.of(2)));
        assertThat(told.leavesOut(4)).as(told.all()).isTrue();
    }

    @Test
    void everyRowThatIsLeftOutIsListed() {
        String[] lines = new String[21];
        lines[0] = HEADER;
        for (int i = 0; i < 10; i++) {
            lines[1 + 2 * i] = i + "校,小学," + (100 + i * i) + ",1000,0";
            lines[2 + 2 * i] = "小计,小学,500,3200,0";
        }
        Told told = Told.csv(folder, lines);
        for (int row = 3; row <= 21; row += 2) {
            assertThat(told.leavesOut(row)).as("row " + row + "\n" + told.all()).isTrue();
        }
    }
}
