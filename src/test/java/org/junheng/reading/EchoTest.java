package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.CountyFlag;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers with a remark that says them once more, documents with blanks in their numbers, and headers that say how to answer. */
class EchoTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "否（无）",
                "否（没有）",
                "否（未发现）",
                "否（未发生）",
                "否（不存在）",
                "否（无此情况）",
                "否（无此类情况）",
                "否（无此类问题）",
                "否（没有此类现象）",
                "否（未发现此类行为）",
                "否（未发现违规行为）",
                "否（经核查未发现）",
                "否（经核查，未发现）",
                "否（经现场核查后未发现此类问题）",
                "否（经排查无此情况）",
                "否（不存在该问题）",
                "否（未发现弄虚作假）",
                "否（无弄虚作假行为）",
                "否（不存在弄虚作假情况）",
                "否，未发现",
                "否：无",
                "否。（无）",
                "否 无",
                "无（未发现）",
                "否（未发现，见附件3）",
                "否（经核查无此情况，县教发〔2024〕3号）",
                "no (no)",
            })
    void aNoThatIsRepeatedIsNo(String answer) {
        Told told = county("存在弄虚作假", answer);
        assertThat(flag(told, CountyFlag.FALSIFICATION)).as(told.all()).isEqualTo(Flag.NO);
        assertThat(told.notes().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是（未发现）",
                "是（无）",
                "是（不存在）",
                "是（没有）",
                "否（有）",
                "否（存在）",
                "否（是）",
                "否（属实）",
                "有（无此情况）",
                "否（暂无）",
                "否（尚未发现）",
                "否（暂未发现）",
                "否（目前无）",
                "否（未发现，部分学校除外）",
                "否（未发现重点学校）",
                "否（无群众举报）",
                "否（基本无）",
                "否（未核查）",
                "否（未检查）",
                "否（未统计）",
                "否（无法核实）",
                "否（据学校自报，未发现）",
                "否（未发现，待核查）",
                "否（城区未发现）",
                "否（仅城区学校无此情况）",
                "否（2023年以前有）",
                "否（未发现大的问题）",
            })
    void aRemarkThatContradictsOrLimitsLeavesTheAnswerOpen(String answer) {
        Told told = county("存在弄虚作假", answer);
        assertThat(flag(told, CountyFlag.FALSIFICATION)).as(told.all()).isEqualTo(Flag.UNKNOWN);
        assertThat(told.all()).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是（县政发〔2020〕3 号）",
                "是（县政发 〔2020〕 3号）",
                "是（县政发 〔2020〕3号）",
                "是（县政发〔 2020 〕3号）",
                "是（县政发〔2020〕 3 号）",
                "是（县政发〔2020〕第 3 号）",
                "是（县政发 (2020) 3 号）",
                "是（县政发 [2020] 3号）",
                "是（县政发　〔２０２０〕　３　号）",
                "是（附件1－3）",
                "是（附件1‐3）",
                "是（附件①②）",
                "是（附件①、②）",
                "是（附件①②③）",
                "是（附件③）",
                "是（附件3第12页）",
                "是（见附件3第12页）",
                "是（附件3第12-15页）",
                "是（附件 3）",
                "是（附件 3 第12页）",
                "是（佐证材料2第5页）",
                "是（附件3第二章）",
                "是（县政发〔2020〕3 号，附件 2）",
            })
    void blanksInNumbersAndPagesOfAnnexesAreEvidence(String answer) {
        Told told = county("学校规划布局合理", answer);
        assertThat(flag(told, CountyFlag.LAYOUT_PLAN)).as(told.all()).isEqualTo(Flag.YES);
        assertThat(told.notes().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是（县政发〔2020〕  号）",
                "是（县政发〔    〕3号）",
                "是（县政发〔2020〕第  号）",
                "是（附件  ）",
                "是（附件3第  页）",
                "是（附件3第12页待补）",
                "是（附件3缺第12页）",
                "是（2025-03-01）",
                "是（2025年3月1日）",
                "是（3 号）",
            })
    void aBlankThatWaitsIsNone(String answer) {
        Told told = county("学校规划布局合理", answer);
        assertThat(flag(told, CountyFlag.LAYOUT_PLAN)).as(told.all()).isEqualTo(Flag.UNKNOWN);
    }

    /** 1 is yes. */
    @ParameterizedTest
    @CsvSource({
        "（1是0否）, 1",
        "（1是0否）, 是",
        "（是/否）, 是",
        "（填是或否）, 是",
        "（是或否）, 是",
        "（请填是或否）, 是",
        "（是否）, 是",
        "(yes/no), yes",
        "（1=是；0=否）, 1",
        "（是=1、否=0）, 1",
        "（是填1，否填0）, 1",
        "（必填）, 是",
        "（单选）, 是",
        "（Y/N）, Y",
        "（有/无）, 有",
        "（填“是”或“否”）, 是",
        "（√表示是×表示否）, √",
        "【是/否】, 是",
        "[1是0否], 1",
        "（1 yes 0 no）, 1",
    })
    void aHeaderMaySayHowItIsAnswered(String bracket, String answer) {
        Told told = Told.of(
                Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,100"),
                Told.write(
                        folder.resolve("县.csv"),
                        "区县,\"学校规划布局合理" + bracket + "\",\"存在弄虚作假" + bracket + "\"",
                        "某县," + answer + "," + answer));
        assertThat(flag(told, CountyFlag.LAYOUT_PLAN)).as(told.all()).isEqualTo(Flag.YES);
        assertThat(flag(told, CountyFlag.FALSIFICATION)).isEqualTo(Flag.YES);
        assertThat(told.notes().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "说明：是否类指标填1是0否",
                "说明：是否类指标1是0否",
                "注：是否类项目1表示是，0表示否",
                "是否类指标：1=是，0=否",
                "说明：是否类问题均填1是0否",
                "填表说明：是否题请填1是0否",
                "注：1表示是，0表示否",
                "备注：是否类列一律用1表示是、0表示否",
            })
    void aLineAboveMaySayHowTheyAreAnswered(String line) {
        Told told = Told.of(
                Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,100"),
                Told.write(folder.resolve("县.csv"), "\"" + line + "\",,", "区县,学校规划布局合理,存在弄虚作假", "某县,1,0"));
        assertThat(flag(told, CountyFlag.LAYOUT_PLAN)).as(told.all()).isEqualTo(Flag.YES);
        assertThat(flag(told, CountyFlag.FALSIFICATION)).isEqualTo(Flag.NO);
    }

    private Told county(String question, String answer) {
        return Told.of(
                Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,100"),
                Told.write(folder.resolve("县.csv"), "区县," + question, "某县,\"" + answer + "\""));
    }

    private static Flag flag(Told told, CountyFlag flag) {
        return told.counties()
                .get(0)
                .flags()
                .getOrDefault(flag, Answer.NOT_REPORTED)
                .flag();
    }
}
