package org.junheng.data.header;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Table;
import org.junheng.figures.Figure;

/** A table of which some rows were looked at before they are read. */
final class Ahead implements Table {
    private final Table table;
    private final Deque<Seen> ahead = new ArrayDeque<>();
    private @Nullable Seen current;

    /** A row that was looked at. */
    private record Seen(int row, boolean hidden, List<String> cells) {
        Seen {
            cells = List.copyOf(cells);
        }
    }

    Ahead(Table table) {
        this.table = table;
        this.current = seen();
    }

    private Seen seen() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            cells.add(table.cell(i));
        }
        return new Seen(table.row(), table.isHidden(), cells);
    }

    /** The cells of the row below those that were looked at; empty after the last one. */
    List<String> look() {
        if (!table.next()) {
            return List.of();
        }
        Seen seen = seen();
        ahead.add(seen);
        return seen.cells;
    }

    /** So many of the rows that were looked at are part of the header. */
    void drop(int rows) {
        for (int i = 0; i < rows; i++) {
            current = ahead.remove();
        }
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
    public @Nullable Figure figure(int column) {
        return current == null ? table.figure(column) : Table.super.figure(column);
    }

    @Override
    public boolean isHidden() {
        return current == null ? table.isHidden() : current.hidden;
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
    public boolean hasMerges() {
        return table.hasMerges();
    }

    @Override
    public void close() {
        table.close();
    }
}
