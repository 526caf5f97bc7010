package org.junheng.data.source;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Table;
import org.junheng.figures.Figure;

/**
 * The current row of a CSV file; one object for all of them. It keeps characters and makes a text or a figure of them when
 * it is asked: most cells are numbers, whose texts nobody asks for.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {
    /** As many as a sheet of a workbook has. */
    private static final int MOST_COLUMNS = 16_384;

    /** No table has such a row, and a file that has must not exhaust memory. */
    private static final int MOST_CHARACTERS = 1 << 28;

    private static final @Nullable String[] NONE = {};

    private final KnownTexts known = new KnownTexts();
    private char[] characters = new char[1024];
    private int[] ends = new int[64];
    private @Nullable String[] texts = NONE;
    private int width;

    int width() {
        return width;
    }

    /** A cell without blanks around it; empty where the row has none. */
    String text(int column) {
        if (column >= width || ends[column] == start(column)) {
            return "";
        }
        if (texts.length == 0) {
            texts = new String[width];
        }
        String text = texts[column];
        if (text == null) {
            text = made(start(column), ends[column]);
            texts[column] = text;
        }
        return text;
    }

    private String made(int from, int to) {
        String text = known.text(characters, from, to);
        return characters[from] == '=' ? Cells.stripped(text) : text;
    }

    /** See {@link Table#figure}. */
    @Nullable
    Figure figure(int column) {
        if (column >= width || ends[column] == start(column)) {
            return Figure.NOT_REPORTED;
        }
        return Decimals.quick(characters, start(column), ends[column]);
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        width = 0;
        texts = NONE;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= MOST_COLUMNS) {
            throw new CsvParseException("more than " + MOST_COLUMNS + " cells in a row");
        }
        int from = offset;
        int to = offset + length;
        while (from < to && Cells.isBlank(buffer[from])) {
            from++;
        }
        while (to > from && Cells.isBlank(buffer[to - 1])) {
            to--;
        }
        int start = start(index);
        int end = start + to - from;
        makeRoom(index, end);
        System.arraycopy(buffer, from, characters, start, to - from);
        ends[index] = end;
        width = index + 1;
    }

    private void makeRoom(int index, int end) {
        if (end > MOST_CHARACTERS) {
            throw new CsvParseException("more than " + MOST_CHARACTERS + " characters in a row");
        }
        if (index == ends.length) {
            ends = Arrays.copyOf(ends, 2 * index);
        }
        if (end > characters.length) {
            characters = Arrays.copyOf(characters, 2 * end);
        }
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }
}
