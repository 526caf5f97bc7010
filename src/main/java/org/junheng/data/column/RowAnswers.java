package org.junheng.data.column;

import java.util.Optional;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.Organisers;
import org.junheng.data.vocabulary.Settlements;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.SchoolFlag;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.texts.Text;

/** Answers that a row gives in other words: who runs the school, and where it lies. */
final class RowAnswers {
    private RowAnswers() {}

    /** Who runs the school tells whether it is private, and whether the county runs it, where the row does not say so itself. */
    static void organiser(SchoolRow row) {
        String text = row.text(Target.SchoolText.ORGANISER);
        if (text.isEmpty()) {
            return;
        }
        if (row.flag(SchoolFlag.COUNTY_RUN) == Flag.UNKNOWN) {
            Organisers.isCountyRun(text).ifPresent(answer -> row.flag(SchoolFlag.COUNTY_RUN, Answer.of(answer)));
        }
        if (row.flag(SchoolFlag.PRIVATE) != Flag.UNKNOWN) {
            return;
        }
        Organisers.isPrivate(text)
                .ifPresentOrElse(
                        answer -> row.flag(SchoolFlag.PRIVATE, Answer.of(answer)),
                        () -> row.notes.problem(
                                row.table.place(),
                                Target.SchoolText.ORGANISER.zh(),
                                text,
                                new Text(
                                        "从举办者“" + Notes.shown(text)
                                                + "”看不出是否民办，按未报处理。请填 1—10（10 为民办）或统计代码（999 为民办），或加“是否民办”列。",
                                        "the organiser \"" + Notes.shown(text)
                                                + "\" does not tell whether the school is private; that"
                                                + " counts as not reported. Write 1 to 10 (10 is private) or the code of the"
                                                + " statistics (999 is private), or add a column \"private\".")));
    }

    /** Where the school lies tells whether it is rural, and whether it is in a town; what the row says otherwise is refused. */
    static void settlement(SchoolRow row) {
        String text = row.text(Target.SchoolText.SETTLEMENT);
        if (text.isEmpty()) {
            return;
        }
        Optional<Settlements> place = Settlements.of(text);
        if (place.isEmpty()) {
            row.notes.problem(
                    row.table.place(),
                    Target.SchoolText.SETTLEMENT.zh(),
                    text,
                    new Text(
                            "从城乡类型“" + Notes.shown(text)
                                    + "”看不出是否乡村，按未报处理。请填 主城区、城乡结合区、镇中心区、镇乡结合区、特殊区域、乡中心区、村庄 或其代码（111—220），或加“是否乡村”列。",
                            "\"" + Notes.shown(text)
                                    + "\" does not tell whether the school is rural; that counts as not reported."
                                    + " Write one of the seven classes or its code (111 to 220), or add a column \"rural\"."));
            return;
        }
        answer(row, SchoolFlag.RURAL, place.get() == Settlements.COUNTRY, text);
        answer(row, SchoolFlag.TOWN, place.get() == Settlements.TOWN, text);
    }

    private static void answer(SchoolRow row, SchoolFlag flag, boolean is, String text) {
        Flag said = row.flag(flag);
        if (said == Flag.UNKNOWN) {
            row.flag(flag, Answer.of(Flag.of(is)));
        } else if (said != Flag.of(is)) {
            row.notes.problem(
                    row.table.place(),
                    Target.SchoolText.SETTLEMENT.zh(),
                    text,
                    new Text(
                            "城乡类型“" + Notes.shown(text) + "”与“" + flag.zh() + "”列的回答不一致，两者都不采用，按未报处理。请核对。",
                            "\"" + Notes.shown(text) + "\" and the answer in column \"" + flag.id()
                                    + "\" disagree; neither is used, and it counts as not reported. Check both."));
            row.flag(flag, Answer.NOT_REPORTED);
        }
    }
}
