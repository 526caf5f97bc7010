/**
 * How things are said, in Chinese and English: names of subjects, values and limits, units, reasons, findings, plans.
 *
 * <p><b>In</b> comes one thing that was judged or planned. <b>Out</b> goes a {@link org.junheng.texts.Text}, both languages at
 * once, without markup and without layout; which language is read is chosen where it is printed. No optional library is needed
 * here.
 *
 * <p><b>Where the next thing belongs.</b>
 * <ul>
 *   <li>the word of a unit, after a number, in a ratio or behind a name: {@link org.junheng.report.words.Units}
 *   <li>what a word of facts is called (a state, a lever, a level): {@link org.junheng.report.words.Titles}
 *   <li>a kind of value: {@link org.junheng.report.words.ValueText}; with how many decimals: {@link
 *       org.junheng.report.words.Numbers}; what else stands behind it: {@link org.junheng.report.words.BasisText}
 *   <li>what a value has to be: {@link org.junheng.report.words.LimitText}
 *   <li>what a finding says: {@link org.junheng.report.words.FindingText}; why a verdict is what it is: {@link
 *       org.junheng.results.ReasonText}
 *   <li>a sentence on a plan: {@link org.junheng.report.words.PlanWords}
 * </ul>
 *
 * <p>Headings and column titles stay with the format that shows them.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.report.words;

import org.jspecify.annotations.NullMarked;
