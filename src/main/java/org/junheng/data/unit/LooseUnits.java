package org.junheng.data.unit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.texts.Text;

/** What is said of units above a table that were used for no column, or not for all. */
final class LooseUnits {
    private LooseUnits() {}

    /** Why a column that is taken out of a unit has none. */
    static Text excepted(String words) {
        return new Text(
                "表上方写的单位不含“" + words + "”，又没有写它是什么单位，整列按未报处理。请在列名末尾用括号写明这一列的单位。",
                "the unit above the table leaves \"" + words
                        + "\" out and does not say in what that is told; the whole column counts as missing. Write the unit of the"
                        + " column in brackets at the end of its header.");
    }

    /** Why a column has none where a unit is said of what may be its figure or not. */
    static Text ofNoColumn(Map<String, NamedUnit> doubtful) {
        String of = doubtful.values().stream()
                .flatMap(one -> one.subject().names().stream())
                .distinct()
                .collect(Collectors.joining("、"));
        String words = String.join("、", doubtful.keySet());
        return new Text(
                "表上方说“" + of + "”的单位是“" + words + "”，“" + of
                        + "”对不上任何一列，不知是否说的是这一列，整列按未报处理。请改用列名来写，或在各列列名末尾用括号写明单位，并删去这句话。",
                "the unit above the table, \"" + words + "\", is said of \"" + of
                        + "\", which is no column, and may be meant of this one; the whole column counts as missing. Name the column"
                        + " as its header does, or write units in brackets at the end of headers and take the words away.");
    }

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
