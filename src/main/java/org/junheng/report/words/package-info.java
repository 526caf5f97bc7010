/**
 * How things are said, in Chinese and English: names of subjects, values and limits, units, reasons, plans, findings.
 *
 * <p><b>In</b> comes one thing that was judged or planned. <b>Out</b> goes a text, without markup and without layout. No
 * optional library is needed here.
 *
 * <p><b>Where the next thing belongs.</b> The word that a unit has after a number or in a ratio: {@link
 * org.junheng.report.words.Units}. How a kind of value is worded: {@link org.junheng.report.words.Wording}; with how many
 * decimals: {@link org.junheng.report.words.Numbers}. Why a verdict is what it is: {@link org.junheng.report.words.ReasonWords}.
 * A sentence on a plan: {@link org.junheng.report.words.PlanWords}. Headings and column titles stay with the format that shows
 * them.
 */
@NullMarked
package org.junheng.report.words;

import org.jspecify.annotations.NullMarked;
