/**
 * Turns a solution into a plan that people read, and proves it: the steps are done on paper and the county is evaluated again.
 *
 * <p>In: a problem, a solution, the rules. Out: a {@code Plan}. How a step is told belongs to {@code PlanSteps}, what it costs
 * to {@code PlanCost}, why something stays open to {@code Obstacles}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.plan.proof;

import org.jspecify.annotations.NullMarked;
