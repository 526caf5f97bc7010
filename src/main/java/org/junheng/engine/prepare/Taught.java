package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/** The levels that a school teaches: noughts at a level that its kind does not have are no section, all else there is told. */
final class Taught {
    private Taught() {}

    @SuppressWarnings("ReferenceEquality") // the same object means that there was nothing of the kind
    static School of(School school, List<DataFinding> dataFindings) {
        if (school.kind() == SchoolKind.UNKNOWN) {
            return school;
        }
        SortedMap<Level, Figures<LevelFigure>> levels = school.levels();
        for (Map.Entry<Level, Figures<LevelFigure>> reported : school.levels().entrySet()) {
            Level level = reported.getKey();
            if (school.kind().levels().contains(level) || reported.getValue().isEmpty()) {
                continue;
            }
            List<Input> more = new ArrayList<>();
            reported.getValue().reported().forEach((name, figure) -> {
                if (!figure.range().isZero()) {
                    more.add(new Input(level.idIn(school.id()), name, figure));
                }
            });
            if (more.isEmpty()) {
                levels = levels == school.levels() ? new TreeMap<>(levels) : levels;
                levels.remove(level);
            } else if (school.kind() != SchoolKind.OTHER) {
                dataFindings.add(told(school, level, more));
            }
        }
        return levels == school.levels() ? school : school.with(school.figures(), levels);
    }

    private static DataFinding told(School school, Level level, List<Input> more) {
        Input first = more.get(0);
        String value = first.figure().isReported() ? first.figure().range().toString() : "";
        return new DataFinding(
                DataFinding.Category.SUSPICION,
                school.id(),
                more,
                new Text(
                        school.name() + "（" + school.id() + "）的办学类型是"
                                + school.kind().title().zh() + "，却填报了"
                                + level.title().zh()
                                + first.name().zh() + value + (more.size() > 1 ? "等" + more.size() + "项" : "")
                                + "；按设有该学段判定。请核对办学类型，或把该学段的数改为空。",
                        school.name() + " (" + school.id() + ") is a "
                                + school.kind().title().en() + " and reports for the level "
                                + level.label() + " " + first.name().en() + " " + value
                                + (more.size() > 1 ? " and " + (more.size() - 1) + " other figures" : "")
                                + "; it is judged as teaching that level. Check the kind of school, or empty the figures of the level."));
    }
}
