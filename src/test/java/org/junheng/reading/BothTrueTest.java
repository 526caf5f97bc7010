package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pairs of figures of one school, or of one row of a county: what cannot both be true counts as missing, what merely looks odd is
 * suspected, and what may be is neither.
 */
class BothTrueTest {
    private static Junheng summary;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        summary = Junheng.load(Rules.bundled("school-summary"));
    }

    private static void is(Told told, String what, String said) {
        assertThat(told.refused()).isEmpty();
        Evaluation evaluation = summary.evaluate(told.counties().get(0), Options.asOf(LocalDate.of(2025, 9, 1)));
        List<DataFinding> contradictions = evaluation.dataFindings().stream()
                .filter(found -> found.kind() == DataFinding.Category.CONTRADICTION)
                .toList();
        List<String> texts = Stream.concat(contradictions.stream(), told.findings().stream())
                .map(found -> found.message().zh())
                .filter(text -> text.contains(said))
                .toList();
        assertThat(contradictions).as(texts.toString()).hasSize(what.equals("contradiction") ? 1 : 0);
        assertThat(texts.isEmpty()).as(texts.toString()).isEqualTo(what.equals("nothing"));
    }

    /** Of a nine-year school with 30 primary and 20 junior teachers, 600 primary and 300 junior students. */
    @ParameterizedTest
    @CsvSource({
        "教职工数, 55, , nothing, 教职工",
        "教职工数, 50, , nothing, 教职工",
        "教职工数, 49, , suspicion, 教职工",
        "教职工数, 42, , suspicion, 教职工",
        "教职工数, 41, , contradiction, 教职工",
        "教职工数, 5, , contradiction, 教职工",
        "教职工数, 0, , contradiction, 教职工",
        "教职工数, 41, 编外教师数=10, nothing, 教职工",
        "教职工数, 41, 编外教师数=2, suspicion, 教职工",
        "心理健康教师数, 2, , nothing, 心理健康教师",
        "心理健康教师数, 50, , nothing, 心理健康教师",
        "心理健康教师数, 51, , suspicion, 心理健康教师",
        "心理健康教师数, 70, , suspicion, 心理健康教师",
        "心理健康教师数, 71, , contradiction, 心理健康教师",
        "心理健康教师数, 500, , contradiction, 心理健康教师",
        "小学毕业生数, 100, , nothing, 毕业生数",
        "小学毕业生数, 600, , nothing, 毕业生数",
        "小学毕业生数, 601, , suspicion, 毕业生数多于在校生",
        "初中毕业生数, 301, , suspicion, 毕业生数多于在校生",
        "小学毕业班入学时学生数, 601, , suspicion, 毕业班入学时学生数多于在校生",
        "初中毕业班入学时学生数, 3000, , suspicion, 毕业班入学时学生数多于在校生",
        "初中毕业班入学时学生数, 90, , nothing, 毕业班入学时学生数",
        "小学转入学生数, 601, , suspicion, 转入学生数多于在校生",
    })
    void figuresOfASchool(String header, int number, String other, String what, String said) {
        String[] more = other == null ? new String[] {"备注", ""} : other.split("=", -1);
        is(
                Told.csv(
                        folder,
                        "学校代码,学校名称,区县,办学类型,小学在校生数,初中在校生数,小学专任教师数,初中专任教师数," + header + "," + more[0],
                        "1,甲学校,某县,九年一贯制学校,600,300,30,20," + number + "," + (more.length > 1 ? more[1] : "")),
                what,
                said);
    }

    /** Of a primary school with 1,000 students: 48 teachers, or 420; by degree, in all, as many or fewer. */
    @ParameterizedTest
    @CsvSource({
        "48, 30, 18, nothing, 专任教师",
        "48, 20, 4, nothing, 专任教师",
        "48, 20, 3, suspicion, 不到一半",
        "250, 200, 50, nothing, 专任教师",
        "251, 200, 51, suspicion, 生师比不到4",
        "480, 30, 18, suspicion, 不到一半",
    })
    void teachersOfASchool(int teachers, int bachelors, int college, String what, String said) {
        is(
                Told.csv(
                        folder,
                        "学校代码,学校名称,区县,办学类型,小学在校生数,小学专任教师数,小学博士研究生学历教师数,小学硕士研究生学历教师数,小学本科学历教师数,小学专科学历教师数",
                        "1,甲小学,某县,小学,1000," + teachers + ",0,0," + bachelors + "," + college),
                what,
                said);
    }

    /** Ten schools with 20 books a student and one with a number of equal digits. */
    @ParameterizedTest
    @CsvSource({
        "99999, suspicion",
        "88888, suspicion",
        "9999, nothing",
        "1111, nothing",
        "333333, nothing",
        "98765, nothing",
        "7777, nothing",
        "22222, nothing"
    })
    void equalDigitsMayMeanThatNothingIsKnown(String books, String what) {
        List<String> rows = new ArrayList<>(List.of("学校代码,学校名称,区县,办学类型,小学在校生数,图书册数"));
        for (int i = 1; i <= 10; i++) {
            int students = 300 + i * 20;
            rows.add(i + ",第" + i + "校,某县,小学," + students + "," + (students * 20 + i));
        }
        rows.add("11,第11校,某县,小学,500," + books);
        is(Told.csv(folder, rows.toArray(String[]::new)), what, "各位数字相同");
    }

    @ParameterizedTest
    @CsvSource({
        "全县初中毕业生数=1000, 初中毕业生数=1000, nothing, 毕业生数",
        "全县初中毕业生数=1000, 初中毕业生数=980, nothing, 毕业生数",
        "全县初中毕业生数=1000, 初中毕业生数=900, suspicion, 毕业生数",
        "全县初中毕业生数=1000, 初中毕业生数=1200, suspicion, 毕业生数",
        "全县初中毕业生数=1000, 初中毕业生数=700, contradiction, 全县初中毕业生数1000",
        "全县初中毕业生数=1000, 初中毕业生数=10000, contradiction, 毕业生数10000",
        "全县初中毕业生数=100, 初中毕业生数=1000, contradiction, 毕业生数",
        "全县初中毕业生数=20, 初中毕业生数=14, nothing, 毕业生数",
        "小学学年初在校生数=3000, 小学毕业生数=500, nothing, 毕业生数",
        "小学学年初在校生数=3000, 小学毕业生数=3700, contradiction, 毕业生数3700",
        "初中学年初在校生数=3000, 初中毕业班入学时学生数=4000, contradiction, 毕业班入学时学生数4000",
        "应培训教师数=400, 全县专任教师总数=900, suspicion, 应培训教师数400",
        "符合交流条件教师数=1, 交流轮岗教师数=0.1, suspicion, 应为整数",
        "有效问卷数=1, 满意问卷数=0.86, suspicion, 应为整数",
        "薄弱学校数=1.5, 已结对帮扶薄弱学校数=1, suspicion, 应为整数",
        "适龄儿童少年适龄人数=100, 适龄儿童少年在学人数=99.5, suspicion, 应为整数",
        "小学体质健康测试学生数=1, 小学体质健康合格学生数=0.93, suspicion, 应为整数",
        "教师年平均工资收入=9.86, 公务员年平均工资收入=97800, suspicion, 单位可能填错",
        "教师年平均工资收入=98600, 公务员年平均工资收入=9.78, suspicion, 单位可能填错",
        "教师年平均工资收入=98600, 公务员年平均工资收入=97800, nothing, 单位可能填错",
        "小学生均公用经费基准定额=0.072, 初中生均公用经费基准定额=940, suspicion, 单位可能填错",
        "小学生均公用经费基准定额=720, 初中生均公用经费基准定额=940, nothing, 单位可能填错",
        "质量评价方案合格率权重=0.4, 质量评价方案良好率权重=0.3, nothing, 应为整数",
        "优质高中招生总名额=100, 全县初中毕业生数=3900, suspicion, 二十分之一",
        "优质高中招生总名额=195, 全县初中毕业生数=3900, nothing, 二十分之一",
        "优质高中招生总名额=1200, 全县初中毕业生数=1000, suspicion, 优质高中招生总名额1200",
        "优质高中招生总名额=900, 全县初中毕业生数=1000, nothing, 优质高中招生总名额",
        "应培训教师数=450, 全县专任教师总数=900, nothing, 应培训教师数",
    })
    void figuresOfOneRowOfACounty(String one, String other, String what, String said) {
        Path schools = Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,100");
        Path county = Told.write(
                folder.resolve("县.csv"),
                "区县," + one.split("=", -1)[0] + "," + other.split("=", -1)[0],
                "某县," + one.split("=", -1)[1] + "," + other.split("=", -1)[1]);
        is(Told.of(schools, county), what, said);
    }

    /** Six schools with 12 teachers and 200 students each, but for one that reports no teachers. */
    @ParameterizedTest
    @CsvSource({
        "应培训教师数, 30, nothing, 应培训教师数",
        "应培训教师数, 29, contradiction, 应培训教师数29",
        "应培训教师数, 3, contradiction, 应培训教师数3",
        "小学毕业生数, 1400, nothing, 毕业生数",
        "小学毕业生数, 1500, contradiction, 毕业生数1500",
        "小学毕业班入学时学生数, 1500, contradiction, 毕业班入学时学生数1500",
    })
    void aCountyAgainstItsSchools(String header, int total, String what, String said) {
        String row = ",某县,小学,200,12";
        Path schools = Told.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,小学在校生数,小学专任教师数",
                "1,第1校" + row,
                "2,第2校" + row,
                "3,第3校" + row,
                "4,第4校" + row,
                "5,第5校" + row,
                "6,第6校,某县,小学,200,");
        is(Told.of(schools, Told.write(folder.resolve("县.csv"), "区县," + header, "某县," + total)), what, said);
    }
}
