package org.junheng.data.table;

import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.texts.Text;

/** Rows that a spreadsheet hides or strikes through: left out and told, unless a mapping asks for what is hidden. */
final class HiddenRows {
    private final Notes notes;
    private final Table table;
    private long leftOut;
    private long hiddenRows;
    private int firstHidden;

    HiddenRows(Notes notes, Table table) {
        this.notes = notes;
        this.table = table;
    }

    /** How many rows were left out. */
    long leftOut() {
        return leftOut;
    }

    /** A row that the spreadsheet hides, or that was struck through. */
    boolean isLeftOut() {
        if (table.isStruck()) {
            leftOut++;
            notes.mayExplain(
                    table.place(),
                    "",
                    new Text(
                            "这一行整行加了删除线，没有读入。若上面的问题由此而来，请去掉删除线。",
                            "this row is struck through and was not read. If that is the cause of the above, take the strike off."));
            notes.leaveOut(table.place(), new Text("整行加了删除线，未读入", "rows that are struck through; not read"));
            return true;
        }
        if (!table.isHidden() || table.readsHidden()) {
            return false;
        }
        leftOut++;
        notes.mayExplain(
                table.place(),
                "",
                new Text(
                        "这一行是隐藏的，没有读入。若上面的问题由此而来，请取消隐藏，或在映射文件中写 hidden: read。",
                        "this row is hidden and was not read. If that is the cause of the above, show it, or write \"hidden: read\" in"
                                + " a mapping."));
        notes.leaveOut(
                table.place(),
                new Text(
                        "隐藏的行（含筛选掉的），未读入；若应计入，请取消隐藏，或在映射文件中写 hidden: read",
                        "hidden rows (those that a filter hides among them); not read. If they count, show them, or write \"hidden: read\""
                                + " in a mapping"));
        return true;
    }

    /** Counts a row that is hidden and read all the same. */
    void read() {
        if (table.isHidden()) {
            hiddenRows++;
            firstHidden = firstHidden == 0 ? table.row() : firstHidden;
        }
    }

    /** Tells how many hidden rows were read. */
    void tell() {
        if (hiddenRows > 0) {
            notes.notice(
                    new CellPlace(table.file(), table.sheet(), firstHidden),
                    "",
                    Long.toString(hiddenRows),
                    new Text(
                            "有 " + hiddenRows + " 行被隐藏（自本行起），按映射文件的 hidden: read 读入。",
                            "rows are hidden, this one first: " + hiddenRows
                                    + ". They are read, as \"hidden: read\" in the mapping says."));
            hiddenRows = 0;
        }
    }
}
