package org.junheng.report.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junheng.data.content.NamedContent;

/**
 * The last line of a JSON report: a hash of all bytes before it, by which is seen that nothing in it was changed since. It is no
 * signature: whoever means to deceive can make it anew, and then what is computed again tells.
 */
final class Seal {
    static final String NAME = "seal";

    private static final String START = ",\"" + NAME + "\":\"";
    private static final int DIGITS = 64;

    private Seal() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static String of(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether the last line of a report is the seal of all before it, to the byte. */
    static boolean holds(NamedContent report) throws IOException {
        int last = START.length() + DIGITS + "\"}\n".length();
        long before = report.size() - last;
        if (before <= 0) {
            return false;
        }
        MessageDigest digest = digest();
        try (InputStream in = new BufferedInputStream(report.open())) {
            byte[] part = new byte[1 << 16];
            long left = before;
            while (left > 0) {
                int read = in.read(part, 0, (int) Math.min(part.length, left));
                if (read < 0) {
                    return false;
                }
                digest.update(part, 0, read);
                left -= read;
            }
            String line = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return line.equals(START + of(digest) + "\"}\n");
        }
    }
}
