package org.junheng.report.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.texts.Text;

/**
 * What became of a verdict from one year to the next; one of the two is a finding.
 *
 * @param kind how it changed
 * @param of whose verdict it is, by which criterion
 * @param before the verdict of the earlier year; empty where there was none
 * @param after the verdict of the later year; empty where there is none
 * @param because what the change comes from, by cause; several things may come together
 */
public record VerdictChange(
        Turn kind, Of of, Optional<ReportedVerdict> before, Optional<ReportedVerdict> after, List<Because> because) {
    public VerdictChange {
        because = List.copyOf(because);
    }

    /** The causes alone. */
    public Set<ChangeCause> causes() {
        Set<ChangeCause> causes = EnumSet.noneOf(ChangeCause.class);
        because.forEach(one -> causes.add(one.cause()));
        return causes;
    }

    /** Whether it is new, worse, or nothing that can be told any more: no improvement. */
    public boolean isWorse() {
        return switch (kind) {
            case NEW, WORSE, NOW_UNDECIDED, NOT_JUDGED -> true;
            case UNCHANGED, BETTER, SOLVED -> false;
        };
    }

    /**
     * Whose verdict it is.
     *
     * @param criterion what the criterion is called
     * @param subject what the subject is called
     * @param school the id of its school; the empty text where it is of the county
     * @param schoolTitle what the school, or the county, is called
     */
    public record Of(Text criterion, Text subject, String school, Text schoolTitle) {}

    /**
     * One thing that a change comes from.
     *
     * @param cause the sort of thing
     * @param detail which one, from what to what
     */
    public record Because(ChangeCause cause, Text detail) {}

    /** How a finding changed: the gravest first, then what was solved, and last what stayed as it was. */
    public enum Turn {
        NEW("新增的问题", "New findings"),
        WORSE("变差的问题", "Findings that are worse"),
        NOW_UNDECIDED("原未达标、现待定（不算改善）", "Failed before, undecided now: no improvement"),
        NOT_JUDGED("不再评估（不算解决）", "No longer judged: not solved"),
        SOLVED("已解决的问题", "Solved"),
        BETTER("有改善但仍未达标", "Better, and still not met"),
        UNCHANGED("没有变化的问题", "Findings that are unchanged");

        private final Text title;

        Turn(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /** What a change comes from. */
    public enum ChangeCause {
        /** A figure is another than before. */
        DATA("数据", "data"),
        /** What it is held against is another, or is allowed to be met in another way. */
        LIMITS("限值", "limits"),
        /** The rule is another, or there was none. */
        RULES("规则", "rules"),
        /** Another set of schools is judged, or counted. */
        SCOPE("范围", "scope"),
        /** Data, limit and rule are as they were: it is reckoned in another way. */
        METHOD("口径", "method");

        private final Text title;

        ChangeCause(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }
}
