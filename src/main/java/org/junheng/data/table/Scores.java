package org.junheng.data.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.IdColumn;
import org.junheng.data.cell.IdText;
import org.junheng.data.cell.Notes;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.mapping.CutScores;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.data.vocabulary.Mark;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Counts the marks of students into results of a school, grade and subject. */
public final class Scores {
    private final Notes notes;
    private final CutScores cutoffs;
    private final Map<GradeStudents, Map<String, SubjectMarks>> groups = new LinkedHashMap<>();
    private final Set<GradeStudents> notLinked = new HashSet<>();

    /** The students of one grade of a school, as a list names them. */
    record GradeStudents(String county, String id, String name, String level, String grade) {
        /** However the labels are spelt. */
        GradeStudents {
            Optional<Level> of = level.isEmpty() ? Optional.empty() : Optional.of(Level.of(level));
            level = of.map(one -> one.title().zh()).orElse("");
            grade = Labels.grade(grade, of);
            name = id.isEmpty() ? Labels.name(name) : "";
        }
    }

    private record Marked(CellPlace place, String header, Mark mark) {}

    /** The marks in one subject, by student. */
    private static final class SubjectMarks {
        private final CellPlace place;
        private final Map<String, Marked> marks = new LinkedHashMap<>();
        private boolean unusable;

        private SubjectMarks(CellPlace place) {
            this.place = place;
        }

        /** All figures are counted in the column of the marks. */
        private List<ToldColumn> told() {
            Marked first = marks.values().iterator().next();
            int last = marks.values().stream()
                    .mapToInt(marked -> marked.place.row())
                    .max()
                    .orElse(place.row());
            Text note = new Text(
                    "由 " + marks.size() + " 名学生的成绩统计，至第 " + last + " 行",
                    "counted from the marks of " + marks.size() + " students, down to row " + last);
            return ListFigures.RESULTS.stream()
                    .map(name -> ToldColumn.counted(name.id(), first.header, note))
                    .toList();
        }
    }

    public Scores(Notes notes, CutScores cutoffs) {
        this.notes = notes;
        this.cutoffs = cutoffs;
    }

    CutScores cutoffs() {
        return cutoffs;
    }

    /** Adds one mark; one that cannot be used and a student who is there twice are reported. */
    void add(
            CellPlace place,
            String header,
            GradeStudents group,
            String subject,
            String student,
            String cell,
            Mark mark) {
        if (mark.state() == Mark.MarkState.UNUSABLE) {
            unusable(place, header, cell, mark);
        }
        SubjectMarks marks = groups.computeIfAbsent(group, any -> new LinkedHashMap<>())
                .computeIfAbsent(subject, any -> new SubjectMarks(place));
        marks.unusable |= mark.state() == Mark.MarkState.UNUSABLE || mark.state() == Mark.MarkState.BLANK;
        Marked before = marks.marks.putIfAbsent(student, new Marked(place, header, mark));
        if (before != null && IdText.mayBeCut(student)) {
            IdColumn.cut(notes, place, "", student);
            marks.marks.put(student + "/" + place.file() + "/" + place.row(), new Marked(place, header, mark));
            notLinked.add(group);
        } else if (before != null) {
            boolean same = before.mark.equals(mark);
            marks.unusable |= !same;
            twice(place, header, student, before.place, same);
        }
    }

    /**
     * Students of a group cannot be told apart by their ids.
     *
     * @param apart whether each of their marks stands in a row of its own, so that it is not known whose others are
     */
    void cut(GradeStudents group, boolean apart) {
        if (apart) {
            notLinked.add(group);
        }
    }

    private void twice(CellPlace place, String header, String student, CellPlace before, boolean same) {
        String where = "第 " + before.row() + " 行（" + before.file() + "）";
        notes.problem(
                place,
                header,
                student,
                new Text(
                        "学生“" + Notes.shown(student) + "”与" + where + "重复，"
                                + (same ? "两行成绩相同，只计一次。请删去一行。" : "两行成绩不同，该校该年级此学科的人数按未报处理。请核对。"),
                        "student \"" + Notes.shown(student) + "\" is there twice, first in row " + before.row() + " of "
                                + before.file()
                                + (same
                                        ? ", with the same mark; it is counted once. Delete one row."
                                        : ", with another mark; the numbers of this school, grade and subject count as missing."
                                                + " Check them.")));
    }

    /** Hands the counts over as rows of results, and forgets the marks. */
    public void into(RowsOfSchools<Results> rows) {
        groups.forEach((group, subjects) -> {
            subjects.entrySet().removeIf(subject -> isEmpty(subject.getKey(), subject.getValue()));
            Figure all = notLinked.contains(group) ? Figure.UNREADABLE : allSubjectsPassed(subjects);
            subjects.forEach((name, subject) -> {
                reportGaps(subject);
                ResultsTable.TaughtSubject taught = new ResultsTable.TaughtSubject(
                        group.grade, name, figures(subject, all), Optional.of(cutoffs.lines()));
                rows.add(new RowsOfSchools.FactRow<>(
                        subject.place,
                        group.county,
                        group.id,
                        group.name,
                        group.level,
                        subject.told(),
                        ResultsTable.fact(group.level, taught)));
            });
        });
        groups.clear();
    }

    /** A column for a subject that nobody of the grade has a mark in. */
    private boolean isEmpty(String name, SubjectMarks subject) {
        boolean empty = subject.marks.values().stream().allMatch(marked -> marked.mark.state() == Mark.MarkState.BLANK);
        if (empty) {
            notes.leaveOut(
                    subject.place,
                    1,
                    name,
                    new Text("整个年级都没有成绩的学科，未统计", "subjects in which nobody of a grade has a mark; not counted"));
        }
        return empty;
    }

    private void reportGaps(SubjectMarks subject) {
        subject.marks.forEach((student, marked) -> {
            if (marked.mark.state() == Mark.MarkState.BLANK) {
                unusable(marked.place, marked.header, "", marked.mark);
            } else if (marked.mark.state() == Mark.MarkState.ABSENT) {
                notes.leaveOut(
                        marked.place,
                        new Text("缺考的学生，不计入参考人数（按人次计）", "students who were absent; not counted as tested"));
            }
        });
    }

    private void unusable(CellPlace place, String header, String cell, Mark mark) {
        notes.problem(
                place,
                header,
                cell,
                new Text(
                        mark.problem().zh() + "该校该年级此学科的人数按未报处理。",
                        mark.problem().en() + " The numbers of this school, grade and subject count as missing."));
    }

    /** Students who passed each subject that the grade was tested in; absent ones did not. */
    private Figure allSubjectsPassed(Map<String, SubjectMarks> subjects) {
        Map<String, Integer> passed = new HashMap<>();
        for (SubjectMarks subject : subjects.values()) {
            if (subject.unusable) {
                return Figure.UNREADABLE;
            }
            subject.marks.forEach((student, marked) -> {
                if (reached(marked.mark) >= 1) {
                    passed.merge(student, 1, Integer::sum);
                }
            });
        }
        return Figure.of(passed.values().stream()
                .filter(count -> count == subjects.size())
                .count());
    }

    private int reached(Mark mark) {
        return mark.state() == Mark.MarkState.MARKED ? cutoffs.reached(mark.value(), mark.full()) : 0;
    }

    /** In the order of {@link ListFigures#RESULTS}. How many are enrolled, a list of those tested cannot tell. */
    private List<Figure> figures(SubjectMarks subject, Figure allSubjectsPassed) {
        long[] reached = new long[4];
        Exact sum = Exact.ZERO;
        Exact full = Exact.ZERO;
        boolean oneFull = true;
        for (Marked marked : subject.marks.values()) {
            Mark mark = marked.mark;
            if (mark.state() == Mark.MarkState.MARKED) {
                reached[reached(mark)]++;
                sum = sum.plus(mark.value());
                oneFull &= full.isZero() || full.equals(mark.full());
                full = mark.full();
            }
        }
        long tested = reached[0] + reached[1] + reached[2] + reached[3];
        List<Figure> figures = new ArrayList<>(List.of(Figure.NOT_REPORTED));
        for (long count :
                new long[] {tested, reached[1] + reached[2] + reached[3], reached[2] + reached[3], reached[3]}) {
            figures.add(subject.unusable ? Figure.UNREADABLE : Figure.of(count));
        }
        figures.add(allSubjectsPassed);
        boolean hasMean = !subject.unusable && oneFull && tested > 0;
        figures.add(hasMean ? Figure.of(sum.dividedBy(Exact.of(tested))) : Figure.NOT_REPORTED);
        return figures;
    }
}
