package org.junheng.data.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.figures.Figure;
import org.junheng.texts.Text;

/** The rows of a CSV file. */
final class CsvTable implements Table {
    private final NamedContent file;
    private final boolean decimalCommas;
    private final Set<String> unclear;
    private final CsvReader<CsvRow> reader;
    private final CloseableIterator<CsvRow> records;
    private final CsvRow cells = new CsvRow();
    private int row;

    /**
     * The rows.
     *
     * @param unclear texts that may be one of two numbers
     */
    CsvTable(NamedContent file, Reader text, char delimiter, boolean decimalCommas, Set<String> unclear) {
        this.file = file;
        this.unclear = unclear;
        this.decimalCommas = decimalCommas;
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                // Widths are held against the header, which need not be the first row.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .build(cells, text);
        this.records = reader.iterator();
    }

    @Override
    public boolean next() {
        file.watch().row(file.name());
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
        return Notes.exception(
                new CellPlace(file.name(), "", row + 1),
                "",
                "",
                new Text(
                        "此处的引号没有正确闭合，或单元格过大（" + detail + "）。请检查该行及其后的双引号，补全后重试。",
                        "a quote is not closed properly, or a cell is too large (" + detail
                                + "). Check the double quotes from this row on and try again."));
    }

    @Override
    public String file() {
        return file.name();
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public boolean hasDecimalCommas() {
        return decimalCommas;
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public int width() {
        return cells.width();
    }

    @Override
    public String cell(int column) {
        return cells.text(column);
    }

    @Override
    public @Nullable Figure figure(int column) {
        return isUnclear(cells.text(column)) ? null : cells.figure(column);
    }

    @Override
    public boolean isUnclear(String cell) {
        return !unclear.isEmpty() && unclear.contains(cell);
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
}
