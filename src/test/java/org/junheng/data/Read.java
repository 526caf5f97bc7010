package org.junheng.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.results.DataFinding;

/** What a reading handed over, and the notes about it. */
public record Read(List<County> counties, ReadingNotes notes, List<DataFinding> findings) {

    public static Read files(Mapping mapping, Path... files) {
        return files(ReadingOptions.USUAL.with(mapping), files);
    }

    public static Read files(ReadingOptions options, Path... files) {
        List<County> counties = new ArrayList<>();
        List<DataFinding> findings = new ArrayList<>();
        ReadingNotes notes = DataReader.read(List.of(files), options, read -> {
            counties.add(read.county());
            findings.addAll(read.findings());
        });
        return new Read(counties, notes, findings);
    }

    public static Read files(Path... files) {
        return files(Mapping.none(), files);
    }

    /** Reads a CSV file of these lines. */
    public static Read csv(Path folder, String... lines) {
        return files(write(folder.resolve("schools.csv"), lines));
    }

    public static Path write(Path file, String... lines) {
        try {
            return Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Mapping mapping(Path folder, String... lines) {
        return Mapping.read(write(folder.resolve("mapping.yaml"), lines));
    }

    public School school(String id) {
        return counties.stream()
                .flatMap(county -> county.schools().stream())
                .filter(school -> school.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    public DataProblem onlyProblem() {
        if (notes.problems().size() != 1) {
            throw new AssertionError(notes.problems());
        }
        return notes.problems().get(0);
    }
}
