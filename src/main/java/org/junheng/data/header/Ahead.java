package org.junheng.data.header;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Table;
import org.junheng.figures.Figure;

/** A table of which some rows were looked at before they are read. */
public final class Ahead implements Table {
    private final Table table;
    private final Deque<Seen> ahead = new ArrayDeque<>();
    private @Nullable Seen current;
    private @Nullable FoundTable another;

    /** A row that was looked at. */
    private record Seen(int row, boolean hidden, boolean struck, List<String> cells, List<String> units) {
        Seen {
            cells = List.copyOf(cells);
            units = List.copyOf(units);
        }
    }

    Ahead(Table table) {
        this.table = table;
        this.current = seen();
    }

    private Seen seen() {
        List<String> cells = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            cells.add(table.cell(i));
            units.add(table.shownUnit(i));
        }
        return new Seen(table.row(), table.isHidden(), table.isStruck(), cells, units);
    }

    /** The cells of the row below those that were looked at; empty after the last one. */
    List<String> look() {
        return goOn() ? ahead.getLast().cells : List.of();
    }

    /** Looks at one more row, which may be blank; false after the last one. */
    private boolean goOn() {
        if (current == null) {
            current = seen();
        }
        if (!table.next()) {
            return false;
        }
        ahead.add(seen());
        return true;
    }

    /** Whether a header stands within so many rows below, with nothing but titles and blank rows between. */
    public boolean isAboveAHeader(HeadersInside headers, int rows) {
        return headerBelow(headers, rows).sort != HeadersInside.Sort.NONE;
    }

    /** A header below the current row, if there is one, and how many blank rows stand between. */
    public record HeaderBelow(HeadersInside.Sort sort, int blanks) {}

    /** The header that stands within so many rows below, with nothing but titles and blank rows between. */
    public HeaderBelow headerBelow(HeadersInside headers, int rows) {
        int texts = 0;
        while (ahead.size() < rows && goOn()) {
            // Until enough rows are there to be looked at.
        }
        Seen here = current;
        for (Seen below : ahead) {
            current = below;
            boolean blank = isBlank();
            HeadersInside.Sort sort = blank ? HeadersInside.Sort.NONE : headers.of(this);
            long words = below.cells.stream()
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .count();
            if (sort != HeadersInside.Sort.NONE || words > 1) {
                current = here;
                // Blank rows of a workbook may be none in its file.
                return new HeaderBelow(sort, below.row - row() - 1 - texts);
            }
            texts += blank ? 0 : 1;
        }
        current = here;
        return new HeaderBelow(HeadersInside.Sort.NONE, 0);
    }

    /** The rows from here on are another table's. */
    public void goesOnAs(FoundTable found) {
        another = found;
    }

    public boolean goesOnAsAnother() {
        return another != null;
    }

    /** The table that starts within this one, below the rows that were read of it; it is handed out once. */
    public Optional<FoundTable> another() {
        Optional<FoundTable> found = Optional.ofNullable(another);
        another = null;
        return found;
    }

    /** So many of the rows that were looked at are part of the header; tells which of them are hidden. */
    List<Integer> drop(int rows) {
        List<Integer> hidden = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Seen dropped = ahead.remove();
            current = dropped;
            if (dropped.hidden) {
                hidden.add(dropped.row);
            }
        }
        return hidden;
    }

    @Override
    public boolean next() {
        current = ahead.poll();
        return current != null || table.next();
    }

    @Override
    public int row() {
        return current == null ? table.row() : current.row;
    }

    @Override
    public int width() {
        return current == null ? table.width() : current.cells.size();
    }

    @Override
    public String cell(int column) {
        Seen seen = current;
        if (seen == null) {
            return table.cell(column);
        }
        return column < seen.cells.size() ? seen.cells.get(column) : "";
    }

    @Override
    public String shownUnit(int column) {
        Seen seen = current;
        if (seen == null) {
            return table.shownUnit(column);
        }
        return column < seen.units.size() ? seen.units.get(column) : "";
    }

    @Override
    public @Nullable Figure figure(int column) {
        return current == null ? table.figure(column) : Table.super.figure(column);
    }

    @Override
    public boolean isHidden() {
        return current == null ? table.isHidden() : current.hidden;
    }

    @Override
    public boolean isStruck() {
        return current == null ? table.isStruck() : current.struck;
    }

    @Override
    public boolean readsHidden() {
        return table.readsHidden();
    }

    @Override
    public BitSet hiddenColumns() {
        return table.hiddenColumns();
    }

    @Override
    public String file() {
        return table.file();
    }

    @Override
    public String sheet() {
        return table.sheet();
    }

    @Override
    public boolean isEvenlyWide() {
        return table.isEvenlyWide();
    }

    @Override
    public boolean hasDecimalCommas() {
        return table.hasDecimalCommas();
    }

    @Override
    public boolean isUnclear(String cell) {
        return table.isUnclear(cell);
    }

    @Override
    public boolean hasMerges() {
        return table.hasMerges();
    }

    @Override
    public void close() {
        table.close();
    }
}
