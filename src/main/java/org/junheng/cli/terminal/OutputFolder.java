package org.junheng.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Results in a folder, which appear when all of them are complete. Other files of the folder are left alone. */
public final class OutputFolder implements AutoCloseable {
    private final Path growing;
    private final Path target;

    private OutputFolder(Path growing, Path target) {
        this.growing = growing;
        this.target = target;
    }

    /**
     * Results for a folder, which is made if it is not there.
     *
     * @throws IOException if it is a file, or could not be made
     */
    public static OutputFolder to(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException("not a folder: " + folder);
        }
        Path target = folder.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNullElse(target.getParent(), target);
        Path growing = parent.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        Files.createDirectories(growing);
        return new OutputFolder(growing, target);
    }

    /** Where the results are written to. */
    public Path path() {
        return growing;
    }

    /** The results are complete. */
    public void commit() throws IOException {
        Files.createDirectories(target);
        for (Path file : files()) {
            Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(growing)) {
            return files.sorted().toList();
        }
    }

    /** Takes away what is not complete. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> left = Files.walk(growing)) {
            left.sorted(Comparator.reverseOrder()).forEach(OutputFolder::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
