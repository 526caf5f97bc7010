package org.junheng.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junheng.data.content.NamedContent;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads counties from CSV files, Excel workbooks and JSON: files, or what a program holds in memory.
 *
 * <p>Several files and sheets together: tables of schools, of counties and of results, told apart by their headers. The
 * headers and what cells may hold are described in {@code examples/DATA.md}. A figure that cannot be read is never
 * nought, and what is left out is counted. All methods may be called by several threads at once.
 */
public final class DataReader {
    private static final Logger LOG = LoggerFactory.getLogger("org.junheng.data");

    /** Above this size a CSV file is read county by county instead of being gathered first. */
    private static final long STREAMED_BYTES = 16L << 20;

    private DataReader() {}

    /**
     * Reads files and hands over each county once it is complete, so that a nation need not fit into memory.
     *
     * <p>Counties come in the order in which the files first name them, on the thread of the caller. Files below 16 MiB
     * are read whole before the first county is handed over. The rows of a larger CSV file must stand together by
     * county; if an error shows up later, counties before it have already been handed over.
     *
     * @param files files, and folders for the data files in them
     * @throws DataException if the data cannot be used at all; it lists every problem at once
     * @throws java.io.UncheckedIOException if a file cannot be read for reasons of the machine
     */
    public static ReadingNotes read(List<Path> files, Mapping mapping, Consumer<County> counties) {
        return read(files, ReadingOptions.USUAL.with(mapping), read -> counties.accept(read.county()));
    }

    /**
     * The same with options, handing over with each county what is suspect about its data.
     *
     * @throws DataException if the data cannot be used at all; it lists every problem at once
     * @throws java.io.UncheckedIOException if a file cannot be read for reasons of the machine
     * @throws java.util.concurrent.CancellationException if the watch of the options ends it, or an interruption
     */
    public static ReadingNotes read(List<Path> files, ReadingOptions options, Consumer<ReadCounty> counties) {
        return read(files, options, counties, STREAMED_BYTES);
    }

    /**
     * The same of what a program holds or received, under the names that it gives. No file is written on the way.
     *
     * @param contents several tables together, as several files are; each has a name of its own
     * @throws DataException if the data cannot be used at all; it lists every problem at once
     * @throws java.io.UncheckedIOException if a content that is a file cannot be read for reasons of the machine
     * @throws java.util.concurrent.CancellationException if the watch of the options ends it, or an interruption
     */
    public static ReadingNotes read(
            Collection<NamedContent> contents, ReadingOptions options, Consumer<ReadCounty> counties) {
        return read(List.copyOf(contents), options, counties, STREAMED_BYTES, List.of());
    }

    /**
     * Reads what a stream gives: a CSV file, a workbook, JSON, packed by gzip or not.
     *
     * @param name what results and problems call it
     * @param in is read to its end and not closed
     * @throws IOException if the stream cannot be read
     * @throws DataException if the data cannot be used at all; it lists every problem at once
     */
    public static ReadingNotes read(String name, InputStream in, Consumer<ReadCounty> counties) throws IOException {
        return read(Set.of(NamedContent.of(name, in)), ReadingOptions.USUAL, counties);
    }

    /**
     * Reads files only to tell how they are understood: which columns are taken, which not and why, how schools are joined.
     *
     * @throws java.io.UncheckedIOException if a file cannot be read for reasons of the machine
     */
    public static Inspection inspect(List<Path> files, Mapping mapping) {
        return inspect(files, ReadingOptions.USUAL.with(mapping));
    }

    /**
     * The same with options.
     *
     * @throws java.io.UncheckedIOException if a file cannot be read for reasons of the machine
     */
    public static Inspection inspect(List<Path> files, ReadingOptions options) {
        return inspect(files.stream().map(NamedContent::of).toList(), options);
    }

    /**
     * The same of what a program holds.
     *
     * @throws java.io.UncheckedIOException if a content that is a file cannot be read for reasons of the machine
     */
    public static Inspection inspect(Collection<NamedContent> contents, ReadingOptions options) {
        Reading reading = new Reading(options, read -> {}, Long.MAX_VALUE);
        try {
            ReadingNotes notes = reading.read(List.copyOf(contents));
            return new Inspection(reading.inspected(), notes, List.of());
        } catch (DataException unusable) {
            return new Inspection(reading.inspected(), reading.notesSoFar(), unusable.problems());
        }
    }

    /** The same with another size above which a file is read county by county. */
    static ReadingNotes read(
            List<Path> files, ReadingOptions options, Consumer<ReadCounty> counties, long streamedBytes) {
        try {
            DataFiles named = DataFiles.of(files);
            return read(named.contents(), options, counties, streamedBytes, named.notices());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ReadingNotes read(
            List<NamedContent> contents,
            ReadingOptions options,
            Consumer<ReadCounty> counties,
            long streamedBytes,
            List<DataProblem> notices) {
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("no data is given");
        }
        Refusals.refuseTwins(contents);
        ReadingNotes notes =
                new Reading(options, counties, streamedBytes).read(contents).noticing(notices);
        LOG.info(
                "read {}: {} problems, {} kinds of rows or columns left out, {} notices",
                contents,
                notes.problems().size(),
                notes.leftOut().size(),
                notes.notices().size());
        notes.problems().forEach(problem -> LOG.debug("{}", problem));
        return notes;
    }
}
