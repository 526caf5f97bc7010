package org.junheng.data.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.FigureCell;
import org.junheng.data.cell.GivenRange;
import org.junheng.data.cell.IdColumn;
import org.junheng.data.cell.Merge;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.AskedFigure;
import org.junheng.data.column.ColumnUnit;
import org.junheng.data.column.Fillings;
import org.junheng.data.column.ImpossibleFigure;
import org.junheng.data.column.NotedColumns;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.column.UnknownColumns;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.StatedYears;
import org.junheng.data.official.CountyHeaders;
import org.junheng.data.official.FormItems;
import org.junheng.data.official.FormTitle;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.vocabulary.Answers;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.HeaderYears;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.Legend;
import org.junheng.facts.CountyFigure;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Reads tables of counties: one row each, its own figures and the enrolment of its children. */
public final class CountyTable {
    /** How the state writes the levels of its monitoring. */
    private static final Map<String, String> ROMAN = Map.ofEntries(
            Map.entry("Ⅰ", "1"),
            Map.entry("Ⅱ", "2"),
            Map.entry("Ⅲ", "3"),
            Map.entry("Ⅳ", "4"),
            Map.entry("Ⅴ", "5"),
            Map.entry("I", "1"),
            Map.entry("II", "2"),
            Map.entry("III", "3"),
            Map.entry("IV", "4"),
            Map.entry("V", "5"));

    private final Notes notes;
    private final CountyRows rows;

    /** A row until the last one is read: a note below them may say in what columns are told. */
    private record HeldRow(CellPlace place, CountyCells cells) {}

    private record CountyColumn(
            int position, String header, Optional<CountyField> field, ColumnUnit unit, IdColumn id) {}

    public CountyTable(Notes notes, Map<String, CountyRow> rows) {
        this.notes = notes;
        this.rows = new CountyRows(notes, rows);
    }

    public long read(FoundTable found) {
        List<CountyColumn> columns = columns(found);
        // The only row of the form's tables is called the county's total.
        boolean isForm = FormTitle.of(found.table().sheet(), found.titles()).isPresent();
        List<Integer> titles = new ArrayList<>(isForm ? List.of() : List.of(0));
        columns.stream()
                .filter(column -> !isForm)
                .filter(column -> column.field.isPresent() && column.field.get() instanceof CountyField.CountyLabel)
                .forEach(column -> titles.add(column.position));
        Map<CountyField, List<ToldColumn>> told = told(found, columns);
        Rows below = new Rows(notes, found, titles);
        List<HeldRow> held = new ArrayList<>();
        while (below.next()) {
            held.add(new HeldRow(found.table().place(), row(found, columns)));
        }
        Map<CountyField, NotedColumns.Contradicted> wrong =
                noted(found, columns).contradicted(below.said());
        wrong.values().forEach(column -> notes.problem(found.place(), column.header(), "", column.why()));
        for (HeldRow one : held) {
            wrong.keySet().forEach(one.cells::lose);
            rows.keep(one.cells.row(one.place, told));
        }
        return below.read();
    }

    /** What each field is read from. */
    private static Map<CountyField, List<ToldColumn>> told(FoundTable found, List<CountyColumn> columns) {
        Map<CountyField, List<ToldColumn>> told = new HashMap<>();
        for (CountyColumn column : columns) {
            Exact times = column.unit.times();
            CountyField field = column.field.orElseGet(() -> new CountyField.OwnCountyColumn(column.header));
            ToldColumn plain = ToldColumn.taken(
                    field.id(),
                    Merge.letters(column.position),
                    column.header,
                    times.equals(Exact.ONE) ? "" : times.toString());
            told.put(field, List.of(FormRow.item(found.table(), plain)));
        }
        return told;
    }

    private static NotedColumns<CountyField> noted(FoundTable found, List<CountyColumn> columns) {
        NotedColumns<CountyField> noted =
                new NotedColumns<>(texts -> line(found, texts).beside(found.titles()));
        for (CountyColumn column : columns) {
            HeaderPath path = found.block().paths().get(column.position);
            column.field
                    .filter(CountyTable::isFigure)
                    .ifPresent(field -> noted.add(
                            field, column.header, asked(field, path), path.brackets(), isStrict(path), column.unit));
        }
        return noted;
    }

    /** The lines above a table of counties. */
    static UnitLine line(FoundTable found) {
        return line(found, found.titles());
    }

    private static UnitLine line(FoundTable found, List<String> texts) {
        List<CountyField> fields = found.block().paths().stream()
                .map(CountyHeaders::field)
                .flatMap(Optional::stream)
                .toList();
        List<String> names = new ArrayList<>(found.header());
        fields.forEach(field -> names.add(field.zh()));
        UnitLine line = new UnitLine(texts, names);
        boolean ofPopulation = fields.contains(new CountyField.CountyOwn(CountyFigure.POPULATION));
        return ofPopulation ? line.ofPopulation() : line;
    }

    private List<CountyColumn> columns(FoundTable found) {
        UnitLine line = line(found);
        HeaderYears years = new HeaderYears();
        List<CountyColumn> columns = new ArrayList<>();
        Map<Object, String> filled = new HashMap<>();
        for (int i = 0; i < found.header().size(); i++) {
            String name = found.header().get(i);
            if (name.isEmpty()) {
                continue;
            }
            HeaderPath path = found.block().paths().get(i);
            Optional<CountyField> field = CountyHeaders.field(path);
            String before = filled.put(field.isPresent() ? field.get() : name, name);
            if (before != null) {
                notes.error(
                        found.place(),
                        name,
                        before,
                        new Text(
                                "与“" + before + "”列是同一项。请删去或改名其中一列。",
                                "is the same as column \"" + before + "\". Delete or rename one."));
            }
            if (field.isEmpty() && !found.table().mayNameFieldsFreely()) {
                UnknownColumns.tell(notes, found.place(), name);
            }
            field.filter(CountyTable::isFigure).ifPresent(figure -> years.add(path));
            columns.add(new CountyColumn(i, name, field, unit(found.place(), field, path, line), new IdColumn(name)));
        }
        line.tell(notes, found.place());
        StatedYears.look(notes, found.place(), years);
        return columns;
    }

    private ColumnUnit unit(CellPlace place, Optional<CountyField> field, HeaderPath path, UnitLine line) {
        if (field.filter(CountyTable::isFigure).isEmpty()) {
            return ColumnUnit.PLAIN;
        }
        ColumnUnit unit = unit(field.get(), path, line);
        if (!isUsable(unit)) {
            unit.refuse(notes, place, path.text(), field.get().unit());
        } else if (unit.line()) {
            unit.tellLine(notes, place, path.text());
        } else if (unit.isUncommon(field.get().unit(), field.get().zh(), true)) {
            unit.tellMultiple(notes, place, path.text());
        }
        return unit;
    }

    /** What stands behind a question says how it is answered: （是/否）, （1是0否）. */
    private static boolean isFigure(CountyField field) {
        return !(field instanceof CountyField.CountyLabel || field instanceof CountyField.CountyQuestionField);
    }

    /** In what a column of a table of counties is told. */
    static ColumnUnit unit(CountyField field, HeaderPath path, UnitLine line) {
        return ColumnUnit.of(asked(field, path), path.brackets(), isStrict(path), line);
    }

    private static AskedFigure asked(CountyField field, HeaderPath path) {
        return AskedFigure.of(field.unit(), path.text(), field.zh(), field.id());
    }

    private static boolean isStrict(HeaderPath path) {
        return path.parts().size() == 1 && !isKnown(path);
    }

    /** What a county has cannot be told per student, but for what is called so. */
    static boolean isUsable(ColumnUnit unit) {
        return unit.isUsable() && unit.per().isEmpty();
    }

    /** Whether the bracket is a part of the name, as forms call it. */
    private static boolean isKnown(HeaderPath path) {
        return !FormItems.ofCounty(path.text()).equals(path.text());
    }

    private CountyCells row(FoundTable found, List<CountyColumn> columns) {
        Table table = found.table();
        CountyCells cells = new CountyCells();
        for (CountyColumn column : columns) {
            String cell = table.cell(column.position);
            CountyField field = column.field.orElse(null);
            if (field instanceof CountyField.CountyLabel name) {
                String text = text(table, column, cell);
                cells.texts.put(
                        name,
                        name == CountyField.CountyLabel.ID && !text.isEmpty()
                                ? Labels.county(column.id
                                        .read(notes, table.place(), text)
                                        .orElse(""))
                                : text);
            } else if (field instanceof CountyField.CountyQuestionField question) {
                if (!cell.isEmpty()) {
                    Legend legend = Legend.ofHeader(column.header).or(Legend.above(found.titles()));
                    cells.flags.put(question.flag(), Answers.of(notes, table, column.header, cell, legend));
                }
            } else if (field != null) {
                cells.set(field, figure(table, column, cell, table.shownUnit(column.position)));
            } else if (!cell.isEmpty()) {
                cells.extras.put(column.header, Fillings.extra(notes, table, column.header, cell));
            }
        }
        if (cells.texts.getOrDefault(CountyField.CountyLabel.ID, "").isEmpty()) {
            cells.texts.put(CountyField.CountyLabel.ID, FormTitle.county(found.titles()));
        }
        return cells;
    }

    private String text(Table table, CountyColumn column, String cell) {
        if (Cells.isBroken(cell)) {
            FigureCell.broken(notes, table.place(), column.header, cell);
            return "";
        }
        return cell;
    }

    private Figure figure(Table table, CountyColumn column, String cell, String shown) {
        if (cell.isEmpty()) {
            return Figure.NOT_REPORTED;
        }
        CountyField asked = column.field.orElseThrow();
        if (!shown.isEmpty()
                && AskedFigure.of(asked.unit(), column.header, asked.zh(), asked.zh())
                        .isToldOtherwise(shown, column.unit.times())) {
            AskedFigure.tellOtherwise(notes, table.place(), column.header, cell, shown);
            return Figure.UNREADABLE;
        }
        Optional<Figure> range = column.field.orElse(null) instanceof CountyField.CountyCoefficient
                        && !table.isUnclear(cell)
                        && !table.hasDecimalCommas()
                ? GivenRange.of(cell)
                : Optional.empty();
        if (range.isPresent()) {
            return range.get();
        }
        String digits = ROMAN.getOrDefault(cell, cell);
        Figure figure = isUsable(column.unit)
                ? FigureCell.readWritten(notes, table, column.header, digits, column.unit.times(), false)
                : Figure.UNREADABLE;
        CountyField field = column.field.orElseThrow();
        if (!figure.isReported()) {
            return figure;
        }
        if (column.unit.isSpared()
                && field.unit().isWhole()
                && !figure.range().low().isWhole()) {
            return column.unit.doubt(notes, table.place(), column.header, cell);
        }
        Optional<Text> impossible = ImpossibleFigure.of(field, figure.range().low(), cell);
        impossible.ifPresent(text -> notes.problem(table.place(), column.header, cell, text));
        return impossible.isPresent() ? Figure.UNREADABLE : figure;
    }
}
