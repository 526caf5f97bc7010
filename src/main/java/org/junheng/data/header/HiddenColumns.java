package org.junheng.data.header;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.texts.Text;

/** Leaves the columns out that a spreadsheet hides, unless a mapping names them or asks for all that is hidden. */
public final class HiddenColumns {
    private final Notes notes;
    private final Mapping mapping;

    public HiddenColumns(Notes notes, Mapping mapping) {
        this.notes = notes;
        this.mapping = mapping;
    }

    /** The table without them; each that has a header is told. */
    public FoundTable leftOut(FoundTable found) {
        Table table = found.table();
        BitSet hidden = table.hiddenColumns();
        if (hidden.isEmpty()) {
            return found;
        }
        Set<String> named = named();
        List<HeaderPath> paths = new ArrayList<>(found.block().paths());
        for (int column = 0; column < paths.size(); column++) {
            String header = paths.get(column).text();
            if (!hidden.get(column) || header.isEmpty()) {
                continue;
            }
            if (table.readsHidden() || named.contains(header)) {
                read(found.place(), header);
                hidden.clear(column);
            } else {
                leaveOut(found.place(), header);
                paths.set(column, new HeaderPath(List.of()));
            }
        }
        if (table.readsHidden()) {
            return found;
        }
        HeaderBlock block =
                new HeaderBlock(paths, found.block().first(), found.block().last());
        return new FoundTable(
                new Ahead(new ShownColumns(table, hidden)),
                found.sort(),
                found.place(),
                block,
                found.level(),
                found.official(),
                found.titles(),
                found.headings());
    }

    private Set<String> named() {
        Set<String> named = new HashSet<>();
        mapping.columns().forEach(rule -> {
            named.add(rule.column());
            named.addAll(rule.plus());
            named.add(rule.timesColumn());
        });
        mapping.filters().forEach(filter -> named.add(filter.column()));
        return named;
    }

    private void read(CellPlace place, String header) {
        notes.notice(
                place,
                header,
                "",
                new Text("这一列是隐藏的，按映射文件读入。", "this column is hidden; it is read, as the mapping says."));
    }

    private void leaveOut(CellPlace place, String header) {
        notes.mayExplain(
                place,
                header,
                new Text(
                        "这一列是隐藏的，没有读入。若上面的问题由此而来，请取消隐藏，或在映射文件中写 hidden: read。",
                        "this column is hidden and was not read. If that is the cause of the above, show it, or write \"hidden: read\" in a"
                                + " mapping."));
        notes.leaveOut(
                place,
                1,
                header,
                new Text(
                        "隐藏的列，未读入；若应计入，请取消隐藏，或在映射文件中写明该列或 hidden: read",
                        "hidden columns; not read. If they count, show them, or name them in a mapping, or write \"hidden: read\" there"));
    }
}
