package org.junheng.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junheng.results.ledger.Ledger.LedgerEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody writes as the state of a finding: done, waived, neither, or something that may be either. */
class LedgerStateTest {
    private static LedgerEntry entry(String state) {
        return new LedgerEntry("县", "QB-R5-primary@A", "", "", "", Optional.empty(), state, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "完成",
                "已完成",
                "已完成。",
                " 已 完成 ",
                "全部完成",
                "整改完成",
                "已整改",
                "销号",
                "已销号",
                "已銷號",
                "办结",
                "已办结",
                "已解决",
                "done",
                "Done",
                "CLOSED ",
                "Solved.",
                "resolved",
                "completed"
            })
    void doneIsDone(String state) {
        assertThat(entry(state).isDone()).isTrue();
        assertThat(entry(state).isWaived()).isFalse();
        assertThat(entry(state).isDoubtful()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"豁免", "已豁免", "豁 免", "waived", "Waiver", "WAIVED."})
    void waivedIsWaived(String state) {
        assertThat(entry(state).isWaived()).isTrue();
        assertThat(entry(state).isDone()).isFalse();
        assertThat(entry(state).isDoubtful()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "在办",
                "正在整改",
                "仍在 办理",
                "已开始整改",
                "尚未开始",
                "待办",
                "施工中，未完成",
                "逾期",
                "In progress",
                "not yet started",
                "pending",
                "整改中",
                "未完成",
                "尚未完成",
                "没有完成",
                "未按期完成",
                "不能按期完成",
                "未全部完成",
                "无法销号",
                "不予豁免",
                "不同意豁免",
                "未整改到位",
                "未达标",
                "未完成，未销号",
                "not done",
                "Not yet closed",
                "isn't done",
                "has not been fully resolved",
                "unresolved",
                "incomplete",
                "undone",
                "never waived",
                "open"
            })
    void whatSaysThatItIsNotSoStaysOpen(String state) {
        assertThat(entry(state).isDone()).isFalse();
        assertThat(entry(state).isWaived()).isFalse();
        assertThat(entry(state).isDoubtful()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已完成整改",
                "部分完成",
                "基本完成",
                "完成80%",
                "待销号",
                "申请豁免",
                "预计12月完成",
                "完成（张三）",
                "是否完成？",
                "不久前完成",
                "不得不豁免",
                "不是未完成",
                "未报批，已销号完毕",
                "未完成但已豁免",
                "已豁免一年",
                "结案待批",
                "已達標",
                "100%",
                "√",
                "☑",
                "done?",
                "almost done",
                "closed on 3 May",
                "waived by the county",
                "not only done",
                "not incomplete",
                "to be closed",
                "done/waived",
                "Exempted until 2026"
            })
    void whatMayBeEitherIsDoubtful(String state) {
        assertThat(entry(state).isDone()).isFalse();
        assertThat(entry(state).isWaived()).isFalse();
        assertThat(entry(state).isDoubtful()).isTrue();
    }
}
