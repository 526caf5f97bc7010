/**
 * What stands in one cell, and where: numbers as people type them, blanks, errors of spreadsheets, totals, notes.
 *
 * <p>In: texts of cells, and {@link org.junheng.data.cell.Table}, the rows of any source. Out: exact figures, or a problem in
 * {@link org.junheng.data.cell.Notes} that names the {@link org.junheng.data.cell.CellPlace}.
 *
 * <p>The next way to write a number belongs in {@link org.junheng.data.cell.Decimals}; the next word for a total, a note below a
 * table or an error of a spreadsheet in {@link org.junheng.data.cell.Cells}; the next reason not to use a number in {@link
 * org.junheng.data.cell.FigureCell}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.data.cell;

import org.jspecify.annotations.NullMarked;
