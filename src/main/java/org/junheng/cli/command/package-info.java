/**
 * The commands, one a file: name, help, own options, and what is done.
 *
 * <p>In: parsed options. Out: an exit code (0 good, 1 something is to be done, 2 bad usage, rules or data). No command knows
 * another; what two of them need stands in {@code option} or {@code run}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.cli.command;

import org.jspecify.annotations.NullMarked;
