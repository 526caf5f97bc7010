/**
 * What a criterion compares that is more than one figure of one subject: coefficients of variation, gaps, the lowest of several,
 * composites, and verdicts counted or scored. In go measures and verdicts, out come values with their ranges; a further kind of
 * value belongs here, in {@code Value.ValueKind} and in {@link org.junheng.values.ValueCases}.
 *
 * <p>Nothing is null unless it is marked.
 */
@NullMarked
package org.junheng.values;

import org.jspecify.annotations.NullMarked;
