/**
 * Puts together what several tables tell of one school or county.
 *
 * <p>In: schools row by row, of tables that may not say of which county they are. Out: each school once, or an error that names
 * every row that nobody can place.
 *
 * <p>The next way in which tables belong together is settled here: counties in {@link org.junheng.data.join.SchoolJoin}'s {@code
 * UnnamedCounties}, two rows that differ in {@code SchoolPair}, schools that are in no table with students in {@code
 * RowsWithoutSchool}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.data.join;

import org.jspecify.annotations.NullMarked;
