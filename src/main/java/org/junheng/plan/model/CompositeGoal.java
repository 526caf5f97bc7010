package org.junheng.plan.model;

import java.util.List;

/**
 * A composite: the coefficients of its parts are together at most so much.
 *
 * @param finding the id of its verdict
 * @param parts the spreads of its parts, which hold only where they are asked to
 * @param limit the limit of the mean, times the parts
 * @param fails whether it is above the limit today
 */
public record CompositeGoal(String finding, List<Integer> parts, double limit, boolean fails) {
    public CompositeGoal {
        parts = List.copyOf(parts);
    }
}
