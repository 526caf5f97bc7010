package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.SchoolQuestion;
import org.junheng.history.match.SchoolQuestion.SchoolDoubt;
import org.junheng.history.match.Succession;
import org.junheng.report.years.SchoolQuestionText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names under one id are those of two schools: that one holds the other says nothing. A school that is missing in a year. */
class NameOfAnotherTest {
    /** Of school A, whose ground is too small in the first year. */
    private static final String SPORTS = "QB-R5-primary@A/primary";

    private static MadeSchool a(String name) {
        return MadeSchool.sound("A", 300, 1.1).named(name);
    }

    private static List<MadeSchool> with(MadeSchool a) {
        return List.of(a, b());
    }

    private static MadeSchool b() {
        return MadeSchool.sound("B", 400, 1.2).named("另一所希望小学");
    }

    private static CountyHistory history(String before, String since) {
        return MadeProvince.history(
                Map.of(2021, with(a(before).withSports(300)), 2022, with(a(since))), Succession.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "第三小学, 第十三小学",
        "第十三小学, 第三小学",
        "实验小学, 第二实验小学",
        "实验小学, 实验二小",
        "红旗小学, 红旗小学分校",
        "红旗小学, 红旗小学东校区",
        "红旗小学东校区, 红旗小学西校区",
        "红旗小学, 红旗小学（东校区）",
        "红旗小学, 红旗小学（分校）",
        "红旗小学光明校区, 红旗小学城北校区",
        "一小, 十一小",
        "第一小学, 第二十一小学",
        "第3小学, 第13小学",
        "实验小学, 实验中学",
        "实验小学, 实验小学附属幼儿园",
        "实验小学, 实验初中",
        "第四小学, '第三、第四小学'",
        "李村小学, 李村小学教学点",
        "李村小学教学点, 李村小学",
        "李村小学, 李村教学点",
        "甲县小学, 甲县第二小学",
        "甲县第一小学, 甲县第一中学",
        "李家庄小学, 王家庄小学",
        "城关镇中心小学, 东关镇中心小学",
        "光明东街小学, 光明西街小学",
        "No. 3 Primary School, No. 13 Primary School",
        "Hope Primary School, Hope Middle School",
        "Hope Primary School, Hope Primary School East Campus"
    })
    void namesOfTwoSchoolsAreAskedAboutThoughOneHoldsTheOther(String before, String since) {
        CountyHistory history = history(before, since);
        assertThat(history.questions()).singleElement().satisfies(question -> {
            assertThat(question.fate()).isEqualTo(SchoolFate.DOUBTED);
            assertThat(question.doubts()).containsExactly(SchoolDoubt.NAME);
            assertThat(SchoolQuestionText.of(question).zh()).contains("renamed: { A: A }", before);
        });
        FindingFlow flow = history.steps().get(0).findings();
        assertThat(flow.asked()).contains(SPORTS);
        assertThat(flow.solved()).doesNotContain(SPORTS);
        assertThat(flow.opened()).noneMatch(id -> id.contains("@A"));
    }

    @ParameterizedTest
    @CsvSource({
        "红旗小学, 红旗小学（本部）",
        "红旗小学（本部）, 红旗小学",
        "红旗小学, 红旗小学本部",
        "红旗小学, 红旗小学（新校区）",
        "红旗小学, 红旗小学新校区",
        "红旗小学, 红旗小学（原东风小学）",
        "红旗小学, 甲县红旗小学",
        "甲县红旗小学, 红旗小学",
        "红旗小学, 城关镇红旗小学",
        "红旗小学, 甲市甲县城关镇红旗小学",
        "第一小学, 三河市第一小学",
        "实验小学, 四川省甲县实验小学",
        "红旗小学, 红 旗 小 学",
        "甲县第一小学, 甲市第一小学",
        "红旗小学, 红旗学校",
        "红旗学校, 红旗小学",
        "红旗小学, 红旗中心小学",
        "红旗小学, 红旗完全小学",
        "第三小学, 第3小学",
        "第十三小学, １３小",
        "城关镇第一小学, 城关一小",
        "城关镇小学, 城关小学",
        "李村教学点, 李村小学教学点",
        "师范大学附属小学, 师范大学附小",
        "红旗小学分校, 甲县红旗小学分校",
        "红旗九年一贯制学校, 红旗学校",
        "三里屯小学, 甲县三里屯小学",
        "Hope Primary School, HOPE  Primary School",
        "Hope School, Hope Primary School"
    })
    void oneNameWrittenInTwoWaysIsOneSchool(String before, String since) {
        CountyHistory history = history(before, since);
        assertThat(history.questions()).isEmpty();
        assertThat(history.steps().get(0).findings().solved()).contains(SPORTS);
    }

    @Test
    void aSchoolThatIsMissingInOneYearIsNotTakenForANewOne() {
        MadeSchool small = a("红旗小学").withSports(300);
        CountyHistory history =
                MadeProvince.history(Map.of(2022, with(small), 2023, List.of(b()), 2024, with(small)), Succession.NONE);
        assertThat(history.questions())
                .extracting(SchoolQuestion::fate)
                .containsExactly(SchoolFate.VANISHED, SchoolFate.APPEARED);
        assertThat(history.questions()).allSatisfy(question -> {
            assertThat(SchoolQuestionText.of(question).zh())
                    .contains("2022年有，2023年没有，2024年又有；2023年是不是漏报了？", "请补2023年的数据")
                    .doesNotContain("才有");
            assertThat(SchoolQuestionText.of(question).en())
                    .contains("in 2022, not in 2023, and in 2024 again", "complete the data of 2023")
                    .doesNotContain("first time");
        });
        assertThat(history.steps()).allSatisfy(step -> {
            assertThat(step.findings().asked()).contains(SPORTS);
            assertThat(step.findings().opened()).doesNotContain(SPORTS);
            assertThat(step.findings().notJudged()).doesNotContain(SPORTS);
        });
    }

    @Test
    void aSchoolThatIsThereFromThenOnOrTillThenIsAskedAboutAsBefore() {
        CountyHistory history = MadeProvince.history(
                Map.of(
                        2022,
                        List.of(b()),
                        2023,
                        List.of(b()),
                        2024,
                        with(a("红旗小学").withSports(300))),
                Succession.NONE);
        assertThat(history.questions()).singleElement().satisfies(question -> {
            assertThat(question.beyond()).isEmpty();
            assertThat(SchoolQuestionText.of(question).zh()).contains("2024年才有");
        });
        assertThat(history.steps().get(1).findings().opened()).contains(SPORTS);
        assertThat(MadeProvince.history(
                                Map.of(2022, with(a("红旗小学")), 2023, List.of(b()), 2024, List.of(b())), Succession.NONE)
                        .questions())
                .singleElement()
                .satisfies(question ->
                        assertThat(SchoolQuestionText.of(question).zh()).contains("是撤销、合并还是改了代码"));
    }
}
