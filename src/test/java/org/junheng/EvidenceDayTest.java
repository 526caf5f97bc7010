package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.results.Evaluation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence that is dated after the day of the evaluation, the first of September 2021, proves nothing on that day. */
class EvidenceDayTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/made"));
    private static final LocalDate DAY = LocalDate.of(2021, 9, 1);

    private static Evaluation evaluate(String reference) {
        Answer yes = new Answer(Flag.YES, reference);
        School school = School.builder("S", "某校")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .flag(SchoolFlag.PLAN, yes)
                .build();
        County county = County.builder("C", "某县")
                .flag(CountyFlag.UNIFIED_FUNDS, yes)
                .flag(CountyFlag.UNIFIED_STAFFING, Answer.of(Flag.YES))
                .schools(List.of(school))
                .build();
        return RULES.evaluate(county, Options.asOf(DAY));
    }

    private static Verdict.State unified(Evaluation evaluation) {
        return evaluation.verdicts().stream()
                .filter(verdict -> verdict.criterion().equals("M-unified"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static List<String> told(Evaluation evaluation) {
        return evaluation.dataFindings().stream()
                .map(finding -> finding.message().zh())
                .filter(text -> text.contains("凭证"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "县政发〔2022〕3号",
                "县政发﹝2022﹞3号",
                "县政发[2022]3号",
                "县政发［2022］3号",
                "县政发（2022）3号",
                "县政发【2022】第3号",
                "县教字2022年12号文件",
                "2021年9月2日印发",
                "2021年10月印发",
                "2021.9.2县政府批复",
                "2021-12-01发布",
                "2021/9/30 批复",
                "20211001印发",
                "2022年1月印发",
                "２０２２年１月印发",
                "2022年春季专项检查通报",
                "二〇二二年三月印发",
                "二〇二一年十月十二日印发",
                "县政发〔2020〕3号，2022年3月1日修订",
                "2021 年 9 月 2 日 印发",
                "issued 2022-06-01",
                "issued 2 September 2021",
                "issued September 2, 2021",
                "issued Sept. 2021, approved October 2021",
                "No. 12 of 2022",
                "County Government Document [2022] No. 3",
                "2020年2月30日印发",
                "2020年13月印发",
                "县政发（２０２２）１０号",
                "县政发〔2021〕3号，2020年6月印发",
            })
    void evidenceOfALaterDayIsNone(String reference) {
        Evaluation evaluation = evaluate(reference);
        assertThat(unified(evaluation)).as(told(evaluation).toString()).isEqualTo(Verdict.State.UNDECIDED);
        assertThat(told(evaluation)).hasSize(2).allMatch(text -> text.contains(reference));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "县政发〔2021〕30号",
                "县政发〔2020〕3号",
                "2021年9月1日印发",
                "2021年9月印发",
                "2021.8.31县政府批复",
                "2020年2月29日印发",
                "《某县中小学布局专项规划（2021—2035年）》",
                "《2022年工作方案》（县教发〔2021〕7号）",
                "布局规划2021—2035年（县政发〔2020〕3号）",
                "2021年至2035年规划（县政发〔2020〕3号）",
                "附件2025-3",
                "附件3",
                "佐证材料2030-1",
                "县政发2020-13号",
                "2020-21学年通报",
                "2020/21学年通报",
                "档案编号20221301",
                "No. 12 of 2020",
                "issued 1 September 2021",
                "see annex 3",
            })
    void evidenceOfThatDayOrEarlierHolds(String reference) {
        Evaluation evaluation = evaluate(reference);
        assertThat(told(evaluation)).isEmpty();
        assertThat(unified(evaluation)).isEqualTo(Verdict.State.PASS);
    }
}
