package org.junheng.cli;

import java.io.Serial;
import java.util.List;

/** That a command cannot do what it was asked for, as the user is told: every problem at once. */
final class Failure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    Failure(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    Failure(String problem) {
        this(List.of(problem));
    }

    /** What went wrong, in the language of the messages; never empty. */
    List<String> problems() {
        return problems;
    }
}
