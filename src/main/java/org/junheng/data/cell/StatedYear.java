package org.junheng.data.cell;

/**
 * The years of which a table says that its figures are, by its title, its sheet, its file or a column. Whether they are those of
 * the evaluation, only its day tells.
 *
 * @param place the table, or the row that says it
 * @param column the column that says it, or the empty text
 * @param words what says it, as it stands there
 * @param first the earliest; of a school year it is the one in which it begins: 2019—2020学年 is of 2019
 * @param last the latest
 */
public record StatedYear(CellPlace place, String column, String words, int first, int last) {}
