package org.junheng.data.cell;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.junheng.data.note.DataException;
import org.junheng.figures.Figure;

/** The rows of a file or sheet, one after the other, as texts. */
public interface Table extends AutoCloseable {
    /** The file as it was named. */
    String file();

    /** The sheet of a workbook, or the empty text. */
    String sheet();

    /**
     * Goes to the next row.
     *
     * @return whether there is one
     * @throws DataException if the file is damaged from here on
     */
    boolean next();

    /** The current row as a spreadsheet numbers it, from 1. */
    int row();

    /** How many cells the current row has. */
    int width();

    /** A cell of the current row without blanks around it; empty where it has none. */
    String cell(int column);

    /** The unit that the format of a cell shows beside its number and that is no part of its text, as 人; empty where it shows none. */
    default String shownUnit(int column) {
        return "";
    }

    /**
     * What a cell of nothing but at most twelve digits and a point says, {@link Figure#NOT_REPORTED} of an empty one; null of
     * any other cell, whose text is to be looked at.
     */
    default @Nullable Figure figure(int column) {
        String cell = cell(column);
        return cell.isEmpty() ? Figure.NOT_REPORTED : isUnclear(cell) ? null : Decimals.quick(cell);
    }

    /** Whether its numbers are written 1.234,5, as a mapping says. */
    default boolean hasDecimalCommas() {
        return false;
    }

    /** Whether a text of the table, such as 1.200, may be one of two numbers, and nothing in it says which. */
    default boolean isUnclear(String cell) {
        return false;
    }

    /** Whether a name that the library does not know is the writer's own, as in JSON, and no header that may be misspelt. */
    default boolean mayNameFieldsFreely() {
        return false;
    }

    /** Whether every row must be as wide as the header, as in a CSV file. */
    boolean isEvenlyWide();

    /** Whether the spreadsheet hides the current row. */
    default boolean isHidden() {
        return false;
    }

    /** Whether all of the current row is struck through. */
    default boolean isStruck() {
        return false;
    }

    /** Whether hidden rows and columns are asked for. */
    default boolean readsHidden() {
        return false;
    }

    /** The columns that the spreadsheet hides, from 0. */
    default BitSet hiddenColumns() {
        return new BitSet();
    }

    /** Whether it has merged cells; each of them then holds what the merged cell shows. */
    default boolean hasMerges() {
        return false;
    }

    @Override
    void close();

    default CellPlace place() {
        return new CellPlace(file(), sheet(), row());
    }

    /** Whether no cell of the current row holds anything. */
    default boolean isBlank() {
        for (int i = 0; i < width(); i++) {
            if (!cell(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
