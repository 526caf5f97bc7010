/**
 * A county over several years: what was read of each year comes in and is judged, by the rules in force then and by those of one
 * fixed day; out go the years side by side, what became of each school ({@code match}), why values moved ({@code cause}), and
 * warnings with a year ({@code trend}). Every number is a function of the evaluations and of what the user said of schools; the
 * sentences are made by {@code report}. What else is to be said of several years together belongs in {@link
 * org.junheng.history.CountyHistory}.
 *
 * <p>Nothing is null unless it is marked.
 */
@NullMarked
package org.junheng.history;

import org.jspecify.annotations.NullMarked;
