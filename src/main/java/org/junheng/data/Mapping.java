package org.junheng.data;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a foreign table is which figure, and how such a table is read.
 *
 * <p>Immutable. The file format is described in {@code examples/DATA.md}.
 */
public final class Mapping {
    private static final Mapping NONE = new Mapping("", Layout.DETECTED, List.of(), List.of(), Set.of(), false);

    private final String file;
    private final Layout layout;
    private final List<ColumnRule> columns;
    private final List<RowFilter> filters;
    private final Set<String> missing;
    private final boolean keyedByRow;

    /**
     * How the text of a table is found.
     *
     * @param encoding the encoding of CSV files, or empty to detect it
     * @param delimiter what stands between their cells, or empty to detect it
     * @param decimal what stands before the decimals in numbers of CSV files, a comma or a point; empty where nothing says so
     * @param sheet the sheet of a workbook that holds the schools, or the empty text
     * @param headerRow the row of the header, from 1, or the first of its rows; 0 to find it
     * @param lastHeaderRow the last of its rows where several are given, else 0
     */
    record Layout(
            Optional<Charset> encoding,
            Optional<Character> delimiter,
            Optional<Character> decimal,
            String sheet,
            int headerRow,
            int lastHeaderRow) {
        static final Layout DETECTED = new Layout(Optional.empty(), Optional.empty(), Optional.empty(), "", 0, 0);

        /** Whether numbers of CSV files are written 1.234,5. */
        boolean decimalCommas() {
            return decimal.filter(mark -> mark == ',').isPresent();
        }

        /** The same of text in an encoding that was named. */
        Layout in(Charset named) {
            return new Layout(Optional.of(named), delimiter, decimal, sheet, headerRow, lastHeaderRow);
        }
    }

    Mapping(
            String file,
            Layout layout,
            List<ColumnRule> columns,
            List<RowFilter> filters,
            Set<String> missing,
            boolean keyedByRow) {
        this.file = file;
        this.layout = layout;
        this.columns = List.copyOf(columns);
        this.filters = List.copyOf(filters);
        this.missing = Set.copyOf(missing);
        this.keyedByRow = keyedByRow;
    }

    /** Headers are the library's own names, in Chinese or English. */
    public static Mapping none() {
        return NONE;
    }

    /**
     * Reads a mapping file.
     *
     * @throws DataException if it cannot be used; it lists every problem at once, with its line as the row
     */
    public static Mapping read(Path file) {
        return new MappingFile(file).read();
    }

    /** The file as it was named, or the empty text. */
    String file() {
        return file;
    }

    Layout layout() {
        return layout;
    }

    /** What fills what; empty where headers are the library's own names. */
    List<ColumnRule> columns() {
        return columns;
    }

    List<RowFilter> filters() {
        return filters;
    }

    /** Texts that mean, in every column, that nothing was reported. */
    Set<String> missing() {
        return missing;
    }

    /** Whether a school is known by the number of its row. */
    boolean isKeyedByRow() {
        return keyedByRow;
    }
}
