/**
 * What moves on the HTML pages: charts, cards, lists and filters, and the data that they are drawn from.
 *
 * <p><b>In</b> comes an evaluation and its findings. <b>Out</b> go the scripts, and the county as JSON that is safe within a page:
 * every text once, rows of cells whose columns are named once.
 *
 * <p><b>Where the next thing belongs.</b> A chart is a function in {@code charts.js}, among the resources of this package, and is
 * called at the end of that file; what {@code data.js} makes of the page's data (schools, sections, verdicts, coefficients,
 * findings) is there for it to draw. Data that the page has not yet is written by the class that is named for what has it
 * ({@link org.junheng.report.script.SectionData}, {@link org.junheng.report.script.CoefficientData} …) and read in
 * {@code data.js}, by the same names.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.report.script;

import org.jspecify.annotations.NullMarked;
