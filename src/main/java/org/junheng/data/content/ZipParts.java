package org.junheng.data.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a zip archive, by its directory. Those of a file are read from it; those of bytes without a file. */
public final class ZipParts implements AutoCloseable {
    private final List<ZipPart> parts;
    private final Closeable archive;

    private ZipParts(List<ZipPart> parts, Closeable archive) {
        this.parts = List.copyOf(parts);
        this.archive = archive;
    }

    /**
     * A part.
     *
     * @param name its path within the archive
     * @param packed how many bytes it takes in the archive, as the directory says
     */
    public record ZipPart(String name, long packed, Opening opening) {
        /** Opens it, unpacked. */
        public InputStream open() throws IOException {
            return opening.open();
        }
    }

    /** How a part is opened. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /** The parts of a file. */
    static ZipParts of(Path file) throws IOException {
        if (!file.getFileSystem().equals(FileSystems.getDefault())) {
            return of(Files.readAllBytes(file));
        }
        ZipFile zip = new ZipFile(file.toFile());
        return new ZipParts(
                zip.stream()
                        .map(entry -> new ZipPart(
                                entry.getName(), entry.getCompressedSize(), () -> zip.getInputStream(entry)))
                        .toList(),
                zip);
    }

    /** The parts of bytes, as the library sees them that reads workbooks; it has to be on the class path. */
    static ZipParts of(byte[] bytes) throws IOException {
        try {
            var zip = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                    .setByteArray(bytes)
                    .get();
            return new ZipParts(
                    Collections.list(zip.getEntries()).stream()
                            .map(entry -> new ZipPart(
                                    entry.getName(), entry.getCompressedSize(), () -> zip.getInputStream(entry)))
                            .toList(),
                    zip);
        } catch (ZipException damaged) {
            throw damaged;
        } catch (IOException | RuntimeException damaged) {
            ZipException said = new ZipException(damaged.getMessage());
            said.initCause(damaged);
            throw said;
        }
    }

    /** The same parts, read under a watch. */
    ZipParts watched(ReadingWatch.Running watch, String of) {
        return new ZipParts(
                parts.stream()
                        .map(part -> new ZipPart(
                                part.name(), part.packed(), () -> new WatchedStream(part.open(), watch, of)))
                        .toList(),
                archive);
    }

    /** Every part, in the order of the directory. */
    public List<ZipPart> all() {
        return parts;
    }

    /** The part of this name; empty if there is none. */
    public Optional<ZipPart> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Whether there is a part of this name. */
    public boolean has(String name) {
        return part(name).isPresent();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
