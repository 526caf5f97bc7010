package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A title with a word that is not understood is told, and changes nothing; a title of the usual words is no reason to speak. */
class OddTitlesTest {
    private static final String ROWS = "学校代码,学校名称,区县,办学类型,小学在校生数\nA01,东街小学,云川县,小学,400\nA02,西街小学,云川县,小学,500\n";
    private static final String ODD = "看不懂";

    @TempDir
    private Path folder;

    private List<Reads> schools(String title) {
        return List.of(
                Reads.of(Reads.write(folder.resolve("学校.csv"), title + ",,,,\n" + ROWS)),
                Reads.of(Reads.write(folder.resolve(title + ".csv"), ROWS)),
                Reads.of(new Book()
                        .sheet(sheet(title), "", "", Sheets.rows(ROWS))
                        .write(folder.resolve("学校.xlsx"))));
    }

    /** Names of sheets are short, and some signs are none of theirs. */
    private static String sheet(String title) {
        String allowed = title.replaceAll("[\\[\\]*?/\\\\:]", "");
        return allowed.substring(0, Math.min(31, allowed.length()));
    }

    private Reads marks(String title) {
        return Reads.of(
                Reads.write(folder.resolve("学校.csv"), ROWS),
                Reads.write(
                        folder.resolve("成绩.csv"),
                        title
                                + ",,,,,,\n学校代码,学校名称,学段,年级,学科,参考人数,合格人数\nA01,东街小学,小学,六年级,语文,50,49\nA02,西街小学,小学,六年级,语文,50,49\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云川县义务教育学校基本情况统计表",
                "云川县2024—2025学年度义务教育阶段学校办学条件基本情况统计表",
                "2024年云川县义务教育优质均衡发展学校基础数据表",
                "附件2：云川县义务教育优质均衡发展学校基础数据表",
                "江北省云川市东山县中小学校办学条件汇总表",
                "云川县各学校专任教师情况一览表",
                "云川县小学情况",
                "云川县初中基本情况表（2024年9月）",
                "2024年秋季学期云川县中小学在校生数统计表",
                "云川县2024年度教育事业统计综合报表",
                "云川县教育局2024年学校情况统计表",
                "云川县教育和体育局关于各学校资源配置情况的统计",
                "附表3 县域义务教育优质均衡发展资源配置指标数据采集表",
                "云川县义务教育学校图书、计算机、教学仪器设备情况统计表",
                "云川县公办学校校舍及占地面积情况表",
                "云川县民办学校基本情况",
                "云川县乡镇中心小学办学条件统计表",
                "城关镇学区学校基本情况登记表",
                "云川县特殊教育学校情况表",
                "云川县教学点基本情况汇总表",
                "云川县九年一贯制学校情况统计",
                "云川县义务教育学校生均教学及辅助用房面积统计表",
                "云川县2024年义务教育质量监测结果",
                "一分三率统计表",
                "云川县中小学教师学历、职称结构统计表",
                "云川县义务教育学校骨干教师及音体美教师统计表",
                "云川县适龄儿童少年入学情况统计表",
                "云川县义务教育学校班额情况统计表",
                "云川县义务教育巩固率统计表",
                "云川县寄宿制学校食堂宿舍情况统计表",
                "云川县学校功能室配备情况一览表",
                "云川县学校体育运动场馆面积登记表",
                "云川县各校信息化设备配备情况",
                "积石山保安族东乡族撒拉族自治县学校基本情况统计表",
                "新疆维吾尔自治区阿克苏地区库车市义务教育学校基本情况",
                "内蒙古自治区锡林郭勒盟东乌珠穆沁旗中小学基本情况表",
                "北京市海淀区2024学年小学基本情况",
                "上海市浦东新区义务教育学校办学条件一览表",
                "云川市高新技术产业开发区学校情况表",
                "重庆市两江新区学校信息表",
                "广东省深圳市南山区义务教育阶段学校名册",
                "二〇二四年云川县学校名录",
                "学校基本信息",
                "学校",
                "学校数据",
                "学校补充情况表",
                "全县学校总表",
                "2024年数据",
                "导出数据_20240901",
                "小学综合报表",
                "初中综合报表",
                "基础教育学校（机构）统计报表",
                "教基3117 小学班数、班额情况",
                "中小学校舍情况（教基5377）",
                "学校情况（万元）",
                "表Ⅱ-2 资源配置各项指标情况",
                "云川县县域义务教育优质均衡发展督导评估申报表",
                "云川县中小学随迁子女、留守儿童、寄宿生情况统计表",
                "云川县体质健康测试结果统计表",
                "云川县学校公用经费及教师培训经费统计表",
                "云川县2024届初中毕业生情况",
                "云川县义务教育学校校长教师交流轮岗情况统计表",
                "县直学校和各乡镇中心学校教师编制情况",
                "2023-2024学年云川县学校基本情况（定稿）",
                "云川县义务教育学校2024年9月1日时点数据",
                "各校三率一分汇总",
                "工作簿1",
                "2024学校情况表(最终版)",
                "班级",
                "教学班名单",
                "花名册",
                "儿童",
                "县",
                "县域数据",
                "学校表",
            })
    void aTitleOfTheUsualWordsIsNotTold(String title) {
        for (Reads reads : schools(title)) {
            assertThat(reads.refused()).as(title + reads.said()).isFalse();
            assertThat(reads.said()).as(title).doesNotContain(ODD);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云川县六年级期末考试成绩统计表",
                "2024—2025学年度第二学期期末考试成绩汇总表",
                "云川县2025年春季学期小学六年级语文成绩",
                "东街小学六年级（1）班数学成绩单",
                "云川县九年级毕业考试各校成绩统计表",
                "2024-2025学年下学期七年级期末质量检测成绩",
                "云川县2024年初中学业水平考试成绩分析表",
                "云川县教研室2025年1月期末统考成绩",
                "学生名单",
                "成绩",
            })
    void norIsOneOfResults(String title) {
        assertThat(marks(title).said()).as(title).doesNotContain(ODD);
        assertThat(marks(title).refused()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云川县学校摸底情况统计表",
                "云川县2024年模拟数据",
                "捐赠图书",
                "云川县第一批迎检学校基本情况",
                "云川县第二批达标学校情况表",
                "云川县学校办学条件摸底调查表",
                "云川县学校受赠图书统计表",
                "云川县学校借用设备情况表",
                "云川县学校租赁校舍情况",
                "云川县拟招聘教师情况表",
                "云川县试点学校情况表",
                "云川县学校闲置校舍情况",
                "云川县抽查学校情况",
                "云川县整改学校情况表",
                "云川县薄弱学校基本情况",
                "云川县迎检学校一览表",
                "云川县代表学校情况",
                "云川县典型学校情况统计",
                "云川县部门联审学校情况",
                "云川县学校虚拟情况",
                "云川县学校演练数据",
                "云川县学校测试用表（培训练习）",
                "云川县学校调整后情况表",
                "云川县学校修正数据",
                "云川县学校假设情况",
                "云川县学校理想配置",
                "云川县学校控制数",
                "云川县学校核减情况",
                "云川县学校增长情况",
                "云川县学校盘亏设备表",
                "云川县学校维修校舍情况",
                "云川县学校退休教师情况",
                "云川县临聘教师统计表",
                "云川县支教教师情况",
                "摸底学校情况",
                "捐赠图书情况",
                "学校互借图书册数",
                "校外图书情况",
                "云川县学校淘宝数据",
                "剩余图书",
                "云川县待分配教师情况",
                "云川县学校承诺书",
            })
    void aWordThatIsNotUnderstoodIsToldWithItsTitle(String title) {
        for (Reads reads : schools(title)) {
            if (!reads.refused()) {
                assertThat(reads.said()).as(title).containsAnyOf(ODD, "这张表写着");
                assertThat(reads.counties().stream()
                                .flatMap(county -> county.schools().stream())
                                .map(School::id))
                        .containsExactly("A01", "A02");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云川县六年级模拟考试成绩",
                "云川县六年级摸底考试成绩",
                "云川县六年级尖子生成绩",
                "云川县六年级随迁子女成绩统计表",
                "云川县六年级寄宿生成绩",
                "云川县六年级优生成绩",
                "云川县六年级诊断性成绩",
                "云川县六年级赋分成绩",
                "云川县六年级入围学生成绩",
                "云川县六年级获奖学生成绩",
            })
    void soIsOneOfResultsAndAGroupOfStudents(String title) {
        Reads reads = marks(title);
        assertThat(reads.said()).as(title).containsAnyOf(ODD, "这张表写着");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            云川县学校摸底情况统计表 | “摸底”
            云川县第一批迎检学校情况 | “第一批迎检”
            2024年捐赠图书情况       | “捐赠”
            云川县学校模拟情况       | “模拟”
            """)
    void theWordIsQuoted(String title, String word) {
        Reads reads = schools(title).get(0);
        assertThat(reads.said()).contains("“" + title + "”里的" + word + "看不懂").contains("1: " + title);
    }

    @Test
    void theNamesOfCountiesAndSchoolsAreNoSuchWords() {
        assertThat(schools("东街西街小学情况").get(0).said()).doesNotContain(ODD);
        assertThat(schools("云川各学校情况").get(0).said()).doesNotContain(ODD);
        assertThat(schools("南街小学情况").get(0).said()).contains("“南街”看不懂");
        assertThat(marks("西街小学六年级语文成绩").said()).doesNotContain(ODD);
    }
}
