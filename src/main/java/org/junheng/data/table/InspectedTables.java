package org.junheng.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.data.cell.Merge;
import org.junheng.data.column.ColumnUnit;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.data.official.CountyHeaders;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.data.vocabulary.UnitLine;
import org.junheng.facts.Level;
import org.junheng.numbers.Exact;

/** What is told of a table that was recognised. */
public final class InspectedTables {
    private InspectedTables() {}

    public static Inspection.Sheet of(FoundTable found, List<Inspection.Column> columns) {
        TableSort sort = found.sort();
        return new Inspection.Sheet(
                found.table().file(),
                found.table().sheet(),
                sort.titleZh(),
                sort.titleEn(),
                found.block().first(),
                found.block().last(),
                found.level().map(Level::label).orElse(""),
                columns);
    }

    /** The columns of a table of counties. */
    public static List<Inspection.Column> counties(FoundTable found) {
        List<Inspection.Column> columns = new ArrayList<>();
        List<String> header = found.header();
        UnitLine line = new UnitLine(found.titles());
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!name.isEmpty()) {
                columns.add(county(Merge.letters(i), found.block().paths().get(i), line));
            }
        }
        return columns;
    }

    private static Inspection.Column county(String letters, HeaderPath path, UnitLine line) {
        Optional<CountyField> field = CountyHeaders.field(path);
        if (field.isEmpty()) {
            return new Inspection.Column(
                    letters,
                    path.text(),
                    Inspection.Use.KEPT,
                    "",
                    "",
                    "",
                    "没有这个名称的指标；以原列名保留",
                    "there is no figure of that name; kept under its header",
                    List.of());
        }
        boolean isText = field.get() instanceof CountyField.Text || field.get() instanceof CountyField.Question;
        ColumnUnit unit = isText ? ColumnUnit.PLAIN : CountyTable.unit(field.get(), path, line);
        boolean known = CountyTable.isUsable(unit);
        return new Inspection.Column(
                letters,
                path.text(),
                known ? Inspection.Use.TAKEN : Inspection.Use.LEFT_OUT,
                known ? field.get().id() : "",
                known ? field.get().zh() : "",
                unit.times().equals(Exact.ONE) ? "" : unit.times().toString(),
                known ? "" : "不认识括号里的单位，整列按未报处理",
                known ? "" : "the unit in brackets is not known; the column counts as missing",
                List.of());
    }
}
