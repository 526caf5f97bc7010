/**
 * From files to facts, and what was wrong with them: the door for whoever embeds the library, and the order of a reading.
 *
 * <p>In: paths, a {@link org.junheng.data.mapping.Mapping}, {@link org.junheng.data.ReadingOptions}. Out: counties, each with
 * what is suspect about it, and {@link org.junheng.data.note.ReadingNotes}; or a {@link
 * org.junheng.data.note.DataException} with every problem at once.
 *
 * <p>A reading opens the files ({@code source}, {@code json}, {@code database}), finds their headers ({@code header}, by the
 * words of {@code vocabulary}), reads their rows ({@code table}, by what {@code column} settled), joins them ({@code join}) and
 * asks what is odd ({@code suspect}). Each of these rooms says where the next thing of its kind belongs. Here belongs what
 * orders a reading, and another file that a user fills in or is given: a workbook to fill in, prices.
 */
@NullMarked
package org.junheng.data;

import org.jspecify.annotations.NullMarked;
