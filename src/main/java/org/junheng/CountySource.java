package org.junheng;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junheng.data.DataReader;
import org.junheng.data.ReadCounty;
import org.junheng.data.ReadingOptions;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.suspect.Suspicions;
import org.junheng.facts.County;

/** Where counties come from, one after the other, so that a nation need not fit into memory. */
@FunctionalInterface
public interface CountySource {
    /**
     * Hands over each county once it is complete, on the thread of the caller.
     *
     * @return what was read and what was not
     * @throws org.junheng.data.DataException if the data cannot be used at all; it lists every problem at once
     */
    ReadingNotes read(Consumer<ReadCounty> counties);

    /** Files, as {@code examples/DATA.md} describes them. */
    static CountySource files(List<Path> files, ReadingOptions options) {
        return counties -> DataReader.read(files, options, counties);
    }

    /** The same, with the files of the year before, to find copies and jumps; no verdict depends on them. */
    static CountySource files(List<Path> files, ReadingOptions options, List<Path> lastYear) {
        if (lastYear.isEmpty()) {
            return files(files, options);
        }
        return counties -> {
            Map<String, County> before = new HashMap<>();
            DataReader.read(lastYear, options, read -> before.put(read.county().id(), read.county()));
            return DataReader.read(files, options.with(before), counties);
        };
    }

    /** Counties that are in memory. */
    static CountySource of(List<County> counties) {
        List<County> all = List.copyOf(counties);
        return taker -> {
            all.forEach(county -> taker.accept(new ReadCounty(county, Suspicions.of(county, Optional.empty()))));
            return new ReadingNotes(List.of(), List.of(), List.of());
        };
    }
}
