package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.data.DataReader;
import org.junheng.data.ReadCounty;
import org.junheng.data.ReadingOptions;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junheng.results.DataFinding;

/**
 * What came of reading files.
 *
 * @param said everything that was told, refusals included, one text a line
 */
record Reads(boolean refused, List<County> counties, List<DataFinding> findings, String said) {
    static Reads of(ReadingOptions options, Path... files) {
        List<ReadCounty> read = new ArrayList<>();
        try {
            ReadingNotes notes = DataReader.read(List.of(files), options, read::add);
            return new Reads(
                    false,
                    read.stream().map(ReadCounty::county).toList(),
                    read.stream().flatMap(one -> one.findings().stream()).toList(),
                    said(notes));
        } catch (DataException refused) {
            return new Reads(true, List.of(), List.of(), said(refused.problems().stream()));
        }
    }

    static Reads of(Path... files) {
        return of(ReadingOptions.USUAL, files);
    }

    private static String said(ReadingNotes notes) {
        Stream<DataProblem> told = Stream.concat(notes.problems().stream(), notes.notices().stream());
        return said(told) + "\n"
                + notes.leftOut().stream()
                        .map(left -> left.file() + " " + left.sheet() + " " + left.examples() + " "
                                + left.reason().zh() + " " + left.reason().en())
                        .collect(Collectors.joining("\n"));
    }

    private static String said(Stream<DataProblem> problems) {
        return problems.map(problem ->
                        problem.message().zh() + " | " + problem.message().en())
                .collect(Collectors.joining("\n"));
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A file of cases-reading. */
    static Path file(String name) {
        return Path.of("src/test/resources/cases-reading", name);
    }

    School school(String id) {
        return counties.stream()
                .flatMap(county -> county.schools().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no school " + id + ": " + said));
    }

    Figure figure(String id, SchoolFigure name) {
        return school(id).figures().get(name);
    }

    Figure primary(String id, LevelFigure name) {
        return school(id).level(Level.PRIMARY).get(name);
    }

    /** Holds a figure against what it has to be; {@code missing}, or a dash, is one that counts as missing. */
    void holds(Figure figure, String amount) {
        if (amount.equals("missing") || amount.equals("-")) {
            assertThat(figure.isReported()).as(figure + said).isFalse();
        } else {
            assertThat(figure).as(said).isEqualTo(Figure.of(Exact.of(amount)));
        }
    }
}
