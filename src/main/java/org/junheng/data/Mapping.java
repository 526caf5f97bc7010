package org.junheng.data;

import java.nio.file.Path;

/** Which column of a foreign table is which figure. */
@SuppressWarnings("DoNotCallSuggester")
public final class Mapping {
    private Mapping() {}

    /** Headers are the library's own names, in Chinese or English. */
    public static Mapping none() {
        return new Mapping();
    }

    /**
     * Reads a mapping file.
     *
     * @throws DataException if it cannot be used; it lists every problem at once
     */
    public static Mapping read(Path file) {
        throw new IllegalStateException("soon: " + file);
    }
}
