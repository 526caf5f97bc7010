package org.junheng.data.note;

import org.junheng.texts.Text;

/**
 * Where something was read, and what was done with what stands there.
 *
 * @param file the source as the caller named it
 * @param sheet the sheet of a workbook, the list of a JSON file or database as {@code schools[12]}, or the empty text
 * @param row the row as a spreadsheet numbers it, from 1; 0 where the whole sheet is meant
 * @param column the column as a spreadsheet names it: {@code F}; the empty text where there is none: a constant of a mapping, a
 *     field of JSON or of a database
 * @param header what names the column, from the top of the header to its bottom; what names the item of a form; or the empty text
 * @param conversion what the number was multiplied with: {@code 10000}; the empty text where it was taken as it stands
 * @param note what else is to know of how it was read: that it is told of each student, or added up; may be empty
 */
public record FigureOrigin(
        String file, String sheet, int row, String column, String header, String conversion, Text note) {

    /** The place as people write it: {@code 学校.xlsx，工作表“小学”，第 4 行，F 列“图书（万册）”}. */
    public Text where() {
        boolean isList = sheet.indexOf('[') >= 0;
        Text place = Text.same(file);
        if (!sheet.isEmpty()) {
            place = isList
                    ? place.then(new Text("，" + sheet, ", " + sheet))
                    : place.then(new Text("，工作表“" + sheet + "”", ", sheet \"" + sheet + "\""));
        }
        if (row > 0) {
            place = place.then(new Text("，第 " + row + " 行", ", row " + row));
        }
        if (!column.isEmpty()) {
            place = place.then(new Text("，" + column + " 列", ", column " + column));
        }
        if (!header.isEmpty()) {
            place = place.then(new Text(
                    (column.isEmpty() ? "，" : "") + "“" + header + "”",
                    (column.isEmpty() ? ", \"" : " \"") + header + "\""));
        }
        return place;
    }
}
