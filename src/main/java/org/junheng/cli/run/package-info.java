/**
 * What a command does county by county: evaluates, plans, writes reports; all of it appears, or none.
 *
 * <p>In: a job. Out: files, and whether something is left to do. A new kind of output file is started in {@code Targets}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.cli.run;

import org.jspecify.annotations.NullMarked;
