package org.junheng.data.source;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How the text of a table is found.
 *
 * @param encoding the encoding of CSV files, or empty to detect it
 * @param delimiter what stands between their cells, or empty to detect it
 * @param decimal what stands before the decimals in numbers of CSV files, a comma or a point; empty where nothing says so
 * @param sheet the sheet of a workbook that holds the schools, or the empty text
 * @param headerRow the row of the header, from 1, or the first of its rows; 0 to find it
 * @param lastHeaderRow the last of its rows where several are given, else 0
 * @param readsHidden whether what a workbook hides is read: sheets, rows and columns
 */
public record TableLayout(
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        Optional<Character> decimal,
        String sheet,
        int headerRow,
        int lastHeaderRow,
        boolean readsHidden) {
    public static final TableLayout DETECTED =
            new TableLayout(Optional.empty(), Optional.empty(), Optional.empty(), "", 0, 0, false);

    /** Whether numbers of CSV files are written 1.234,5. */
    public boolean decimalCommas() {
        return decimal.filter(mark -> mark == ',').isPresent();
    }

    /** The same of text in an encoding that was named. */
    public TableLayout in(Charset named) {
        return new TableLayout(Optional.of(named), delimiter, decimal, sheet, headerRow, lastHeaderRow, readsHidden);
    }
}
