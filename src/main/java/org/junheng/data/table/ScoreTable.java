package org.junheng.data.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.FactColumns;
import org.junheng.data.header.FoundTable;
import org.junheng.data.marks.BesideMarks;
import org.junheng.data.marks.ClassGrades;
import org.junheng.data.marks.FullMarks;
import org.junheng.data.marks.ListedStudent;
import org.junheng.data.marks.Mark;
import org.junheng.data.marks.RowStates;
import org.junheng.data.marks.SubjectColumns;
import org.junheng.data.marks.SubjectColumns.SubjectColumn;
import org.junheng.data.statistics.ResultParts;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.LinesAbove;
import org.junheng.data.vocabulary.MarksHeader;
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

    private final List<OddStudent> odd = new ArrayList<>();
    private long numbered;
    private List<Integer> others = List.of();
    private final Map<List<String>, Set<Scores.GradeStudents>> taken = new HashMap<>();
    private final Set<Scores.GradeStudents> groups = new LinkedHashSet<>();

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
        SubjectColumns subjects = SubjectColumns.none();
        if (asRows) {
            columns.leaveOutOthers(new Text("成绩名单", "a list of marks"));
        } else {
            subjects = SubjectColumns.of(notes, found, columns.others());
        }
        if (!asRows && subjects.isEmpty()) {
            scores.text().noSubject(found.place());
        }
        odd.clear();
        groups.clear();
        numbered = 0;
        FullMarks full = new FullMarks(notes, found, columns, scores.cutoffs());
        ResultParts apart = new ResultParts(notes, found, columns.others(), true);
        taken.clear();
        others = columns.others().stream().filter(subjects::isOfNone).toList();
        Rows below = new Rows(notes, found, columns.titles());
        while (below.next()) {
            row(found, columns, subjects, full, asRows, apart);
        }
        taken.forEach((common, of) -> {
            if (apart.isContradicted(common)) {
                of.forEach(scores::doubt);
            }
        });
        tellOdd(columns.header(FactText.STUDENT));
        tellLines(found, below.saidOfLines());
        refuseNoted(found, full, found.titles());
        refuseNoted(found, full, below.saidOfLines());
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

    private void refuseNoted(FoundTable found, FullMarks full, List<String> texts) {
        full.notedOtherwise(texts).forEach((column, other) -> {
            scores.text().notedOtherwise(found.place(), column, other);
            groups.forEach(group -> scores.refuse(group, column.subject()));
        });
    }

    private void row(
            FoundTable found,
            FactColumns columns,
            SubjectColumns subjects,
            FullMarks full,
            boolean asRows,
            ResultParts apart) {
        Table table = found.table();
        String number = columns.text(FactText.STUDENT);
        Scores.GradeStudents group = new Scores.GradeStudents(
                columns.text(FactText.COUNTY),
                columns.text(FactText.ID),
                columns.text(FactText.NAME),
                columns.text(FactText.LEVEL),
                columns.gradeOrOfClass(),
                scores.heading());
        scores.named(new RowsOfSchools.IdWithName(
                table.place(), columns.text(FactText.COUNTY), columns.text(FactText.ID), columns.text(FactText.NAME)));
        groups.add(group);
        List<String> common = List.of(group.grade(), asRows ? columns.text(FactText.SUBJECT) : "");
        taken.computeIfAbsent(common, any -> new LinkedHashSet<>()).add(group);
        if (apart.isOne(true)) {
            scores.doubt(group);
        } else {
            apart.take(common);
        }
        RowStates states = new RowStates(table, found.header(), others);
        ClassGrades.other(notes, table.place(), columns).ifPresent(other -> {
            scores.doubt(group);
            scores.doubt(new Scores.GradeStudents(
                    group.county(), group.id(), group.name(), group.level(), other, scores.heading()));
        });
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
        if (asRows) {
            String header = columns.header(FactText.MARK);
            String written = columns.text(FactText.SUBJECT);
            boolean other = isBeside(MarksHeader.of(written).sort());
            MarksHeader said = MarksHeader.of(other ? written : columns.subject());
            Optional<Exact> fullMark =
                    said.full().or(() -> MarksHeader.of(header).full());
            SubjectColumn column = new SubjectColumn(0, header, new MarksHeader(said.subject(), said.sort(), fullMark));
            String cell = columns.text(FactText.MARK);
            if (other) {
                beside(table.place(), written, column, group, student, cell);
            } else {
                Mark mark = full.mark(column, cell, own(subjects, column));
                scores.add(table.place(), header, group, column.subject(), student, cell, mark);
                states.take(header, column.subject(), cell, mark);
            }
        }
        for (SubjectColumn column : subjects.marks()) {
            String cell = table.cell(column.position());
            boolean nameless = !column.named().isSubject();
            if (nameless && Decimals.exact(cell) == null) {
                continue;
            }
            Mark mark = full.mark(column, cell, own(subjects, column));
            scores.add(table.place(), column.header(), group, column.subject(), student, cell, mark);
            states.take(column.header(), column.subject(), cell, mark);
        }
        states.tell(scores.text(), table.place(), subject -> scores.refuse(group, subject));
        for (SubjectColumn column : subjects.beside()) {
            beside(found.place(), column.header(), column, group, student, table.cell(column.position()));
        }
    }

    private static Optional<SubjectColumn> own(SubjectColumns subjects, SubjectColumn column) {
        return Optional.ofNullable(subjects.full().get(column.subject()));
    }

    private static boolean isBeside(MarksHeader.MarksSort sort) {
        return switch (sort) {
            case PART, SCALE, RANK, UNCLEAR, TWO_FULL_MARKS -> true;
            default -> false;
        };
    }

    /** A rank may be a letter; whatever else is no figure says nothing of a subject. */
    private void beside(
            CellPlace place,
            String header,
            SubjectColumn column,
            Scores.GradeStudents group,
            ListedStudent student,
            String cell) {
        MarksHeader.MarksSort sort = column.named().sort();
        if (!cell.isEmpty() && (sort == MarksHeader.MarksSort.RANK || Decimals.exact(cell) != null)) {
            scores.beside(group, new BesideMarks.BesideMark(place, header, column.subject(), sort, student));
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
}
