package org.junheng.data.source;

import java.util.Arrays;

/** The cells of one row of a sheet; one object for all rows. */
final class SheetRow {
    private String[] cells = new String[64];
    private String[] units = new String[0];
    private int width;

    /** Starts a row of so many cells, all of them empty. */
    void start(int wide) {
        if (wide > cells.length) {
            cells = new String[2 * wide];
        }
        width = wide;
        Arrays.fill(cells, 0, width, "");
        Arrays.fill(units, "");
    }

    /** Puts a text into a cell, and the unit that its format shows beside it. */
    void set(int column, String text, String unit) {
        set(column, text);
        if (!unit.isEmpty()) {
            int before = units.length;
            if (column >= before) {
                units = Arrays.copyOf(units, cells.length);
                Arrays.fill(units, before, units.length, "");
            }
            units[column] = unit;
        }
    }

    /** Puts a text into a cell; the row grows where it must. */
    void set(int column, String text) {
        if (column >= width) {
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, 2 * column);
            }
            Arrays.fill(cells, width, column + 1, "");
            width = column + 1;
        }
        cells[column] = text;
    }

    String get(int column) {
        return column < width ? cells[column] : "";
    }

    String unit(int column) {
        return column < units.length ? units[column] : "";
    }

    int width() {
        return width;
    }
}
