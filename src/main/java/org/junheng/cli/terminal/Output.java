package org.junheng.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** A result that appears whole or not at all: it grows in a temporary file, and is moved or copied when it is complete. */
public final class Output implements AutoCloseable {
    private final Path growing;
    private final Delivery delivery;
    private final OutputStream stream;

    /** Where the complete result goes. */
    private interface Delivery {
        void take(Path complete) throws IOException;
    }

    private Output(Path growing, Delivery delivery) throws IOException {
        this.growing = growing;
        this.delivery = delivery;
        this.stream = new BufferedOutputStream(
                Files.newOutputStream(growing, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        growing.toFile().deleteOnExit();
    }

    /** A result that is copied to a stream. */
    public static Output to(OutputStream target) throws IOException {
        return new Output(Files.createTempFile("junheng", ".out"), complete -> {
            Files.copy(complete, target);
            target.flush();
        });
    }

    /**
     * A result that takes the place of a file. A device or a pipe is written to, not replaced.
     *
     * @throws IOException if the file could not be written
     */
    public static Output to(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("a folder: " + file);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Output(Files.createTempFile("junheng", ".out"), complete -> copy(complete, file));
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        return new Output(beside, complete -> move(complete, target));
    }

    private static void copy(Path complete, Path device) throws IOException {
        try (OutputStream out = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
            Files.copy(complete, out);
        }
    }

    private static void move(Path complete, Path target) throws IOException {
        try {
            Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(complete, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where the result is written to. */
    public OutputStream stream() {
        return stream;
    }

    /** The result is complete. */
    public void commit() throws IOException {
        stream.close();
        delivery.take(growing);
    }

    /** Takes away what is not complete. */
    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(growing);
    }

    /** What writes a result. */
    public interface Writing {
        void to(OutputStream target) throws IOException;
    }

    /** Writes to the file, or to the screen where there is none: all of it or nothing. */
    public static void write(OutputStream screen, Optional<Path> file, Writing writing) throws IOException {
        try (Output output = file.isPresent() ? to(file.get()) : to(screen)) {
            writing.to(output.stream());
            output.commit();
        }
    }
}
