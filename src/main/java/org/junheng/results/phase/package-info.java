/**
 * What comes of a plan in years, and what is known of the years: plans, one for each, and the students that are expected. What else
 * a year may have of its own belongs here.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.results.phase;

import org.jspecify.annotations.NullMarked;
