package org.junheng.data.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds what stands between the cells of a CSV file. */
final class Delimiter {
    private static final String CANDIDATES = ",;\t";
    private static final char WIDE = '，';
    private static final int LINES = 10;
    private static final int LONGEST_LINE = 1 << 20;

    private Delimiter() {}

    /**
     * The candidate that, outside quotes, stands equally often in most of the first lines, as what separates cells does and a
     * decimal comma does not; among such, the one that stands most often; a comma where none does. A full-width comma only
     * where no other stands in the first line, and the second one holds as many or no other stands anywhere: it is common in
     * texts, such as the title above a table.
     */
    static char of(TextFile file) throws IOException {
        List<String> lines = firstLines(file);
        String first = lines.isEmpty() ? "" : lines.get(0);
        List<int[]> counts = counts(file);
        boolean alone = first.indexOf(WIDE) >= 0 && CANDIDATES.chars().noneMatch(c -> first.indexOf(c) >= 0);
        boolean goesOn = lines.size() < 2 || wide(lines.get(1)) == wide(first);
        boolean noOther = counts.stream().allMatch(line -> Arrays.stream(line).sum() == 0);
        return alone && (goesOn || noOther) ? WIDE : steadiest(counts);
    }

    private static long wide(String line) {
        return line.chars().filter(c -> c == WIDE).count();
    }

    /** The first two lines that are not blank. */
    private static List<String> firstLines(TextFile file) throws IOException {
        List<String> all = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        try (Reader text = file.open();
                BufferedReader lines = new BufferedReader(text)) {
            for (int c = lines.read(); c >= 0 && all.size() < 2 && line.length() < LONGEST_LINE; c = lines.read()) {
                if (c == '\n' && !line.toString().isBlank()) {
                    all.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        }
        if (all.size() < 2 && !line.toString().isBlank()) {
            all.add(line.toString());
        }
        return all;
    }

    /** How often each candidate stands in each of the first lines that are not blank. */
    private static List<int[]> counts(TextFile file) throws IOException {
        List<int[]> counts = new ArrayList<>();
        try (Reader text = file.open();
                BufferedReader lines = new BufferedReader(text)) {
            int[] count = new int[CANDIDATES.length()];
            boolean quoted = false;
            boolean blank = true;
            int seen = 0;
            for (int c = lines.read(); c >= 0 && counts.size() < LINES && seen < LONGEST_LINE; c = lines.read()) {
                seen++;
                quoted ^= c == '"';
                int candidate = quoted ? -1 : CANDIDATES.indexOf(c);
                if (candidate >= 0) {
                    count[candidate]++;
                }
                blank &= Character.isWhitespace(c);
                if (c == '\n' && !quoted) {
                    if (!blank) {
                        counts.add(count);
                    }
                    count = new int[CANDIDATES.length()];
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
