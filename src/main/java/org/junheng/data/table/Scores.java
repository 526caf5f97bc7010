package org.junheng.data.table;

import java.util.ArrayList;
import java.util.Collection;
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
import org.junheng.data.mapping.CutScores;
import org.junheng.data.marks.BesideMarks;
import org.junheng.data.marks.ListedStudent;
import org.junheng.data.marks.Mark;
import org.junheng.data.marks.StudentMarks;
import org.junheng.data.marks.StudentsText;
import org.junheng.data.marks.TotalsAmongMarks;
import org.junheng.data.statistics.FactRow;
import org.junheng.data.vocabulary.Labels;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.texts.Text;

/** Counts the marks of students into results of a school, grade and subject. */
public final class Scores {
    private final Notes notes;
    private final CutScores cutoffs;
    private final StudentsText text;
    private String heading = "";
    private final Map<GradeStudents, Map<String, StudentMarks>> groups = new LinkedHashMap<>();
    private final Set<GradeStudents> notLinked = new HashSet<>();
    private final Set<GradeStudents> doubted = new HashSet<>();
    private final Map<GradeStudents, List<BesideMarks.BesideMark>> beside = new LinkedHashMap<>();
    private final Map<List<String>, RowsOfSchools.IdWithName> names = new LinkedHashMap<>();

    /**
     * The students of one grade of a school, as a list names them.
     *
     * @param heading the county that its title, sheet or file names, where its rows name none
     */
    record GradeStudents(String county, String id, String name, String level, String grade, String heading) {
        /** However the labels are spelt. */
        GradeStudents {
            Optional<Level> of = level.isEmpty() ? Optional.empty() : Optional.of(Level.of(level));
            level = of.map(one -> one.title().zh()).orElse("");
            grade = Labels.grade(grade, of);
            name = id.isEmpty() ? Labels.name(name) : "";
            heading = county.isEmpty() ? heading : "";
        }

        /** Whether they may be of one grade, but for what is said of it. */
        private boolean isOfTheSameSchool(GradeStudents other) {
            return county.equals(other.county)
                    && heading.equals(other.heading)
                    && id.equals(other.id)
                    && name.equals(other.name)
                    && (level.isEmpty() || other.level.isEmpty() || level.equals(other.level))
                    && !other.grade.isEmpty();
        }
    }

    public Scores(Notes notes, CutScores cutoffs) {
        this.notes = notes;
        this.text = new StudentsText(notes);
        this.cutoffs = cutoffs;
    }

    /** The county that the title, the sheet or the file of the list to come names, or the empty text. */
    public void headed(String county) {
        heading = county;
    }

    String heading() {
        return heading;
    }

    CutScores cutoffs() {
        return cutoffs;
    }

    /** Takes the name that stands beside an id, once for each. */
    void named(RowsOfSchools.IdWithName one) {
        if (!one.id().isEmpty() && !one.name().isEmpty()) {
            names.putIfAbsent(List.of(one.county().isEmpty() ? heading : "", one.county(), one.id(), one.name()), one);
        }
    }

    /** Adds one mark; one that cannot be used and a student who is there twice are reported. */
    void add(
            CellPlace place,
            String header,
            GradeStudents group,
            String subject,
            ListedStudent student,
            String cell,
            Mark mark) {
        if (mark.state() == Mark.MarkState.UNUSABLE && !mark.problem().equals(Text.NONE)) {
            text.unusable(place, header, cell, mark);
        }
        StudentMarks marks = groups.computeIfAbsent(group, any -> new LinkedHashMap<>())
                .computeIfAbsent(subject, any -> new StudentMarks(place));
        if (mark.state() == Mark.MarkState.UNUSABLE || mark.state() == Mark.MarkState.BLANK) {
            marks.refuse();
        }
        StudentMarks.Marked now = new StudentMarks.Marked(place, header, student, mark);
        StudentMarks.Marked before = marks.put(student.key(), now);
        if (before != null && IdText.mayBeCut(student.number())) {
            IdColumn.cut(notes, place, "", student.number());
            marks.put(student.key() + "/" + place.file() + "/" + place.row(), now);
            notLinked.add(group);
        } else if (before != null && text.twice(now, before)) {
            marks.refuse();
        }
    }

    /** Takes what stands beside the marks in a subject; the first cell of a column is enough. */
    void beside(GradeStudents group, BesideMarks.BesideMark one) {
        List<BesideMarks.BesideMark> before = beside.computeIfAbsent(group, any -> new ArrayList<>());
        boolean known = before.stream()
                .anyMatch(other -> other.header().equals(one.header())
                        && other.subject().equals(one.subject())
                        && other.place().file().equals(one.place().file()));
        if (!known) {
            before.add(one);
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

    /** The numbers of a subject count as missing; it is told elsewhere. */
    void refuse(GradeStudents group, String subject) {
        StudentMarks marks = groups.getOrDefault(group, Map.of()).get(subject);
        if (marks != null) {
            marks.refuse();
        }
    }

    StudentsText text() {
        return text;
    }

    /** A row of the group may be no student's, so its numbers count as missing. */
    void doubt(GradeStudents group) {
        doubted.add(group);
    }

    /** Hands the counts over as rows of results, and forgets the marks. */
    public void into(RowsOfSchools<Results> rows) {
        groups.forEach((group, subjects) ->
                subjects.entrySet().removeIf(subject -> isEmpty(subject.getKey(), subject.getValue())));
        BesideMarks others = new BesideMarks(notes);
        beside.forEach((group, all) -> others.settle(groups.computeIfAbsent(group, any -> new LinkedHashMap<>()), all));
        beside.clear();
        new TotalsAmongMarks(notes).leaveOut(groups.values());
        groups.values().forEach(others::settleNameless);
        withoutGrade();
        groups.forEach((group, subjects) -> {
            rows.headed(group.heading);
            subjects.forEach((name, subject) -> settle(name, subject, doubted.contains(group)));
            Figure all = notLinked.contains(group) || areNumberedUnlike(subjects.values())
                    ? Figure.UNREADABLE
                    : allSubjectsPassed(subjects.values());
            subjects.forEach((name, subject) -> {
                reportGaps(subject);
                ResultsTable.TaughtSubject taught = new ResultsTable.TaughtSubject(
                        group.grade,
                        name,
                        subject.figures(cutoffs, all),
                        Optional.of(cutoffs.lines()),
                        subject.classes());
                rows.add(new FactRow<>(
                        subject.place(),
                        group.county,
                        group.id,
                        group.name,
                        group.level,
                        subject.told(),
                        ResultsTable.fact(group.level, taught)));
            });
        });
        groups.clear();
        doubted.clear();
        names.forEach((key, one) -> {
            rows.headed(key.get(0));
            rows.named(one);
        });
        rows.headed("");
        names.clear();
    }

    private void settle(String name, StudentMarks subject, boolean doubted) {
        List<StudentMarks.Marked> full = subject.byFullMark();
        if (full.size() > 1) {
            text.twoFullMarks(name, full.get(0), full.get(1));
            subject.refuse();
        }
        if (subject.mixesNumbers()) {
            text.mixed(subject.marks().values());
        }
        if (doubted || subject.mixesNumbers()) {
            subject.refuse();
        }
    }

    private static boolean areNumberedUnlike(Collection<StudentMarks> subjects) {
        return subjects.stream().anyMatch(one -> subjects.stream().anyMatch(other -> !one.isNumberedLike(other)));
    }

    /** Students whose grade is not told, where the school has grades, are of one of these. */
    private void withoutGrade() {
        for (GradeStudents group : List.copyOf(groups.keySet())) {
            if (!group.grade.isEmpty() || groups.getOrDefault(group, Map.of()).isEmpty()) {
                continue;
            }
            List<GradeStudents> others =
                    groups.keySet().stream().filter(group::isOfTheSameSchool).toList();
            text.withoutGrade(
                    groups.getOrDefault(group, Map.of()).values().iterator().next(), !others.isEmpty());
            doubted.addAll(others);
            if (!others.isEmpty()) {
                groups.remove(group);
            }
        }
    }

    /** A column for a subject that nobody of the grade has a mark in. */
    private boolean isEmpty(String name, StudentMarks subject) {
        boolean empty = subject.marks().values().stream()
                .allMatch(marked -> marked.mark().state() == Mark.MarkState.BLANK);
        if (empty) {
            notes.leaveOut(
                    subject.place(),
                    1,
                    name,
                    new Text("整个年级都没有成绩的学科，未统计", "subjects in which nobody of a grade has a mark; not counted"));
        }
        return empty;
    }

    private void reportGaps(StudentMarks subject) {
        subject.marks().forEach((student, marked) -> {
            if (marked.mark().state() == Mark.MarkState.BLANK) {
                text.unusable(marked.place(), marked.header(), "", marked.mark());
            } else if (marked.mark().state() == Mark.MarkState.ABSENT) {
                notes.leaveOut(
                        marked.place(),
                        new Text(
                                "缺考、缓考、免考、转出等没有参加考试的学生，不计入参考人数（按人次计）",
                                "students who were absent, exempt, deferred or had left; not counted as tested"));
            }
        });
    }

    /** Students who passed each subject that the grade was tested in; absent ones did not. */
    private Figure allSubjectsPassed(Collection<StudentMarks> subjects) {
        Map<String, Integer> passed = new HashMap<>();
        for (StudentMarks subject : subjects) {
            if (subject.isUnusable()) {
                return Figure.UNREADABLE;
            }
            subject.marks().forEach((student, marked) -> {
                if (StudentMarks.reached(cutoffs, marked.mark()) >= 1) {
                    passed.merge(student, 1, Integer::sum);
                }
            });
        }
        return Figure.of(passed.values().stream()
                .filter(count -> count == subjects.size())
                .count());
    }
}
