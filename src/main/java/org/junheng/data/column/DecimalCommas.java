package org.junheng.data.column;

import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CommaNumbers;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.Target;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.texts.Text;

/** Numbers as much of the world writes them, 1.234,5: where a mapping says so, for what 1.234 means nobody can tell from itself. */
final class DecimalCommas {
    private DecimalCommas() {}

    /** The filling of a column of numbers so written. */
    static Filling of(Target target, String header, Filling filling) {
        return (row, cell) -> {
            @Nullable String pointed = CommaNumbers.pointed(cell);
            if (pointed == null) {
                problem(row, header, cell);
                Fillings.refused(target).fill(row, cell);
            } else {
                filling.fill(row, pointed);
            }
        };
    }

    /** What a column of the table's own holds: the text as it stands, and its number. */
    static Extra extra(SchoolRow row, String header, String cell) {
        @Nullable String pointed = CommaNumbers.pointed(cell);
        return pointed == null
                ? new Extra(cell, Figure.UNREADABLE)
                : new Extra(
                        cell,
                        Fillings.extra(row.notes, row.table, header, pointed).number());
    }

    static void problem(SchoolRow row, String header, String cell) {
        String shown = Notes.shown(cell);
        row.notes.problem(
                row.table.place(),
                header,
                cell,
                new Text(
                        "映射文件写明小数点是逗号（decimal: comma），“" + shown + "”不是这样写的数，按未报处理。请更正此格，或改映射文件的 decimal。",
                        "the mapping says that decimals follow a comma (decimal: comma), and \"" + shown
                                + "\" is no number so written; it counts as missing. Correct the cell, or \"decimal\" in the"
                                + " mapping."));
    }
}
