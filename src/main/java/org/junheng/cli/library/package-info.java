/**
 * What the command line asks of the library, so that its tests can answer without compiling a rule.
 *
 * <p>In: jobs. Out: loaded rules, counties, evaluations. A new question to the library is a method of {@code Rooms}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.cli.library;

import org.jspecify.annotations.NullMarked;
