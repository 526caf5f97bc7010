package org.junheng.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.option.QualityOption;
import org.junheng.cli.terminal.Version;
import org.junheng.data.content.NamedContent;
import org.junheng.report.words.RunOptions;
import org.junheng.report.words.RunOptions.TextHash;
import org.junheng.rules.LoadedFile;

/** Makes the record of what a run of the command line depended on. */
final class RunRecord {
    private RunRecord() {}

    /** The record of a job by rules that were loaded from these files. */
    static RunOptions of(DataJob data, List<String> places, List<String> quality, List<LoadedFile> files) {
        return new RunOptions(
                Version.number(),
                places,
                quality,
                data.cutoffs().lines().toString(),
                data.cutoffs().fullMark().map(Object::toString).orElse(""),
                data.bands().name().toLowerCase(Locale.ROOT),
                data.encoding().map(Object::toString).orElse(""),
                hashes(data.mapping().stream().toList()),
                hashes(data.campuses().stream().toList()),
                hashes(data.lastYear()),
                hashes(files, false),
                hashes(files, true));
    }

    private static List<TextHash> hashes(List<Path> files) {
        return files.stream()
                .map(file -> new TextHash(file.toString(), hash(file)))
                .toList();
    }

    private static String hash(Path file) {
        try {
            return NamedContent.of(file).sha256();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<TextHash> hashes(List<LoadedFile> files, boolean place) {
        return files.stream()
                // What the command line chose is no file, and stands among the options.
                .filter(file -> file.place() == place && !file.name().equals(QualityOption.NAME))
                .map(file -> new TextHash(file.name(), file.sha256()))
                .toList();
    }
}
