package org.junheng.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Exact;
import org.junheng.facts.Figure;

/** Reads tables of counties: one row each, its own figures and the enrolment of its children. */
final class CountyTable {
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
    private final Map<String, CountyRow> rows;

    private record Column(int position, String header, Optional<CountyHeaders.Field> field, Optional<Exact> factor) {}

    CountyTable(Notes notes, Map<String, CountyRow> rows) {
        this.notes = notes;
        this.rows = rows;
    }

    long read(Recognition.Found found) {
        List<Column> columns = columns(found);
        List<Integer> titles = new ArrayList<>(List.of(0));
        columns.stream()
                .filter(column -> column.field.isPresent() && column.field.get() instanceof CountyHeaders.Field.Text)
                .forEach(column -> titles.add(column.position));
        Rows below = new Rows(notes, found, titles);
        while (below.next()) {
            row(found.table(), columns);
        }
        return below.read();
    }

    private List<Column> columns(Recognition.Found found) {
        List<Column> columns = new ArrayList<>();
        Map<Object, String> filled = new HashMap<>();
        for (int i = 0; i < found.header().size(); i++) {
            String name = found.header().get(i);
            if (name.isEmpty()) {
                continue;
            }
            Optional<CountyHeaders.Field> field = CountyHeaders.field(name);
            String before = filled.put(field.isPresent() ? field.get() : name, name);
            if (before != null) {
                notes.error(
                        found.place(),
                        name,
                        before,
                        "与“" + before + "”列是同一项。请删去或改名其中一列。",
                        "is the same as column \"" + before + "\". Delete or rename one.");
            }
            if (field.isEmpty() && !(found.table() instanceof JsonTable)) {
                SchoolColumns.unknown(notes, found.place(), name);
            }
            columns.add(new Column(i, name, field, factor(found.place(), field, name)));
        }
        return columns;
    }

    private Optional<Exact> factor(Place place, Optional<CountyHeaders.Field> field, String name) {
        if (field.isEmpty() || field.get() instanceof CountyHeaders.Field.Text) {
            return Optional.of(Exact.ONE);
        }
        String bracket = Header.of(name).bracket();
        Optional<Exact> factor = Factors.factor(field.get().unit(), bracket);
        if (factor.isEmpty()) {
            Factors.refuse(notes, place, name, bracket, field.get().unit());
        }
        return factor;
    }

    private void row(Table table, List<Column> columns) {
        CountyCells cells = new CountyCells();
        for (Column column : columns) {
            String cell = table.cell(column.position);
            CountyHeaders.Field field = column.field.orElse(null);
            if (field instanceof CountyHeaders.Field.Text name) {
                cells.texts.put(name, text(table, column, cell));
            } else if (field instanceof CountyHeaders.Field.Question question) {
                if (!cell.isEmpty()) {
                    cells.flags.put(question.flag(), Fillings.answer(notes, table, column.header, cell));
                }
            } else if (field != null) {
                cells.set(field, figure(table, column, cell));
            } else if (!cell.isEmpty()) {
                cells.extras.put(column.header, Fillings.extra(notes, table, column.header, cell));
            }
        }
        keep(cells.row(table.place()));
    }

    private String text(Table table, Column column, String cell) {
        if (Cells.isBroken(cell)) {
            FigureCell.broken(notes, table.place(), column.header, cell);
            return "";
        }
        return cell;
    }

    private Figure figure(Table table, Column column, String cell) {
        if (cell.isEmpty()) {
            return Figure.NOT_REPORTED;
        }
        String digits = ROMAN.getOrDefault(cell, cell);
        return column.factor.isEmpty()
                ? Figure.UNREADABLE
                : FigureCell.read(notes, table, column.header, digits, column.factor.get(), false);
    }

    private void keep(CountyRow row) {
        CountyRow before = rows.putIfAbsent(row.id(), row);
        if (before != null) {
            notes.error(
                    row.place(),
                    "",
                    row.id(),
                    "区县“" + row.id() + "”与第 " + before.place().row() + " 行重复（"
                            + before.place().file() + "）。请只保留一行。",
                    "county \"" + row.id() + "\" is there twice, first in row "
                            + before.place().row() + " of " + before.place().file() + ". Keep one row.");
        }
    }
}
