package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * Tables as county offices make them, worked out by hand before they were read: rows and headers in words that no list holds,
 * units beside other words, labels and ids in other shapes. What is not sure is told with its place, never guessed.
 */
class CountyOfficeTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,小学在校生数,运动场地面积,室内体育用房面积";
    private static final String[] SCHOOLS = {
        "1101,甲小学,某县,小学,200,2000,100", "1102,乙小学,某县,小学,300,3000,100", "1103,丙小学,某县,小学,310,900,0"
    };

    @TempDir
    private Path folder;

    private Told told(List<String> lines) {
        return Told.csv(folder, lines.toArray(String[]::new));
    }

    private Told below(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(SCHOOLS));
        lines.addAll(List.of(rows));
        return told(lines);
    }

    /** A table without ids: the name alone says that a row is a school. */
    private Told named(String name) {
        return told(List.of(
                "学校名称,小学在校生数,运动场地面积,室内体育用房面积",
                "甲小学,200,2000,100",
                "乙小学,300,3000,100",
                "丙小学,310,900,0",
                name + ",270,1950,66.6"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "标准差σ",
                "变异系数CV",
                "省定标准",
                "在校生总数",
                "比上年增减",
                "较上年",
                "极值比",
                "校均规模",
                "优质均衡标准≥7.5",
                "标准：≥7.5",
                "国家标准≥7.5㎡",
                "第1四分位数",
                "上四分位",
                "25分位数",
                "权重",
                "应有数",
                "缺口",
                "缺额",
                "需求数",
                "合格线",
                "及格线",
                "警戒线",
                "额定标准",
                "均值±标准差",
                "最近三年平均",
                "三项合计",
                "总平均",
                "校际差异",
                "差异率",
                "排序"
            })
    void statisticsInOtherWordsAreLeftOut(String name) {
        Told told = named(name);
        assertThat(told.schoolNames()).as(told.all()).containsExactly("丙小学", "乙小学", "甲小学");
        assertThat(told.leavesOut(5)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"本县", "2023年数", "全县情况", "达标", "未达标", "是否达标", "综合", "说明", "一般水平", "育才"})
    void aNameUnlikeTheOthersIsTold(String name) {
        Told told = named(name);
        assertThat(told.schoolNames()).contains(name);
        assertThat(told.all()).contains("第 5 行", "“" + name + "”不像校名");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "实验一小",
                "城关镇二小",
                "县一中",
                "东校区",
                "希望小学（东校区）",
                "某某教学点",
                "师范附小",
                "No. 3 School",
                "特教学校",
                "育才学堂",
                "职教中心学校",
                "某某书院",
                "丁小学",
                "均安小学",
                "标准小学",
                "合计沟小学",
                "平均乡中心小学",
                "其中村小学",
                "达标路小学"
            })
    void aSchoolIsReadWithoutAWord(String name) {
        Told told = named(name);
        assertThat(told.schoolNames()).contains(name);
        assertThat(told.all()).as(told.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "代码,校名,县,类型,学生数,室内,室外",
                "编码,单位名称,地区,性质,人数,面积一,面积二",
                "no,school,area,type,pupils,indoor,outdoor",
                "学校代码,学校名称,某县,小学,300,3000,100",
                "学校代码,学校名称,区县,办学类型,300,3000,100",
                "学校代码,学校名称,区县,办学类型,小学在校生数,3000,100"
            })
    void aHeaderThatIsHalfOneIsRefusedWithBothRows(String header) {
        Told told = below(header, "1104,丁小学,某县,小学,300,0,900");
        assertThat(told.refused()).isNotEmpty();
        assertThat(told.all()).contains("第 5 行", "第 1 行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"未统计,在建,租用", "撤并,无,借用", "—,/,无", ",,", "暂无,不详,待补"})
    void aSchoolThatHasNoFiguresIsNoHeader(String cells) {
        Told told = below("1104,丁小学,某县,小学," + cells);
        assertThat(told.refused()).isEmpty();
        assertThat(told.schoolNames()).contains("丁小学");
    }

    /** 20 of the unit in the equipment of a school of 200 students; "missing" where the words beside the unit make another figure. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（生均，元）|4000",
                "（元，生均）|4000",
                "（每生，元）|4000",
                "（元、人均）|4000",
                "（万元，每百名学生）|400000",
                "（万元，保留两位小数）|200000",
                "（万元，精确到0.01）|200000",
                "（万元，截至2024年9月1日）|200000",
                "（万元，2024年）|200000",
                "（万元，年末）|200000",
                "（万元，账面原值）|200000",
                "（元，按学生平均）|missing",
                "（万元，净值）|missing",
                "（万元，本年新增）|missing",
                "（元，校均）|missing",
                "（元；每班）|missing",
                "（万元，占比）|missing",
                "（元，折旧后）|missing",
                "（万元、元）|missing",
                "（万元，累计投入）|missing"
            })
    void whatStandsBesideAUnitIsHeeded(String bracket, String amount) {
        Told told = told(List.of(
                "学校代码,学校名称,区县,办学类型,小学在校生数,\"教学仪器设备资产值" + bracket + "\"",
                "1101,甲小学,某县,小学,200,20",
                "1102,乙小学,某县,小学,300,30"));
        Figure figure = told.figure("甲小学", SchoolFigure.EQUIPMENT_VALUE);
        if (amount.equals("missing")) {
            assertThat(figure.isReported()).as(told.all()).isFalse();
            assertThat(told.all()).contains("第 1 行", "单位");
        } else {
            assertThat(figure).as(told.all()).isEqualTo(Figure.of(amount));
        }
    }

    /** 20 of 10,000 yuan, 3 mu: 200,000 yuan and 2,000 m². */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "金额单位：万元；面积单位：亩",
                "（金额单位：万元；面积单位：亩）",
                "金额单位：万元，面积单位：亩",
                "填报单位：某县教育局　金额单位：万元  面积单位：亩",
                "金额单位为万元，面积单位为亩",
                "单位：万元；亩",
                "某县教育局（单位：万元、亩）",
                "单位：人、万元、亩、册",
                "计量单位：万元/亩",
                "unit: 万元; 亩"
            })
    void aLineAboveMayNameSeveralUnits(String line) {
        Told told = told(List.of(
                "\"" + line + "\",,,,,,",
                "学校代码,学校名称,区县,办学类型,小学在校生数,教学仪器设备资产值,运动场地面积",
                "1101,甲小学,某县,小学,200,20,3",
                "1102,乙小学,某县,小学,300,30,4"));
        assertThat(told.figure("甲小学", SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(200_000));
        assertThat(told.figure("甲小学", SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(Figure.of(2_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位,,,,人,万元,亩", "计量单位：,/,/,/,人,万元,亩", "（单位）,,,,（人）,（万元）,（亩）", "—,单位,—,—,人,万元,亩"})
    void aRowOfUnitsMaySayThatItIsOne(String units) {
        Told told = told(List.of(
                "学校代码,学校名称,区县,办学类型,小学在校生数,教学仪器设备资产值,运动场地面积",
                units,
                "1101,甲小学,某县,小学,200,20,3",
                "1102,乙小学,某县,小学,300,30,4"));
        assertThat(told.school("甲小学").id()).isEqualTo("1101");
        assertThat(told.figure("甲小学", SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(200_000));
        assertThat(told.isSilent()).as(told.all()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "小学专任教师数（百人）,true",
        "小学班数（千班）,true",
        "占地面积（平方千米）,true",
        "教师培训经费（万）,true",
        "图书册数（万册）,false",
        "教学仪器设备资产值（万元）,false",
        "占地面积（亩）,false",
        "占地面积（公顷）,false",
        "小学专任教师数（人）,false"
    })
    void anUncommonUnitIsTold(String header, boolean isTold) {
        Told told =
                told(List.of("学校代码,学校名称,区县,办学类型,小学在校生数," + header, "1101,甲小学,某县,小学,2000,1", "1102,乙小学,某县,小学,3000,1"));
        assertThat(told.all().contains("读入。若不是，请改正单位")).as(told.all()).isEqualTo(isTold);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本科学历教师数（小学）",
                "本科学历教师数（小学部）",
                "本科学历教师数/小学",
                "小学/本科学历教师数",
                "小学部本科学历教师数",
                "本科学历教师数—小学",
                "本科学历教师数_小学",
                "小学段-本科学历教师数",
                "小学本科学历教师数"
            })
    void theLevelMayStandInEveryPlaceOfAHeader(String header) {
        Told told = told(List.of("学校代码,学校名称,区县,办学类型,小学在校生数,初中在校生数," + header, "1,甲学校,某县,九年一贯制学校,200,100,20"));
        assertThat(told.school("甲学校").level(Level.PRIMARY).get(LevelFigure.BACHELOR_TEACHERS))
                .isEqualTo(Figure.of(20));
        assertThat(told.school("甲学校").level(Level.JUNIOR).get(LevelFigure.BACHELOR_TEACHERS))
                .isEqualTo(Figure.NOT_REPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本科学历教师数（小学、初中）", "本科学历教师数（义务教育）", "图书册数（小学）"})
    void aBracketThatIsNoLevelOfTheFigureIsTold(String header) {
        Told told = told(List.of("学校代码,学校名称,区县,办学类型,小学在校生数,初中在校生数," + header, "1,甲学校,某县,九年一贯制学校,200,100,20"));
        assertThat(told.all()).contains("第 1 行", header);
        assertThat(told.figure("甲学校", SchoolFigure.BOOKS).isReported()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024/1/1",
                "2024/10/12",
                "2024/1/1 0:00",
                "2024-01-01 00:00:00",
                "1月2日",
                "2024年1月2日",
                "2-Jan",
                "Jan-24",
                "##",
                "########"
            })
    void anIdThatASpreadsheetOverwroteIsNone(String id) {
        Told told = told(List.of(
                "学校代码,学校名称,区县,办学类型,小学在校生数", id + ",甲小学,某县,小学,200", id + ",乙小学,某县,小学,300", "1103,丙小学,某县,小学,300"));
        assertThat(told.refused()).isEmpty();
        assertThat(told.schoolNames()).hasSize(3);
        assertThat(told.all()).contains("第 2 行", "第 3 行", "原样已丢失");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1101-1", "2024-1-12", "A/7", "G2024-01-01", "X#1", "学1月"})
    void anIdOfThatShapeIsOne(String id) {
        Told told = told(List.of("学校代码,学校名称,区县,办学类型,小学在校生数", id + ",甲小学,某县,小学,200", "1103,丙小学,某县,小学,300"));
        assertThat(told.school("甲小学").id()).isEqualTo(id);
        assertThat(told.isSilent()).as(told.all()).isTrue();
    }

    @Test
    void whatWasCutIsToldWithTheRefusal() {
        Told told = told(List.of(
                "学校代码,学校名称,区县,办学类型,小学在校生数,是否计校数,主校",
                "440101200001,甲小学,某县,小学,200,是,",
                "440101200003,丙校区,某县,小学,300,否,4.40101E+11"));
        assertThat(told.refused()).isNotEmpty();
        assertThat(told.all()).contains("4.40101E+11", "末尾数字丢失");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,三,1-2班合计,80",
                "1,三,1至3班平均,40",
                "1,三,最大班额,41",
                "1,三,平均班额,40",
                "1,三,合计,80",
                "班均,,,40",
                "1,,小计,80"
            })
    void rowsThatTellOfClassesAreNone(String row) {
        Path schools = Told.write(folder.resolve("学校.csv"), HEADER, SCHOOLS[0]);
        Path classes = Told.write(
                folder.resolve("班级.csv"),
                "学校代码,年级,班级,学生数",
                "1101,三,1班,40",
                "1101,三,2班,40",
                row.replaceFirst("^1,", "1101,"));
        Told told = Told.of(schools, classes);
        assertThat(told.counties().get(0).classes()).as(told.all()).hasSize(2);
        assertThat(told.leavesOut(4)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "满分, true",
        "卷面满分, true",
        "及格分, true",
        "及格分数线, true",
        "分值, true",
        "全班平均, true",
        "最高分, true",
        "参考人数, true",
        "任课教师, false",
        "备注, false",
        "T, false"
    })
    void rowsThatTellOfMarksAreLeftOutOrTold(String student, boolean leftOut) {
        Path schools = Told.write(folder.resolve("学校.csv"), HEADER, SCHOOLS[0]);
        Path marks = Told.write(
                folder.resolve("成绩.csv"),
                "学校代码,年级,学号,语文（满分100）",
                "1101,三,001,80",
                "1101,三,002,70",
                "1101,三," + student + ",75");
        Told told = Told.of(schools, marks);
        // It is not known whether a row that may be of no student is one.
        assertThat(told.counties().get(0).results().get(0).tested())
                .isEqualTo(leftOut ? Figure.of(2) : Figure.UNREADABLE);
        assertThat(leftOut ? told.leavesOut(4) : told.all().contains("第 4 行"))
                .as(told.all())
                .isTrue();
    }

    /** 200 and 100 are 300; a total that is another number leaves both open, one beside half of the levels belongs to nobody. */
    @ParameterizedTest
    @CsvSource({
        "300, 200, 100, true",
        "400, 200, 100, false",
        "300, 200, '', false",
        "300.0, 200, 100, true",
        "'', 200, 100, true",
        "0, 0, 0, true"
    })
    void aTotalBesideItsLevelsIsHeldAgainstThem(String total, String primary, String junior, boolean fits) {
        Told told = told(List.of(
                "学校代码,学校名称,区县,办学类型,在校生数,小学在校生数,初中在校生数",
                "1,甲学校,某县,九年一贯制学校," + String.join(",", total, primary, junior),
                "2,乙学校,某县,九年一贯制学校,300,200,100"));
        assertThat(told.notes().problems()).as(told.all()).hasSize(fits ? 0 : 1);
        if (!fits && !junior.isEmpty()) {
            assertThat(told.students("甲学校").isReported()).isFalse();
        }
    }

    @Test
    void schoolsOfOneNameWithoutIdsAreToldHoweverItsBlanksStand() {
        for (String name : List.of("甲 小学", "甲小學", "甲　小学", "甲小学*")) {
            Told told = told(List.of("学校名称,区县,办学类型,小学在校生数", "甲小学,某县,小学,200", name + ",某县,小学,300"));
            assertThat(told.refused()).as(name).isNotEmpty();
            assertThat(told.all()).contains("第 3 行", "第 2 行");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"实验 小学", "实验小學", "实验　小学", "实验小学*", "1101", "'1101", "1101.0", "１１０１"})
    void aMainSchoolIsFoundHoweverItIsWritten(String main) {
        Told told = told(List.of(
                "学校代码,学校名称,区县,办学类型,是否计校数,主校,小学在校生数", "1101,实验小学,某县,小学,是,,500", "1102,东校区,某县,小学,否," + main + ",200"));
        assertThat(told.refused()).isEmpty();
        assertThat(told.school("东校区").mainSchool()).isEqualTo("1101");
    }
}
