package org.junheng.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final Map<String, Integer> FIGURE_BY_KEY = figures();
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

    private static Map<String, Integer> figures() {
        Map<String, Integer> figures = new HashMap<>();
        for (int i = 0; i < FIGURES.size(); i++) {
            figures.put(Header.key(FIGURES.get(i).id()), i);
            figures.put(Header.key(FIGURES.get(i).zh()), i);
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

    long read(Recognition.Found found) {
        Map<Text, Integer> texts = new HashMap<>();
        int[] figures = new int[FIGURES.size()];
        Arrays.fill(figures, -1);
        for (int i = 0; i < found.header().size(); i++) {
            column(found, i, texts, figures);
        }
        if (!texts.containsKey(Text.ID) && !texts.containsKey(Text.NAME)) {
            notes.error(
                    found.place(),
                    "",
                    "",
                    "成绩表缺少“学校代码”或“学校名称”列。请补上。",
                    "the table of results has no column \"id\" or \"name\" that says of which school. Add one.");
        }
        Rows below = new Rows(notes, found, new ArrayList<>(texts.values()));
        while (below.next()) {
            row(found, texts, figures);
        }
        return below.read();
    }

    private void column(Recognition.Found found, int position, Map<Text, Integer> texts, int[] figures) {
        String name = found.header().get(position);
        Header header = Header.of(name);
        Text text = TEXTS.get(header.key());
        Integer figure = FIGURE_BY_KEY.get(header.key());
        boolean twice = text != null ? texts.containsKey(text) : figure != null && figures[figure] >= 0;
        if (twice) {
            notes.error(
                    found.place(),
                    name,
                    name,
                    "这一列重复出现。请删去或改名其中一列。",
                    "the column is there twice. Delete or rename one.");
        } else if (text != null) {
            texts.put(text, position);
        } else if (figure == null) {
            notes.leaveOut(
                    found.place(),
                    1,
                    name,
                    "成绩表中不认识的列，未读入",
                    "columns of a table of results that are not known; not read");
        } else if (Factors.factor(Unit.STUDENTS, header.bracket())
                .filter(Exact.ONE::equals)
                .isPresent()) {
            figures[figure] = position;
        } else {
            Factors.refuse(notes, found.place(), name, header.bracket(), Unit.STUDENTS);
            figures[figure] = -2 - position;
        }
    }

    private void row(Recognition.Found found, Map<Text, Integer> texts, int[] positions) {
        Table table = found.table();
        Figure[] figures = new Figure[positions.length];
        for (int i = 0; i < positions.length; i++) {
            figures[i] = figure(found, positions[i]);
        }
        rows.add(new ResultsRows.Row(
                table.place(),
                text(table, texts, Text.COUNTY),
                text(table, texts, Text.ID),
                text(table, texts, Text.NAME),
                text(table, texts, Text.LEVEL),
                text(table, texts, Text.GRADE),
                text(table, texts, Text.SUBJECT),
                List.of(figures)));
    }

    private Figure figure(Recognition.Found found, int position) {
        if (position < 0) {
            boolean refused =
                    position < -1 && !found.table().cell(-2 - position).isEmpty();
            return refused ? Figure.UNREADABLE : Figure.NOT_REPORTED;
        }
        String cell = found.table().cell(position);
        return cell.isEmpty()
                ? Figure.NOT_REPORTED
                : FigureCell.read(notes, found.table(), found.header().get(position), cell, Exact.ONE, false);
    }

    private static String text(Table table, Map<Text, Integer> texts, Text text) {
        Integer position = texts.get(text);
        return position == null ? "" : table.cell(position);
    }
}
