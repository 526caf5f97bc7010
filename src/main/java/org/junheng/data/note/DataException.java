package org.junheng.data.note;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Data that cannot be used at all; lists every problem at once. */
public sealed class DataException extends RuntimeException permits MissingLibraryException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<DataProblem> problems;

    public DataException(List<DataProblem> problems) {
        super(problems.stream().map(problem -> problem.message().en()).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of the files; never empty. */
    public List<DataProblem> problems() {
        return problems;
    }
}
