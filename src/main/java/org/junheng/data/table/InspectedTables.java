package org.junheng.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.data.cell.Merge;
import org.junheng.data.column.ColumnUnit;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.marks.TotalSubject;
import org.junheng.data.official.CountyHeaders;
import org.junheng.data.official.WideResults;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.data.vocabulary.MarksHeader;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.facts.Level;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** What is told of a table that was recognised. */
public final class InspectedTables {
    private InspectedTables() {}

    public static Inspection.InspectedTable of(FoundTable found, List<Inspection.InspectedColumn> columns) {
        TableSort sort = found.sort();
        return new Inspection.InspectedTable(
                found.table().file(),
                found.table().sheet(),
                sort.title(),
                found.block().first(),
                found.block().last(),
                found.level().map(Level::label).orElse(""),
                columns);
    }

    /** The columns of a table of results, marks, classes or groups of children. */
    public static List<Inspection.InspectedColumn> list(FoundTable found) {
        List<Inspection.InspectedColumn> columns = new ArrayList<>();
        List<HeaderPath> paths = found.block().paths();
        Optional<WideResults> wide = found.sort() == TableSort.RESULTS && !FactText.SUBJECT.isIn(found.header())
                ? WideResults.of(paths)
                : Optional.empty();
        for (int i = 0; i < paths.size(); i++) {
            String name = paths.get(i).text();
            if (name.isEmpty()) {
                continue;
            }
            int at = i;
            String fills = wide.flatMap(results -> results.titled(at)).orElseGet(() -> fills(found.sort(), name));
            boolean taken = !fills.isEmpty();
            columns.add(new Inspection.InspectedColumn(
                    Merge.letters(i),
                    name,
                    taken ? Inspection.ColumnUse.TAKEN : Inspection.ColumnUse.LEFT_OUT,
                    fills,
                    "",
                    "",
                    new Text("不认识，未读入", taken ? "" : "not known; not read"),
                    List.of()));
        }
        return columns;
    }

    /** The English name of what a column of a list fills; empty where it fills nothing. */
    private static String fills(TableSort sort, String name) {
        Optional<FactText> text = FactText.of(name);
        if (text.isPresent()) {
            return text.get().id();
        }
        List<ListFigures.Alias> figures = switch (sort) {
            case RESULTS -> ListFigures.OF_RESULTS;
            case CLASSES -> ListFigures.OF_CLASSES;
            case CHILDREN -> ListFigures.OF_CHILDREN;
            default -> List.of();
        };
        MarksHeader marks = MarksHeader.of(name);
        boolean mark = sort == TableSort.SCORES && marks.isSubject() && !TotalSubject.isOne(marks.subject());
        return figures.stream()
                .filter(alias ->
                        Header.key(alias.header()).equals(Header.of(name).key()))
                .map(alias -> alias.figure().id())
                .findFirst()
                .orElse(mark ? FactText.MARK.id() : "");
    }

    /** The columns of a table of counties. */
    public static List<Inspection.InspectedColumn> counties(FoundTable found) {
        List<Inspection.InspectedColumn> columns = new ArrayList<>();
        List<String> header = found.header();
        UnitLine line = CountyTable.line(found);
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!name.isEmpty()) {
                columns.add(county(Merge.letters(i), found.block().paths().get(i), line));
            }
        }
        return columns;
    }

    private static Inspection.InspectedColumn county(String letters, HeaderPath path, UnitLine line) {
        Optional<CountyField> field = CountyHeaders.field(path);
        if (field.isEmpty()) {
            return new Inspection.InspectedColumn(
                    letters,
                    path.text(),
                    Inspection.ColumnUse.KEPT,
                    "",
                    "",
                    "",
                    new Text("没有这个名称的指标；以原列名保留", "there is no figure of that name; kept under its header"),
                    List.of());
        }
        boolean isText = field.get() instanceof CountyField.CountyLabel
                || field.get() instanceof CountyField.CountyQuestionField;
        ColumnUnit unit = isText ? ColumnUnit.PLAIN : CountyTable.unit(field.get(), path, line);
        boolean known = CountyTable.isUsable(unit);
        return new Inspection.InspectedColumn(
                letters,
                path.text(),
                known ? Inspection.ColumnUse.TAKEN : Inspection.ColumnUse.LEFT_OUT,
                known ? field.get().id() : "",
                known ? field.get().zh() : "",
                unit.times().equals(Exact.ONE) ? "" : unit.times().toString(),
                new Text(
                        known ? "" : "不认识括号里的单位，整列按未报处理",
                        known ? "" : "the unit in brackets is not known; the column counts as missing"),
                List.of());
    }
}
