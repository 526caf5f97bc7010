package org.junheng;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junheng.data.DataReader;
import org.junheng.data.ReadCounty;
import org.junheng.data.ReadingOptions;
import org.junheng.data.content.NamedContent;
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
     * @throws org.junheng.data.note.DataException if the data cannot be used at all; it lists every problem at once
     */
    ReadingNotes read(Consumer<ReadCounty> counties);

    /** Files, and folders for the data files in them, as {@code examples/DATA.md} describes them. */
    static CountySource files(List<Path> files, ReadingOptions options) {
        HandedOver.demand("files", files, "options", options);
        return counties -> DataReader.read(files, options, counties);
    }

    /** The same, with the files of the year before, to find copies and jumps; no verdict depends on them. */
    static CountySource files(List<Path> files, ReadingOptions options, List<Path> lastYear) {
        HandedOver.demand("files", files, "options", options, "lastYear", lastYear);
        return counties -> DataReader.read(files, after(lastYear, options), counties);
    }

    /** The options that know the counties of the year before. */
    private static ReadingOptions after(List<Path> lastYear, ReadingOptions options) {
        if (lastYear.isEmpty()) {
            return options;
        }
        Map<String, County> before = new HashMap<>();
        DataReader.read(
                lastYear,
                options.ofTheYearBefore(),
                read -> before.put(read.county().id(), read.county()));
        return options.with(before);
    }

    /** What a program holds or received, under names of its own; several tables together, as several files are. */
    static CountySource contents(List<NamedContent> contents, ReadingOptions options) {
        HandedOver.demand("contents", contents, "options", options);
        List<NamedContent> all = List.copyOf(contents);
        return counties -> DataReader.read(all, options, counties);
    }

    /** The same, with the files of the year before. */
    static CountySource contents(List<NamedContent> contents, ReadingOptions options, List<Path> lastYear) {
        HandedOver.demand("contents", contents, "options", options, "lastYear", lastYear);
        List<NamedContent> all = List.copyOf(contents);
        return counties -> DataReader.read(all, after(lastYear, options), counties);
    }

    /**
     * What a stream gives: a CSV file, a workbook, or JSON.
     *
     * @param name what results and problems call it
     * @param in is read to its end at once, and not closed
     * @throws IOException if the stream cannot be read
     */
    static CountySource content(String name, InputStream in) throws IOException {
        HandedOver.demand("name", name, "in", in);
        return contents(List.of(NamedContent.of(name, in)), ReadingOptions.USUAL);
    }

    /** Counties that are in memory. */
    static CountySource of(List<County> counties) {
        HandedOver.demand("counties", counties);
        List<County> all = List.copyOf(counties);
        return taker -> {
            all.forEach(county -> taker.accept(new ReadCounty(county, Suspicions.of(county, Optional.empty()))));
            return new ReadingNotes(List.of(), List.of(), List.of());
        };
    }
}
