package org.junheng.data.column;

import org.jspecify.annotations.Nullable;
import org.junheng.figures.Figure;

/**
 * One cell to read.
 *
 * @param column its position, or -1 for a constant
 * @param constant the constant, or the empty text
 * @param filling what it does
 * @param plain the same, where a plain number in the cell is the figure; most cells of a large file are such
 */
public record ColumnStep(
        int column,
        String constant,
        Filling filling,
        @Nullable FigureFilling plain) {
    ColumnStep(int column, String constant, Filling filling) {
        this(column, constant, filling, column < 0 ? null : plain(filling));
    }

    private static @Nullable FigureFilling plain(Filling filling) {
        return filling instanceof FigureFilling figures && figures.reading().isPlain() ? figures : null;
    }

    /** Fills what it fills from the table's current row; a blank cell reports nothing. */
    public void into(SchoolRow row) {
        Figure figure = plain == null ? null : row.table.figure(column);
        if (plain != null && figure != null) {
            if (figure.isReported()) {
                plain.fill(row, figure);
            }
            return;
        }
        String cell = column < 0 ? constant : row.table.cell(column);
        if (!cell.isEmpty()) {
            filling.fill(row, cell);
        }
    }
}
