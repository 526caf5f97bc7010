package org.junheng.data.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.FactColumns;
import org.junheng.data.header.FoundTable;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.LinesAbove;
import org.junheng.data.vocabulary.Mark;
import org.junheng.data.vocabulary.Subjects;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Reads lists of marks: one row per student, with the subjects as columns, or one row per student and subject. */
public final class ScoreTable {
    private static final Set<FactText> TEXTS = EnumSet.of(
            FactText.COUNTY,
            FactText.ID,
            FactText.NAME,
            FactText.LEVEL,
            FactText.GRADE,
            FactText.CLASS,
            FactText.SUBJECT,
            FactText.STUDENT,
            FactText.MARK,
            FactText.FULL_MARK);
    private final Notes notes;
    private final Scores scores;

    private boolean numbered;

    /** A column of the marks in one subject. */
    private record SubjectColumn(int position, String header, String subject, Optional<Exact> full) {}

    public ScoreTable(Notes notes, Scores scores) {
        this.notes = notes;
        this.scores = scores;
    }

    public long read(FoundTable found) {
        FactColumns columns = new FactColumns(notes, found, TEXTS, List.of());
        columns.requireSchool(new Text("成绩名单", "lists of marks"));
        tellLines(found, found.titles());
        List<SubjectColumn> subjects = subjects(found, columns);
        numbered = false;
        Rows below = new Rows(notes, found, columns.titles());
        while (below.next()) {
            row(found.table(), columns, subjects);
        }
        tellLines(found, below.saidOfLines());
        return below.read();
    }

    /** Marks are counted at the lines of the options; a note above or below them that says others is told. */
    private void tellLines(FoundTable found, List<String> texts) {
        LinesAbove said = LinesAbove.of(texts);
        if (!said.notes().isEmpty()
                && !said.lines().equals(Optional.of(scores.cutoffs().lines()))) {
            String text = Notes.shown(String.join(" ", said.notes()));
            notes.notice(
                    found.place(),
                    "",
                    text,
                    new Text(
                            "表上方或表下写着“" + text + "”，没有采用：按分数线 "
                                    + scores.cutoffs().lines() + " 统计。若应按所写，请用 --cutoffs 指明。",
                            "above or below the table stands \"" + text
                                    + "\", which was not used: the marks are counted at the lines "
                                    + scores.cutoffs().lines()
                                    + ". If those of the text hold, give them by --cutoffs."));
        }
    }

    private List<SubjectColumn> subjects(FoundTable found, FactColumns columns) {
        List<SubjectColumn> subjects = new ArrayList<>();
        boolean asRows = columns.has(FactText.SUBJECT) && columns.has(FactText.MARK);
        for (int position : columns.others()) {
            String name = found.header().get(position);
            if (!asRows && (Subjects.isSubject(name) || Subjects.fullMark(name).isPresent())) {
                int bracket = Math.max(name.indexOf('('), name.indexOf('（'));
                String subject = bracket > 0 ? Cells.stripped(name.substring(0, bracket)) : name;
                subjects.add(new SubjectColumn(position, name, Labels.subject(subject), Subjects.fullMark(name)));
            } else {
                notes.leaveOut(
                        found.place(),
                        1,
                        name,
                        new Text(
                                "成绩名单中不是学科的列，未读入；若是学科，请在列名后注明满分，如 书法（满分100）",
                                "columns of a list of marks that are no known subjects; not read; for a subject of your own,"
                                        + " add its full mark to the header, as in Calligraphy (100)"));
            }
        }
        return subjects;
    }

    private void row(Table table, FactColumns columns, List<SubjectColumn> subjects) {
        String student = columns.text(FactText.STUDENT);
        Scores.GradeStudents group = new Scores.GradeStudents(
                columns.text(FactText.COUNTY),
                columns.text(FactText.ID),
                columns.text(FactText.NAME),
                columns.text(FactText.LEVEL),
                columns.grade());
        boolean cut = columns.isCut(FactText.STUDENT);
        if (student.isEmpty() && cut) {
            // Nobody can tell whether it is one of the others: each row is a student, and no two are held to be one.
            student = table.place().file() + "/" + table.sheet() + "/" + table.row();
            scores.cut(group, subjects.isEmpty());
        } else if (student.isEmpty()) {
            notes.error(
                    table.place(),
                    columns.header(FactText.STUDENT),
                    "",
                    new Text(
                            "本行没有学号，无法查重。请补全。",
                            "the row has no student; it cannot be told whether a student is there twice. Fill it in."));
            return;
        }
        tellUnlike(table, columns, student);
        Optional<Exact> full = full(table, columns);
        if (subjects.isEmpty()) {
            String subject = Labels.subject(columns.subject());
            mark(table, columns.header(FactText.MARK), group, subject, student, columns.text(FactText.MARK), full);
        }
        for (SubjectColumn column : subjects) {
            String cell = table.cell(column.position);
            mark(table, column.header, group, column.subject, student, cell, column.full.or(() -> full));
        }
    }

    /** A student whose number has no digit, where those of the others have, may tell of them: 任课教师, 备注. */
    private void tellUnlike(Table table, FactColumns columns, String student) {
        boolean digits = student.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (numbered && !digits) {
            notes.notice(
                    table.place(),
                    columns.header(FactText.STUDENT),
                    student,
                    new Text(
                            "学号“" + Notes.shown(student) + "”没有数字，与以上各行不同，仍按一名学生计。若不是学生，请删去本行。",
                            "the student \"" + Notes.shown(student)
                                    + "\" has no digit, unlike those above, and counts as a student all the same. If the row is none,"
                                    + " delete it."));
        }
        numbered |= digits;
    }

    private Optional<Exact> full(Table table, FactColumns columns) {
        String cell = columns.text(FactText.FULL_MARK);
        if (cell.isEmpty()) {
            return scores.cutoffs().fullMark();
        }
        @Nullable Exact full = Decimals.exact(cell);
        if (full != null && full.signum() > 0) {
            return Optional.of(full);
        }
        notes.problem(
                table.place(),
                columns.header(FactText.FULL_MARK),
                cell,
                new Text(
                        "满分“" + Notes.shown(cell) + "”不可用；本行成绩不可用。请更正。",
                        "\"" + Notes.shown(cell)
                                + "\" is no full mark; the marks of the row cannot be used. Correct it."));
        return Optional.empty();
    }

    private void mark(
            Table table,
            String header,
            Scores.GradeStudents group,
            String subject,
            String student,
            String cell,
            Optional<Exact> full) {
        scores.add(table.place(), header, group, subject, student, cell, Mark.of(cell, full));
    }
}
