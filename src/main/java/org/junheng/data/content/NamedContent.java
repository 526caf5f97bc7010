package org.junheng.data.content;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to be read, under the name that its giver chose: a file, or what a program received and holds in memory.
 *
 * <p>The name is what results, problems and records call it; nothing else of where it came from stands in them, so equal
 * content under equal names gives equal results on every machine. What it holds is told by its bytes and never by its name. A
 * file description of a database ({@code .yaml}) is read from a file alone: what was received from others opens no connection.
 *
 * <p>Immutable, and safe to share between threads; a file is read anew each time, and must not change meanwhile.
 *
 * <pre>{@code
 * NamedContent county = NamedContent.of("county.json", request.getInputStream());
 * NamedContent schools = NamedContent.of(Path.of("/srv/uploads/81f3.tmp"), "schools.xlsx");
 * }</pre>
 */
public final class NamedContent {
    private final String name;
    private final Optional<Path> file;
    private final byte[] bytes;
    private final Optional<Charset> encoding;
    private final ReadingWatch.Running watch;

    private NamedContent(
            String name, Optional<Path> file, byte[] bytes, Optional<Charset> encoding, ReadingWatch.Running watch) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a content is blank");
        }
        this.name = name;
        this.file = file;
        this.bytes = bytes;
        this.encoding = encoding;
        this.watch = watch;
    }

    /** A file, called by its path as it was written. */
    public static NamedContent of(Path file) {
        return of(file, file.toString());
    }

    /**
     * A file under another name, so that no path of the machine stands in a result. Large ones are read as they are needed.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static NamedContent of(Path file, String name) {
        return new NamedContent(name, Optional.of(file), new byte[0], Optional.empty(), ReadingWatch.NONE.begin());
    }

    /**
     * Bytes, of a file of any kind that is read.
     *
     * @param bytes are copied
     * @throws IllegalArgumentException if the name is blank
     */
    public static NamedContent of(String name, byte[] bytes) {
        return new NamedContent(name, Optional.empty(), bytes.clone(), Optional.empty(), ReadingWatch.NONE.begin());
    }

    /**
     * What a stream gives until its end; the stream is not closed. All of it is held in memory, so whoever receives from
     * strangers limits it before.
     *
     * @throws IOException if the stream cannot be read
     * @throws IllegalArgumentException if the name is blank
     */
    public static NamedContent of(String name, InputStream in) throws IOException {
        return new NamedContent(name, Optional.empty(), in.readAllBytes(), Optional.empty(), ReadingWatch.NONE.begin());
    }

    /**
     * What a reader gives until its end; it is not closed.
     *
     * @throws IOException if the reader cannot be read
     * @throws IllegalArgumentException if the name is blank
     */
    public static NamedContent of(String name, Reader in) throws IOException {
        StringWriter text = new StringWriter();
        in.transferTo(text);
        return of(name, text.toString());
    }

    /**
     * A text: CSV, JSON, or YAML. No encoding need be found out, and none that is named elsewhere applies to it.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static NamedContent of(String name, String text) {
        return new NamedContent(
                name,
                Optional.empty(),
                text.getBytes(StandardCharsets.UTF_8),
                Optional.of(StandardCharsets.UTF_8),
                ReadingWatch.NONE.begin());
    }

    /** What results and problems call it; never blank. */
    public String name() {
        return name;
    }

    /** The same, read under a watch. */
    public NamedContent watched(ReadingWatch.Running by) {
        return new NamedContent(name, file, bytes, encoding, by);
    }

    /** The watch that it is read under. */
    public ReadingWatch.Running watch() {
        return watch;
    }

    /** Its encoding, where it came as a text; else empty, for it has to be found out. */
    public Optional<Charset> encoding() {
        return encoding;
    }

    /** Whether it is a file on disk. */
    public boolean isFile() {
        return file.isPresent();
    }

    /** The file, where it is one that the machine's own programs can open. */
    public Optional<File> onDisk() {
        return file.filter(path -> path.getFileSystem().equals(FileSystems.getDefault()))
                .map(Path::toFile);
    }

    /**
     * Opens it at its start; the caller closes the stream.
     *
     * @throws IOException if it is a file that cannot be read
     */
    public InputStream open() throws IOException {
        InputStream in = file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(bytes);
        return new WatchedStream(in, watch, name);
    }

    /**
     * How many bytes it has.
     *
     * @throws IOException if it is a file that cannot be read
     */
    public long size() throws IOException {
        return file.isPresent() ? Files.size(file.get()) : bytes.length;
    }

    /**
     * The SHA-256 of its bytes, in hexadecimal digits.
     *
     * @throws IOException if it is a file that cannot be read
     */
    public String sha256() throws IOException {
        try (InputStream in = open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /**
     * Its last bytes, at most so many.
     *
     * @throws IOException if it is a file that cannot be read
     */
    public byte[] tail(int most) throws IOException {
        try (InputStream in = open()) {
            in.skipNBytes(Math.max(0, size() - most));
            return in.readNBytes(most);
        }
    }

    /**
     * The parts of it, if it is a zip archive; the caller closes them.
     *
     * @throws java.util.zip.ZipException if it is none, or is damaged
     * @throws IOException if it is a file that cannot be read
     */
    public ZipParts zip() throws IOException {
        ZipParts parts = file.isPresent() ? ZipParts.of(file.get()) : ZipParts.of(bytes);
        return parts.watched(watch, name);
    }

    /** Contents are equal if their names and what they hold are; a file is equal to no other path. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NamedContent that
                && name.equals(that.name)
                && file.equals(that.file)
                && Arrays.equals(bytes, that.bytes)
                && encoding.equals(that.encoding);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, file, encoding, bytes.length);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
