package org.junheng.data.note;

/**
 * Something in a data file that could not be used as it stands.
 *
 * @param file the file
 * @param sheet the sheet of a workbook, or the empty text
 * @param row the row as a spreadsheet numbers it, from 1; 0 where the whole file is meant
 * @param column the column's header, or the empty text
 * @param value the text seen, or the empty text
 * @param messageZh where it is, what is wrong and what to do, in Chinese: a text that stands on its own
 * @param messageEn the same in English
 */
public record DataProblem(
        String file, String sheet, int row, String column, String value, String messageZh, String messageEn) {}
