package org.junheng.data.note;

import java.io.Serial;
import java.util.List;

/**
 * What is to be read or written needs an optional library that is not on the class path; the problem names it with its version.
 * The application lacks it, and nothing is wrong with the data.
 */
public final class MissingLibraryException extends DataException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String artifact;

    public MissingLibraryException(String artifact, DataProblem problem) {
        super(List.of(problem));
        this.artifact = artifact;
    }

    /** What to add to the dependencies, as {@code group:name:version}. */
    public String artifact() {
        return artifact;
    }
}
