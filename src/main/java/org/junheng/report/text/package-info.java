/**
 * Text for a terminal, in one language.
 *
 * <p><b>In</b> comes an evaluation, a plan, what would be, two years, or how files would be read. <b>Out</b> go lines, in columns
 * where they help, from which nothing in the data can steer the terminal.
 *
 * <p><b>Where the next thing belongs.</b> A section of a county is a class named for it ({@code WarningsText}) that {@link
 * org.junheng.report.text.CountyText} calls; every line goes through {@link org.junheng.report.text.Lines}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.report.text;

import org.jspecify.annotations.NullMarked;
