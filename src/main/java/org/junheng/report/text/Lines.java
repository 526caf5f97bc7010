package org.junheng.report.text;

import java.util.List;
import java.util.stream.IntStream;
import org.junheng.report.words.Width;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/**
 * Lines of text for a terminal, in one language. What comes from a file is shown, never obeyed: control characters, line breaks
 * and marks that turn the direction of writing are replaced.
 */
final class Lines {
    /** What a row of a list begins with, and what its further lines do. */
    static final String INDENT = "  ";

    static final String FURTHER = "      ";

    private static final char REPLACEMENT = '\uFFFD';

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    Lines(Language language) {
        this.language = language;
    }

    /** A text; what it begins with is its indent, and what is too long for a line goes on below, further in. */
    Lines add(Text text) {
        String line = text.in(language);
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        return wrapped(indent, Text.same(line.substring(indent.length())));
    }

    /** The same with an indent. */
    Lines add(String indent, Text line) {
        return wrapped(indent, line);
    }

    private Lines wrapped(String indent, Text line) {
        return wrapped(indent, indent + FURTHER.substring(INDENT.length()), line);
    }

    private Lines add(String line) {
        harmless(line, text);
        text.append('\n');
        return this;
    }

    /** As many lines as it takes, the first with one indent, all others with the other. */
    Lines wrapped(String indent, String further, Text line) {
        Wrapped.of(indent, further, line.in(language)).forEach(this::add);
        return this;
    }

    /** How many lines there are. */
    int count() {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** How many lines a row of a list takes. */
    int heightOf(Text row) {
        return Wrapped.of(INDENT, FURTHER, row.in(language)).size();
    }

    /** An empty line. */
    Lines blank() {
        text.append('\n');
        return this;
    }

    /** A line, and a rule of the same width below it. */
    Lines title(Text line, char rule) {
        String shown = line.in(language);
        return add(shown).add(String.valueOf(rule).repeat(Width.of(shown)));
    }

    /**
     * Rows of cells, each column as wide as its widest cell, of the last of which as much as fits a line; what is left of it goes
     * on below it. The cells before the last are to be short.
     */
    Lines table(String indent, List<List<Text>> rows) {
        List<List<String>> shown = rows.stream()
                .map(row -> row.stream().map(cell -> cell.in(language)).toList())
                .toList();
        int columns = shown.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : shown) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], Width.of(row.get(column)));
            }
        }
        int before = IntStream.range(0, columns - 1)
                .map(column -> widths[column] + 2)
                .sum();
        String further = before < Wrapped.COLUMNS / 2 ? indent + " ".repeat(before) : indent + FURTHER;
        shown.forEach(row -> Wrapped.of(indent, further, joined(row, widths)).forEach(this::add));
        return this;
    }

    private static String joined(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell);
            if (column < row.size() - 1) {
                line.append(" ".repeat(widths[column] - Width.of(cell) + 2));
            }
        }
        return line.toString().stripTrailing();
    }

    private static void harmless(String line, StringBuilder to) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            to.append(Character.isISOControl(c) || isDirection(c) ? REPLACEMENT : c);
        }
    }

    private static boolean isDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069') || c == '\u2028' || c == '\u2029';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
