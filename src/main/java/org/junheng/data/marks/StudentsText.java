package org.junheng.data.marks;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** What is said of marks and students that cannot be counted as they stand. */
public final class StudentsText {
    private final Notes notes;
    private final Set<CellPlace> gradeless = new HashSet<>();

    public StudentsText(Notes notes) {
        this.notes = notes;
    }

    public void noSubject(CellPlace list) {
        notes.problem(
                list,
                "",
                "",
                new Text(
                        "成绩名单中只有总分，没有各学科的列，未统计。请给出各学科的成绩。",
                        "the list of marks has totals alone and no subject; nothing is counted. Give the marks in each subject."));
    }

    public void unusable(CellPlace place, String header, String cell, Mark mark) {
        notes.problem(
                place,
                header,
                cell,
                new Text(
                        mark.problem().zh() + "该校该年级此学科的人数按未报处理。",
                        mark.problem().en() + " The numbers of this school, grade and subject count as missing."));
    }

    /** A student who is there twice; whether the numbers count as missing for it. */
    public boolean twice(StudentMarks.Marked now, StudentMarks.Marked before) {
        CellPlace first = before.place();
        ListedStudent student = now.student();
        boolean same = before.mark().equals(now.mark());
        boolean classes = student.isOfAnotherClass(before.student());
        boolean bare = student.isWithinAClass() && student.schoolClass().isEmpty();
        Text what = same && !classes && !bare
                ? new Text("两行成绩相同，只计一次。请删去一行。", ", with the same mark; it is counted once. Delete one row.")
                : bare
                        ? new Text(
                                "像是班内编号，不知是一名学生还是两个班的两名，该校该年级此学科的人数按未报处理。请加“班级”列，或改用年级内不重复的学号；确是同一名的，请删去一行。",
                                ", and looks like a number within a class: it may be one student, or two of two classes. The numbers"
                                        + " of this school, grade and subject count as missing. Add a column \"class\", or use numbers that"
                                        + " are unique in the grade; if it is one student, delete a row.")
                        : classes
                                ? new Text(
                                        "两行班级不同，不知是一名学生还是两名，该校该年级此学科的人数按未报处理。学号在年级内不能重复，请核对。",
                                        ", in another class: it may be one student, or two. The numbers of this school, grade and"
                                                + " subject count as missing. Numbers have to be unique in the grade; check them.")
                                : new Text(
                                        "两行成绩不同，该校该年级此学科的人数按未报处理。请核对。",
                                        ", with another mark; the numbers of this school, grade and subject count as missing. Check"
                                                + " them.");
        notes.problem(
                now.place(),
                now.header(),
                student.number(),
                new Text(
                        "学生“" + Notes.shown(student.number()) + "”与第 " + first.row() + " 行（" + first.file() + "）重复，"
                                + what.zh(),
                        "student \"" + Notes.shown(student.number()) + "\" is there twice, first in row " + first.row()
                                + " of " + first.file() + what.en()));
        return !same || classes || bare;
    }

    /** Numbers within a class, of which some are told apart by the class and others are not. */
    public void mixed(Collection<StudentMarks.Marked> marks) {
        marks.stream()
                .filter(marked -> marked.student().numbering() == ListedStudent.Numbering.BARE)
                .findFirst()
                .ifPresent(marked -> notes.problem(
                        marked.place(),
                        "",
                        marked.student().number(),
                        new Text(
                                "学号“" + marked.student().number()
                                        + "”像是班内编号，本行没有班级，其他行有，不知是哪个班的，该校该年级此学科的人数按未报处理。请补全班级。",
                                "the student number \"" + marked.student().number()
                                        + "\" looks like one within a class; the row names no class, and others do. The numbers of this"
                                        + " school, grade and subject count as missing. Fill in the class.")));
    }

    /** Marks of one school, grade and subject out of different full marks. */
    public void twoFullMarks(String subject, StudentMarks.Marked one, StudentMarks.Marked other) {
        notes.problem(
                other.place(),
                other.header(),
                other.mark().full().toString(),
                new Text(
                        "“" + Notes.shown(subject) + "”在这里满分是 " + other.mark().full() + "，在 "
                                + one.place().file() + " 第 "
                                + one.place().row() + " 行（“" + Notes.shown(one.header()) + "”列）是 "
                                + one.mark().full() + "，互相矛盾，该校该年级此学科的人数按未报处理。请核对满分；确是两次考试或两种试卷的，请分开给出。",
                        "the full mark in \"" + Notes.shown(subject) + "\" is "
                                + other.mark().full() + " here, and "
                                + one.mark().full() + " in row " + one.place().row() + " of "
                                + one.place().file()
                                + " (column \"" + Notes.shown(one.header())
                                + "\"). The numbers of this school, grade and subject count as missing. Check the full mark; give"
                                + " two examinations or two papers apart."));
    }

    /**
     * A full mark that a row above or below the list contradicts.
     *
     * @param said what that row says, as it stands there
     */
    public void notedOtherwise(CellPlace place, SubjectColumns.SubjectColumn column, NotedFullMarks.Other said) {
        Exact full = said.used();
        String subject = column.subject();
        String shown = Notes.shown(said.text());
        notes.problem(
                place,
                column.header(),
                full.toString(),
                new Text(
                        "“" + Notes.shown(subject) + "”满分是 " + full + "，而表上方或表下写着“" + shown + "”，即满分 " + said.full()
                                + "，互相矛盾，表中各校此学科的人数按未报处理。请核对满分，改成一致。",
                        "the full mark in \"" + Notes.shown(subject) + "\" is " + full
                                + ", and above or below the table stands \"" + shown + "\", which is a full mark of "
                                + said.full()
                                + ". The numbers of the schools of the table in the subject count as missing. Check the full mark,"
                                + " and make them agree."));
    }

    /**
     * Students whose grade is not told.
     *
     * @param others whether the school has others whose grade is
     */
    public void withoutGrade(StudentMarks subject, boolean others) {
        CellPlace place = subject.place();
        if (others) {
            notes.problem(
                    place,
                    "",
                    "",
                    new Text(
                            "本行没有年级，该校其他学生有，不知属于哪个年级，该校各年级的人数按未报处理。请补全年级。",
                            "the row names no grade, and those of other students of the school do; it is not known of which grade it"
                                    + " is. The numbers of the school's grades count as missing. Fill in the grade."));
        } else if (gradeless.add(place.whole())) {
            notes.notice(
                    place,
                    "",
                    "",
                    new Text(
                            "没有写年级，每校的学生作为一个年级统计。若有几个年级，请补上“年级”列。",
                            "no grade is told; the students of a school are counted as one grade. If they are of several, add a column"
                                    + " \"grade\"."));
        }
    }

    /** A nought beside a remark that the student was not tested. */
    public void noughtOfAbsent(CellPlace place, String header, String cell, String remark) {
        String shown = Notes.shown(remark);
        notes.problem(
                place,
                header,
                cell,
                new Text(
                        "成绩是 0，同一行却写着“" + shown + "”：不知是考了零分还是没有参加考试，该校该年级此学科的人数按未报处理。没有参加考试的，成绩请写 缺考。",
                        "the mark is 0, and the same row says \"" + shown
                                + "\": it is not known whether the student had nought or was not tested, and the numbers of the"
                                + " subject count as missing. Write \"absent\" (缺考) for the mark of a student who was not tested."));
    }

    /** A mark beside a remark that the student was not tested, or had left. */
    void markOfAbsent(CellPlace place, String header, String cell, String remark) {
        String shown = Notes.shown(remark);
        notes.problem(
                place,
                header,
                cell,
                new Text(
                        "成绩是 " + Notes.shown(cell) + "，同一行却写着“" + shown
                                + "”：不知这名学生是否参加了考试、是否应计，该校该年级此学科的人数按未报处理。没有参加考试或不应计的，成绩请写 缺考；成绩有效的，请改去这句话。",
                        "the mark is " + Notes.shown(cell) + ", and the same row says \"" + shown
                                + "\": it is not known whether the student was tested and counts, and the numbers of the subject count as"
                                + " missing. Write \"absent\" (缺考) for the mark of who was not tested or does not count; take the remark"
                                + " away where the mark is valid."));
    }

    /** A mark beside a remark that the student cheated. */
    void markOfCheated(CellPlace place, String header, String cell, String remark) {
        String shown = Notes.shown(remark);
        notes.problem(
                place,
                header,
                cell,
                new Text(
                        "成绩是 " + Notes.shown(cell) + "，同一行却写着“" + shown
                                + "”：不知这名学生怎样计分，该校该年级此学科的人数按未报处理。按规定记零分的请写 0，不计成绩的请写 缺考；成绩有效的，请改去这句话。",
                        "the mark is " + Notes.shown(cell) + ", and the same row says \"" + shown
                                + "\": it is not known how the student counts, and the numbers of the subject count as missing. Write 0 if"
                                + " the rules of the examination say nought, or \"absent\" (缺考) if there is no mark; take the remark"
                                + " away where the mark is valid."));
    }
}
