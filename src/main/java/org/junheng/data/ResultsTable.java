package org.junheng.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Exact;
import org.junheng.facts.Figure;
import org.junheng.facts.Named;
import org.junheng.facts.Results;
import org.junheng.facts.Unit;

/** Reads tables of results: one row per school, grade and subject. */
final class ResultsTable {
    private static final List<Named> FIGURES = List.of(
            Results.ENROLLED,
            Results.TESTED,
            Results.PASSED,
            Results.GOOD,
            Results.EXCELLENT,
            Results.ALL_SUBJECTS_PASSED);
    private static final Map<String, Named> FIGURE_BY_KEY = figures();
    private static final Map<String, Text> TEXTS = texts();

    private final Notes notes;
    private final ResultsRows rows;

    /** The columns of such a table that hold words. */
    enum Text {
        COUNTY(List.of("county", "区县")),
        ID(List.of("id", "school", "学校代码", "学校标识码")),
        NAME(List.of("name", "学校名称")),
        LEVEL(List.of("level", "学段")),
        GRADE(List.of("grade", "年级")),
        SUBJECT(List.of("subject", "学科"));

        private final List<String> headers;

        Text(List<String> headers) {
            this.headers = List.copyOf(headers);
        }
    }

    ResultsTable(Notes notes, ResultsRows rows) {
        this.notes = notes;
        this.rows = rows;
    }

    private static Map<String, Named> figures() {
        Map<String, Named> figures = new HashMap<>();
        for (Named figure : FIGURES) {
            figures.put(Header.key(figure.id()), figure);
            figures.put(Header.key(figure.zh()), figure);
        }
        return figures;
    }

    private static Map<String, Text> texts() {
        Map<String, Text> texts = new HashMap<>();
        for (Text text : Text.values()) {
            text.headers.forEach(header -> texts.put(Header.key(header), text));
        }
        return texts;
    }

    /** Whether a row is the header of such a table: it names a subject and at least one result. */
    static boolean isHeader(List<String> header) {
        boolean subject = false;
        boolean figures = false;
        for (String name : header) {
            String key = Header.of(name).key();
            subject |= TEXTS.get(key) == Text.SUBJECT;
            figures |= FIGURE_BY_KEY.containsKey(key);
        }
        return subject && figures;
    }

    /**
     * What was settled for one table.
     *
     * @param texts the position of each column that holds words
     * @param figures the column of each number
     */
    private record Columns(Recognition.Found found, Map<Text, Integer> texts, Map<Named, FigureColumn> figures) {}

    /** A column of numbers; no factor where its unit is not known. */
    private record FigureColumn(int position, String header, Optional<Exact> factor) {}

    long read(Recognition.Found found) {
        Columns columns = new Columns(found, new EnumMap<>(Text.class), new HashMap<>());
        for (int i = 0; i < found.header().size(); i++) {
            if (!found.header().get(i).isEmpty()) {
                settle(columns, i);
            }
        }
        if (!columns.texts.containsKey(Text.ID) && !columns.texts.containsKey(Text.NAME)) {
            notes.error(
                    found.place(),
                    "",
                    "",
                    "成绩表缺少“学校代码”或“学校名称”列。请补上。",
                    "the table of results has no column \"id\" or \"name\" that says of which school. Add one.");
        }
        Rows below = new Rows(notes, found, List.copyOf(columns.texts.values()));
        while (below.next()) {
            rows.add(row(columns));
        }
        return below.read();
    }

    private void settle(Columns columns, int position) {
        String name = columns.found.header().get(position);
        Header header = Header.of(name);
        Text text = TEXTS.get(header.key());
        Named figure = FIGURE_BY_KEY.get(header.key());
        Place place = columns.found.place();
        if (text != null) {
            refuseSecond(place, name, columns.texts.put(text, position) != null);
        } else if (figure != null) {
            Optional<Exact> factor = Factors.factor(Unit.STUDENTS, header.bracket());
            if (factor.isEmpty()) {
                Factors.refuse(notes, place, name, header.bracket(), Unit.STUDENTS);
            }
            FigureColumn column = new FigureColumn(position, name, factor);
            refuseSecond(place, name, columns.figures.put(figure, column) != null);
        } else {
            notes.leaveOut(
                    place, 1, name, "成绩表中不认识的列，未读入", "columns of a table of results that are not known; not read");
        }
    }

    private void refuseSecond(Place place, String name, boolean second) {
        if (second) {
            notes.error(place, name, name, "这一列重复出现。请删去或改名其中一列。", "the column is there twice. Delete or rename one.");
        }
    }

    private ResultsRows.Row row(Columns columns) {
        List<Figure> figures = new ArrayList<>();
        FIGURES.forEach(name -> figures.add(figure(columns, name)));
        return new ResultsRows.Row(
                columns.found.table().place(),
                text(columns, Text.COUNTY),
                text(columns, Text.ID),
                text(columns, Text.NAME),
                text(columns, Text.LEVEL),
                text(columns, Text.GRADE),
                text(columns, Text.SUBJECT),
                figures);
    }

    private Figure figure(Columns columns, Named name) {
        FigureColumn column = columns.figures.get(name);
        Table table = columns.found.table();
        String cell = column == null ? "" : table.cell(column.position);
        if (column == null || cell.isEmpty()) {
            return Figure.NOT_REPORTED;
        }
        return column.factor.isEmpty()
                ? Figure.UNREADABLE
                : FigureCell.read(notes, table, column.header, cell, column.factor.get(), false);
    }

    private static String text(Columns columns, Text text) {
        Integer position = columns.texts.get(text);
        return position == null ? "" : columns.found.table().cell(position);
    }
}
