/**
 * What may be wrong with rules that work: what a reader of the file would ask about.
 *
 * <p>In: rules that are loaded, and the files that they stand in. Out: {@link org.junheng.lab.lint.Diagnostic}. Each lint
 * has an id and a page in {@code rules/lint}; the next one is a {@link org.junheng.lab.lint.Lint}, and a method beside its
 * like.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.lab.lint;

import org.jspecify.annotations.NullMarked;
