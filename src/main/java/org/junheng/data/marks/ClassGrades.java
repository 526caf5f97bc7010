package org.junheng.data.marks;

import java.util.Optional;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.column.FactColumns;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.Labels;
import org.junheng.facts.Level;
import org.junheng.texts.Text;

/** Rows of one grade that name a class of another: 六年级 beside 五（1）班. */
public final class ClassGrades {
    private ClassGrades() {}

    /** The grade that the class of the current row names, where it is another one than the row's, which is told. */
    public static Optional<String> other(Notes notes, CellPlace place, FactColumns columns) {
        String grade = columns.text(FactText.GRADE);
        String schoolClass = columns.text(FactText.CLASS);
        String level = columns.text(FactText.LEVEL);
        Optional<String> other = Labels.otherGrade(
                schoolClass, grade, level.isEmpty() ? Optional.empty() : Optional.of(Level.of(level)));
        other.ifPresent(named -> notes.problem(
                place,
                columns.header(FactText.CLASS),
                schoolClass,
                new Text(
                        "“" + columns.header(FactText.GRADE) + "”列写“" + Notes.shown(grade) + "”，班级“"
                                + Notes.shown(schoolClass) + "”却是" + named
                                + "的，互相矛盾，不知属于哪个年级，本行的数按未报处理。请更正年级或班级。",
                        "the grade of the row is \"" + Notes.shown(grade) + "\", and the class \""
                                + Notes.shown(schoolClass)
                                + "\" is of " + named
                                + ": it is not known of which grade the row is, and its numbers count as missing. Correct the grade or"
                                + " the class.")));
        return other;
    }
}
