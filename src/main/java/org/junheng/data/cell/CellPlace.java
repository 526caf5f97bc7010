package org.junheng.data.cell;

import org.junheng.texts.Text;

/**
 * Where something was read.
 *
 * @param file the file as it was named
 * @param sheet the sheet of a workbook, the list of a JSON file or database as {@code schools[12]}, or the empty text
 * @param row the row as a spreadsheet numbers it, from 1; 0 for the whole sheet
 */
public record CellPlace(String file, String sheet, int row) {

    /** The place as a message opens with it; without a column where that is empty. */
    public Text at(String column) {
        return new Text(
                file
                        + (sheet.isEmpty() ? "" : isList() ? "，" + sheet : "，工作表“" + sheet + "”")
                        + (row == 0 ? "" : "，第 " + row + " 行")
                        + (column.isEmpty() ? "" : "，“" + column + "”列"),
                file
                        + (sheet.isEmpty() ? "" : isList() ? ", " + sheet : ", sheet \"" + sheet + "\"")
                        + (row == 0 ? "" : ", row " + row)
                        + (column.isEmpty() ? "" : ", column \"" + column + "\""));
    }

    /** The sheet as a whole. */
    public CellPlace whole() {
        return new CellPlace(file, isList() ? sheet.substring(0, sheet.indexOf('[')) + "[]" : sheet, 0);
    }

    /** A list in JSON or of a database, schools[12]; a sheet's name has no brackets. */
    public boolean isList() {
        return sheet.indexOf('[') >= 0;
    }
}
