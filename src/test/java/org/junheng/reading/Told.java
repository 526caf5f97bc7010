package org.junheng.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junheng.data.DataReader;
import org.junheng.data.ReadingOptions;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.results.DataFinding;

/** What a reading handed over and what it told, or why it was refused. */
record Told(List<County> counties, ReadingNotes notes, List<DataFinding> findings, List<DataProblem> refused) {
    static Told of(Mapping mapping, Path... files) {
        List<County> counties = new ArrayList<>();
        List<DataFinding> findings = new ArrayList<>();
        try {
            ReadingNotes notes = DataReader.read(List.of(files), ReadingOptions.USUAL.with(mapping), read -> {
                counties.add(read.county());
                findings.addAll(read.findings());
            });
            return new Told(counties, notes, findings, List.of());
        } catch (DataException refused) {
            return new Told(
                    List.of(), new ReadingNotes(List.of(), List.of(), List.of()), List.of(), refused.problems());
        }
    }

    static Told of(Path... files) {
        return of(Mapping.none(), files);
    }

    /** What is read of a CSV file of these lines. */
    static Told csv(Path folder, String... lines) {
        return of(write(folder.resolve("某县.csv"), lines));
    }

    static Path write(Path file, String... lines) {
        try {
            return Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> schoolNames() {
        return counties.stream()
                .flatMap(county -> county.schools().stream())
                .map(School::name)
                .sorted()
                .toList();
    }

    School school(String name) {
        return counties.stream()
                .flatMap(county -> county.schools().stream())
                .filter(school -> school.name().equals(name) || school.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name + " in " + this));
    }

    Figure figure(String school, SchoolFigure figure) {
        return school(school).figures().get(figure);
    }

    Figure students(String school) {
        return school(school).level(Level.PRIMARY).get(LevelFigure.STUDENTS);
    }

    /** Whether anything left out names this row. */
    boolean leavesOut(int row) {
        return notes.leftOut().stream().anyMatch(part -> part.examples().contains(Integer.toString(row)));
    }

    /** Whether a message names a row, a sheet, a column or a cell. */
    boolean names(String place) {
        return (place.matches("[0-9]+") && (leavesOut(Integer.parseInt(place)) || all().contains("第 " + place + " 行")))
                || (!place.matches("[0-9]+") && all().contains(place));
    }

    /** Everything that was told, in Chinese, one line for each. */
    String all() {
        List<String> lines = new ArrayList<>();
        notes.problems().forEach(problem -> lines.add(problem.message().zh()));
        notes.notices().forEach(notice -> lines.add(notice.message().zh()));
        notes.leftOut()
                .forEach(part -> lines.add(part.sheet() + " " + part.examples() + " "
                        + part.reason().zh()));
        refused.forEach(problem -> lines.add(problem.message().zh()));
        findings.forEach(finding -> lines.add(String.valueOf(finding)));
        return String.join("\n", lines);
    }

    /** Whether nothing at all was told. */
    boolean isSilent() {
        return all().isEmpty();
    }
}
