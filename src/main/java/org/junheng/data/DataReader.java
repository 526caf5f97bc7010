package org.junheng.data;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junheng.facts.County;

/** Reads counties from CSV files and Excel workbooks. */
@SuppressWarnings("DoNotCallSuggester")
public final class DataReader {
    private DataReader() {}

    /**
     * Reads files and hands over each county once it is complete, so that a nation need not fit into memory.
     *
     * @throws DataException if the data cannot be used at all; it lists every problem at once
     */
    public static ReadingNotes read(List<Path> files, Mapping mapping, Consumer<County> counties) {
        throw new IllegalStateException("soon: " + files);
    }
}
