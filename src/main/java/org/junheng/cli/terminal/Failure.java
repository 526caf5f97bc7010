package org.junheng.cli.terminal;

import java.io.Serial;
import java.util.List;

/** That a command cannot do what it was asked for, as the user is told: every problem at once. */
public final class Failure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public Failure(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public Failure(String problem) {
        this(List.of(problem));
    }

    /** What went wrong, in the language of the messages; never empty. */
    public List<String> problems() {
        return problems;
    }
}
