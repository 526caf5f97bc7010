package org.junheng.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junheng.facts.ClassGroup;
import org.junheng.figures.Figure;

/** Reads tables of classes: one row per class. */
final class ClassTable {
    private static final Set<FactText> TEXTS =
            EnumSet.of(FactText.COUNTY, FactText.ID, FactText.NAME, FactText.LEVEL, FactText.GRADE, FactText.CLASS);
    private static final List<FactColumns.Alias> FIGURES = List.of(
            new FactColumns.Alias(ClassGroup.SIZE.id(), ClassGroup.SIZE),
            new FactColumns.Alias(ClassGroup.SIZE.zh(), ClassGroup.SIZE),
            new FactColumns.Alias("班额", ClassGroup.SIZE),
            new FactColumns.Alias("学生数", ClassGroup.SIZE),
            new FactColumns.Alias(ClassGroup.MIGRANT_STUDENTS.id(), ClassGroup.MIGRANT_STUDENTS),
            new FactColumns.Alias(ClassGroup.MIGRANT_STUDENTS.zh(), ClassGroup.MIGRANT_STUDENTS));

    private final Notes notes;
    private final RowsOfSchools<ClassGroup> rows;

    ClassTable(Notes notes, RowsOfSchools<ClassGroup> rows) {
        this.notes = notes;
        this.rows = rows;
    }

    /** Whether a row is the header of such a table: it names a class and its size, and no student. */
    static boolean isHeader(List<String> header) {
        Set<String> keys = Header.keys(header);
        return FactText.CLASS.isIn(header)
                && !FactText.STUDENT.isIn(header)
                && !FactText.SUBJECT.isIn(header)
                && FIGURES.stream().anyMatch(alias -> keys.contains(Header.key(alias.header())));
    }

    long read(Recognition.Found found) {
        FactColumns columns = new FactColumns(notes, found, TEXTS, FIGURES);
        columns.requireSchool("班级表", "tables of classes");
        columns.leaveOutOthers("班级表", "a table of classes");
        Rows below = new Rows(notes, found, columns.titles());
        while (below.next()) {
            row(found.table().place(), columns);
        }
        return below.read();
    }

    private void row(Place place, FactColumns columns) {
        String grade = columns.text(FactText.GRADE);
        String name = columns.text(FactText.CLASS);
        Figure size = columns.figure(ClassGroup.SIZE);
        Figure migrants = columns.figure(ClassGroup.MIGRANT_STUDENTS);
        rows.add(new RowsOfSchools.Row<>(
                place,
                columns.text(FactText.COUNTY),
                columns.text(FactText.ID),
                columns.text(FactText.NAME),
                columns.text(FactText.LEVEL),
                (school, level) ->
                        new ClassGroup(school.county(), school.id(), level, grade, bare(name), size, migrants)));
    }

    /** The class without the word, which titles add. */
    private static String bare(String name) {
        return name.endsWith("班") && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
    }
}
