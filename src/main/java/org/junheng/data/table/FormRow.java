package org.junheng.data.table;

import java.util.List;
import org.junheng.data.cell.Table;

/**
 * A filled-in form as a table of one row: each item is a column. The row number is that of the item whose cell was looked at
 * last, so that whatever is said of a cell names the row where it stands in the form.
 */
final class FormRow implements Table {
    private final Table form;
    private final List<FormSheet.Item> items;
    private boolean read;
    private int last;

    FormRow(Table form, List<FormSheet.Item> items) {
        this.form = form;
        this.items = List.copyOf(items);
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
