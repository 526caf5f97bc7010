/**
 * The reports and their options: what an embedding application names.
 *
 * <p><b>In</b> come evaluations and plans, county by county, a {@link org.junheng.report.words.Heading} and what was read.
 * <b>Out</b> go text, JSON, HTML, workbooks and documents, to a stream or a folder; equal input gives equal bytes.
 *
 * <p>A report here keeps order and files and leaves what is said to the rooms below: {@code html} (with its
 * {@code script}), {@code office}, {@code json} and {@code text}, which alone name the optional libraries, over {@code view} (what there is to show, whatever the format)
 * and {@code words} (how it is said, in both languages).
 *
 * <p><b>Where the next thing belongs.</b> A new format is a room of its own beside those four and a {@link
 * org.junheng.report.Report} here. A chart: {@code script}. A section of the page: {@code html}. A sheet or a part of a document: {@code office}. A property for
 * programs: {@code json}. A section of the text: {@code text}. What several formats show: {@code view}. A sentence, a unit's
 * word, a reason: {@code words}.
 */
@NullMarked
package org.junheng.report;

import org.jspecify.annotations.NullMarked;
