package org.junheng.report.view;

import java.util.Optional;
import java.util.Set;
import org.junheng.texts.Text;

/**
 * What became of a verdict from one year to the next; one of the two is a finding.
 *
 * @param kind how it changed
 * @param before the verdict of the earlier year; empty where there was none
 * @param after the verdict of the later year; empty where there is none
 * @param causes what the change comes from
 */
public record VerdictChange(
        Kind kind, Optional<ReportedVerdict> before, Optional<ReportedVerdict> after, Set<Cause> causes) {
    public VerdictChange {
        causes = Set.copyOf(causes);
    }

    /** How a finding changed: the gravest first, then what was solved, and last what stayed as it was. */
    public enum Kind {
        NEW("新增的问题", "New findings"),
        WORSE("变差的问题", "Findings that are worse"),
        NOW_UNDECIDED("原未达标、现待定（不算改善）", "Failed before, undecided now: no improvement"),
        NOT_JUDGED("不再评估（不算解决）", "No longer judged: not solved"),
        SOLVED("已解决的问题", "Solved"),
        BETTER("有改善但仍未达标", "Better, and still not met"),
        UNCHANGED("没有变化的问题", "Findings that are unchanged");

        private final Text title;

        Kind(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /** What a change comes from. */
    public enum Cause {
        DATA("数据", "data"),
        LIMITS("限值", "limits"),
        RULES("规则", "rules");

        private final Text title;

        Cause(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }
}
