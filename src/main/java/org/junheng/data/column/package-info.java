/**
 * Settles, once for a table, what each of its columns fills, and makes of a row a school.
 *
 * <p>In: a {@link org.junheng.data.header.FoundTable} and a mapping. Out: the steps that each row runs through, {@link
 * org.junheng.data.column.SchoolRow}, and what is told of each column.
 *
 * <p>Three ways to settle: as a mapping says, by what stands above (official exports), by names alone. Another thing that a
 * column can fill belongs in {@link org.junheng.data.column.Fillings}; a figure that is put together from parts of a row in
 * {@code PartFigures}; the columns of lists are settled in {@link org.junheng.data.column.FactColumns}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.data.column;

import org.jspecify.annotations.NullMarked;
