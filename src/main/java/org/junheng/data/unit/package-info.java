/**
 * Units as tables write them: in a header, in a row of units, in a line above the table or in a sheet's name.
 *
 * <p><b>In</b> comes what is written about units. <b>Out</b> goes {@code UnitText}, what numbers are multiplied with and of how many
 * persons they are, and {@code UnitLine}, of which columns a line above a table speaks. Another unit goes to {@code UnitNames}; another
 * way to say of what it is goes to {@code UnitSubject}, another sentence around it to {@code UnitPhrases}.
 *
 * <p>Internal: no type of this package is promised to callers. Nothing is null unless it is marked.
 */
@NullMarked
package org.junheng.data.unit;

import org.jspecify.annotations.NullMarked;
