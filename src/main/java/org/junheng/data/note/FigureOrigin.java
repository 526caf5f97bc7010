package org.junheng.data.note;

/**
 * Where a figure was read, and what was done with what stands there.
 *
 * @param file the source as the caller named it
 * @param sheet the sheet of a workbook, the list of a JSON file or database as {@code schools[12]}, or the empty text
 * @param row the row as a spreadsheet numbers it, from 1; 0 where the whole sheet is meant
 * @param column the column as a spreadsheet names it: {@code F}; the empty text where it is none: a constant of a mapping, a cell
 *     of a form
 * @param header what names the column, from the top of the header to its bottom, or the empty text
 * @param conversion what the number was multiplied with: {@code 10000}; the empty text where it was taken as it stands
 * @param noteZh what else is to know of how it is read, in Chinese: that it is told of each student, or added up; may be empty
 * @param noteEn the same in English
 */
public record FigureOrigin(
        String file,
        String sheet,
        int row,
        String column,
        String header,
        String conversion,
        String noteZh,
        String noteEn) {}
