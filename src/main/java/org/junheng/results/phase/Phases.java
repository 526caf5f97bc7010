package org.junheng.results.phase;

import java.util.List;
import java.util.Optional;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Spending;

/**
 * A plan in years: what to do first with the money of a year, what next, and what each year comes to. Each year is planned on what
 * the years before it left, with the students that are expected in it, and is proved by evaluating the county again with them.
 *
 * @param yearly how much there is to spend in each year; what one year leaves does not go to the next
 * @param years the years, in their order
 * @param atOnce the same without a limit of money, with the students of today: what all of it would cost at once
 * @param rest what it would still cost after the last year, with the students of that year
 */
public record Phases(Exact yearly, List<PhaseYear> years, Plan atOnce, Plan rest) {
    public Phases {
        years = List.copyOf(years);
    }

    /**
     * A year.
     *
     * @param year which; the steps are to be done by its end
     * @param students where its students come from
     * @param plan what is done in it: before it the county with its students and all earlier steps, after it with its own steps
     */
    public record PhaseYear(int year, PhaseStudents students, Plan plan) {
        /** What is spent in it: nothing where the plan is none that may be done. */
        public Optional<Exact> spent() {
            return isDone() ? plan.cost().total().or(() -> Optional.of(Exact.ZERO)) : Optional.of(Exact.ZERO);
        }

        /** What of that comes again in every year after it, such as pay; it is not taken from the money of those years. */
        public Exact recurring() {
            return isDone() ? Spending.of(plan).yearly() : Exact.ZERO;
        }

        /** Whether its steps are done: a plan that breaks what passes is not. */
        public boolean isDone() {
            return plan.reach() != Plan.Reach.BREAKS;
        }

        /** The county when the year is over. */
        public Evaluation end() {
            return isDone() ? plan.after() : plan.before();
        }
    }

    /**
     * Where the students of a year come from.
     *
     * @param given whether they were given for the year; else they are those of the year before it, at first of today
     * @param levels of how many levels of schools a number was given
     * @param kept of how many levels none was, so that they stay as they were
     */
    public record PhaseStudents(boolean given, int levels, int kept) {}

    /** What all years cost. */
    public Exact spent() {
        return years.stream().map(year -> year.spent().orElse(Exact.ZERO)).reduce(Exact.ZERO, Exact::plus);
    }

    /** The last year. */
    public PhaseYear last() {
        return years.get(years.size() - 1);
    }
}
