package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.SchoolFlag;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Yes and no, with what is added to them. */
class AnswerTest {
    @TempDir
    private Path folder;

    private Told county(String answer) {
        return Told.of(
                Told.write(folder.resolve("schools.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,100"),
                Told.write(folder.resolve("county.csv"), "区县,学校规划布局合理,存在以考试方式招生", "某县,\"" + answer + "\",否"));
    }

    private static Answer plan(Told told) {
        return told.counties().get(0).flags().getOrDefault(CountyFlag.LAYOUT_PLAN, Answer.NOT_REPORTED);
    }

    private static Flag flag(Told told, CountyFlag flag) {
        return told.counties()
                .get(0)
                .flags()
                .getOrDefault(flag, Answer.NOT_REPORTED)
                .flag();
    }

    @Test
    void theAnswersOfTheCaseAreUndecidedAndQuoted() {
        Path folder = Path.of("src/test/resources/cases-reading/11-qualified-yes");
        Told told = Told.of(folder.resolve("schools.csv"), folder.resolve("county.csv"));
        assertThat(flag(told, CountyFlag.LAYOUT_PLAN)).isEqualTo(Flag.UNKNOWN);
        assertThat(flag(told, CountyFlag.EXAM_ADMISSION)).isEqualTo(Flag.UNKNOWN);
        assertThat(flag(told, CountyFlag.ILLEGAL_CHOICE)).isEqualTo(Flag.UNKNOWN);
        assertThat(told.all()).contains("计划2027年完成", "待核实", "个别学校有");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "县政发〔2020〕3号",
                "县政发[2020]3号",
                "县政办发（2021）15号",
                "政发〔2020〕第3号",
                "见附件3",
                "附件2",
                "详见附件一",
                "附表4-1",
                "佐证材料见附件5",
                "证明材料3-2",
                "《某县教育布局规划》",
                "《某县中小学布局专项规划（2021—2035年）》",
                "2021年6月1日印发",
                "2021-06-01发布",
                "2021.6.1 县政府批复",
                "2025年春季专项检查通报",
                "县委常委会会议纪要〔2022〕5号",
                "《实施方案》（县教发〔2023〕7号）",
                "县教字2021年12号文件",
                "县政发〔2020〕3号；附件2",
                "依据县编发〔2023〕11号",
                "文件见附件1",
                "No. 12 of 2020",
                "see annex 3",
                "Annex 2",
                "issued 2021-06-01",
                "County Government Document [2020] No. 3",
                "皖教基〔2019〕4号文",
                "县政发﹝2020﹞3号",
                "县政发［2020］3号",
                "县政发(2020)3号",
                "县政发【2020】3号",
                "县政发〖2020〗3号",
                "县政发2020年3号",
                "2020年2月29日印发",
                "附件2020-15"
            })
    void aRemarkThatCitesIsEvidence(String remark) {
        for (String form : new String[] {"是（%s）", "是，%s", "是：%s", "是; %s"}) {
            Told told = county(form.formatted(remark));
            assertThat(plan(told).flag()).as(remark + "\n" + told.all()).isEqualTo(Flag.YES);
            assertThat(plan(told).reference()).contains(remark.substring(0, 3));
        }
    }

    /** Numbers in wide digits, several annexes, a stop at the end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "是（县政发（２０２３）１０号）",
                "是（县政发〔２０２３〕１０号）",
                "是（县政发〔２０２３〕第１０号）",
                "是（２０２１年６月１日印发）",
                "是（附件１０）",
                "是（附件1至10）",
                "是（附件1-10）",
                "是（附件1—10）",
                "是（附件1到附件10）",
                "是（附件一至附件三）",
                "是（附件1～3）",
                "是（附件10）。",
                "是（附件10。）",
                "是。（附件10）",
                "是（附件10）.",
                "是，附件10。",
                "是（附件10和附件20）",
                "是（附件10及附件20）",
                "是（附件10与附表20）",
                "是（附件1、2、3）",
                "是（附件10、附件20）",
                "是（县政发〔2020〕3号和县教发〔2021〕7号）",
                "是（县政发〔2020〕3号及附件2）",
                "是（《实施方案》和附件3）",
                "是（见附件1至附件3，附件5）",
                "是（县政发〔2020〕3号，2020年6月印发）",
                "是（县政发〔2020〕98号，2021年1月5日印发）",
                "是（2020年6月印发县政发〔2020〕3号）",
                "是（县政发〔2020〕3号，二〇二〇年六月印发）",
                "是（县政发〔2021〕3号；县教发〔2019〕8号，2019年5月印发）",
            })
    void severalDocumentsWideDigitsAndAStopAreEvidence(String answer) {
        Told told = county(answer);
        assertThat(plan(told).flag()).as(answer + "\n" + told.all()).isEqualTo(Flag.YES);
        assertThat(plan(told).reference()).isNotEmpty();
    }

    /** No document is issued before the year of its number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "是（县政发〔2024〕3号，2023年6月印发）",
                "是（县政发〔2024〕3号，2023年6月1日印发）",
                "是（县政发〔2024〕3号 2023-06-01印发）",
                "是（县政发〔2024〕3号，2023.6.1发布）",
                "是（县政发〔2024〕3号，20230601印发）",
                "是（县政发〔2024〕3号，二〇二三年六月印发）",
                "是（县政发（２０２４）３号，２０２３年６月印发）",
                "是（2023年6月印发县政发〔2024〕3号）",
                "是（县政发2024年3号，2023年12月31日县政府印发）",
                "是（县教发〔2019〕8号；县政发〔2024〕3号，2023年6月印发）",
                "否（县政发〔2024〕3号，2023年6月印发）",
                "是（县政发[2024]3号，1999年6月公布）",
            })
    void aDocumentIsNotIssuedBeforeItsYear(String answer) {
        Told told = county(answer);
        assertThat(flag(told, CountyFlag.LAYOUT_PLAN)).as(answer + told.all()).isEqualTo(Flag.UNKNOWN);
        assertThat(told.all()).contains("第 2 行", "早于文号的年份", answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "计划2027年完成",
                "待核实",
                "拟建",
                "个别学校有",
                "基本",
                "部分学校",
                "除两所教学点外",
                "不含民办",
                "正在整改",
                "预计明年",
                "2020年以前",
                "2026年起",
                "截至2023年",
                "2020年",
                "暂定",
                "尚未批复",
                "县政发〔2020〕3号，已废止",
                "县政发〔2020〕3号，部分学校未落实",
                "县政发〔2020〕3号规定2028年达到",
                "县政发〔2020〕3号要求三年内建成",
                "县政发〔2020〕3号安排明年实施",
                "按县政发〔2020〕3号推进",
                "县政发〔2020〕3号已超过有效期",
                "《布局规划》征求意见稿",
                "《布局规划（草案）》",
                "文件待印发",
                "计划2026年印发",
                "附件2（待补）",
                "约90%",
                "大部分",
                "仅小学",
                "初中除外",
                "存疑",
                "？",
                "与实际不符",
                "已整改完成",
                "学校自报",
                "口头",
                "应该是",
                "县政府研究中",
                "若干学校例外",
                "2021年6月1日前",
                "原为否",
                "否",
                "详见附件2，其中3所未达标",
                "没收到文件",
                "缺文件",
                "补发通知",
                "督办通知",
                "批评通报",
                "问题通报",
                "处分决定",
                "关于布局规划的请示报告",
                "申请报告",
                "等批复",
                "报批方案",
                "催办通知",
                "参照市里文件",
                "planned for 2027",
                "except two schools",
                "to be confirmed",
                "partly",
                "since 2026",
                "draft",
                "not yet"
            })
    void anyOtherRemarkLeavesTheAnswerOpenAndIsQuoted(String remark) {
        for (String form : new String[] {"是（%s）", "是，%s", "是:%s", "是 %s"}) {
            Told told = county(form.formatted(remark));
            assertThat(flag(told, CountyFlag.LAYOUT_PLAN))
                    .as(form.formatted(remark) + "\n" + told.all())
                    .isEqualTo(Flag.UNKNOWN);
            assertThat(told.all()).contains(remark, "学校规划布局合理", "第 2 行");
        }
    }

    /** What breaks off says nothing, and no document has the number nought. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "是（",
                "是(",
                "是 （",
                "是，",
                "是,",
                "是：",
                "是:",
                "是、",
                "是；",
                "是【",
                "是〔",
                "是（见附件",
                "是（县政发〔2020〕3号",
                "是，县政发〔2020〕3号，",
                "是，见附件3，",
                "是（县政发〔2020〕第0号）",
                "是（县政发〔2020〕0号）",
                "是（县政发〔2020〕00号）",
                "是（附件0）",
                "是（见附件0）",
                "是（附表 0）",
                "是（附件10、）",
                "是（见附件10，）",
                "否（附件10、）",
                "是（县政发〔2021〕10号；）",
                "是（县政发〔2021〕10号和）",
                "否（县政发〔2021〕10号及）",
                "是（县政发2021〕10号）",
                "是（附件10和）",
                "是（附件1至）",
                "是（附件0至3）",
                "是（附件10和部分学校）",
                "是（附件10和整改计划）",
                "是）"
            })
    void anAnswerThatBreaksOffOrCitesNumberNoughtIsNone(String answer) {
        Told told = county(answer);
        assertThat(flag(told, CountyFlag.LAYOUT_PLAN)).as(answer + told.all()).isEqualTo(Flag.UNKNOWN);
        assertThat(told.all()).contains("第 2 行", "学校规划布局合理", answer.strip());
    }

    /** A blank waits to be filled in; a day is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "是（见附件    ）",
                "是（见附件 ）",
                "是（见附件　　）",
                "是（见附件____）",
                "是（见附件＿＿）",
                "是（附件：）",
                "是（文号：）",
                "是（文号：     ）",
                "是（依据：）",
                "是（  ）",
                "是（）",
                "是（　）",
                "是( )",
                "是【 】",
                "是（县政发〔    〕   号）",
                "是（县政发〔2020〕   号）",
                "是（县政发〔2020〕××号）",
                "是（县政发〔2020〕第  号）",
                "是（县政发〔〕3号）",
                "是（《　　》）",
                "是（《》）",
                "是（见……）",
                "是（    年  月  日印发）",
                "是，见附件：",
                "是（2025年13月印发）",
                "是（2024年2月30日印发）",
                "是（2023年2月29日印发）",
                "是（2024.4.31印发）",
                "是（2024-00-10发布）",
                "是（2024年6月0日印发）",
                "是（2024年6月31日县政府批复）",
                "是（县政发〔2020〕3号，2021年15月1日印发）",
                "是（二〇二四年十三月印发）",
                "是（issued 31 June 2024）",
                "否（2024年2月30日印发）",
            })
    void aBlankOrADayThatThereIsNotLeavesTheAnswerOpen(String answer) {
        Told told = county(answer);
        assertThat(flag(told, CountyFlag.LAYOUT_PLAN)).as(answer + told.all()).isEqualTo(Flag.UNKNOWN);
        assertThat(told.all()).contains("第 2 行", "学校规划布局合理", answer.strip());
    }

    @ParameterizedTest
    @CsvSource({"1, YES", "0, NO", "１, YES", "是, YES", "否, NO"})
    void whetherASchoolCountsIsAskedInOneAndNought(String code, Flag counted) {
        Told told = Told.csv(
                folder,
                "学校代码,学校名称,区县,办学类型,小学在校生数,是否计校数,主校",
                "1,甲,某县,小学,100," + code + "," + (counted == Flag.NO ? "2" : ""),
                "2,乙,某县,小学,100,1,");
        assertThat(told.school("1").flag(SchoolFlag.COUNTED)).as(told.all()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "是, YES",
        "否, NO",
        "有, YES",
        "无, NO",
        "没有, NO",
        "Yes, YES",
        "no, NO",
        "TRUE, YES",
        "false, NO",
        "是。, YES",
        "是 , YES"
    })
    void plainAnswersArePlain(String answer, Flag flag) {
        Told told = county(answer);
        assertThat(flag(told, CountyFlag.LAYOUT_PLAN)).isEqualTo(flag);
        assertThat(told.notes().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"基本是", "是/否", "部分是", "不清楚", "是是", "非", "是否", "待定", "2", "-", "是的吧", "应当是", "没有吧"})
    void whatIsNeitherYesNorNoIsTold(String answer) {
        Told told = county(answer);
        assertThat(flag(told, CountyFlag.LAYOUT_PLAN)).isEqualTo(Flag.UNKNOWN);
        assertThat(told.all()).contains("第 2 行");
    }

    @Test
    void theCodesOfTheCaseAreReadAsTheHeaderSays() {
        Told told = Told.of(Path.of("src/test/resources/cases-reading/13-inverted-code/schools.csv"));
        assertThat(told.school("1").flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.YES);
        assertThat(told.school("2").flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "0是1否, 0, 1",
        "1是0否, 1, 0",
        "是0否1, 0, 1",
        "是1否0, 1, 0",
        "1=是；0=否, 1, 0",
        "0=是;1=否, 0, 1",
        "1-是 2-否, 1, 2",
        "1：是 2：否, 1, 2",
        "1.是 2.否, 1, 2",
        "是填1、否填0, 1, 0",
        "是填0、否填1, 0, 1",
        "是为1、否为2, 1, 2",
        "1表示是、0表示否, 1, 0",
        "0代表是、1代表否, 0, 1",
        "1是、2否, 1, 2",
        "是=1/否=0, 1, 0",
        "1为是、0为否, 1, 0",
        "1 yes 0 no, 1, 0",
        "yes=1/no=0, 1, 0",
        "0:yes 1:no, 0, 1",
        "Y是N否, Y, N",
        "1有0无, 1, 0",
        "A是B否, A, B"
    })
    void aLegendInTheHeaderHolds(String legend, String yes, String no) {
        Told told = Told.csv(
                folder,
                "学校代码,学校名称,区县,办学类型,小学在校生数,\"是否民办（" + legend + "）\"",
                "1,甲,某县,小学,100," + yes,
                "2,乙,某县,小学,100," + no,
                "3,丙,某县,小学,100,");
        assertThat(told.school("1").flag(SchoolFlag.PRIVATE)).as(told.all()).isEqualTo(Flag.YES);
        assertThat(told.school("2").flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.NO);
        assertThat(told.school("3").flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.UNKNOWN);
    }

    /** Below the question, in a header of two rows. */
    @Test
    void aLegendInTheSecondRowOfAHeaderHolds() {
        Told told = Told.csv(folder, "学校名称,统计三级,办学类型,在校生数,,是否民办", ",,,小学,初中,（0是1否）", "甲校,某县,九年一贯制学校,300,200,0");
        assertThat(told.school("甲校").flag(SchoolFlag.PRIVATE)).as(told.all()).isNotEqualTo(Flag.NO);
    }

    @Test
    void wordsStayWordsUnderALegend() {
        Told told = Told.csv(folder, "学校代码,学校名称,区县,办学类型,小学在校生数,是否民办（0是1否）", "1,甲,某县,小学,100,是", "2,乙,某县,小学,100,3");
        assertThat(told.school("1").flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.YES);
        assertThat(told.school("2").flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.UNKNOWN);
        assertThat(told.all()).contains("第 3 行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"说明：是否题0表示是，1表示否", "注：0=是，1=否", "填表说明：0是 1否", "注：表中‘0’表示是，‘1’表示否", "说明：表内“0”代表是、“1”代表否"})
    void aLegendAboveTheTableHoldsForAllOfIt(String legend) {
        Told told = Told.csv(
                folder,
                "\"" + legend + "\",,,,,",
                "学校代码,学校名称,区县,办学类型,小学在校生数,是否民办",
                "1,甲,某县,小学,100,0",
                "2,乙,某县,小学,100,1");
        assertThat(told.school("1").flag(SchoolFlag.PRIVATE)).as(told.all()).isEqualTo(Flag.YES);
        assertThat(told.school("2").flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0"})
    void aCodeWithoutALegendIsRefused(String code) {
        Told told = Told.csv(folder, "学校代码,学校名称,区县,办学类型,小学在校生数,是否民办", "1,甲,某县,小学,100," + code);
        assertThat(told.school("1").flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.UNKNOWN);
        assertThat(told.all()).contains("是否民办", "第 2 行");
    }

    @Test
    void aCountysQuestionsHaveLegendsToo() {
        Told told = Told.of(
                Told.write(folder.resolve("schools.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,100"),
                Told.write(folder.resolve("county.csv"), "区县,学校规划布局合理（0是1否）,适龄儿童少年适龄人数", "某县,0,100"));
        assertThat(flag(told, CountyFlag.LAYOUT_PLAN)).as(told.all()).isEqualTo(Flag.YES);
    }
}
