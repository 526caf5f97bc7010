/**
 * The command line: {@code Main} runs one command and ends the process.
 *
 * <p>In: arguments. Out: an exit code, and what the command writes. A new command is a class in {@code command} and a line in
 * {@code CommandRun}; options that several commands share belong to {@code option}; what is done with them, county by county, to
 * {@code run}; what the library is asked to {@code library}; writing, failing and telling to {@code terminal}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.cli;

import org.jspecify.annotations.NullMarked;
