package org.junheng.data.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.FactColumns;
import org.junheng.data.header.FoundTable;
import org.junheng.data.marks.ListedStudent;
import org.junheng.data.marks.TotalSubject;
import org.junheng.data.marks.TotalsAmongMarks;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.LinesAbove;
import org.junheng.data.vocabulary.Mark;
import org.junheng.data.vocabulary.SubjectLabels;
import org.junheng.data.vocabulary.Subjects;
import org.junheng.facts.Level;
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

    private final Set<String> told = new HashSet<>();
    private final List<OddStudent> odd = new ArrayList<>();
    private long numbered;

    /** A column of the marks in one subject; in lists of a row for each subject, the column of the marks of all. */
    private record SubjectColumn(int position, String header, String subject, Optional<Exact> full) {}

    /** A row that may be none of a student. */
    private record OddStudent(CellPlace place, String student, Scores.GradeStudents group) {}

    public ScoreTable(Notes notes, Scores scores) {
        this.notes = notes;
        this.scores = scores;
    }

    public long read(FoundTable found) {
        FactColumns columns = new FactColumns(notes, found, TEXTS, List.of());
        columns.requireSchool(new Text("成绩名单", "lists of marks"));
        tellLines(found, found.titles());
        boolean asRows = columns.has(FactText.SUBJECT) && columns.has(FactText.MARK);
        List<SubjectColumn> subjects = asRows ? List.of() : subjects(found, columns);
        columns.others().stream()
                .filter(position -> subjects.stream().noneMatch(subject -> subject.position == position))
                .forEach(position -> leaveOut(found, found.header().get(position), asRows));
        if (!asRows && subjects.isEmpty()) {
            tellNoSubject(found);
        }
        told.clear();
        odd.clear();
        numbered = 0;
        Rows below = new Rows(notes, found, columns.titles());
        while (below.next()) {
            row(found, columns, subjects, asRows);
        }
        tellOdd(columns.header(FactText.STUDENT));
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

    /** The columns of subjects; those that add up others are none. */
    private static List<SubjectColumn> subjects(FoundTable found, FactColumns columns) {
        List<SubjectColumn> subjects = new ArrayList<>();
        for (int position : columns.others()) {
            String header = found.header().get(position);
            if (Subjects.areMarks(header)) {
                String subject = SubjectLabels.of(Subjects.name(header));
                subjects.add(new SubjectColumn(position, header, subject, Subjects.fullMark(header)));
            }
        }
        List<String> names = subjects.stream().map(SubjectColumn::subject).toList();
        return subjects.stream()
                .filter(column -> !TotalSubject.isOne(column.subject, names))
                .toList();
    }

    private void leaveOut(FoundTable found, String header, boolean asRows) {
        boolean total = !asRows && Subjects.areMarks(header);
        notes.leaveOut(
                found.place(),
                1,
                header,
                total
                        ? TotalsAmongMarks.LEFT_OUT
                        : new Text(
                                "成绩名单中不是学科的列，未读入；若是学科，请在列名后注明满分，如 书法（满分100）",
                                "columns of a list of marks that are no known subjects; not read; for a subject of your own,"
                                        + " add its full mark to the header, as in Calligraphy (100)"));
    }

    private void tellNoSubject(FoundTable found) {
        notes.problem(
                found.place(),
                "",
                "",
                new Text(
                        "成绩名单中只有总分，没有各学科的列，未统计。请给出各学科的成绩。",
                        "the list of marks has totals alone and no subject; nothing is counted. Give the marks in each subject."));
    }

    private void row(FoundTable found, FactColumns columns, List<SubjectColumn> subjects, boolean asRows) {
        Table table = found.table();
        String number = columns.text(FactText.STUDENT);
        Scores.GradeStudents group = new Scores.GradeStudents(
                columns.text(FactText.COUNTY),
                columns.text(FactText.ID),
                columns.text(FactText.NAME),
                columns.text(FactText.LEVEL),
                columns.gradeOrOfClass());
        scores.named(new RowsOfSchools.IdWithName(
                table.place(), columns.text(FactText.COUNTY), columns.text(FactText.ID), columns.text(FactText.NAME)));
        boolean cut = columns.isCut(FactText.STUDENT);
        if (number.isEmpty() && cut) {
            // Nobody can tell whether it is one of the others: each row is a student, and no two are held to be one.
            number = table.place().file() + "/" + table.sheet() + "/" + table.row();
            scores.cut(group, asRows);
        } else if (number.isEmpty()) {
            withoutStudent(table, columns);
            return;
        }
        ListedStudent student = new ListedStudent(schoolClass(columns, group), number);
        lookAt(table, number, group);
        Optional<Exact> full = full(table, columns);
        if (asRows) {
            String subject = SubjectLabels.of(columns.subject());
            String header = columns.header(FactText.MARK);
            String cell = columns.text(FactText.MARK);
            SubjectColumn column = new SubjectColumn(0, header, subject, Subjects.fullMark(header));
            scores.add(table.place(), header, group, subject, student, cell, mark(found, columns, column, cell, full));
        }
        for (SubjectColumn column : subjects) {
            String cell = table.cell(column.position);
            Mark mark = mark(found, columns, column, cell, full);
            scores.add(table.place(), column.header, group, column.subject, student, cell, mark);
        }
    }

    private static String schoolClass(FactColumns columns, Scores.GradeStudents group) {
        String text = columns.text(FactText.CLASS);
        Optional<Level> level = group.level().isEmpty() ? Optional.empty() : Optional.of(Level.of(group.level()));
        return text.isEmpty() ? "" : Labels.ofGrade(text, group.grade(), level).name();
    }

    private void withoutStudent(Table table, FactColumns columns) {
        String cell = columns.cell(FactText.STUDENT);
        String shown = Notes.shown(cell);
        notes.error(
                table.place(),
                columns.header(FactText.STUDENT),
                cell,
                cell.isEmpty()
                        ? new Text(
                                "本行没有学号，无法查重。请补全。",
                                "the row has no student; it cannot be told whether a student is there twice. Fill it in.")
                        : new Text(
                                "“" + shown + "”不是学号，无法查重。请填写该生的学号；若不是学生，请删去本行。",
                                "\"" + shown
                                        + "\" is no student's number; it cannot be told whether a student is there twice. Fill in"
                                        + " the number; if the row is no student's, delete it."));
    }

    /** A student whose number has no digit, where those of the others have, may tell of them: 全级, 难度, 任课教师. */
    private void lookAt(Table table, String student, Scores.GradeStudents group) {
        if (student.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            numbered++;
        } else {
            odd.add(new OddStudent(table.place(), student, group));
        }
    }

    private void tellOdd(String header) {
        if (numbered < odd.size()) {
            return;
        }
        for (OddStudent one : odd) {
            String shown = Notes.shown(one.student);
            notes.problem(
                    one.place,
                    header,
                    one.student,
                    new Text(
                            "学号“" + shown + "”没有数字，与其他各行不同，不知是不是学生，该校该年级的人数按未报处理。若不是学生，请删去本行；若是，请写学号。",
                            "the student \"" + shown
                                    + "\" has no digit, unlike the others; it is not known whether the row is one of a student, and the"
                                    + " numbers of this school and grade count as missing. If it is none, delete it; if it is, write the"
                                    + " number."));
            scores.doubt(one.group);
        }
    }

    private Optional<Exact> full(Table table, FactColumns columns) {
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
    private Mark mark(FoundTable found, FactColumns columns, SubjectColumn column, String cell, Optional<Exact> row) {
        boolean differ = row.isPresent() && column.full.isPresent() && !row.equals(column.full);
        if (differ && !row.equals(Optional.of(Exact.ZERO))) {
            tellTwoFullMarks(found, columns, column, row.orElse(Exact.ZERO));
        }
        Optional<Exact> said = column.full.or(() -> row).or(scores.cutoffs()::fullMark);
        Mark mark = Mark.of(found.table(), cell, differ ? Optional.empty() : said.filter(full -> full.signum() > 0));
        if (!mark.lacksFullMark()) {
            return mark;
        }
        if (said.isEmpty() && told.add(column.header + "/" + column.subject)) {
            notes.problem(found.place(), column.header, column.header, mark.problem());
        }
        return mark.told();
    }

    private void tellTwoFullMarks(FoundTable found, FactColumns columns, SubjectColumn column, Exact row) {
        if (!told.add(column.header + "/" + column.subject)) {
            return;
        }
        String header = columns.header(FactText.FULL_MARK);
        String said = column.full.map(Exact::toString).orElse("");
        notes.problem(
                found.table().place(),
                column.header,
                row.toString(),
                new Text(
                        "列名说“" + column.subject + "”满分 " + said + "，“" + header + "”列写 " + row
                                + "，互相矛盾，该校该年级此学科的人数按未报处理（其他各行同此）。请核对满分，只留一处。",
                        "the header says that the full mark in " + column.subject + " is " + said
                                + ", and the column \""
                                + header + "\" says " + row
                                + ". The numbers of this school, grade and subject count as missing, as in other rows. Check the full"
                                + " mark, and say it in one place."));
    }
}
