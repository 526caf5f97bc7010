/**
 * How messages are put together of texts.
 *
 * <p><b>In</b> come names and texts. <b>Out</b> goes a {@link org.junheng.texts.Text}: a list with what stands between its items,
 * or the name that was meant where one was mistyped. A new way to join or to suggest goes here, so that all say it alike.
 *
 * <p>Internal: no type of this package is promised to callers. Nothing is null unless it is marked.
 */
@NullMarked
package org.junheng.texts.wording;

import org.jspecify.annotations.NullMarked;
