/**
 * What is said in Chinese and in English: one text in both languages, of which the reader's is chosen where it is written out.
 *
 * <p>Nothing is null unless it is marked.
 */
@NullMarked
package org.junheng.texts;

import org.jspecify.annotations.NullMarked;
