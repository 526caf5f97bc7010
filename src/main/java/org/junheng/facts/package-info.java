/**
 * What rules match on and what comes out of an evaluation: records without behaviour of an engine. What a rule file names stands
 * here, because its header names this package alone, but for the two constants that what stands below needs too:
 * {@link org.junheng.measures.Flag} and {@link org.junheng.criteria.Severity}, which the loader brings to every rule file. What
 * compares several subjects is in {@code org.junheng.values}.
 *
 * <p><b>Where the next thing belongs.</b> A figure of a school: {@link org.junheng.facts.SchoolFigure}, or {@link
 * org.junheng.facts.LevelFigure} where each level has its own; of a county: {@link org.junheng.facts.CountyFigure}; a question:
 * {@link org.junheng.facts.SchoolFlag}, {@link org.junheng.facts.CountyFlag}. A means of a countermeasure: {@link
 * org.junheng.facts.Lever}, with its words; who acts and within what time: {@link org.junheng.facts.Actor}, {@link
 * org.junheng.facts.Term}.
 *
 * <p>Nothing in this package is null unless it is marked, numbers are exact, and a figure that was not reported is a
 * {@link org.junheng.figures.Figure} that says so.
 */
@NullMarked
package org.junheng.facts;

import org.jspecify.annotations.NullMarked;
