package org.junheng.data.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.header.Ahead;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.HeadersInside;
import org.junheng.data.header.LinesBetween;
import org.junheng.data.header.Recognition;
import org.junheng.data.header.TitlesInside;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.statistics.TotalRows;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.figures.Figure;
import org.junheng.texts.Text;

/** The rows below a header that list something; what is passed over is counted, and told with its rows. */
final class Rows {
    /** How far a header may stand below a title. */
    private static final int DEEPEST_TITLE = 3;

    private static final Text REPEATED =
            new Text("重复的表头、列号或单位行，未读入", "rows that repeat the header, its numbers or its units; not read");

    private final Notes notes;
    private final Table table;
    private final CellPlace start;
    private final List<String> header;
    private final List<Integer> titles;
    private final HeadersInside headers;
    private final TitlesInside inside;
    private final NotesBelow below;
    private final HiddenRows hidden;
    private final List<Integer> nameless = new ArrayList<>();
    private final Set<Integer> counted = new HashSet<>();
    private final LinesBetween between;
    private Optional<TotalRows> totals = Optional.empty();
    private final BitSet figures = new BitSet();
    private boolean numbers;
    private boolean afterHeader;
    private long read;

    /**
     * The rows below a header.
     *
     * @param titles the columns in which a row that adds up others says so
     */
    Rows(Notes notes, FoundTable found, List<Integer> titles) {
        this(notes, found, titles, Mapping.none());
    }

    /** The same of a table whose columns a mapping may name. */
    Rows(Notes notes, FoundTable found, List<Integer> titles, Mapping mapping) {
        this.notes = notes;
        this.table = found.table();
        this.start = found.place();
        this.header = found.header();
        this.titles = List.copyOf(titles);
        this.headers = new HeadersInside(new Recognition(mapping, notes), found.block());
        this.inside = new TitlesInside(found);
        this.between = new LinesBetween(table, headers, DEEPEST_TITLE);
        this.below = new NotesBelow(notes, table, header);
        this.hidden = new HiddenRows(notes, table);
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).isEmpty()) {
                nameless.add(i);
            }
        }
    }

    /** Has the rows that add up others held against those that are used. */
    void hold(TotalRows held) {
        totals = Optional.of(held);
    }

    /** Goes to the next row to use. */
    boolean next() {
        while (table.next()) {
            numbers = hasNumber();
            if (!numbers && table.isBlank()) {
                notes.leaveOut(table.place(), 1, Integer.toString(table.row()), new Text("空行", "blank rows"));
            } else if (hidden.isLeftOut()) {
                totals.ifPresent(TotalRows::disturb);
                between.add(NotesBelow.text(table));
            } else if (!numbers && !isOfNext() && below.isOne()) {
                between.addNote(NotesBelow.text(table));
            } else if (isHeader()) {
                between.add(NotesBelow.text(table));
            } else if (table instanceof Ahead ahead && ahead.goesOnAsAnother()) {
                break;
            } else {
                if (++read == 1) {
                    firstRow();
                }
                between.row();
                below.end();
                afterHeader = false;
                hidden.read();
                if (isUsable()) {
                    return true;
                }
            }
        }
        hidden.tell();
        below.tell();
        return false;
    }

    /** What the notes below the rows, or between them, say of the lines at which marks were counted. */
    List<String> saidOfLines() {
        return below.saidOfLines();
    }

    /** What the notes below the rows, or between them, say. */
    List<String> said() {
        return below.said();
    }

    private void firstRow() {
        for (int i = 0; i < table.width(); i++) {
            figures.set(i, isNumber(i));
        }
    }

    private boolean isUsable() {
        if (table.isEvenlyWide() && table.width() != header.size()) {
            RowsText.wrongWidth(notes, table, header.size());
            return false;
        }
        if (isStatistics()) {
            notes.leaveOut(
                    table.place(),
                    new Text(
                            "合计行、平均值等统计行，不是学校，未读入",
                            "rows that add up others (total) or tell of them (mean and the like), no schools; not read"));
            return false;
        }
        cellsWithoutHeader();
        return true;
    }

    /** Whether the row tells of another table that starts below it. */
    private boolean isOfNext() {
        return !titles.isEmpty()
                && header.size() > 1
                && NotesBelow.hasOneText(table)
                && between.isOfNext(NotesBelow.text(table));
    }

    /** A header among the rows, or what belongs to one. */
    private boolean isHeader() {
        if (!(table instanceof Ahead ahead) || titles.isEmpty()) {
            return false;
        }
        if (afterHeader && headers.goesOn(table)) {
            notes.leaveOut(table.place(), REPEATED);
            return true;
        }
        if (numbers && !startsAsTheHeader()) {
            return false;
        }
        HeadersInside.Sort sort = headers.of(table);
        switch (sort) {
            case SAME -> {
                if (inside.areOfAnother(between.titles())) {
                    return !startsAnother(ahead, String.join("；", between.titles()));
                }
                afterHeader = true;
                notes.leaveOut(table.place(), REPEATED);
                return true;
            }
            case ANOTHER -> {
                return !startsAnother(ahead, "");
            }
            case UNCLEAR -> {
                unclear();
                return true;
            }
            case NONE -> {
                if (!numbers && HeadersInside.isInWords(table, figures)) {
                    unclear();
                    return true;
                }
                return isTitle(ahead) || isLabelOfACounty();
            }
        }
        return false;
    }

    /** Another table starts, by its columns or by its title; the rows up to here are all of this one. */
    private boolean startsAnother(Ahead ahead, String title) {
        CellPlace place = table.place();
        return headers.another(ahead, between)
                .map(found -> {
                    ahead.goesOnAs(found);
                    TitlesInside.tellOfAnother(notes, place, start.row(), title, found);
                    return true;
                })
                .orElseGet(() -> {
                    unclear();
                    return false;
                });
    }

    private void unclear() {
        notes.error(
                table.place(),
                "",
                Notes.shown(String.join("、", HeadersInside.cells(table))),
                new Text(
                        "这一行像是表头，却与第 " + start.row() + " 行的表头不同，又认不出各列，不知其下的数属于哪一列。请删去本行，或分成两张表、两个文件。",
                        "this row looks like a header, but differs from the one in row " + start.row()
                                + " and its columns are not known; it is not clear which column the figures below are of. Delete the"
                                + " row, or make two tables or files of it."));
    }

    /** A row of one text above a header is the title of what follows. */
    private boolean isTitle(Ahead ahead) {
        if (!NotesBelow.hasOneText(table) || header.size() < 2 || !ahead.isAboveAHeader(headers, DEEPEST_TITLE)) {
            return false;
        }
        notes.leaveOut(
                table.place(),
                new Text(
                        "表头以上的行，不作为数据读入；其中的单位、说明另行处理",
                        "rows above the header, not read as data; units and notes in them are looked at apart"));
        return true;
    }

    /** A title without a header below it that names a county. */
    private boolean isLabelOfACounty() {
        return NotesBelow.hasOneText(table) && inside.isLabel(notes, table.place(), NotesBelow.text(table), read > 0);
    }

    private boolean startsAsTheHeader() {
        for (int column : titles) {
            String cell = table.cell(column);
            if (!cell.isEmpty() && column < header.size() && cell.equals(header.get(column))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNumber() {
        for (int i = 0; i < table.width(); i++) {
            if (isNumber(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumber(int column) {
        Figure figure = table.figure(column);
        return figure == null ? Decimals.exact(table.cell(column)) != null : figure.isReported();
    }

    /** How many rows held anything. */
    long read() {
        return read + hidden.leftOut();
    }

    private boolean isStatistics() {
        for (int column : titles) {
            if (RowWords.isStatistics(table.cell(column))) {
                totals.ifPresent(held -> held.hold(table, table.cell(column)));
                return true;
            }
        }
        return false;
    }

    /** What stands in a column without a header cannot be used, and is counted once for each column. */
    private void cellsWithoutHeader() {
        for (int column : nameless) {
            countNameless(column);
        }
        for (int column = header.size(); column < table.width(); column++) {
            countNameless(column);
        }
    }

    private void countNameless(int column) {
        if (!table.cell(column).isEmpty() && counted.add(column)) {
            notes.leaveOut(
                    table.place(), 1, "#" + (column + 1), new Text("没有表头的列，未读入", "columns without a header; not read"));
        }
    }
}
