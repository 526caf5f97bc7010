package org.junheng.data.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.data.cell.Merge;

/** What a sheet shows beside its cells: which are merged, which rows and columns are hidden, what is struck through. */
final class SheetLook {
    static final SheetLook PLAIN = new SheetLook();

    private static final int COLUMNS = 1 << 14;
    private static final int MOST_ROWS = 1 << 21;

    final List<Merge> merges = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet hiddenRows = new BitSet();
    private final Set<Long> struck = new HashSet<>();
    private final Set<Long> uncomputed = new HashSet<>();
    private boolean hidesNoughts;

    /** Whether the workbook waits to be computed when it is opened: the noughts of its formulas stand for values that are not there. */
    boolean waits;

    void hideColumns(int first, int last) {
        if (first > 0 && last >= first) {
            hiddenColumns.set(first - 1, Math.min(last, COLUMNS));
        }
    }

    void hideRow(int row) {
        if (row > 0 && row < MOST_ROWS) {
            hiddenRows.set(row);
        }
    }

    void strike(int row, int column) {
        struck.add((long) row * COLUMNS + column);
    }

    void uncomputed(int row, int column) {
        uncomputed.add((long) row * COLUMNS + column);
    }

    void hideNoughts() {
        hidesNoughts = true;
    }

    /** Whether the view shows a nought as if the cell were blank. */
    boolean hidesNoughts() {
        return hidesNoughts;
    }

    /** Whether a cell has a formula and no value. */
    boolean isUncomputed(int row, int column) {
        return !uncomputed.isEmpty() && uncomputed.contains((long) row * COLUMNS + column);
    }

    /** Whether a column is hidden, from 0. */
    boolean hidesColumn(int column) {
        return hiddenColumns.get(column);
    }

    /** The columns that are hidden, from 0. */
    BitSet hiddenColumns() {
        return (BitSet) hiddenColumns.clone();
    }

    /** Whether a row is hidden or has no height, from 1. */
    boolean hidesRow(int row) {
        return hiddenRows.get(row);
    }

    /** Whether the style of a cell is struck through. */
    boolean isStruck(int row, int column) {
        return !struck.isEmpty() && struck.contains((long) row * COLUMNS + column);
    }
}
