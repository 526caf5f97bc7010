package org.junheng.cli.library;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.content.NamedContent;
import org.junheng.data.mapping.CutScores;
import org.junheng.facts.Bands;

/**
 * What data are to be read, and how.
 *
 * @param files the data files
 * @param mapping which column is which figure
 * @param cutoffs from which mark on students pass, in lists of marks
 * @param bands how tables of results count those who passed
 * @param lastYear the data files of the year before, to compare with
 * @param encoding the encoding of text files; empty to find it out
 * @param campuses which of the files tells of campuses; empty where none does
 * @param names what results call files that are not called by their paths
 * @param ofNamedYear whether the year of the data was given beside them
 */
public record DataJob(
        List<Path> files,
        Optional<Path> mapping,
        CutScores cutoffs,
        Bands bands,
        List<Path> lastYear,
        Optional<Charset> encoding,
        Optional<Path> campuses,
        Map<Path, String> names,
        boolean ofNamedYear) {
    public DataJob {
        files = List.copyOf(files);
        lastYear = List.copyOf(lastYear);
        names = Map.copyOf(names);
    }

    /** Files that are called by their paths. */
    public DataJob(
            List<Path> files,
            Optional<Path> mapping,
            CutScores cutoffs,
            Bands bands,
            List<Path> lastYear,
            Optional<Charset> encoding,
            Optional<Path> campuses) {
        this(files, mapping, cutoffs, bands, lastYear, encoding, campuses, Map.of(), false);
    }

    /** The same files, called otherwise. */
    public DataJob called(Map<Path, String> otherwise) {
        return new DataJob(files, mapping, cutoffs, bands, lastYear, encoding, campuses, otherwise, ofNamedYear);
    }

    /** The same files, whose year was given beside them. */
    public DataJob ofANamedYear() {
        return new DataJob(files, mapping, cutoffs, bands, lastYear, encoding, campuses, names, true);
    }

    /** The files under the names that results call them by. */
    public List<NamedContent> contents() {
        return files.stream().map(this::content).toList();
    }

    private NamedContent content(Path file) {
        return NamedContent.of(file, names.getOrDefault(file, file.toString()));
    }

    /** Files of which only is asked how they are understood. */
    public static DataJob of(List<Path> files, Optional<Path> mapping, Optional<Charset> encoding) {
        return new DataJob(files, mapping, CutScores.USUAL, Bands.CUMULATIVE, List.of(), encoding, Optional.empty());
    }

    /** Files to be read in the usual way. */
    public static DataJob of(List<Path> files) {
        return new DataJob(
                files,
                Optional.empty(),
                CutScores.USUAL,
                Bands.CUMULATIVE,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
