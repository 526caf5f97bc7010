package org.junheng.data.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Finds what stands between the cells of a CSV file. */
final class Delimiter {
    private static final String CANDIDATES = ",;\t";
    private static final char WIDE = '，';
    /** Where a line's full-width commas are counted. */
    private static final int WIDE_AT = CANDIDATES.length();

    private static final String COUNTED = CANDIDATES + WIDE;
    private static final int LINES = 10;
    private static final int LONGEST_LINE = 1 << 20;

    private Delimiter() {}

    /**
     * The candidate that, outside quotes, stands equally often in most of the first lines, as what separates cells does and a
     * decimal comma does not; among such, the one that stands most often; a comma where none does. A full-width comma only
     * where no other stands in the first line, for it is common in texts, and none stands in more lines: that one was a title.
     */
    static char of(TextFile file) throws IOException {
        String first = firstLine(file);
        List<int[]> counts = counts(file);
        int more = linesWith(counts, WIDE_AT) - mostLines(counts);
        boolean wide = CANDIDATES.chars().noneMatch(c -> first.indexOf(c) >= 0)
                && (first.indexOf(WIDE) >= 0 ? more >= 0 : more > 0);
        return wide ? WIDE : steadiest(counts);
    }

    /** In how many lines the candidate stands that stands in most. */
    private static int mostLines(List<int[]> counts) {
        int most = 0;
        for (int candidate = 0; candidate < WIDE_AT; candidate++) {
            most = Math.max(most, linesWith(counts, candidate));
        }
        return most;
    }

    private static int linesWith(List<int[]> counts, int candidate) {
        return (int) counts.stream().filter(line -> line[candidate] > 0).count();
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

    /** How often each candidate stands in each of the first lines that are not blank. */
    private static List<int[]> counts(TextFile file) throws IOException {
        List<int[]> counts = new ArrayList<>();
        try (Reader text = file.open();
                BufferedReader lines = new BufferedReader(text)) {
            int[] count = new int[COUNTED.length()];
            boolean quoted = false;
            boolean blank = true;
            int seen = 0;
            for (int c = lines.read(); c >= 0 && counts.size() < LINES && seen < LONGEST_LINE; c = lines.read()) {
                seen++;
                quoted ^= c == '"';
                int candidate = quoted ? -1 : COUNTED.indexOf(c);
                if (candidate >= 0) {
                    count[candidate]++;
                }
                blank &= Character.isWhitespace(c);
                if (c == '\n' && !quoted) {
                    if (!blank) {
                        counts.add(count);
                    }
                    count = new int[COUNTED.length()];
                    blank = true;
                }
            }
            counts.add(count);
        }
        return counts;
    }

    private static char steadiest(List<int[]> counts) {
        int best = 0;
        int bestLines = 0;
        int bestCount = 0;
        for (int candidate = 0; candidate < CANDIDATES.length(); candidate++) {
            for (int[] line : counts) {
                int count = line[candidate];
                int lines = linesWith(counts, candidate, count);
                if (count > 0 && (lines > bestLines || (lines == bestLines && count > bestCount))) {
                    best = candidate;
                    bestLines = lines;
                    bestCount = count;
                }
            }
        }
        return CANDIDATES.charAt(best);
    }

    private static int linesWith(List<int[]> counts, int candidate, int count) {
        return (int) counts.stream().filter(line -> line[candidate] == count).count();
    }
}
