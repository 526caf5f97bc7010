/**
 * Rows that tell of other rows by what they hold, whatever they are called.
 *
 * <p>In: the rows of a table of schools, one after the other. Out: whether a row is no school, or may be none. What such rows are
 * called belongs in {@code RowWords}; another statistic in {@code Statistic}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.data.statistics;

import org.jspecify.annotations.NullMarked;
