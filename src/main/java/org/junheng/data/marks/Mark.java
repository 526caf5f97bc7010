package org.junheng.data.marks;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.Header;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/**
 * The mark of one student in one subject.
 *
 * @param state whether there is a mark
 * @param value the mark; 0 where there is none
 * @param full the full mark; 0 where there is none
 * @param problem why there is none; the empty text where there is one
 */
public record Mark(MarkState state, Exact value, Exact full, Text problem) {
    private static final Set<String> ABSENT =
            Set.of("缺考", "缺", "缺席", "未考", "请假", "病假", "事假", "免考", "休学", "absent", "abs", "n/a");
    private static final Text NO_FULL_MARK = new Text(
            "不知满分是多少，本列的人数按未报处理。请加“满分”列，或在列名后注明，如 语文（满分120），或用 --cutoffs full=100。",
            "the full mark is not known; the numbers of the column count as missing. Add a column \"fullMark\", or write it in the"
                    + " header as in Chinese (120), or use --cutoffs full=100.");
    /** One that stands for what is no mark, which is told elsewhere. */
    static final Mark LOST = new Mark(MarkState.UNUSABLE, Exact.ZERO, Exact.ZERO, Text.NONE);

    private static final Mark NOT_TESTED = new Mark(MarkState.ABSENT, Exact.ZERO, Exact.ZERO, Text.NONE);

    public enum MarkState {
        MARKED,
        ABSENT,
        BLANK,
        UNUSABLE
    }

    /** Reads a cell. Nought is a mark; a student who was absent is to be marked so. */
    public static Mark of(String cell, Optional<Exact> full) {
        if (cell.isEmpty()) {
            return none(
                    MarkState.BLANK,
                    new Text(
                            "没有成绩。缺考请写 缺考，零分请写 0。",
                            "there is no mark. Write \"absent\" (缺考) for a student who was not tested, 0 for nought."));
        }
        if (ABSENT.contains(Header.key(cell))) {
            return NOT_TESTED;
        }
        @Nullable Exact value = Decimals.isPercentage(cell) ? null : Decimals.exact(cell);
        String shown = Notes.shown(cell);
        if (value == null || value.signum() < 0) {
            return none(
                    MarkState.UNUSABLE,
                    new Text(
                            "“" + shown + "”不是分数。请只填数字；缺考请写 缺考。",
                            "\"" + shown + "\" is no mark. Write digits, or \"absent\" (缺考)."));
        }
        if (full.isEmpty()) {
            return none(MarkState.UNUSABLE, NO_FULL_MARK);
        }
        return value.compareTo(full.get()) > 0
                ? none(
                        MarkState.UNUSABLE,
                        new Text(
                                "“" + shown + "”高于满分 " + full.get() + "。请更正分数或满分。",
                                "\"" + shown + "\" is above the full mark " + full.get()
                                        + ". Correct the mark or the full mark."))
                : new Mark(MarkState.MARKED, value, full.get(), Text.NONE);
    }

    /** Whether there is none because it is not known of how many. */
    public boolean lacksFullMark() {
        return problem.equals(NO_FULL_MARK);
    }

    /** The same, once it was told why there is none. */
    public Mark told() {
        return none(state, Text.NONE);
    }

    private static Mark none(MarkState state, Text text) {
        return new Mark(state, Exact.ZERO, Exact.ZERO, text);
    }
}
