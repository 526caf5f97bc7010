package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/**
 * Holds the staff of a school against its full-time teachers, who are among them. Where the teachers are more by a fifth, and by
 * two, both are taken out: either may be the slip. Some count the teachers outside the approved staff apart; these are added
 * where they were reported. Teachers that were not reported are so at most as many as would not be taken out; where those outside
 * the staff were not reported there is no such end, for they could explain any number.
 */
@SuppressWarnings("ReferenceEquality") // the same object means that nothing was narrowed
final class StaffAndTeachers {
    private static final Exact TOLERANCE = Exact.of("1.2");
    private static final Exact FEW = Exact.of(2);

    private final List<DataFinding> dataFindings;

    StaffAndTeachers(List<DataFinding> dataFindings) {
        this.dataFindings = dataFindings;
    }

    /** The school without its staff and its teachers, where these are more; else its teachers within what the staff leaves. */
    School without(School school) {
        Figure staff = school.figures().get(SchoolFigure.STAFF);
        if (!staff.isReported()) {
            return school;
        }
        Exact teachers = Exact.ZERO;
        List<Input> inputs = new ArrayList<>(List.of(new Input(school.id(), SchoolFigure.STAFF, staff)));
        for (Map.Entry<Level, Figures<LevelFigure>> level : school.levels().entrySet()) {
            Figure ofLevel = level.getValue().get(LevelFigure.TEACHERS);
            if (ofLevel.isReported()) {
                teachers = teachers.plus(ofLevel.range().low());
                inputs.add(new Input(level.getKey().idIn(school.id()), LevelFigure.TEACHERS, ofLevel));
            }
        }
        Figure apart = school.figures().get(SchoolFigure.OFF_BUDGET_TEACHERS);
        Exact all = apart.isReported()
                ? staff.range().low().plus(apart.range().low())
                : staff.range().low();
        Exact most = all.times(TOLERANCE).max(all.plus(FEW));
        if (teachers.compareTo(most) <= 0) {
            return apart.isReported() ? within(school, most.minus(teachers)) : school;
        }
        tell(school, staff, teachers, inputs);
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        levels.replaceAll((level, figures) -> figures.get(LevelFigure.TEACHERS).isReported()
                ? figures.with(LevelFigure.TEACHERS, Figure.CONTRADICTED)
                : figures);
        return school.with(school.figures().with(SchoolFigure.STAFF, Figure.CONTRADICTED), levels);
    }

    /** Of what the reported levels leave each other level has at most all. */
    private static School within(School school, Exact left) {
        Set<Level> all = new TreeSet<>(school.kind().levels());
        all.addAll(school.levels().keySet());
        SortedMap<Level, Figures<LevelFigure>> levels = school.levels();
        for (Level level : all) {
            Figures<LevelFigure> figures = school.level(level);
            Figure teachers = figures.get(LevelFigure.TEACHERS);
            boolean isLess = teachers.range().low().compareTo(left) <= 0;
            Figure narrower = isLess ? Narrowing.within(teachers, new Range(Exact.ZERO, left)) : teachers;
            if (narrower != teachers) {
                levels = levels == school.levels() ? new TreeMap<>(levels) : levels;
                levels.put(level, FamilyNarrowing.OF_LEVELS.of(figures.with(LevelFigure.TEACHERS, narrower)));
            }
        }
        return levels == school.levels() ? school : school.with(school.figures(), levels);
    }

    private void tell(School school, Figure staff, Exact teachers, List<Input> inputs) {
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                school.id(),
                inputs,
                new Text(
                        school.id() + "：专任教师合计" + teachers + "，多于教职工"
                                + staff.range().low() + "，相互矛盾，均按未报处理；请核对后重新填报。",
                        school.id() + ": its full-time teachers, " + teachers + ", are more than its staff, "
                                + staff.range().low()
                                + "; they contradict each other and count as missing. Check and report them again.")));
    }
}
