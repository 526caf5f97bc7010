package org.junheng.data.table;

import java.util.List;
import org.junheng.data.cell.Table;
import org.junheng.data.column.ToldColumn;

/**
 * A filled-in form as a table of one row: each item is a column. The row number is that of the item whose cell was looked at
 * last, so that whatever is said of a cell names the row where it stands in the form.
 */
final class FormRow implements Table {
    private final Table form;
    private final List<FormSheet.FormItem> items;
    private final String letters;
    private boolean read;
    private int last;

    /**
     * A form.
     *
     * @param letters the column in which it is filled in
     */
    FormRow(Table form, List<FormSheet.FormItem> items, String letters) {
        this.form = form;
        this.items = List.copyOf(items);
        this.letters = letters;
    }

    /** The column of a table, or of a form the item that it stands for. */
    static ToldColumn item(Table table, ToldColumn column) {
        return table instanceof FormRow row ? row.item(column) : column;
    }

    private ToldColumn item(ToldColumn column) {
        return items.stream()
                .filter(item -> item.header().equals(column.header()))
                .findFirst()
                .map(item -> column.item(item.row(), letters, item.text()))
                .orElse(column);
    }

    @Override
    public String file() {
        return form.file();
    }

    @Override
    public String sheet() {
        return form.sheet();
    }

    @Override
    public boolean next() {
        boolean first = !read;
        read = true;
        return first;
    }

    @Override
    public int row() {
        return items.isEmpty() ? 0 : items.get(last).row();
    }

    @Override
    public int width() {
        return items.size();
    }

    @Override
    public String cell(int column) {
        if (column >= items.size()) {
            return "";
        }
        last = column;
        return items.get(column).value();
    }

    @Override
    public boolean isEvenlyWide() {
        return false;
    }

    @Override
    public void close() {
        // The form is closed by whoever opened it.
    }
}
