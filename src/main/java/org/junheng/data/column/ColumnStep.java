package org.junheng.data.column;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.data.vocabulary.Target;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;

/**
 * One cell to read.
 *
 * @param column its position, or -1 for a constant
 * @param constant the constant, or the empty text
 * @param filling what it does
 * @param asked the figure that it holds; none where it holds another thing
 * @param plain the same, where a plain number in the cell is the figure; most cells of a large file are such
 */
public record ColumnStep(
        int column,
        String constant,
        Filling filling,
        Optional<AskedCell> asked,
        @Nullable FigureFilling plain) {
    ColumnStep(int column, String constant, Filling filling, Target target, String header, Exact times) {
        this(
                column,
                constant,
                filling,
                column < 0 || isWords(target)
                        ? Optional.empty()
                        : Optional.of(new AskedCell(AskedFigure.of(target, header), target, header, times)),
                column < 0 ? null : plain(filling));
    }

    /** A figure that the cells of a column hold, and what they are multiplied by. */
    record AskedCell(AskedFigure figure, Target target, String header, Exact times) {}

    private static boolean isWords(Target target) {
        return target instanceof Target.SchoolText
                || target instanceof Target.SchoolAnswer
                || target instanceof Target.SchoolColumn;
    }

    private static @Nullable FigureFilling plain(Filling filling) {
        return filling instanceof FigureFilling figures && figures.reading().isPlain() ? figures : null;
    }

    /** Fills what it fills from the table's current row; a blank cell reports nothing. */
    public void into(SchoolRow row) {
        if (asked.isPresent() && isToldOtherwise(row, asked.get())) {
            return;
        }
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

    private boolean isToldOtherwise(SchoolRow row, AskedCell figure) {
        String unit = row.table.shownUnit(column);
        if (unit.isEmpty() || !figure.figure.isToldOtherwise(unit, figure.times)) {
            return false;
        }
        String cell = row.table.cell(column);
        AskedFigure.tellOtherwise(row.notes, row.table.place(), figure.header, cell, unit);
        Fillings.refused(figure.target).fill(row, cell);
        return true;
    }
}
