package org.junheng.data.unit;

import java.util.List;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.texts.Text;

/** What is said of units above a table that were used for no column, or not for all. */
final class LooseUnits {
    private LooseUnits() {}

    /** Those that fit no column. */
    static void tell(Notes notes, CellPlace place, List<String> loose) {
        if (loose.isEmpty()) {
            return;
        }
        String words = String.join("、", loose);
        notes.notice(
                place,
                "",
                words,
                new Text(
                        "表上方写的单位“" + words + "”对不上任何一列，没有采用。请把单位写在列名末尾的括号里。",
                        "the unit \"" + words
                                + "\" above the table fits no column, and was not used. Write units in brackets at the end of"
                                + " headers."));
    }

    /** One that is said of some figures, and the columns of its kind that are others. */
    static void tellSpared(Notes notes, CellPlace place, String word, List<String> subject, List<String> columns) {
        String of = String.join("、", subject);
        String others = Notes.shown(String.join("、", columns));
        notes.notice(
                place,
                "",
                word,
                new Text(
                        "表上方的单位“" + word + "”说的是“" + of + "”，没有用于这些列：" + others + "。若也是这个单位，请在其列名末尾用括号写明。",
                        "the unit \"" + word + "\" above the table is said of \"" + of
                                + "\", and was not used for these columns: " + others
                                + ". If they are told in it, too, write that in brackets at the end of their headers."));
    }
}
