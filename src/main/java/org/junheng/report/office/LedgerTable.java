package org.junheng.report.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.note.DataException;
import org.junheng.data.source.InputFile;
import org.junheng.data.source.TableLayout;
import org.junheng.data.vocabulary.Header;
import org.junheng.texts.Text;

/**
 * The rows of a working list with the row that names its columns, wherever that stands and whatever separates the cells.
 *
 * @param header the row of the names; empty where there is none
 * @param lines all rows, from the first
 */
record LedgerTable(Optional<LedgerTable.Line> header, List<LedgerTable.Line> lines) {
    /** What the columns that are read are called. */
    static final List<Text> COLUMNS = List.of(
            LedgerSheet.COUNTY,
            LedgerSheet.FINDING,
            LedgerSheet.SUBJECT,
            LedgerSheet.TITLE,
            LedgerSheet.OWNER,
            LedgerSheet.DUE,
            LedgerSheet.STATE,
            LedgerSheet.REMARK);

    /** What may stand between the cells of a text, the usual first. */
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '，', '；', '|');

    /** So many names make a row the header: one alone may be a title. */
    private static final int FEWEST = 2;

    private static final int HIGHEST = 50;

    LedgerTable {
        lines = List.copyOf(lines);
    }

    /**
     * A row.
     *
     * @param number its place, from 1
     * @param cells what stands in it
     */
    record Line(long number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        /** How many of the columns it names. */
        int names() {
            Set<Text> named = new HashSet<>();
            cells.forEach(cell -> column(cell).ifPresent(named::add));
            return named.size();
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** The column that is called so, whatever the case and the blanks. */
    static Optional<Text> column(String name) {
        String key = Header.key(name);
        return COLUMNS.stream()
                .filter(column -> key.equals(Header.key(column.zh())) || key.equals(Header.key(column.en())))
                .findFirst();
    }

    private static LedgerTable of(List<Line> lines) {
        Optional<Line> header = Optional.empty();
        for (Line line : lines.subList(0, Math.min(HIGHEST, lines.size()))) {
            int names = line.names();
            if (names >= FEWEST && header.map(Line::names).orElse(0) < names) {
                header = Optional.of(line);
            }
        }
        return new LedgerTable(header, lines);
    }

    private int names() {
        return header.map(Line::names).orElse(0);
    }

    /** The rows after the header that are not blank. */
    List<Line> rows() {
        return lines.stream()
                .filter(line ->
                        header.isPresent() && line.number() > header.get().number() && !line.isBlank())
                .toList();
    }

    /** The column of each that the header names, and those that it names twice. */
    Map<Text, List<Integer>> columns() {
        Map<Text, List<Integer>> columns = new LinkedHashMap<>();
        List<String> cells = header.map(Line::cells).orElse(List.of());
        for (int i = 0; i < cells.size(); i++) {
            int at = i;
            column(cells.get(i))
                    .ifPresent(column -> columns.computeIfAbsent(column, any -> new ArrayList<>())
                            .add(at));
        }
        return columns;
    }

    /**
     * The sheet of that name, else the first one that has the header.
     *
     * @throws IOException if it is no workbook
     */
    static LedgerTable workbook(InputStream in) throws IOException {
        try (in;
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            Optional<Sheet> named = Stream.of(LedgerSheet.NAME.zh(), LedgerSheet.NAME.en())
                    .flatMap(name -> workbook.findSheet(name).stream())
                    .findFirst();
            LedgerTable best = new LedgerTable(Optional.empty(), List.of());
            for (Sheet sheet :
                    named.map(List::of).orElseGet(() -> workbook.getSheets().toList())) {
                LedgerTable table = of(lines(sheet));
                best = table.names() > best.names() ? table : best;
            }
            return best;
        }
    }

    private static List<Line> lines(Sheet sheet) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Row row : sheet.read()) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(cell == null ? "" : cell.getText().strip());
            }
            lines.add(new Line(row.getRowNum(), cells));
        }
        return lines;
    }

    /**
     * The rows of a text, by whichever of the usual separators the header is found.
     *
     * @throws DataException if it is no text, or quotes do not close whatever the separator is
     */
    static LedgerTable csv(InputFile file) throws IOException {
        LedgerTable best = new LedgerTable(Optional.empty(), List.of());
        @Nullable DataException damaged = null;
        for (char delimiter : DELIMITERS) {
            try {
                LedgerTable table = of(lines(file, delimiter));
                best = table.names() > best.names() || best.lines().isEmpty() ? table : best;
            } catch (DataException broken) {
                damaged = damaged == null ? broken : damaged;
            }
        }
        if (damaged != null && best.header().isEmpty()) {
            throw damaged;
        }
        return best;
    }

    private static List<Line> lines(InputFile file, char delimiter) throws IOException {
        TableLayout layout =
                new TableLayout(Optional.empty(), Optional.of(delimiter), Optional.of('.'), "", 0, 0, false);
        List<Line> lines = new ArrayList<>();
        try (Table table = file.csv(layout, new Notes())) {
            while (table.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < table.width(); i++) {
                    cells.add(table.cell(i).strip());
                }
                lines.add(new Line(table.row(), cells));
            }
        }
        return lines;
    }
}
