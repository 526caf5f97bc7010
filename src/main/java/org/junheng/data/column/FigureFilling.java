package org.junheng.data.column;

import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;

/** What a cell of a column of figures does to the school of its row. */
sealed interface FigureFilling extends Filling {
    /** Takes the figure that the cell holds, in the library's unit. */
    void fill(SchoolRow row, Figure figure);

    /** How the texts of the column become figures. */
    CellReading reading();

    @Override
    default void fill(SchoolRow row, String cell) {
        fill(row, reading().figure(row, cell));
    }

    /**
     * How the texts of a column become figures.
     *
     * @param header the name of the column
     * @param times the factor to the library's unit
     * @param by the position of the column to multiply with, or -1
     */
    record CellReading(String header, Exact times, int by) {
        Figure figure(SchoolRow row, String cell) {
            return Fillings.read(row, header, cell, times, by);
        }

        /** Whether a number in a cell is the figure as it stands. */
        boolean isPlain() {
            return by < 0 && times.equals(Exact.ONE);
        }
    }

    /** A figure of the whole school. */
    record SchoolFilling(SchoolFigure name, CellReading reading) implements FigureFilling {
        @Override
        public void fill(SchoolRow row, Figure figure) {
            row.figure(name, figure);
        }
    }

    /** A figure of one level. */
    record LevelFilling(Level level, LevelFigure name, CellReading reading) implements FigureFilling {
        @Override
        public void fill(SchoolRow row, Figure figure) {
            row.figure(level, name, figure);
        }
    }
}
