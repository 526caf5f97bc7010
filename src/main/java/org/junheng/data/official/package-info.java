/**
 * What columns and items are called in official exports and forms: by the path of their header, by the title of their table, by
 * the words of its prose.
 *
 * <p>In: a {@link org.junheng.data.vocabulary.HeaderPath}, a title or a sentence. Out: the {@link
 * org.junheng.data.vocabulary.Target} or {@link org.junheng.data.vocabulary.CountyField} that it fills. Nothing is read here.
 *
 * <p>The next name of a column of the statistics belongs in {@code OfficialPaths}, the next way to write a word of them in {@code
 * OfficialWords}, the next item of a form in {@link org.junheng.data.official.FormItems}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.data.official;

import org.jspecify.annotations.NullMarked;
