/**
 * Proves what no way to meet the same needs can undercut (Lagrangian relaxation: cutting planes in the place of spreads, prices
 * in the place of cuts and of balances; what is left falls apart into schools).
 *
 * <p>In: a problem, needs, cutting planes and the cost of a way that is known. Out: one number. A tighter relaxation of one
 * school belongs to {@code SchoolBound}, other cuts or prices to {@code LagrangianBound}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.plan.bound;

import org.jspecify.annotations.NullMarked;
