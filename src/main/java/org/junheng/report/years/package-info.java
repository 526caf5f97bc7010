/**
 * How several years are said: what came of each, what has to be said of schools, and what lies ahead; values and what is told of them come
 * in, sentences in both languages go out. What else is said of several years together belongs here, and single values in {@code words}.
 *
 * <p>Internal: no promise is made about these types.
 */
@NullMarked
package org.junheng.report.years;

import org.jspecify.annotations.NullMarked;
