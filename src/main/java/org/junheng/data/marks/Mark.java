package org.junheng.data.marks;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CommaNumbers;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.FigureCell;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
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
    private static final Set<String> ABSENT = Set.of(
            "缺考",
            "缺",
            "缺席",
            "未考",
            "请假",
            "病假",
            "事假",
            "免考",
            "免试",
            "缓考",
            "缺勤",
            "旷考",
            "未参考",
            "未参加",
            "休学",
            "转出",
            "转学",
            "已转出",
            "已转学",
            "退学",
            "absent",
            "abs",
            "n/a",
            "exempt",
            "excused",
            "deferred");
    /** Whoever cheated has a mark or none as the rules of the examination say, which a list does not tell. */
    private static final Pattern CHEATED = Pattern.compile(".*(?:作弊|舞弊|违纪|违规|取消成绩|成绩无效|雷同|cheat|disqualified).*");

    private static final Pattern LETTERS = Pattern.compile(
            "[a-e][+-]?[+]?|优秀?\\+?|良好?\\+?|中等?|差|合格|及格|不合格|不及格|待合格|待提高|达标|未达标|通过|excellent|good|pass(?:ed)?|fail(?:ed)?");
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

    /** Reads a cell by how its table writes numbers. */
    public static Mark of(Table table, String cell, Optional<Exact> full) {
        @Nullable String number = written(table, cell);
        return number != null
                ? of(number, full)
                : none(
                        MarkState.UNUSABLE,
                        table.isUnclear(cell) ? FigureCell.unclear(cell) : CommaNumbers.notOne(cell));
    }

    /** A number with a decimal point; null where it is not known which number it is. */
    public static @Nullable String written(Table table, String cell) {
        return table.isUnclear(cell) ? null : table.hasDecimalCommas() ? CommaNumbers.pointed(cell) : cell;
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
        Text unmarked = unmarked(cell);
        if (!unmarked.equals(Text.NONE)) {
            return none(MarkState.UNUSABLE, unmarked);
        }
        @Nullable Exact value = Decimals.isPercentage(cell) ? null : Decimals.exact(cell);
        String shown = Notes.shown(cell);
        if (value != null && value.signum() < 0) {
            return none(
                    MarkState.UNUSABLE,
                    new Text(
                            "“" + shown + "”低于 0，不是分数。请更正；缺考请写 缺考，零分请写 0。",
                            "\"" + shown
                                    + "\" is below 0 and no mark. Correct it; write \"absent\" (缺考) for a student who was not"
                                    + " tested, 0 for nought."));
        }
        if (value == null) {
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

    /** Why a word is no mark: of a student who cheated, or a grade in words; the empty text where it is neither. */
    private static Text unmarked(String cell) {
        String key = Header.key(cell);
        String shown = Notes.shown(cell);
        if (CHEATED.matcher(key).matches()) {
            return new Text(
                    "“" + shown + "”不是分数，不知这名学生怎样计分。按规定记零分的请写 0，不计成绩的请写 缺考。",
                    "\"" + shown
                            + "\" is no mark, and it is not known how the student counts. Write 0 if the rules of the"
                            + " examination say nought, or \"absent\" (缺考) if there is no mark.");
        }
        return LETTERS.matcher(key).matches()
                ? new Text(
                        "“" + shown + "”是等级，不是分数，无法按分数线统计。请填分数；只有等级的学科，请从名单中删去此列。",
                        "\"" + shown
                                + "\" is a grade in words and no mark, and cannot be counted at the lines. Write the mark; if"
                                + " there are grades alone in the subject, delete its column.")
                : Text.NONE;
    }

    /** Whether it is a nought. */
    public boolean isNought() {
        return state == MarkState.MARKED && value.signum() == 0;
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
