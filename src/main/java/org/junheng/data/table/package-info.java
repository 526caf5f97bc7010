/**
 * Reads the rows of each sort of table.
 *
 * <p>In: a {@link org.junheng.data.header.FoundTable}. Out: schools with their {@link org.junheng.data.table.Origin} to a {@link
 * org.junheng.data.table.SchoolSink}, rows of counties, rows of schools' results and classes.
 *
 * <p>The reader of the next sort of table belongs here, over {@link org.junheng.data.table.Rows}, which passes over blank rows,
 * totals and notes; and so does the next row that is no school ({@link org.junheng.data.table.LevelRows}).
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.data.table;

import org.jspecify.annotations.NullMarked;
