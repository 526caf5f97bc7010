/**
 * Exact decimals, fractions and ranges.
 *
 * <p>In: what a cell or a rule says as a decimal. Out: numbers that are added, divided and compared without rounding, and ranges
 * of all values that a missing number may have. Depends on nothing of ours. An operation that verdicts need on numbers belongs
 * here; what a number counts belongs to {@code figures}.
 */
@NullMarked
package org.junheng.numbers;

import org.jspecify.annotations.NullMarked;
