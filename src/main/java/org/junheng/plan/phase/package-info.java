/**
 * A plan in years: an evaluation, prices with the budget of each year, and the students that are expected come in; out goes a plan
 * for each year, on what the years before it left. What a year does not have its own of, such as prices or rules, is that of today;
 * what else a year may have of its own belongs here.
 *
 * <p>Internal, but for the types that the list of public types names.
 */
@NullMarked
package org.junheng.plan.phase;

import org.jspecify.annotations.NullMarked;
