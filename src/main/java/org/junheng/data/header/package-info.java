/**
 * Finds the header of a table and tells by it what the table lists.
 *
 * <p>In: a {@link org.junheng.data.cell.Table} at its first row, and a mapping. Out: {@link org.junheng.data.header.FoundTable},
 * whose next row is the first of its data. What a header's words mean is in {@code vocabulary}; no reader is known here.
 *
 * <p>How the next sort of list is told by its header belongs in {@code ListHeaders}; the next row that is part of a header and
 * names nothing (numbers of columns, units) in {@link org.junheng.data.header.HeaderMarks}; the next source that comes county by
 * county is a {@link org.junheng.data.header.CountyFeed} in a room of its own, as {@code json} and {@code database} are.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.data.header;

import org.jspecify.annotations.NullMarked;
