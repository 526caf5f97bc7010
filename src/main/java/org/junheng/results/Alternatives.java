package org.junheng.results;

import java.util.List;

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

    public Alternatives {
        plans = List.copyOf(plans);
    }
}
