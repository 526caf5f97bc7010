package org.junheng.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.facts.Exact;
import org.junheng.facts.Level;

/** What is told of a table that was recognised. */
final class InspectedTables {
    private InspectedTables() {}

    static Inspection.Sheet of(Recognition.Found found, List<Inspection.Column> columns) {
        Recognition.Sort sort = found.sort();
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
    static List<Inspection.Column> counties(Recognition.Found found) {
        List<Inspection.Column> columns = new ArrayList<>();
        List<String> header = found.header();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!name.isEmpty()) {
                columns.add(county(Merge.letters(i), name, CountyHeaders.field(name)));
            }
        }
        return columns;
    }

    private static Inspection.Column county(String letters, String name, Optional<CountyHeaders.Field> field) {
        if (field.isEmpty()) {
            return new Inspection.Column(
                    letters,
                    name,
                    Inspection.Use.KEPT,
                    "",
                    "",
                    "",
                    "没有这个名称的指标；以原列名保留",
                    "kept under its header",
                    List.of());
        }
        String conversion = Factors.factor(field.get().unit(), Header.of(name).bracket())
                .filter(times -> !times.equals(Exact.ONE))
                .map(Exact::toString)
                .orElse("");
        return new Inspection.Column(
                letters, name, Inspection.Use.TAKEN, name, Header.of(name).key(), conversion, "", "", List.of());
    }
}
