package org.junheng.report;

import java.util.List;
import java.util.Optional;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;

/**
 * What a report says of one county, on its way into the report.
 *
 * @param body the county in the report's own format; empty where the report has a line for it and no more
 * @param line the county in one line, cell by cell; empty where the format has none
 * @param whole the county itself, for a format that is written as it is added
 * @param plan the plan for it, if one was made
 */
public record Page(String body, List<String> line, Optional<Evaluation> whole, Optional<Plan> plan) {
    public Page {
        line = List.copyOf(line);
    }

    /** What is ready to be added. */
    public Page(String body, List<String> line) {
        this(body, line, Optional.empty(), Optional.empty());
    }

    /** A county that is written when it is added. */
    static Page of(Evaluation evaluation) {
        return new Page("", List.of(), Optional.of(evaluation), Optional.empty());
    }

    /** A county with its plan, that is written when it is added. */
    static Page of(Plan plan) {
        return new Page("", List.of(), Optional.of(plan.before()), Optional.of(plan));
    }
}
