package org.junheng.data.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.data.cell.Merge;
import org.junheng.data.header.HeaderBlock;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.Target;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** What is told of the columns of a table while they are settled. */
final class ColumnNotes {
    private static final int NEAREST = 3;

    private final HeaderBlock block;
    private final Map<Integer, Inspection.InspectedColumn> columns = new LinkedHashMap<>();

    ColumnNotes(HeaderBlock block) {
        this.block = block;
    }

    /** What names a column. */
    HeaderPath path(int column) {
        return block.paths().get(column);
    }

    /** The last text of the header without its unit, which says what is counted. */
    private String plain(int column) {
        String leaf = path(column).leaf();
        String key = Header.of(leaf).key();
        return key.isEmpty() ? leaf : key;
    }

    private void put(int column, Inspection.ColumnUse use, String id, String zh, String conversion, Text why) {
        String header = path(column).text();
        List<String> nearest = use == Inspection.ColumnUse.KEPT
                ? ClosestName.several(plain(column), SchoolHeaders.chinese(), NEAREST)
                : List.of();
        columns.put(
                column,
                new Inspection.InspectedColumn(Merge.letters(column), header, use, id, zh, conversion, why, nearest));
    }

    /** A column that fills something. */
    void taken(int column, Target target, Exact times, Text why) {
        String conversion = times.equals(Exact.ONE) ? "" : times.toString();
        put(column, Inspection.ColumnUse.TAKEN, target.id(), target.zh(), conversion, why);
    }

    /** A column that is kept under its own header. */
    void kept(int column, Text why) {
        put(column, Inspection.ColumnUse.KEPT, "", "", "", why);
    }

    /** A column that is not read. */
    void leftOut(int column, Text why) {
        put(column, Inspection.ColumnUse.LEFT_OUT, "", "", "", why);
    }

    /** Every column that is named, from left to right. */
    List<Inspection.InspectedColumn> all() {
        List<Inspection.InspectedColumn> all = new ArrayList<>();
        for (int i = 0; i < block.paths().size(); i++) {
            Inspection.InspectedColumn told = columns.get(i);
            if (told != null) {
                all.add(told);
            }
        }
        return all;
    }
}
