/**
 * Where commands write to: the terminal and its language, files that appear whole or not at all, progress, and what a user is
 * told of a failure.
 *
 * <p>In: results and exceptions. Out: text and files. A new kind of exception that a user can do something about is told in
 * {@code Failures}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.cli.terminal;

import org.jspecify.annotations.NullMarked;
