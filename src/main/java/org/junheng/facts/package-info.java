/**
 * What rules match on and what comes out of an evaluation: records without behaviour of an engine. Whatever a rule file names
 * stands here, because its header names this package alone; what compares several subjects is in {@code org.junheng.values}.
 *
 * <p>Nothing in this package is null unless it is marked, numbers are exact, and a figure that was not reported is a
 * {@link org.junheng.figures.Figure} that says so.
 */
@NullMarked
package org.junheng.facts;

import org.jspecify.annotations.NullMarked;
