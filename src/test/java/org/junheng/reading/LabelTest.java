package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that group rows are one label however they are spelt. */
class LabelTest {
    private static final Path CASE = Path.of("src/test/resources/cases-reading/08-grade-spelling");

    @TempDir
    private Path folder;

    private Path schools(String kind) {
        return Told.write(
                folder.resolve("schools.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数,初中在校生数", "1,甲（本部）学校,某县," + kind + ",600,600");
    }

    private Told results(String kind, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "学校代码,学段,年级,学科,参考人数,合格人数";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Told.of(schools(kind), Told.write(folder.resolve("results.csv"), lines));
    }

    @Test
    void theMixedTablesOfTheCaseAreReadAsTheUniformOnes() {
        for (String table : List.of("classes", "results")) {
            County same = Told.of(CASE.resolve("schools.csv"), CASE.resolve(table + "-same.csv"))
                    .counties()
                    .get(0);
            County mixed = Told.of(CASE.resolve("schools.csv"), CASE.resolve(table + "-mixed.csv"))
                    .counties()
                    .get(0);
            assertThat(mixed.classes()).isEqualTo(same.classes());
        }
        List<Results> mixed = Told.of(CASE.resolve("schools.csv"), CASE.resolve("results-mixed.csv"))
                .counties()
                .get(0)
                .results();
        assertThat(mixed).extracting(Results::grade).containsOnly("六年级");
        // School 2 has no row of mathematics, and that is seen.
        assertThat(mixed).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "三, 三年级",
        "3, 三年级",
        "小三, 三年级",
        "G3, 三年级",
        "g3, 三年级",
        "三 年级, 三年级",
        "3年级, 三年级",
        "３年级, 三年级",
        "第三年级, 三年级",
        "Grade 3, 三年级",
        "grade3, 三年级",
        "Year 3, 三年级",
        "三年, 三年级",
        "小学三年级, 三年级",
        "叁年级, 三年级",
        "三年級, 三年级",
        "三年级上, 三年级",
        "三年级（上）, 三年级",
        "小学3年级, 三年级",
        "三年级下学期, 三年级",
        "03, 三年级",
        "1, 一年级",
        "6, 六年级",
        "小六, 六年级",
        "P6, 六年级"
    })
    void gradesOfAPrimarySchool(String written, String grade) {
        Told told = results("小学", "1,小学," + grade + ",语文,40,30", "1,小学," + written + ",数学,40,31");
        assertThat(told.counties().get(0).results())
                .as(told.all())
                .hasSize(2)
                .extracting(Results::grade)
                .containsOnly(grade);
        assertThat(told.notes().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "七, 七年级", "初一, 七年级", "7, 七年级", "7年级, 七年级", "初一年级, 七年级", "初中一年级, 七年级", "G7, 七年级", "初1, 七年级", "七年级下, 七年级",
                "一年级, 七年级",
        "1, 七年级", "初二, 八年级", "八, 八年级", "初中二年级, 八年级", "Grade 8, 八年级", "初三, 九年级", "九, 九年级", "9, 九年级", "初三年级, 九年级",
                "初三（毕业班）, 九年级",
        "Junior 3, 九年级"
    })
    void gradesOfAJuniorSchool(String written, String grade) {
        Told told = results("初级中学", "1,初中," + grade + ",语文,40,30", "1,初中," + written + ",数学,40,31");
        assertThat(told.counties().get(0).results())
                .as(told.all())
                .hasSize(2)
                .extracting(Results::grade)
                .containsOnly(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "语 文, 语文",
        "語文, 语文",
        "Chinese, 语文",
        "语文课, 语文",
        "语文学科, 语文",
        "语文科, 语文",
        "CHINESE, 语文",
        "数 学, 数学",
        "數學, 数学",
        "Maths, 数学",
        "mathematics, 数学",
        "Math, 数学",
        "English, 英语",
        "英語, 英语",
        "道法, 道德与法治",
        "道德與法治, 道德与法治",
        "思想品德, 道德与法治",
        "体育与健康, 体育",
        "PE, 体育",
        "體育, 体育",
        "物 理, 物理",
        "Physics, 物理",
        "生物学, 生物",
        "信息科技, 信息技术",
        "音樂, 音乐",
        "歷史, 历史",
        "语, 语文",
        "数, 数学",
        "英, 英语",
        "YW, 语文",
        "语文*, 语文",
        "语文※, 语文",
        "物, 物理",
        "品社, 道德与法治",
        "英文, 英语"
    })
    void subjects(String written, String subject) {
        Told told = results("小学", "1,小学,三年级," + subject + ",40,30", "1,小学,四年级," + written + ",40,31");
        assertThat(told.counties().get(0).results())
                .as(told.all())
                .extracting(Results::subject)
                .containsOnly(subject);
    }

    /** A class that is there twice under two spellings is one class too many. */
    @ParameterizedTest
    @CsvSource({
        "一（1）班, 1班",
        "一(1)班, 1班",
        "101, 1班",
        "101班, 1班",
        "一年级1班, 1班",
        "一年级一班, 1班",
        "一班, 1班",
        "1, 1班",
        "01, 1班",
        "１班, 1班",
        "(1)班, 1班",
        "（1）班, 1班",
        "一年1班, 1班",
        "1.1班, 1班",
        "1-1班, 1班",
        "一·1班, 1班",
        "Class 1, 1班",
        "一（01）班, 1班",
        "一年级（1）班, 1班",
        "112, 12班",
        "一（12）班, 12班",
        "十二班, 12班",
        "第1班, 1班",
        "小一1班, 1班"
    })
    void classesOfTheFirstGrade(String written, String plain) {
        Told told = Told.of(
                schools("小学"),
                Told.write(
                        folder.resolve("classes.csv"),
                        "学校代码,学段,年级,班级,班级人数",
                        "1,小学,一年级," + plain + ",40",
                        "1,小学,一年级," + written + ",41"));
        assertThat(told.refused()).as(told.all()).isNotEmpty();
        assertThat(told.all()).contains("第 2 行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2班", "火箭班", "实验1班", "A班", "201", "一（2）班", "1班（南校区）", "112", "11", "10", "特长班", "国际班"})
    void otherClassesStayOthers(String written) {
        Told told = Told.of(
                schools("小学"),
                Told.write(
                        folder.resolve("classes.csv"),
                        "学校代码,学段,年级,班级,班级人数",
                        "1,小学,一年级,1班,40",
                        "1,小学,一年级," + written + ",41"));
        assertThat(told.refused()).as(told.all()).isEmpty();
        assertThat(told.counties().get(0).classes()).hasSize(2);
    }

    @Test
    void aClassThatNamesItsGradeNeedsNoColumnForIt() {
        Told told = Told.of(
                schools("小学"),
                Told.write(
                        folder.resolve("classes.csv"),
                        "学校代码,学段,班级,班级人数",
                        "1,小学,一（1）班,40",
                        "1,小学,一年级2班,41",
                        "1,小学,二（1）班,42"));
        assertThat(told.counties().get(0).classes())
                .extracting(ClassGroup::grade)
                .containsExactlyInAnyOrder("一年级", "一年级", "二年级");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲(本部)学校",
                "甲（本部）学校",
                "甲 （本部） 学校",
                "甲（本部）学校 ",
                "甲﹙本部﹚学校",
                "　甲（本部）学校",
                "甲（ 本部 ）学校",
                "甲\u00a0（本部）学校",
                "甲[本部]学校",
                "甲【本部】学校",
                "甲〔本部〕学校",
                "甲（本部）學校"
            })
    void aSchoolIsFoundByItsName(String name) {
        Told told = Told.of(
                schools("小学"),
                Told.write(folder.resolve("results.csv"), "学校名称,学段,年级,学科,参考人数,合格人数", name + ",小学,三年级,语文,40,30"));
        assertThat(told.counties().get(0).results()).as(told.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"毕业班", "混龄", "全校", "高一", "学前班", "初四", "十三年级", "0", "复式"})
    void aGradeThatIsNotKnownIsTold(String grade) {
        Told told = results("小学", "1,小学,三年级,语文,40,30", "1,小学," + grade + ",数学,40,31");
        assertThat(told.all()).as(grade).contains(grade);
    }

    @Test
    void studentsOfOneGradeAreOneGroup() {
        Told told = Told.of(
                schools("小学"),
                Told.write(
                        folder.resolve("marks.csv"),
                        "学校代码,学段,年级,学号,语文（满分100）,数学（满分100）",
                        "1,小学,六年级,01,80,90",
                        "1,小学,六,02,50,90",
                        "1,小学部,6,03,70,40"));
        assertThat(told.counties().get(0).results())
                .as(told.all())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.tested()).isEqualTo(Figure.of(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shuxue2", "Reading", "语文（卷面）", "语文A卷", "语文（一）", "语文补考", "期末语文", "数学竞赛"})
    void aSubjectThatHoldsTheNameOfAnotherIsTold(String subject) {
        Told told = results("小学", "1,小学,三年级,语文,40,30", "1,小学,三年级," + subject + ",40,31");
        assertThat(told.all()).contains("第 3 行", "不认识学科“" + subject + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"围棋", "校本课程", "劳动", "综合实践", "科学", "艺术", "心理健康"})
    void aSubjectOfItsOwnNeedsNoWord(String subject) {
        assertThat(results("小学", "1,小学,三年级,语文,40,30", "1,小学,三年级," + subject + ",40,31")
                        .all())
                .doesNotContain("不认识学科");
    }

    @ParameterizedTest
    @ValueSource(strings = {"某 县", "某县 ", "某　县", "某县*", "某县※", "※某县", "某县\u200b", " 某县", "某\u00a0县"})
    void aCountyIsOneHoweverItsBlanksStand(String written) {
        Told told = Told.of(
                Told.write(
                        folder.resolve("学校.csv"),
                        "学校代码,学校名称,区县,办学类型,小学在校生数",
                        "1,甲小学,某县,小学,200",
                        "2,乙小学," + written + ",小学,300"),
                Told.write(folder.resolve("县.csv"), "区县,常住人口", written + ",100000"));
        assertThat(told.counties()).as(told.all()).hasSize(1);
        assertThat(told.counties().get(0).id()).isEqualTo("某县");
        assertThat(told.isSilent()).as(told.all()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "海淀, 海淀区, true",
        "海淀区, 海淀, true",
        "北京市海淀区, 海淀区, true",
        "海淀区, 北京市海淀区, true",
        "某县, 某縣, true",
        "某县（本级）, 某县, true",
        "Ward 4, ward 4, true",
        "安阳县, 安阳市, false",
        "桥东区, 桥西区, false",
        "沙县, 沙市区, false",
        "鼓楼区, 徐州市铜山区, false",
        "市中区, 市南区, false",
        "Ward 4, Ward 5, false"
    })
    void countiesThatMayBeOneAreTold(String one, String other, boolean isTold) {
        Told told =
                Told.csv(folder, "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学," + one + ",小学,200", "2,乙小学," + other + ",小学,300");
        assertThat(told.counties()).hasSize(2);
        assertThat(told.all().contains("写法相近")).as(told.all()).isEqualTo(isTold);
    }

    /** A grade that no school of the level has is told, and its results count as missing. */
    @ParameterizedTest
    @CsvSource({
        "小学,七年级",
        "小学,初一",
        "小学,7",
        "小学,九年级",
        "小学,八",
        "小学,G7",
        "小学,grade 9",
        "小学,初三",
        "小学,高一",
        "小学,初中2年级",
        "初级中学,小三",
        "初级中学,五年级",
        "初级中学,4",
        "初级中学,小学一年级",
        "初级中学,高二",
        "初级中学,G5"
    })
    void aGradeOfAnotherLevelIsTold(String kind, String grade) {
        Told told = results(kind, "1,," + grade + ",语文,80,70");
        List<Results> results = told.counties().get(0).results();
        assertThat(results).extracting(Results::passed).containsOnly(Figure.UNREADABLE);
        assertThat(told.notes().problems().toString())
                .contains("不是" + (kind.equals("小学") ? "小学" : "初中") + "的年级", "第 2 行");
    }

    @ParameterizedTest
    @CsvSource({
        "小学,三年级",
        "小学,小三",
        "小学,6",
        "小学,六年级",
        "小学,一",
        "小学,G5",
        "初级中学,七年级",
        "初级中学,初一",
        "初级中学,一年级",
        "初级中学,3",
        "初级中学,九",
        "初级中学,六年级",
        "初级中学,G8",
        "初级中学,",
        "小学,",
        "小学,毕业班"
    })
    void aGradeOfTheLevelIsNot(String kind, String grade) {
        Told told = results(kind, "1,," + (grade == null ? "" : grade) + ",语文,80,70");
        assertThat(told.counties().get(0).results()).extracting(Results::passed).containsExactly(Figure.of(70));
        assertThat(told.notes().problems()).isEmpty();
    }
}
