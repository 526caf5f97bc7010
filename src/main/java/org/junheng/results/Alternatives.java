package org.junheng.results;

import java.util.List;
import org.junheng.results.Plan.PlanStep;

/**
 * Several plans for one county, side by side.
 *
 * @param plans one for each way that there is; the cheapest first
 */
public record Alternatives(List<Alternative> plans) {
    /** In which way. */
    public enum Approach {
        /** The cheapest. */
        CHEAPEST,
        /** Nothing is bought: pieces go from one school to another. */
        MOVED,
        /** Nothing is moved. */
        BOUGHT,
        /** At as few schools as were found to do. */
        FEWEST_SCHOOLS,
        /** With the budget for the most students: what is cheapest for each of them first. */
        MOST_STUDENTS
    }

    /**
     * One of the plans.
     *
     * @param kind in which way
     * @param plan the plan
     */
    public record Alternative(Approach kind, Plan plan) {
        /** How many schools something changes at: those that get, and those that give. */
        public int schools() {
            return plan.touched().size();
        }

        /** The students of the schools of which a finding is closed. */
        public StudentsConcerned students() {
            return StudentsConcerned.of(plan);
        }
    }

    /**
     * What a plan would be if something gave way to a finding that it leaves: sought like the plan, with that finding closed and
     * all else that the plan closes as far as it can be beside it, and judged again by the same rules.
     *
     * @param cost what all of it costs
     * @param isWithinBudget whether the money that there is pays for it
     * @param steps what would be done
     * @param closes the ids of the findings that it closes and the plan does not
     * @param leaves the ids of the findings that the plan closes and it does not
     * @param breaks the ids of the verdicts that pass today and would not then
     */
    public record Instead(
            Prices.TotalCost cost,
            boolean isWithinBudget,
            List<PlanStep> steps,
            List<String> closes,
            List<String> leaves,
            List<String> breaks) {
        public Instead {
            steps = List.copyOf(steps);
            closes = List.copyOf(closes);
            leaves = List.copyOf(leaves);
            breaks = List.copyOf(breaks);
        }
    }

    public Alternatives {
        plans = List.copyOf(plans);
    }
}
