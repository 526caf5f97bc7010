/**
 * What is read, whether it is a file, a stream or a text: bytes under a name, which can be read from their start as often as is
 * asked for.
 *
 * <p>In: a path, or what a program holds in memory. Out: {@link org.junheng.data.content.NamedContent}. Another sort of
 * storage is a kind of content of its own.
 *
 * <p>Internal, but for {@code NamedContent} and {@code ReadingWatch}, which are promised to callers.
 */
@NullMarked
package org.junheng.data.content;

import org.jspecify.annotations.NullMarked;
