package org.junheng.plan;

import java.util.List;
import java.util.Set;
import org.junheng.plan.model.Need;

/**
 * What a budget may go to for a {@link BudgetWish}: all of it, or some of a count's members.
 *
 * @param needs what is to be closed
 * @param spreads the same
 * @param isCounty whether it is what is done for the county as a whole
 * @param alone what it costs by itself
 * @param least it costs no less, whatever else is done
 * @param value how much it is worth
 */
record BudgetOption(
        List<Need> needs, Set<Integer> spreads, boolean isCounty, double alone, double least, double value) {
    BudgetOption {
        needs = List.copyOf(needs);
        spreads = Set.copyOf(spreads);
    }

    /** The same at what it costs by itself. */
    BudgetOption at(double cost) {
        return new BudgetOption(needs, spreads, isCounty, cost, least, value);
    }
}
