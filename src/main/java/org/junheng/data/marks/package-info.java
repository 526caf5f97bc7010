/**
 * Marks and bands of marks, before they are results: which subjects add up others, which students are one.
 *
 * <p>In: the marks of a list, by student and subject, or the bands of a table. Out: counts. What totals are called belongs in
 * {@code TotalSubject}, how marks are written in {@code Mark}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.data.marks;

import org.jspecify.annotations.NullMarked;
