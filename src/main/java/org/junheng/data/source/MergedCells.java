package org.junheng.data.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Merge;

/**
 * Gives each of the cells that are merged what the merged cell shows. A number that is merged over several cells is no
 * cell's own: it is shown with its range, which is no number.
 */
final class MergedCells {
    /** Beyond this a merge is a formatting of the empty part of a sheet. */
    private static final int WIDEST = 1024;

    private static final long MOST_FILLED = 20_000_000;

    private final List<Merge> byTop;
    private final List<Open> open = new ArrayList<>();
    private int next;
    private long filled;

    /** A merge that the current row is part of, and its text. */
    private record Open(Merge merge, String text) {}

    MergedCells(List<Merge> merges) {
        this.byTop = new ArrayList<>(merges);
        this.byTop.sort(Comparator.comparingInt(Merge::top).thenComparingInt(Merge::left));
    }

    boolean isEmpty() {
        return byTop.isEmpty();
    }

    /**
     * Fills the cells of a row.
     *
     * @throws IllegalStateException if the merges overlap so much that no spreadsheet program can have written them
     */
    void fill(int row, SheetRow cells) {
        for (Iterator<Open> left = open.iterator(); left.hasNext(); ) {
            if (left.next().merge.bottom() < row) {
                left.remove();
            }
        }
        while (next < byTop.size() && byTop.get(next).top() <= row) {
            Merge merge = byTop.get(next++);
            if (merge.bottom() >= row) {
                open.add(new Open(merge, text(merge, row, cells)));
            }
        }
        open.forEach(merged -> fill(merged, cells));
    }

    private static String text(Merge merge, int row, SheetRow cells) {
        String text = merge.top() == row ? cells.get(merge.left()) : "";
        boolean number = !text.isEmpty() && Decimals.exact(text) != null;
        return number ? text + Merge.MARK + merge.cells() + "）" : text;
    }

    private void fill(Open merged, SheetRow cells) {
        Merge merge = merged.merge;
        if (merged.text.isEmpty()) {
            return;
        }
        int right = Math.min(merge.right(), merge.left() + WIDEST);
        filled += right - merge.left() + 1;
        if (filled > MOST_FILLED) {
            throw new IllegalStateException("more than " + MOST_FILLED + " cells are merged");
        }
        for (int column = merge.left(); column <= right; column++) {
            cells.set(column, merged.text);
        }
    }
}
