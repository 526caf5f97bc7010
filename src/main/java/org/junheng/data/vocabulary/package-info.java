/**
 * The words that people use in files, and what each of them means.
 *
 * <p>In: the text of a header or a cell. Out: what it fills ({@link org.junheng.data.vocabulary.Target} of a school, {@link
 * org.junheng.data.vocabulary.CountyField} of a county, {@link org.junheng.data.vocabulary.FactText} and {@link
 * org.junheng.data.vocabulary.ListFigures} of a list), a kind of school, an answer, a factor. Nothing is read here.
 *
 * <p>Where the next word belongs:
 *
 * <ul>
 *   <li>another header for a column of schools: {@link org.junheng.data.official.OfficialPaths}, with the header above it
 *       where it needs one; for a ratio {@link org.junheng.data.official.RatioNames}
 *   <li>another header of a table of counties: {@link org.junheng.data.official.CountyHeaders}; another item of a form of a
 *       school or county: {@link org.junheng.data.official.FormItems}
 *   <li>another header of a list of classes, results, marks, children: {@link org.junheng.data.vocabulary.FactText} for words,
 *       {@link org.junheng.data.vocabulary.ListFigures} for numbers; a subject: {@link org.junheng.data.vocabulary.Subjects}
 *   <li>a word for yes or no, or for a kind of school: {@link org.junheng.data.vocabulary.Kinds}; for who runs it: {@link
 *       org.junheng.data.vocabulary.Organisers}; for headers of marks: {@link
 *       org.junheng.data.vocabulary.MarksHeader}
 *   <li>a word that makes a column a part only: {@link org.junheng.data.official.OfficialHeaders}
 *   <li>another sort of table: {@link org.junheng.data.vocabulary.TableSort}, then {@code header} and {@code table}
 * </ul>
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.data.vocabulary;

import org.jspecify.annotations.NullMarked;
