package org.junheng.report.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junheng.data.content.NamedContent;
import org.junheng.report.change.Verified.DifferingVerdict;

/** Holds what is written to it against a report that was written before, line by line as it comes; a line is all it keeps. */
public final class LineComparison extends OutputStream {
    private final InputStream before;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final VerdictLines verdicts = new VerdictLines();
    private long lines;
    private long differing;
    private long results;

    /**
     * Opens the report.
     *
     * @throws IOException if it cannot be read
     */
    public LineComparison(NamedContent report) throws IOException {
        this.before = new BufferedInputStream(report.open(), 1 << 16);
    }

    @Override
    public void write(int b) throws IOException {
        line.write(b);
        if (b == '\n') {
            compare();
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int start = from;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, start, i + 1 - start);
                start = i + 1;
                compare();
            }
        }
        line.write(bytes, start, from + length - start);
    }

    /** Whatever is left of either is a difference. */
    @Override
    public void close() throws IOException {
        if (line.size() > 0) {
            compare();
        }
        for (byte[] rest = next(); rest.length > 0; rest = next()) {
            lines++;
            hold(rest, new byte[0]);
        }
        before.close();
    }

    private void compare() throws IOException {
        lines++;
        byte[] was = next();
        byte[] is = line.toByteArray();
        line.reset();
        hold(was, is);
    }

    private void hold(byte[] was, byte[] is) {
        String before = text(was);
        String now = text(is);
        boolean differs = !Arrays.equals(was, is);
        verdicts.before(before, differs);
        verdicts.now(now, differs);
        if (differs) {
            differing++;
            results += isResult(before) || isResult(now) ? 1 : 0;
        }
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).strip();
    }

    /** Not what the report depends on, nor how it was read, nor its seal. */
    private static boolean isResult(String line) {
        return !line.isEmpty()
                && !line.startsWith("{\"schemaVersion\"")
                && !line.startsWith(",\"reading\"")
                && !line.startsWith(",\"" + Seal.NAME + "\"");
    }

    /** The next line of the report with what ends it; empty at its end. */
    private byte[] next() throws IOException {
        ByteArrayOutputStream next = new ByteArrayOutputStream();
        for (int b = before.read(); b >= 0; b = before.read()) {
            next.write(b);
            if (b == '\n') {
                break;
            }
        }
        return next.toByteArray();
    }

    /** How many lines were compared. */
    public long lines() {
        return lines;
    }

    /** How many of them differ. */
    public long differing() {
        return differing;
    }

    /** How many of those that differ state results. */
    public long results() {
        return results;
    }

    /** The verdicts that differ, those whose state does first. */
    public List<DifferingVerdict> verdicts() {
        return verdicts.differing();
    }
}
