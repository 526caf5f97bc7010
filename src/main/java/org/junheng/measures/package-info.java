/**
 * What a requirement holds against its limit, apart from whose it is: an exact measure, an answer that may be missing, a condition,
 * evidence, and why a verdict came out as it did. It knows figures and numbers, and no school. A further kind of value is a
 * {@link org.junheng.measures.Value.ValueKind}, which the compiler then asks for wherever the kinds are told apart.
 *
 * <p>Nothing is null, numbers are exact, and what is not known is {@link org.junheng.measures.Flag#UNKNOWN} or a range.
 */
@NullMarked
package org.junheng.measures;

import org.jspecify.annotations.NullMarked;
