package org.junheng.data.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Table;

/** The objects of one list of a county in JSON, as the rows of a table. */
final class JsonTable implements Table {
    private final String file;
    private final String list;
    private final List<Fields> rows;
    private final List<String> header;
    private int position = -1;

    /**
     * An object.
     *
     * @param line the line of the file at which it begins
     * @param cells its values as cells hold them, by the header that they stand under
     */
    record Fields(int line, Map<String, String> cells) {}

    /**
     * A table of these objects.
     *
     * @param list what the list is called in the county
     */
    JsonTable(String file, String list, List<Fields> rows, Set<String> always) {
        this.file = file;
        this.list = list;
        this.rows = List.copyOf(rows);
        Map<String, String> all = new LinkedHashMap<>();
        always.forEach(name -> all.put(name, ""));
        rows.forEach(row -> all.putAll(row.cells));
        this.header = List.copyOf(all.keySet());
    }

    List<String> header() {
        return header;
    }

    /** The list as a whole. */
    CellPlace whole() {
        return new CellPlace(file, list + "[]", 0);
    }

    @Override
    public CellPlace place() {
        return new CellPlace(file, list + "[" + Math.max(position, 0) + "]", row());
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String sheet() {
        return list + "[]";
    }

    @Override
    public boolean next() {
        position++;
        return position < rows.size();
    }

    @Override
    public int row() {
        return position < 0 || position >= rows.size() ? 0 : rows.get(position).line;
    }

    @Override
    public int width() {
        return header.size();
    }

    @Override
    public String cell(int column) {
        return column < header.size() ? rows.get(position).cells.getOrDefault(header.get(column), "") : "";
    }

    @Override
    public boolean isEvenlyWide() {
        return false;
    }

    @Override
    public boolean mayNameFieldsFreely() {
        return true;
    }

    @Override
    public void close() {}
}
