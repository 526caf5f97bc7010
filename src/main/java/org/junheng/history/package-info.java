/**
 * A county over several years: evaluations of each year come in, by the rules in force then and by those of one fixed day; out go
 * values year by year, what became of each school, why values moved, and warnings with a year. Every number here is a function of
 * the evaluations and of what the user said of schools; nothing is said in prose. A further cause of change belongs in {@link
 * org.junheng.history.ContributionCause} and the population that it acts on, a further thing that may become of a school in {@link
 * org.junheng.history.SchoolFate} and its file.
 *
 * <p>Nothing is null unless it is marked.
 */
@NullMarked
package org.junheng.history;

import org.jspecify.annotations.NullMarked;
