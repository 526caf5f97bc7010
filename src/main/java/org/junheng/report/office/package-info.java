/**
 * What officials file: the application form as a workbook, the yearly summary as a document. The only room that names
 * fastexcel.
 *
 * <p><b>In</b> comes an evaluation, perhaps with a plan. <b>Out</b> goes .xlsx or .docx.
 *
 * <p><b>Where the next thing belongs.</b> A sheet is a class that is named for it ({@code WantedSheet}), writes through {@link
 * org.junheng.report.office.Sheet} and is called by {@link org.junheng.report.office.FormWorkbook}. A part of the summary goes to
 * {@code CountySummary} or {@code SchoolSummary}, or to {@code SummaryParts} where both have it; how it is laid out is
 * {@code SummaryDocument}'s alone, which writes the markup itself: a library for it cost three times what all of the summary does.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.report.office;

import org.jspecify.annotations.NullMarked;
