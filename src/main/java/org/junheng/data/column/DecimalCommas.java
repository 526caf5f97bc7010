package org.junheng.data.column;

import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CommaNumbers;
import org.junheng.data.vocabulary.Target;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;

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
        row.notes.problem(row.table.place(), header, cell, CommaNumbers.notOne(cell));
    }
}
