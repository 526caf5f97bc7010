/**
 * What would close the findings of a county at the least cost, and the proof that it does.
 *
 * <p>In: an evaluation, prices, and the rules as a function from a county to its evaluation. Out: a plan. {@link
 * org.junheng.plan.Planner} leads the way: {@code model} turns the evaluation into numbers, {@code repair} finds whole pieces
 * that close what is short, {@code exact} and {@code bound} prove what no way undercuts, {@code proof} does the steps on paper and has the
 * county evaluated again. A limit on money is met here, in {@code BudgetSelection}.
 *
 * <p>A new countermeasure lever (something else that can be built, bought, recruited or moved) is an entry of a price list and
 * needs no code here: which figures a piece changes is read by {@code model.Profiles}, and what it brings is learnt by {@code
 * model.MarginalEffects}. Only a lever that changes figures which its price does not name (as a teacher who is also certified)
 * has a line in {@code model.Profiles}.
 *
 * <p>Internal: no type of this package is promised to callers.
 */
@NullMarked
package org.junheng.plan;

import org.jspecify.annotations.NullMarked;
