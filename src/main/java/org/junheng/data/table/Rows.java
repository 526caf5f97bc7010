package org.junheng.data.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.header.FoundTable;
import org.junheng.data.vocabulary.UnitLine;

/** The rows below a header that hold something; what is passed over is counted. */
final class Rows {
    private final Notes notes;
    private final Table table;
    private final List<String> header;
    private final List<Integer> titles;
    private final List<Integer> nameless = new ArrayList<>();
    private final Set<Integer> counted = new HashSet<>();
    private boolean noted;
    private long read;
    private long hiddenRows;
    private int firstHidden;

    /**
     * The rows below a header.
     *
     * @param titles the columns in which a row that adds up others says so
     */
    Rows(Notes notes, FoundTable found, List<Integer> titles) {
        this.notes = notes;
        this.table = found.table();
        this.header = found.header();
        this.titles = List.copyOf(titles);
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).isEmpty()) {
                nameless.add(i);
            }
        }
    }

    /** Goes to the next row to use. */
    boolean next() {
        while (table.next()) {
            if (table.isBlank()) {
                notes.leaveOut(table.place(), "空行", "blank rows");
                continue;
            }
            if (isNote() || isMoreOfANote()) {
                noted = true;
                unitsInNote();
                notes.leaveOut(table.place(), "表下的说明，未读入", "notes below the table; not read");
                continue;
            }
            read++;
            hidden();
            if (table.isEvenlyWide() && table.width() != header.size()) {
                wrongWidth();
            } else if (isTotal()) {
                notes.leaveOut(table.place(), "合计行，不是学校，未读入", "rows that add up others (total), no schools; not read");
            } else {
                cellsWithoutHeader();
                return true;
            }
        }
        toldHidden();
        return false;
    }

    /** A row of one text, or of several without a number, that opens as notes do. */
    private boolean isNote() {
        boolean first = true;
        for (int i = 0; i < table.width(); i++) {
            String cell = table.cell(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (first && !Cells.isNote(cell)) {
                return false;
            }
            if (!first && Decimals.exact(cell) != null) {
                return false;
            }
            first = false;
        }
        return true;
    }

    /** The rows above are read already: what a note says of their units is told, and not applied. */
    private void unitsInNote() {
        for (int i = 0; i < table.width(); i++) {
            String cell = table.cell(i);
            String units = cell.contains("单位") ? UnitLine.mattering(cell) : "";
            if (!units.isEmpty()) {
                notes.notice(
                        table.place(),
                        "",
                        units,
                        "表下的说明写了单位“" + units + "”，没有采用。请把单位写在列名末尾的括号里，如（" + units + "）。",
                        "the note below the table names the unit \"" + units
                                + "\", which was not used. Write units in brackets at" + " the end of headers.");
                return;
            }
        }
    }

    /** Below a note a row of one text goes on with it: 2.教学仪器设备资产值为账面原值。 */
    private boolean isMoreOfANote() {
        if (!noted) {
            return false;
        }
        String only = "";
        for (int i = 0; i < table.width(); i++) {
            String cell = table.cell(i);
            if (!cell.isEmpty() && !only.isEmpty() && !cell.equals(only)) {
                return false;
            }
            only = cell.isEmpty() ? only : cell;
        }
        return Decimals.exact(only) == null;
    }

    private void hidden() {
        if (table.isHidden()) {
            hiddenRows++;
            firstHidden = firstHidden == 0 ? table.row() : firstHidden;
        }
    }

    private void toldHidden() {
        if (hiddenRows > 0) {
            notes.notice(
                    new CellPlace(table.file(), table.sheet(), firstHidden),
                    "",
                    Long.toString(hiddenRows),
                    "有 " + hiddenRows + " 行被隐藏（自本行起），照常读入。若不应计入，请删去这些行。",
                    "rows are hidden, this one first: " + hiddenRows
                            + ". They are read like the others; delete them if they should not count.");
            hiddenRows = 0;
        }
    }

    /** How many rows held anything. */
    long read() {
        return read;
    }

    private void wrongWidth() {
        notes.error(
                table.place(),
                "",
                "",
                "本行有 " + table.width() + " 格，表头有 " + header.size() + " 格。请检查本行是否多了或少了分隔符，含分隔符的文字要加双引号。",
                "the row has " + table.width() + " cells and the header " + header.size()
                        + ". Look for a separator too many or too few; a text that holds one needs double quotes.");
    }

    private boolean isTotal() {
        for (int column : titles) {
            if (Cells.isTotal(table.cell(column))) {
                return true;
            }
        }
        return false;
    }

    /** What stands in a column without a header cannot be used, and is counted once for each column. */
    private void cellsWithoutHeader() {
        for (int column : nameless) {
            countNameless(column);
        }
        for (int column = header.size(); column < table.width(); column++) {
            countNameless(column);
        }
    }

    private void countNameless(int column) {
        if (!table.cell(column).isEmpty() && counted.add(column)) {
            notes.leaveOut(table.place(), 1, "#" + (column + 1), "没有表头的列，未读入", "columns without a header; not read");
        }
    }
}
