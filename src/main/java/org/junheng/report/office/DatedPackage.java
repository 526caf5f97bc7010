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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * An office file on its way out, dated by the day of the evaluation. The libraries date it by the clock, and two files of the
 * same data would differ. Its formulas come with what they amount to.
 */
final class DatedPackage extends ByteArrayOutputStream {
    private static final LocalDate FIRST_THAT_ZIP_KNOWS = LocalDate.of(1980, 1, 1);
    private static final String SHEETS = "xl/worksheets/";
    /** The one formula that is written: how many of how many. */
    private static final Pattern QUOTIENT = Pattern.compile("<f>(\\d+)/(\\d+)</f>");

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
                dated.write(written(part.getName(), bytes));
            }
            dated.closeEntry();
        }
        dated.finish();
    }

    private byte[] written(String part, byte[] bytes) {
        if (part.equals(PROPERTIES)) {
            return created(bytes);
        }
        return part.startsWith(SHEETS) ? reckoned(bytes) : bytes;
    }

    /** A preview shows what is stored with a formula and reckons nothing, and the library stores nothing. */
    private static byte[] reckoned(byte[] sheet) {
        String text = new String(sheet, StandardCharsets.UTF_8);
        Matcher quotients = QUOTIENT.matcher(text);
        return quotients
                .replaceAll(one -> one.group() + "<v>"
                        + Double.parseDouble(one.group(1)) / Double.parseDouble(one.group(2)) + "</v>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] created(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + day + "T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
