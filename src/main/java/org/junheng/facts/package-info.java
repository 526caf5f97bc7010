/**
 * What rules match on and what comes out of an evaluation: records without behaviour of an engine.
 *
 * <p>Nothing in this package is null unless it is marked, numbers are exact, and a figure that was not reported is a
 * {@link org.junheng.figures.Figure} that says so.
 */
@NullMarked
package org.junheng.facts;

import org.jspecify.annotations.NullMarked;
