package org.junheng.data;

/**
 * Where something was read.
 *
 * @param file the file as it was named
 * @param sheet the sheet of a workbook, or the empty text
 * @param row the row as a spreadsheet numbers it, from 1; 0 for the whole sheet
 */
record Place(String file, String sheet, int row) {

    /** The place as a message opens with it, in Chinese. */
    String zh(String column) {
        return file
                + (sheet.isEmpty() ? "" : "，工作表“" + sheet + "”")
                + (row == 0 ? "" : "，第 " + row + " 行")
                + (column.isEmpty() ? "" : "，“" + column + "”列");
    }

    /** The place as a message opens with it, in English. */
    String en(String column) {
        return file
                + (sheet.isEmpty() ? "" : ", sheet \"" + sheet + "\"")
                + (row == 0 ? "" : ", row " + row)
                + (column.isEmpty() ? "" : ", column \"" + column + "\"");
    }

    /** The sheet as a whole. */
    Place whole() {
        return new Place(file, sheet, 0);
    }
}
