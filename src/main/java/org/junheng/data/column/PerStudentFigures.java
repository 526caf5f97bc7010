package org.junheng.data.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Amounts that one row tells per student, until its students are known; one object for all rows of a table. */
final class PerStudentFigures {
    private final SchoolRow row;
    private final List<Given> given = new ArrayList<>();

    private record Given(Target target, String header, String cell, Figure ratio, Exact per) {}

    PerStudentFigures(SchoolRow row) {
        this.row = row;
    }

    void clear() {
        given.clear();
    }

    void forgetTeachers() {
        given.removeIf(one -> (one.target instanceof Target.WholeSchool whole
                        && whole.figure().unit() == Unit.TEACHERS)
                || (one.target instanceof Target.SchoolOfLevel of && of.figure().unit() == Unit.TEACHERS)
                || (one.target instanceof Target.OwnLevel own && own.figure().unit() == Unit.TEACHERS));
    }

    /** What a cell tells of so many students. */
    void add(Target target, String header, String cell, Figure ratio, Exact per) {
        given.add(new Given(target, header, cell, ratio, per));
    }

    /**
     * Multiplies each with the students that it is of.
     *
     * @param own the only level of the row; empty where it has several or none
     */
    void multiply(SchoolKind kind, Optional<Level> own) {
        for (Given one : given) {
            if (one.target instanceof Target.WholeSchool whole) {
                row.figure(whole.figure(), amount(one, students(kind, own)));
            } else if (one.target instanceof Target.SchoolOfLevel of) {
                row.figure(of.level(), of.figure(), amount(one, row.figure(of.level(), LevelFigure.STUDENTS)));
            } else if (one.target instanceof Target.OwnLevel level && own.isPresent()) {
                row.figure(own.get(), level.figure(), amount(one, row.figure(own.get(), LevelFigure.STUDENTS)));
            } else {
                Figure none = amount(one, Figure.NOT_REPORTED);
                if (one.target instanceof Target.OwnLevel level) {
                    kind.levels().forEach(any -> row.figure(any, level.figure(), none));
                }
            }
        }
    }

    /** All students of the school; not reported where the row does not tell those of each level. */
    private Figure students(SchoolKind kind, Optional<Level> own) {
        List<Level> levels = own.isPresent() && kind.levels().size() <= 1
                ? List.of(own.get())
                : kind.levels().isEmpty() ? row.levelsWithStudents() : kind.levels();
        Figure sum = Figure.NONE;
        for (Level level : levels) {
            sum = sum.plus(row.figure(level, LevelFigure.STUDENTS));
        }
        return levels.isEmpty() ? Figure.NOT_REPORTED : sum;
    }

    private Figure amount(Given one, Figure students) {
        if (!one.ratio.isReported()) {
            return one.ratio;
        }
        if (students.isReported()) {
            return Figure.of(
                    one.ratio.range().low().times(students.range().low()).dividedBy(one.per));
        }
        row.notes.problem(
                row.table.place(),
                one.header,
                one.cell,
                new Text(
                        "“" + Notes.shown(one.cell) + "”是每名学生的数，本行没有（全部学段的）在校生数，算不出总数，按未报处理。请填写总数，或补上在校生数。",
                        "\"" + Notes.shown(one.cell)
                                + "\" is told per student, and the row does not tell the students (of each level), so"
                                + " that the amount is not known; it counts as missing. Write the amount, or fill in the students."));
        return Figure.UNREADABLE;
    }
}
