package org.junheng.rules.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much is kept: each edit and each version of the library leaves files that nobody asks for again, so the oldest go. Only files
 * that are named as ours are; what else lies in the folder is not touched.
 */
final class CacheLimit {
    /** The bundled packs with every place are some 200 files: room for ten versions of them, or a year of edits. */
    private static final int MOST = 2_000;

    /** So many are left, so that not every write has to look for more. */
    private static final int LEFT = 1_500;

    /** What is older was left by a process that died. */
    private static final Duration WRITING = Duration.ofDays(1);

    private static final Pattern KEPT = Pattern.compile("(form-)?[0-9a-f]{64}-java\\d+|record-[0-9a-f]{64}");
    private static final Pattern BEING_WRITTEN = Pattern.compile("writing\\d+\\.tmp");

    /** A file and when it was written. */
    private record AgedFile(Path path, FileTime written) {}

    private CacheLimit() {}

    /** Takes away the oldest files where there are too many, as of the newest one. Another process may do so at the same time. */
    static void hold(Path folder) throws IOException {
        List<AgedFile> kept = new ArrayList<>(files(folder, KEPT));
        if (kept.size() > MOST) {
            kept.sort(Comparator.comparing(AgedFile::written));
            for (AgedFile old : kept.subList(0, kept.size() - LEFT)) {
                Files.deleteIfExists(old.path());
            }
        }
        Instant now = kept.stream()
                .map(file -> file.written().toInstant())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        FileTime dead = FileTime.from(now.minus(WRITING));
        for (AgedFile left : files(folder, BEING_WRITTEN)) {
            if (left.written().compareTo(dead) < 0) {
                Files.deleteIfExists(left.path());
            }
        }
    }

    private static List<AgedFile> files(Path folder, Pattern name) throws IOException {
        List<AgedFile> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (name.matcher(file.getFileName().toString()).matches()
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(new AgedFile(file, Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)));
                }
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return found;
    }
}
