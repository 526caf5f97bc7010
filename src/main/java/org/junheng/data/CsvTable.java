package org.junheng.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The rows of a CSV file. */
final class CsvTable implements Table {
    /** As many as a sheet of a workbook has. */
    private static final int MOST_COLUMNS = 16_384;

    private static final String[] SMALL = smallNumbers();

    private final String file;
    private final CsvReader<Cursor> reader;
    private final CloseableIterator<Cursor> records;
    private final Cursor cursor = new Cursor();
    private int row;

    CsvTable(String file, Reader text, char delimiter) {
        this.file = file;
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                // Widths are held against the header, which need not be the first row.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .build(cursor, text);
        this.records = reader.iterator();
    }

    private static String[] smallNumbers() {
        String[] small = new String[10_000];
        Arrays.setAll(small, Integer::toString);
        return small;
    }

    @Override
    public boolean next() {
        try {
            if (!records.hasNext()) {
                return false;
            }
            records.next();
            row++;
            return true;
        } catch (CsvParseException damaged) {
            throw damaged(damaged);
        }
    }

    private DataException damaged(CsvParseException cause) {
        String detail = String.valueOf(cause.getMessage());
        return new DataException(List.of(Notes.at(
                new Place(file, "", row + 1),
                "",
                "",
                "此处的引号没有正确闭合，或单元格过大（" + detail + "）。请检查该行及其后的双引号，补全后重试。",
                "a quote is not closed properly, or a cell is too large (" + detail
                        + "). Check the double quotes from this row on and try again.")));
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public int width() {
        return cursor.width;
    }

    @Override
    public String cell(int column) {
        return column < cursor.width ? cursor.cells[column] : "";
    }

    @Override
    public boolean isEvenlyWide() {
        return true;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The current record; one object for all of them. */
    private static final class Cursor extends AbstractBaseCsvCallbackHandler<Cursor> {
        private String[] cells = new String[64];
        private int width;

        @Override
        protected void handleBegin(long startingLineNumber) {
            width = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index >= MOST_COLUMNS) {
                throw new CsvParseException("more than " + MOST_COLUMNS + " cells in a row");
            }
            if (index == cells.length) {
                cells = Arrays.copyOf(cells, 2 * index);
            }
            cells[index] = text(buffer, offset, length);
            width = index + 1;
        }

        @Override
        protected Cursor buildRecord() {
            return this;
        }

        /** Most cells are blank or small whole numbers, and need no text of their own. */
        private static String text(char[] buffer, int offset, int length) {
            int from = offset;
            int to = offset + length;
            while (from < to && Cells.isBlank(buffer[from])) {
                from++;
            }
            while (to > from && Cells.isBlank(buffer[to - 1])) {
                to--;
            }
            if (to - from <= 4) {
                return from == to ? "" : shortText(buffer, from, to);
            }
            String text = new String(buffer, from, to - from);
            return buffer[from] == '=' ? Cells.stripped(text) : text;
        }

        private static String shortText(char[] buffer, int from, int to) {
            int value = 0;
            for (int i = from; i < to; i++) {
                int digit = buffer[i] - '0';
                if (digit < 0 || digit > 9) {
                    return Cells.stripped(new String(buffer, from, to - from));
                }
                value = value * 10 + digit;
            }
            boolean canonical = to - from == 1 || buffer[from] != '0';
            return canonical ? SMALL[value] : new String(buffer, from, to - from);
        }
    }
}
