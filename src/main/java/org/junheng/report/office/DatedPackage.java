package org.junheng.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * An office file on its way out, dated by the day of the evaluation. The libraries date it by the clock, and two files of the
 * same data would differ.
 */
final class DatedPackage extends ByteArrayOutputStream {
    private static final LocalDate FIRST_THAT_ZIP_KNOWS = LocalDate.of(1980, 1, 1);
    private static final String PROPERTIES = "docProps/core.xml";

    private final LocalDate day;

    DatedPackage(LocalDate day) {
        this.day = day;
    }

    /** Writes what was written here; the stream is not closed. */
    void writeDated(OutputStream out) throws IOException {
        // One of the libraries marks the ends of parts in a way that only a file with its directory can be read by.
        Path file = Files.createTempFile("junheng", ".zip");
        try {
            Files.write(file, toByteArray());
            try (ZipFile parts = new ZipFile(file.toFile())) {
                copy(parts, new ZipOutputStream(out));
            }
            out.flush();
        } finally {
            Files.delete(file);
        }
    }

    private void copy(ZipFile parts, ZipOutputStream dated) throws IOException {
        LocalDate shown = day.isBefore(FIRST_THAT_ZIP_KNOWS) ? FIRST_THAT_ZIP_KNOWS : day;
        for (ZipEntry part : Collections.list(parts.entries())) {
            ZipEntry entry = new ZipEntry(part.getName());
            entry.setTimeLocal(shown.atStartOfDay());
            dated.putNextEntry(entry);
            try (InputStream in = parts.getInputStream(part)) {
                byte[] bytes = in.readAllBytes();
                dated.write(part.getName().equals(PROPERTIES) ? created(bytes) : bytes);
            }
            dated.closeEntry();
        }
        dated.finish();
    }

    private byte[] created(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + day + "T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
