package org.junheng.data.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.column.FactColumns;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.header.FoundTable;
import org.junheng.data.marks.ClassGrades;
import org.junheng.data.statistics.FactRow;
import org.junheng.data.statistics.RowFact;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Level;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.texts.Text;

/** Reads tables of classes: one row per class. */
public final class ClassTable {
    private static final Set<FactText> TEXTS =
            EnumSet.of(FactText.COUNTY, FactText.ID, FactText.NAME, FactText.LEVEL, FactText.GRADE, FactText.CLASS);

    private final Notes notes;
    private final RowsOfSchools<ClassGroup> rows;

    public ClassTable(Notes notes, RowsOfSchools<ClassGroup> rows) {
        this.notes = notes;
        this.rows = rows;
    }

    public long read(FoundTable found) {
        FactColumns columns = new FactColumns(notes, found, TEXTS, ListFigures.OF_CLASSES);
        columns.requireSchool(new Text("班级表", "tables of classes"));
        columns.leaveOutOthers(new Text("班级表", "a table of classes"));
        List<ToldColumn> told = Stream.of(ClassGroup.SIZE, ClassGroup.MIGRANT_STUDENTS)
                .flatMap(name -> columns.told(name).stream())
                .toList();
        Rows below = new Rows(notes, found, columns.titles());
        List<FactRow<ClassGroup>> held = new ArrayList<>();
        while (below.next()) {
            row(found.table().place(), columns, told).ifPresent(held::add);
        }
        Set<String> wrong = columns.contradicted(below.said()).keySet();
        held.forEach(row -> rows.add(wrong.isEmpty() ? row : row.with(((Told) row.fact()).without(wrong))));
        return below.read();
    }

    /** 全校, 全年级: all classes, and none. */
    private static final Pattern ALL = Pattern.compile("全(?:[校县区市镇乡体]|年级)(?:学生|班级)?");

    private Optional<FactRow<ClassGroup>> row(CellPlace place, FactColumns columns, List<ToldColumn> told) {
        String grade = columns.grade();
        String name = columns.text(FactText.CLASS);
        if (ALL.matcher(Header.key(name)).matches()) {
            notes.leaveOut(
                    place,
                    new Text("全校、全年级的合计行，不是班级，未读入", "rows of a whole school or grade, which are no class; not read"));
            return Optional.empty();
        }
        boolean lost = ClassGrades.other(notes, place, columns).isPresent();
        Figure size = lost ? Figure.UNREADABLE : columns.figure(ClassGroup.SIZE);
        Figure migrants = lost ? Figure.UNREADABLE : columns.figure(ClassGroup.MIGRANT_STUDENTS);
        return Optional.of(new FactRow<>(
                place,
                columns.text(FactText.COUNTY),
                columns.text(FactText.ID),
                columns.text(FactText.NAME),
                columns.text(FactText.LEVEL),
                told,
                new Told(grade, name, size, migrants)));
    }

    /** What a row tells of a school. */
    private record Told(String given, String name, Figure size, Figure migrants) implements RowFact<ClassGroup> {
        /** The same where columns count as missing. */
        Told without(Set<String> wrong) {
            return new Told(
                    given,
                    name,
                    FactColumns.without(size, ClassGroup.SIZE, wrong),
                    FactColumns.without(migrants, ClassGroup.MIGRANT_STUDENTS, wrong));
        }

        @Override
        public ClassGroup of(School school, Level level) {
            Labels.OfGrade named = Labels.ofGrade(name, given, Optional.of(level));
            String own = given.isEmpty() ? named.grade() : Labels.grade(given, Optional.of(level));
            return new ClassGroup(school.county(), school.id(), level, own, named.name(), size, migrants);
        }

        @Override
        public String grade() {
            return given.isEmpty()
                    ? Labels.ofGrade(name, given, Optional.empty()).grade()
                    : given;
        }
    }
}
