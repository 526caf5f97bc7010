package org.junheng.engine.prepare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/**
 * Levels of which a school has classes or results, and which it has neither by its kind nor by what it reports. One of the two
 * is wrong: the level is judged, as one whose students are not known, and the rows are not passed over.
 */
final class ListedLevels {
    private final Map<String, Set<Level>> bySchool = new HashMap<>();
    private final List<DataFinding> dataFindings;

    ListedLevels(List<ClassGroup> classes, List<Results> results, List<DataFinding> dataFindings) {
        this.dataFindings = dataFindings;
        classes.forEach(row -> add(row.school(), row.level()));
        results.forEach(row -> add(row.school(), row.level()));
    }

    private void add(String school, Level level) {
        if (!level.equals(Level.SENIOR)) {
            bySchool.computeIfAbsent(school, any -> new TreeSet<>()).add(level);
        }
    }

    /** The school with every level that its rows are of. */
    School of(School school) {
        List<Level> others = bySchool.getOrDefault(school.id(), Set.of()).stream()
                .filter(level -> !school.kind().levels().contains(level)
                        && school.level(level).isEmpty())
                .toList();
        if (others.isEmpty()) {
            return school;
        }
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        for (Level level : others) {
            levels.put(level, Figures.of(LevelFigure.class, Map.of(LevelFigure.STUDENTS, Figure.CONTRADICTED)));
            dataFindings.add(told(school, level));
        }
        return school.with(school.figures(), levels);
    }

    private static DataFinding told(School school, Level level) {
        String id = level.idIn(school.id());
        return new DataFinding(
                DataFinding.Category.CONTRADICTION,
                school.id(),
                List.of(new Input(id, LevelFigure.STUDENTS, Figure.CONTRADICTED)),
                new Text(
                        school.name() + "（" + school.id() + "）的办学类型是"
                                + school.kind().title().zh() + "，没有填报"
                                + level.title().zh() + "，却列有该学段的班级或成绩；该学段的学生数按未报处理。请核对办学类型和这些行的学段。",
                        school.name() + " (" + school.id() + ") is a "
                                + school.kind().title().en()
                                + " and reports nothing of the level "
                                + level.label()
                                + ", of which there are classes or results; its students count as missing. Check the kind of school and"
                                + " the level of these rows."));
    }
}
