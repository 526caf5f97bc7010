package org.junheng.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.terminal.Version;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.report.words.RunOptions;

/** Makes the record of what a run of the command line depended on. */
final class RunRecord {
    private static final String BUNDLED = "META-INF/junheng/";
    private static final String OVERLAYS = "overlays/";

    private RunRecord() {}

    /** The record of a job by these rules. */
    static RunOptions of(DataJob data, Rooms.Loaded rules) {
        return new RunOptions(
                Version.number(),
                data.cutoffs().lines().toString(),
                data.cutoffs().fullMark().map(Object::toString).orElse(""),
                data.bands().name().toLowerCase(Locale.ROOT),
                data.encoding().map(Object::toString).orElse(""),
                hashes(data.mapping().stream().toList()),
                hashes(data.campuses().stream().toList()),
                hashes(data.lastYear()),
                ruleFiles(rules),
                overlays(rules));
    }

    private static List<RunOptions.TextHash> hashes(List<Path> files) {
        return files.stream()
                .map(file -> new RunOptions.TextHash(
                        file.toString(), hash(file.toString()).orElse("")))
                .toList();
    }

    /** The files that rules were loaded from, of every sort. */
    private static List<RunOptions.TextHash> ruleFiles(Rooms.Loaded rules) {
        NavigableSet<String> files = new TreeSet<>();
        rules.rules().values().forEach(rule -> files.add(rule.criterion().file()));
        return files.stream()
                .map(file -> new RunOptions.TextHash(file, hash(file).orElse("")))
                .toList();
    }

    /** The files of places that set anything: limits, and rules of their own. */
    private static List<RunOptions.TextHash> overlays(Rooms.Loaded rules) {
        NavigableSet<String> files = new TreeSet<>();
        rules.overlays().stream()
                .map(Overlay::adjustments)
                .flatMap(Collection::stream)
                .map(Overlay.Adjustment::file)
                .filter(file -> !file.isEmpty())
                .forEach(files::add);
        if (!rules.overlays().isEmpty()) {
            rules.criteria().values().stream()
                    .map(Criterion::file)
                    .filter(file -> file.contains(OVERLAYS))
                    .forEach(files::add);
        }
        return files.stream()
                .map(file -> new RunOptions.TextHash(file, hash(file).orElse("")))
                .toList();
    }

    /** The hash of a file on disk, or of one that travels with the library. */
    private static Optional<String> hash(String file) {
        try (InputStream in = open(file)) {
            return in == null ? Optional.empty() : Optional.of(hash(in));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable InputStream open(String file) throws IOException {
        Path path = Path.of(file);
        return Files.isRegularFile(path)
                ? Files.newInputStream(path)
                : RunRecord.class.getClassLoader().getResourceAsStream(BUNDLED + file);
    }

    private static String hash(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(in.readAllBytes());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
