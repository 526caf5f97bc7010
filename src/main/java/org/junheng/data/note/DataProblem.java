package org.junheng.data.note;

import org.junheng.texts.Text;

/**
 * Something in a data file that could not be used as it stands.
 *
 * @param file the file
 * @param sheet the sheet of a workbook, or the empty text
 * @param row the row as a spreadsheet numbers it, from 1; 0 where the whole file is meant
 * @param column the column's header, or the empty text
 * @param value the text seen, or the empty text
 * @param message where it is, what is wrong and what to do: a text that stands on its own
 */
public record DataProblem(String file, String sheet, int row, String column, String value, Text message) {}
