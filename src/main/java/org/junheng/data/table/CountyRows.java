package org.junheng.data.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.facts.ChildGroup;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.measures.Answer;
import org.junheng.texts.Text;

/** The rows of counties by id: one in a table, but several tables may each tell a part of a county, as the application form's do. */
public final class CountyRows {
    private final Notes notes;
    private final Map<String, CountyRow> rows;

    public CountyRows(Notes notes, Map<String, CountyRow> rows) {
        this.notes = notes;
        this.rows = rows;
    }

    void keep(CountyRow row) {
        CountyRow before = rows.putIfAbsent(row.id(), row);
        if (before == null) {
            return;
        }
        if (before.place().whole().equals(row.place().whole())) {
            twice(row, before);
        } else {
            rows.put(row.id(), together(before, row));
        }
    }

    /** What tables tell without naming the county is of the only one that others name. */
    public void settleNameless() {
        CountyRow nameless = rows.get("");
        if (nameless != null && rows.size() == 2) {
            rows.remove("");
            keep(nameless.withId(rows.keySet().iterator().next()));
        }
    }

    private void twice(CountyRow row, CountyRow before) {
        notes.error(
                row.place(),
                "",
                row.id(),
                new Text(
                        "区县“" + row.id() + "”与第 " + before.place().row() + " 行重复（"
                                + before.place().file() + "）。请只保留一行。",
                        "county \"" + row.id() + "\" is there twice, first in row "
                                + before.place().row() + " of " + before.place().file() + ". Keep one row."));
    }

    private CountyRow together(CountyRow one, CountyRow other) {
        return new CountyRow(
                one.place(),
                one.id(),
                one.name().isEmpty() ? other.name() : one.name(),
                figures(one.figures(), other.figures(), other.place(), Named::zh),
                answers(one.flags(), other.flags(), other.place()),
                figures(
                        one.levels(),
                        other.levels(),
                        other.place(),
                        of -> of.level().title().zh() + of.figure().zh()),
                figures(
                        one.coefficients(),
                        other.coefficients(),
                        other.place(),
                        of -> of.level().title().zh() + of.indicator().zh()),
                children(one, other),
                extras(one, other),
                Stream.concat(one.told().stream(), other.told().stream()).toList());
    }

    private <N> Map<N, Figure> figures(
            Map<N, Figure> one, Map<N, Figure> other, CellPlace place, Function<N, String> name) {
        Map<N, Figure> all = new LinkedHashMap<>(one);
        other.forEach((key, figure) -> all.merge(key, figure, (a, b) -> figure(a, b, place, name.apply(key))));
        return all;
    }

    private Figure figure(Figure one, Figure other, CellPlace place, String name) {
        boolean none = other.equals(Figure.NOT_REPORTED);
        if (none || one.equals(other) || one.equals(Figure.NOT_REPORTED)) {
            return none ? one : other;
        }
        if (!one.isReported() || !other.isReported()) {
            return one.isReported() ? one : other;
        }
        differ(place, name, one.range().toString(), other.range().toString());
        return Figure.CONTRADICTED;
    }

    private <N extends Named> Map<N, Answer> answers(Map<N, Answer> one, Map<N, Answer> other, CellPlace place) {
        Map<N, Answer> all = new TreeMap<>(Comparator.comparing(Named::id));
        all.putAll(one);
        other.forEach((key, answer) -> all.merge(key, answer, (a, b) -> {
            if (a.flag() == b.flag() || b.equals(Answer.NOT_REPORTED)) {
                return a;
            }
            if (a.equals(Answer.NOT_REPORTED)) {
                return b;
            }
            differ(place, key.zh(), a.flag().name(), b.flag().name());
            return Answer.NOT_REPORTED;
        }));
        return all;
    }

    private static Map<ChildGroup, CountyRow.GroupChildren> children(CountyRow one, CountyRow other) {
        Map<ChildGroup, CountyRow.GroupChildren> all = new TreeMap<>(one.children());
        other.children().forEach((group, children) -> all.merge(group, children, CountyRow.GroupChildren::and));
        return all;
    }

    private Map<String, Extra> extras(CountyRow one, CountyRow other) {
        Map<String, Extra> all = new LinkedHashMap<>(one.extras());
        other.extras().forEach((header, extra) -> {
            Extra before = all.putIfAbsent(header, extra);
            if (before != null && !before.equals(extra)) {
                differ(other.place(), header, before.text(), extra.text());
                all.put(header, Extra.NOT_REPORTED);
            }
        });
        return all;
    }

    private void differ(CellPlace place, String column, String one, String other) {
        notes.problem(
                place,
                column,
                other,
                new Text(
                        "“" + Notes.shown(other) + "”与另一张区县表的“" + Notes.shown(one) + "”不一致，两者都不采用，按未报处理。请核对。",
                        "\"" + Notes.shown(other) + "\" differs from \"" + Notes.shown(one)
                                + "\" in another table of counties; neither is used, it counts as missing. Check them."));
    }
}
