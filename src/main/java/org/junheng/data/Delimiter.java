package org.junheng.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Finds what stands between the cells of a CSV file. */
final class Delimiter {
    private static final String CANDIDATES = ",;\t";
    private static final char WIDE = '，';
    private static final int LINES = 10;
    private static final int LONGEST_LINE = 1 << 20;

    private Delimiter() {}

    /**
     * The candidate that stands most often, outside quotes, in any of the first lines; a comma where none does. A full-width
     * comma only where no other stands in the first line: it is common in texts.
     */
    static char of(TextFile file) throws IOException {
        String first = firstLine(file);
        boolean wide = first.indexOf(WIDE) >= 0 && CANDIDATES.chars().noneMatch(c -> first.indexOf(c) >= 0);
        return wide ? WIDE : mostFrequent(file);
    }

    private static String firstLine(TextFile file) throws IOException {
        StringBuilder line = new StringBuilder();
        try (Reader text = file.open();
                BufferedReader lines = new BufferedReader(text)) {
            for (int c = lines.read(); c >= 0 && line.length() < LONGEST_LINE; c = lines.read()) {
                if (c == '\n' && !line.toString().isBlank()) {
                    break;
                }
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static char mostFrequent(TextFile file) throws IOException {
        int[] most = new int[CANDIDATES.length()];
        try (Reader text = file.open();
                BufferedReader lines = new BufferedReader(text)) {
            int[] count = new int[CANDIDATES.length()];
            boolean quoted = false;
            int line = 0;
            int seen = 0;
            for (int c = lines.read(); c >= 0 && line < LINES && seen < LONGEST_LINE; c = lines.read()) {
                seen++;
                quoted ^= c == '"';
                int candidate = quoted ? -1 : CANDIDATES.indexOf(c);
                if (candidate >= 0) {
                    count[candidate]++;
                    most[candidate] = Math.max(most[candidate], count[candidate]);
                } else if (c == '\n' && !quoted) {
                    count = new int[CANDIDATES.length()];
                    line++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < most.length; i++) {
            best = most[i] > most[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }
}
