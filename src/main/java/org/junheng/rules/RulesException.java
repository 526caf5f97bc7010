package org.junheng.rules;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Rules that cannot be used; lists every problem at once, by file and line. */
public final class RulesException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    public RulesException(List<RuleProblem> problems) {
        super(problems.stream().sorted().map(RuleProblem::toString).collect(Collectors.joining("\n\n")));
        this.problems = problems.stream().sorted().toList();
    }

    /** Every problem, by file and line; never empty. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
