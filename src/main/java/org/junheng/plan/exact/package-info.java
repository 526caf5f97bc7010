/**
 * Whole pieces by branching and bounding: the cheapest way where that can be found with little work, and what no way undercuts
 * where it cannot.
 *
 * <p>In: a problem, goals, a limit of work. Out: a way, a bound with its proof, or that there is no way. {@code LinearProgram} knows
 * nothing of plans; {@code ProblemRows} says what the problem is in rows, {@code BranchAndBound} leads.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.plan.exact;

import org.jspecify.annotations.NullMarked;
