/**
 * What can be said of rules without any data: what values can be, and which conditions can hold together.
 *
 * <p>In: units, limits and conditions as they stand in a rule. Out: whether somebody can meet them, and what was probably meant. Two
 * units of which one is always the fewer belong in {@code UnitRatios}, a condition of another shape in {@code Formula}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.rules.reach;

import org.jspecify.annotations.NullMarked;
