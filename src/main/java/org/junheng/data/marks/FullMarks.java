package org.junheng.data.marks;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.FactColumns;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.CutScores;
import org.junheng.data.marks.SubjectColumns.SubjectColumn;
import org.junheng.data.vocabulary.FactText;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Of how many the marks of a list are: as its headers say, its rows, what stands above it, or the options. */
public final class FullMarks {
    private final Notes notes;
    private final FoundTable found;
    private final FactColumns columns;
    private final CutScores cutoffs;
    private final NotedFullMarks above;
    private final Set<String> told = new HashSet<>();
    private final Map<SubjectColumn, Exact> used = new LinkedHashMap<>();

    public FullMarks(Notes notes, FoundTable found, FactColumns columns, CutScores cutoffs) {
        this.notes = notes;
        this.found = found;
        this.columns = columns;
        this.cutoffs = cutoffs;
        this.above = NotedFullMarks.of(found.titles());
    }

    /** The columns of whose subjects texts say another full mark than was used. */
    public Map<SubjectColumn, NotedFullMarks.Other> notedOtherwise(List<String> texts) {
        NotedFullMarks said = NotedFullMarks.of(texts);
        Map<SubjectColumn, NotedFullMarks.Other> other = new LinkedHashMap<>();
        used.forEach((column, full) ->
                said.otherThan(full, column.subject()).ifPresent(differs -> other.put(column, differs)));
        return other;
    }

    /** The full mark of the current row; 0 where it cannot be used, which is told. */
    public Optional<Exact> ofRow() {
        Table table = found.table();
        String cell = columns.text(FactText.FULL_MARK);
        @Nullable String number = Mark.written(table, cell);
        @Nullable Exact full = cell.isEmpty() || number == null ? null : Decimals.exact(number);
        if (cell.isEmpty() || (full != null && full.signum() > 0)) {
            return Optional.ofNullable(full);
        }
        notes.problem(
                table.place(),
                columns.header(FactText.FULL_MARK),
                cell,
                new Text(
                        "满分“" + Notes.shown(cell) + "”不可用；本行成绩不可用。请更正。",
                        "\"" + Notes.shown(cell)
                                + "\" is no full mark; the marks of the row cannot be used. Correct it."));
        return Optional.of(Exact.ZERO);
    }

    /**
     * A mark by the full mark that the header says, the row, or the options; two that differ are none.
     *
     * @param row the full mark of the row; 0 where it cannot be used
     */
    public Mark mark(SubjectColumn column, String cell, Optional<Exact> row) {
        boolean differ = row.isPresent() && column.full().isPresent() && !row.equals(column.full());
        if (differ && !row.equals(Optional.of(Exact.ZERO))) {
            tellTwoFullMarks(column, row.orElse(Exact.ZERO));
        }
        Optional<Exact> said = column.full()
                .or(() -> row)
                .or(() -> above.full(column.subject()))
                .or(cutoffs::fullMark);
        said.ifPresent(one -> used.putIfAbsent(column, one));
        Mark mark = Mark.of(found.table(), cell, differ ? Optional.empty() : said.filter(full -> full.signum() > 0));
        if (!mark.lacksFullMark()) {
            return mark;
        }
        if (said.isEmpty() && column.named().isSubject() && told.add(column.header() + "/" + column.subject())) {
            notes.problem(found.place(), column.header(), column.header(), mark.problem());
        }
        return mark.told();
    }

    private void tellTwoFullMarks(SubjectColumn column, Exact row) {
        if (!told.add(column.header() + "/" + column.subject())) {
            return;
        }
        String header = columns.header(FactText.FULL_MARK);
        String said = column.full().map(Exact::toString).orElse("");
        notes.problem(
                found.table().place(),
                column.header(),
                row.toString(),
                new Text(
                        "列名说“" + column.subject() + "”满分 " + said + "，“" + header + "”列写 " + row
                                + "，互相矛盾，该校该年级此学科的人数按未报处理（其他各行同此）。请核对满分，只留一处。",
                        "the header says that the full mark in " + column.subject() + " is " + said
                                + ", and the column \""
                                + header + "\" says " + row
                                + ". The numbers of this school, grade and subject count as missing, as in other rows. Check the full"
                                + " mark, and say it in one place."));
    }
}
