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

    /**
     * The full mark of the current row in a subject, in a column of its own or in that of all; 0 where it cannot be used, which is
     * told.
     */
    private Optional<Exact> ofRow(Optional<SubjectColumn> own) {
        Optional<Exact> ofAll = read(columns.header(FactText.FULL_MARK), columns.text(FactText.FULL_MARK));
        Optional<Exact> ofSubject =
                own.flatMap(column -> read(column.header(), found.table().cell(column.position())));
        if (ofAll.isPresent() && ofSubject.isPresent() && !ofAll.equals(ofSubject)) {
            tellTwoColumns(own.orElseThrow().header(), ofSubject.get(), ofAll.get());
            return Optional.of(Exact.ZERO);
        }
        return ofSubject.or(() -> ofAll);
    }

    private Optional<Exact> read(String header, String cell) {
        @Nullable String number = Mark.written(found.table(), cell);
        @Nullable Exact full = cell.isEmpty() || number == null ? null : Decimals.exact(number);
        if (cell.isEmpty() || (full != null && full.signum() > 0)) {
            return Optional.ofNullable(full);
        }
        if (told.add(found.table().row() + "/" + header)) {
            notes.problem(
                    found.table().place(),
                    header,
                    cell,
                    new Text(
                            "满分“" + Notes.shown(cell) + "”不可用；本行成绩不可用。请更正。",
                            "\"" + Notes.shown(cell)
                                    + "\" is no full mark; the marks of the row cannot be used. Correct it."));
        }
        return Optional.of(Exact.ZERO);
    }

    private void tellTwoColumns(String header, Exact one, Exact other) {
        if (!told.add("two/" + header)) {
            return;
        }
        String all = columns.header(FactText.FULL_MARK);
        notes.problem(
                found.table().place(),
                header,
                one.toString(),
                new Text(
                        "“" + header + "”列写 " + one + "，“" + all + "”列写 " + other
                                + "，互相矛盾，该校该年级此学科的人数按未报处理（其他各行同此）。请核对满分，只留一处。",
                        "the column \"" + header + "\" says " + one + ", and the column \"" + all + "\" says " + other
                                + ". The numbers of this school, grade and subject count as missing, as in other rows. Check the full"
                                + " mark, and say it in one place."));
    }

    /**
     * A mark by the full mark that the header says, the row, or the options; two that differ are none.
     *
     * @param own the column of the full mark in the subject
     */
    public Mark mark(SubjectColumn column, String cell, Optional<SubjectColumn> own) {
        Optional<Exact> row = ofRow(own);
        boolean differ = row.isPresent() && column.full().isPresent() && !row.equals(column.full());
        if (differ && !row.equals(Optional.of(Exact.ZERO))) {
            tellTwoFullMarks(column, row.orElse(Exact.ZERO), own);
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

    private void tellTwoFullMarks(SubjectColumn column, Exact row, Optional<SubjectColumn> own) {
        if (!told.add(column.header() + "/" + column.subject())) {
            return;
        }
        String header = own.map(SubjectColumn::header).orElseGet(() -> columns.header(FactText.FULL_MARK));
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
