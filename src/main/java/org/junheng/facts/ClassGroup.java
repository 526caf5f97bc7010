package org.junheng.facts;

import org.junheng.criteria.Subject;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.texts.Text;

/**
 * One class of a school.
 *
 * @param school the id of the school
 * @param level the level
 * @param grade the grade, as reported
 * @param name the class within the grade, as reported
 * @param size students in the class
 * @param migrantStudents children of migrant workers among them
 */
public record ClassGroup(
        String county, String school, Level level, String grade, String name, Figure size, Figure migrantStudents)
        implements Subject {
    public static final Named SIZE = new Label("size", "班级人数", "students in the class", Unit.STUDENTS);
    public static final Named MIGRANT_STUDENTS =
            new Label("migrantStudents", "随迁子女数", "children of migrant workers in the class", Unit.STUDENTS);

    /** The list of the classes of a section itself. */
    public static final Named LIST = new Label("classList", "班级名单", "list of classes", Unit.NONE);

    /** This class under another school and name. */
    public ClassGroup of(String otherSchool, String otherName) {
        return new ClassGroup(county, otherSchool, level, grade, otherName, size, migrantStudents);
    }

    @Override
    public String id() {
        return level.idIn(school) + "/" + grade + "/class " + name;
    }

    @Override
    public Text title() {
        return new Text(school + " " + grade + " " + name + "班", school + " " + grade + " class " + name);
    }

    /** Students in the class. */
    public Measure students() {
        return Measure.of(id(), Unit.STUDENTS, new Input(id(), SIZE, size));
    }
}
