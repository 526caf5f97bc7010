package org.junheng.data.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.results.DataFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Remarks in names and in columns for them are quoted, for nobody but the writer knows what they change. */
class RemarkSuspicionsTest {
    private static List<DataFinding> suspect(School... schools) {
        return Suspicions.of(County.of("某县", "某县", List.of(schools)), Optional.empty()).stream()
                .filter(finding -> finding.kind() == DataFinding.Category.SUSPICION)
                .toList();
    }

    private static School named(String name) {
        return School.builder("1", name).kind(SchoolKind.PRIMARY).build();
    }

    private static School remarked(String id, String header, String text) {
        return School.builder(id, id + "小学")
                .kind(SchoolKind.PRIMARY)
                .extra(header, Extra.of(text))
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "戊小学（已撤并）", "戊小学(2023年撤并)", "戊小学（停办）", "戊小学（停用）", "戊小学（暂停招生）", "戊小学（未启用）", "戊小学（新建，未招生）", "戊小学（在建）",
                "戊小学（筹建）", "戊小学（拟建）", "戊小学（已关闭）", "戊小学（并入甲小学）", "戊小学（合并到乙小学）", "戊小学（无学生）", "戊小学（空壳）", "戊小学【已撤销】",
                "戊小学已撤并", "戊小学拟撤销", "戊小学已停办", "戊小学 已并入中心校"
            })
    void aNameThatTellsOfAClosedSchoolIsTold(String name) {
        assertThat(suspect(named(name)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("不办学", name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新建小学",
                "新建路小学",
                "合并小学",
                "并州路小学",
                "停旨头镇小学",
                "关停沟小学",
                "实验小学（东校区）",
                "甲小学（原乙小学）",
                "已庄小学",
                "撤军岭小学",
                "筹边楼小学",
                "小学（教学点）",
                "No. 3 School",
                "第3小学",
                "乌兰（蒙古族）小学",
                "A",
                "3",
                "育才（集团）学校",
                "启用路小学",
                "在建设路小学"
            })
    void aNameThatOnlyHoldsTheWordsIsNot(String name) {
        assertThat(suspect(named(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"甲小学*,注释标记", "甲小学①,注释标记", "※甲小学,注释标记", "甲小学★,注释标记", "????,没有文字", "——,没有文字", "？？？？,没有文字"})
    void aMarkAndALostNameAreTold(String name, String told) {
        assertThat(suspect(named(name)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains(told));
    }

    @Test
    void remarksAreQuotedOnceForAColumn() {
        List<DataFinding> findings = suspect(
                remarked("甲", "备注", "数据为估算"),
                remarked("乙", "备注", "在校生含幼儿班30人"),
                remarked("丙", "备注", "无"),
                remarked("丁", "备注", "已撤并"),
                remarked("戊", "备注", "校舍为租用"));
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh())
                        .contains("4 所学校", "“数据为估算”", "“在校生含幼儿班30人”", "“已撤并”等")
                        .doesNotContain("租用"));
    }

    @ParameterizedTest
    @CsvSource({"备注,估算", "备 注,估算", "说明,估算", "情况说明,估算", "Remarks,estimated", "notes,estimated", "附注,估算", "其他/备注,估算"})
    void anyColumnForRemarksIsLookedAt(String header, String text) {
        assertThat(suspect(remarked("甲", header, text))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"备注,无", "备注,/", "备注,-", "备注,没有", "乡镇,城关镇", "序号,3", "说明书数,30"})
    void othersAreNot(String header, String text) {
        assertThat(suspect(remarked("甲", header, text))).isEmpty();
    }
}
