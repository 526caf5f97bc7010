package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.Verdict;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one table reports as a whole, held against what another adds up to. */
class TotalsTest {
    private static Junheng summary;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        summary = Junheng.load(Rules.bundled("school-summary"));
    }

    private static Evaluation evaluated(Told told) {
        assertThat(told.refused()).isEmpty();
        return summary.evaluate(told.counties().get(0), Options.asOf(LocalDate.of(2025, 9, 1)));
    }

    private static List<DataFinding> contradictions(Evaluation evaluation) {
        return evaluation.dataFindings().stream()
                .filter(found -> found.kind() == DataFinding.Category.CONTRADICTION)
                .toList();
    }

    /** A fifth above the students, and ten children, are still no contradiction. */
    @ParameterizedTest
    @CsvSource({
        "100, 100, false",
        "100, 120, false",
        "100, 130, false",
        "100, 131, true",
        "100, 500, true",
        "5, 16, false",
        "5, 17, true",
        "0, 10, false",
        "0, 11, true",
        "1000, 1210, false",
        "1000, 1211, true"
    })
    void moreTestedThanStudents(int students, int tested, boolean contradicts) {
        Path schools = Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学," + students);
        Path results = Told.write(
                folder.resolve("成绩.csv"),
                "学校代码,年级,学科,参考人数,合格人数,全科合格人数",
                "1,六年级,语文," + tested + ",0,0",
                "1,六年级,数学,1,0,0");
        assertThat(contradictions(evaluated(Told.of(schools, results)))).hasSize(contradicts ? 1 : 0);
    }

    @Test
    void theGradesOfALevelAreAddedUpAndTheVerdictIsUndecided() {
        Path schools = Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,100");
        List<String> rows = new ArrayList<>(List.of("学校代码,年级,学科,参考人数,合格人数,良好人数,优秀人数,全科合格人数"));
        for (String grade : List.of("三", "四", "五", "六")) {
            rows.add("1," + grade + ",语文,40,40,40,40,40");
        }
        Evaluation evaluation =
                evaluated(Told.of(schools, Told.write(folder.resolve("成绩.csv"), rows.toArray(String[]::new))));
        assertThat(contradictions(evaluation)).singleElement().satisfies(found -> {
            assertThat(found.message().zh()).contains("160", "100");
            assertThat(found.inputs()).hasSize(5);
        });
        assertThat(evaluation.verdicts().stream()
                        .filter(verdict -> verdict.criterion().equals("SS-quality-primary"))
                        .map(Verdict::state))
                .containsOnly(Verdict.State.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, 否, false, UNDECIDED",
        "100, 40, 否, false, NOT_APPLICABLE",
        "100, 50, 否, false, NOT_APPLICABLE",
        "100, 51, 否, true, UNDECIDED",
        "100, 100, 否, true, UNDECIDED",
        "100, 100, 是, false, UNDECIDED",
        "100, 100, '', false, UNDECIDED"
    })
    void aSchoolWhoseStudentsBoardIsABoardingSchool(
            int students, int boarders, String boarding, boolean contradicts, Verdict.State dormitory) {
        Told told = Told.csv(
                folder,
                "学校代码,学校名称,区县,办学类型,小学在校生数,小学寄宿生数,是否寄宿制",
                "1,甲小学,某县,小学," + students + "," + boarders + "," + boarding);
        Evaluation evaluation = evaluated(told);
        assertThat(contradictions(evaluation)).hasSize(contradicts ? 1 : 0);
        boolean suspect =
                told.findings().stream().anyMatch(found -> found.message().zh().contains("有寄宿生"));
        assertThat(suspect).isEqualTo(boarders > 0 && boarding.equals("否"));
        if (boarders > 0) {
            assertThat(evaluation.verdicts().stream()
                            .filter(verdict -> verdict.criterion().equals("SS-condition-dormitory"))
                            .map(Verdict::state))
                    .containsOnly(dormitory);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 12, false", "1000, 1000, false", "1000, 1001, true", "500, 600, true"})
    void childrenWithDisabilitiesAreAmongThoseOfSchoolAge(int ofAge, int disabled, boolean contradicts) {
        Path schools = Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学," + ofAge);
        Path county = Told.write(
                folder.resolve("县.csv"),
                "区县,适龄儿童少年适龄人数,适龄儿童少年在学人数,适龄残疾儿童少年适龄人数,适龄残疾儿童少年在学人数",
                "某县," + ofAge + "," + ofAge + "," + disabled + "," + disabled);
        List<DataFinding> found = contradictions(evaluated(Told.of(schools, county)));
        assertThat(found.stream().filter(one -> one.message().zh().contains("适龄残疾儿童少年")))
                .hasSize(contradicts ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"12, 12, false", "22, 10, false", "23, 10, true", "60, 5, true", "0, 50, false"})
    void schoolsHaveNoMoreStudentsWithDisabilitiesThanTheCountyEnrolled(
            int inSchools, int enrolled, boolean contradicts) {
        Path schools =
                Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数,残疾学生数", "1,甲小学,某县,小学,1000," + inSchools);
        Path county = Told.write(folder.resolve("县.csv"), "区县,适龄残疾儿童少年适龄人数,适龄残疾儿童少年在学人数", "某县,100," + enrolled);
        assertThat(contradictions(evaluated(Told.of(schools, county)))).hasSize(contradicts ? 1 : 0);
    }

    /** Five schools of 200 students: up to 1,200 may be counted of them, and so in a county of few; one school alone is an extract. */
    @ParameterizedTest
    @CsvSource({
        "小学城镇公办非寄宿学校学生数, 5, 1200, false",
        "小学城镇公办非寄宿学校学生数, 5, 1201, true",
        "小学城镇公办非寄宿学校学生数, 5, 0, false",
        "小学城镇公办非寄宿学校学生数, 4, 960, false",
        "小学城镇公办非寄宿学校学生数, 4, 961, true",
        "小学城镇公办非寄宿学校学生数, 3, 720, false",
        "小学城镇公办非寄宿学校学生数, 3, 721, true",
        "小学城镇公办非寄宿学校学生数, 3, 9000, true",
        "小学城镇公办非寄宿学校学生数, 2, 480, false",
        "小学城镇公办非寄宿学校学生数, 2, 481, true",
        "小学城镇公办非寄宿学校学生数, 1, 9000, false",
        "小学学年初在校生数, 2, 500, true",
        "小学学年初在校生数, 1, 100, true",
        "小学体质健康测试学生数, 5, 1000, false",
        "小学体质健康测试学生数, 5, 5000, true",
        "小学艺术素质测评学生数, 5, 1300, true",
        "小学综合素质评价学生数, 5, 1300, true",
        "小学学年初在校生数, 5, 1150, false",
        "小学学年初在校生数, 5, 2000, true",
        "初中体质健康测试学生数, 5, 50, true"
    })
    void theStudentsOfALevelAreNoMoreThanItsSchoolsHave(String header, int schools, int counted, boolean contradicts) {
        List<String> rows = new ArrayList<>(List.of("学校代码,学校名称,区县,办学类型,小学在校生数"));
        for (int i = 1; i <= schools; i++) {
            rows.add(i + ",第" + i + "小学,某县,小学,200");
        }
        Path table = Told.write(folder.resolve("学校.csv"), rows.toArray(String[]::new));
        Path county = Told.write(folder.resolve("县.csv"), "区县," + header, "某县," + counted);
        assertThat(contradictions(evaluated(Told.of(table, county)))).hasSize(contradicts ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"20000, 20000, false", "20000, 20001, true", "313.2, 100, false"})
    void residentsAreNoFewerThanValidAnswers(String residents, int answers, boolean contradicts) {
        Path table = Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,200");
        Path county = Told.write(folder.resolve("县.csv"), "区县,常住人口,有效问卷数", "某县," + residents + "," + answers);
        assertThat(contradictions(evaluated(Told.of(table, county)))).hasSize(contradicts ? 1 : 0);
    }

    /** Residents in 万 without the unit are fewer than the schools have students; a fifth fewer is no contradiction yet. */
    @ParameterizedTest
    @CsvSource({"0.02, true", "31.3, true", "166, true", "167, false", "200, false", "313000, false"})
    void fewerResidentsThanStudents(String residents, boolean contradicts) {
        Path schools =
                Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,120", "2,乙小学,某县,小学,80");
        Path county = Told.write(folder.resolve("县.csv"), "区县,常住人口", "某县," + residents);
        assertThat(contradictions(evaluated(Told.of(schools, county)))).hasSize(contradicts ? 1 : 0);
    }

    /**
     * Six primary schools of 200 students and 12 teachers each: 1,200 and 72 in all. A total may be a
     * fifth away, and ten more of what is few; a violation that a school reports is one of its county.
     */
    @ParameterizedTest
    @CsvSource({
        "小学专任教师数, 12, 应培训教师数, 36, false",
        "小学专任教师数, 12, 应培训教师数, 35, true",
        "小学专任教师数, 12, 应培训教师数, 3, true",
        "小学专任教师数, 12, 应培训教师数, 86, false",
        "小学专任教师数, 12, 应培训教师数, 87, true",
        "小学五年培训满360学时教师数, 10, 完成360学时培训教师数, 70, false",
        "小学五年培训满360学时教师数, 10, 完成360学时培训教师数, 82, false",
        "小学五年培训满360学时教师数, 10, 完成360学时培训教师数, 83, true",
        "本校交流轮岗教师数, 2, 交流轮岗教师数, 12, false",
        "本校交流轮岗教师数, 2, 交流轮岗教师数, 24, false",
        "本校交流轮岗教师数, 2, 交流轮岗教师数, 25, true",
        "本校交流轮岗教师数, 10, 交流轮岗教师数, 41, true",
        "本校交流轮岗教师数, 10, 交流轮岗教师数, 42, false",
        "本校符合交流条件教师数, 10, 符合交流条件教师数, 60, false",
        "本校符合交流条件教师数, 5, 符合交流条件教师数, 60, true",
        "小学县级以上骨干教师数, 1, 交流轮岗骨干教师数, 16, false",
        "小学县级以上骨干教师数, 1, 交流轮岗骨干教师数, 40, true",
        "小学专任教师数, 12, 三年内新任教师数, 87, true",
        "小学专任教师数, 12, 三年内新任教师数, 30, false",
        "小学专任教师数, 12, 全县专任教师总数, 59, true",
        "小学专任教师数, 12, 全县专任教师总数, 60, false",
        "小学专任教师数, 12, 全县专任教师总数, 600, false",
        "小学在校生数, 200, 随迁子女公办学校就读数, 1441, true",
        "小学在校生数, 200, 随迁子女公办学校就读数, 900, false",
        "残疾学生数, 1, 随班就读残疾学生数, 17, false",
        "残疾学生数, 1, 随班就读残疾学生数, 18, true",
        "核定编制数, 12, 长期空缺编制数, 97, true",
        "核定编制数, 12, 长期空缺编制数, 20, false",
        "查实违规收费起数, 1, 全县查实违规收费起数, 5, true",
        "查实违规收费起数, 1, 全县查实违规收费起数, 6, false",
        "查实师德违规起数, 1, 全县查实师德违规起数, 0, true",
        "查实师德违规起数, 0, 全县查实师德违规起数, 0, false",
        "小学在校生数, 200, 小学学年初在校生数, 700, true",
        "小学在校生数, 200, 小学适龄儿童少年入学数, 1441, true",
        "小学在校生数, 200, 小学在学儿童少年数, 800, true",
        "小学在校生数, 200, 小学在学儿童少年数, 1010, false",
        "小学毕业生数, 30, 小学毕业生数, 150, false",
        "小学毕业生数, 30, 小学毕业生数, 300, true",
        "小学毕业班入学时学生数, 30, 小学毕业班入学时学生数, 100, true",
    })
    void aTotalThatTheSchoolsContradictIsTakenOut(
            String header, int each, String totalHeader, int total, boolean contradicts) {
        Evaluation evaluation = evaluated(county(header, each, totalHeader, total));
        assertThat(contradictions(evaluation)).hasSize(contradicts ? 1 : 0);
        if (contradicts) {
            assertThat(contradictions(evaluation).get(0).message().zh()).contains("全县", "合计", "" + total);
        }
    }

    /** A county's own number of schools says whether the list lacks some. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 300, true",
        "1, 2, 300, false",
        "2, 2, 600, true",
        "2, 3, 600, false",
        "4, 4, 1000, true",
        "4, 30, 9000, false"
    })
    void aListThatLacksSchoolsIsNotHeldAgainstATotal(int listed, int said, int total, boolean contradicts) {
        List<String> rows = new ArrayList<>(List.of("学校代码,学校名称,区县,办学类型,小学在校生数"));
        for (int i = 1; i <= listed; i++) {
            rows.add(i + ",第" + i + "小学,某县,小学,200");
        }
        Path table = Told.write(folder.resolve("学校.csv"), rows.toArray(String[]::new));
        Path county = Told.write(folder.resolve("县.csv"), "区县,统计的义务教育学校和教学点数,小学体质健康测试学生数", "某县," + said + "," + total);
        List<DataFinding> found = contradictions(evaluated(Told.of(table, county)));
        assertThat(found).hasSize(contradicts ? 1 : 0);
        found.forEach(one -> assertThat(one.message().zh()).contains("" + total, "统计的义务教育学校和教学点数"));
    }

    /** Girls and boys of a nine-year school: a fifth and ten more may be, for a nursery class may be counted along. */
    @ParameterizedTest
    @CsvSource({
        "300, 100, 245, 245, false",
        "300, 100, 245, 246, true",
        "300, 100, 150, 150, false",
        "300, 100, 491, '', true",
        "300, 100, '', 491, true",
        "300, 100, 400, 20, false",
        "300, '', 900, 900, false",
        "60, 40, 65, 65, false",
        "60, 40, 65, 66, true",
        "5, 0, 8, 8, false",
        "5, 0, 8, 9, true",
    })
    void girlsAndBoysAreNoMoreThanTheStudents(
            String primary, String junior, String girls, String boys, boolean contradicts) {
        Evaluation evaluation = evaluated(Told.csv(
                folder,
                "学校代码,学校名称,区县,办学类型,小学在校生数,初中在校生数,女生数,男生数",
                "1,甲学校,某县,九年一贯制学校," + primary + "," + junior + "," + girls + "," + boys));
        List<DataFinding> found = contradictions(evaluation);
        assertThat(found).hasSize(contradicts ? 1 : 0);
        found.forEach(one -> assertThat(one.message().zh()).contains("在校生数合计", "均按未报处理"));
    }

    /** No violation in the county, one in each school: that the county has none is no pass. */
    @Test
    void aCountyWithoutTheViolationsOfItsSchoolsDoesNotPass() {
        Evaluation evaluation = evaluated(county("查实违规收费起数", 1, "全县查实违规收费起数", 0));
        assertThat(evaluation.verdicts().stream()
                        .filter(verdict -> verdict.criterion().equals("SS-fees-county"))
                        .map(Verdict::state))
                .containsOnly(Verdict.State.UNDECIDED);
    }

    /** Parts of a school's figures: no more than the whole. */
    @ParameterizedTest
    @CsvSource({
        "留守儿童数, 建档留守儿童数, SS-left-behind",
        "残疾学生数, 受个别化帮扶残疾学生数, SS-disabled-care",
        "普通教室数, 照明达标教室数, SS-condition-lighting",
        "普通教室数, 有电扇或空调教室数, SS-condition-fans",
        "占地面积, 绿化用地面积, SS-condition-green",
        "校舍建筑面积, 建成30年以上校舍面积, SS-condition-aged",
        "本校符合交流条件教师数, 本校交流轮岗教师数, SS-rotation-school",
    })
    void aPartOfASchoolIsNoMoreThanItsWhole(String whole, String part, String criterion) {
        for (int parts : new int[] {10, 12}) {
            Evaluation evaluation = evaluated(
                    Told.csv(folder, "学校代码,学校名称,区县,办学类型,小学在校生数," + whole + "," + part, "1,甲小学,某县,小学,200,10," + parts));
            assertThat(contradictions(evaluation)).hasSize(parts > 10 ? 1 : 0);
            assertThat(evaluation.verdicts().stream()
                            .filter(verdict -> verdict.criterion().equals(criterion))
                            .map(verdict -> verdict.state() == Verdict.State.UNDECIDED))
                    .isNotEmpty()
                    .containsOnly(parts > 10);
        }
    }

    /** Both are suspected, and decide nothing. */
    @ParameterizedTest
    @CsvSource({
        "女生数, 201, 常住人口, 90000, 多于在校生",
        "小学专任教师数, 12, 薄弱学校数, 7, 多于所列学校",
        "小学专任教师数, 12, 符合交流条件校长数, 73, 多于各校专任教师",
    })
    void whatLooksOddIsSuspected(String header, int each, String totalHeader, int total, String said) {
        Told told = county(header, each, totalHeader, total);
        assertThat(told.findings())
                .anySatisfy(found -> assertThat(found.message().zh()).contains(said));
        assertThat(contradictions(evaluated(told))).isEmpty();
    }

    private Told county(String header, int each, String totalHeader, int total) {
        List<String> names = new ArrayList<>(List.of("小学在校生数", "小学专任教师数"));
        if (!names.contains(header)) {
            names.add(header);
        }
        List<String> rows = new ArrayList<>(List.of("学校代码,学校名称,区县,办学类型," + String.join(",", names)));
        for (int i = 1; i <= 6; i++) {
            StringBuilder row = new StringBuilder(i + ",第" + i + "校,某县,小学");
            for (String name : names) {
                int number = name.equals("小学在校生数") ? 200 : 12;
                row.append(',').append(name.equals(header) ? each : number);
            }
            rows.add(row.toString());
        }
        Path schools = Told.write(folder.resolve("学校.csv"), rows.toArray(String[]::new));
        return Told.of(schools, Told.write(folder.resolve("县.csv"), "区县," + totalHeader, "某县," + total));
    }
}
