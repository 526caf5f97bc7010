package org.junheng.data.header;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Table;
import org.junheng.figures.Figure;

/** A table without the columns that a spreadsheet hides: their cells are blank. */
final class ShownColumns implements Table {
    private final Table table;
    private final BitSet hidden;

    ShownColumns(Table table, BitSet hidden) {
        this.table = table;
        this.hidden = hidden;
    }

    @Override
    public String cell(int column) {
        return hidden.get(column) ? "" : table.cell(column);
    }

    @Override
    public String shownUnit(int column) {
        return table.shownUnit(column);
    }

    @Override
    public @Nullable Figure figure(int column) {
        return hidden.get(column) ? Figure.NOT_REPORTED : table.figure(column);
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
    public boolean next() {
        return table.next();
    }

    @Override
    public int row() {
        return table.row();
    }

    @Override
    public int width() {
        return table.width();
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
    public boolean isEvenlyWide() {
        return table.isEvenlyWide();
    }

    @Override
    public boolean isHidden() {
        return table.isHidden();
    }

    @Override
    public boolean isStruck() {
        return table.isStruck();
    }

    @Override
    public boolean readsHidden() {
        return table.readsHidden();
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
