package org.junheng.rules;

import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.texts.Language;

/** Rules that cannot be used; lists every problem at once, by file and line. */
public final class RulesException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** An array, which goes along when the exception is sent to another process. */
    private final RuleProblem[] problems;

    public RulesException(List<RuleProblem> problems) {
        super(sorted(problems).stream().map(RuleProblem::toString).collect(Collectors.joining("\n\n")));
        this.problems = sorted(problems).toArray(RuleProblem[]::new);
    }

    private static List<RuleProblem> sorted(List<RuleProblem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(RuleProblem::file).thenComparingInt(RuleProblem::line))
                .toList();
    }

    /** What is wrong, and what to do, in one language: of each problem three lines. Its message has both languages. */
    public String in(Language language) {
        return problems().stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n\n"));
    }

    /** Every problem, by file and line; never empty. */
    public List<RuleProblem> problems() {
        return List.of(problems);
    }
}
