package org.junheng.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;

/** The listed classes of a section by grade, and how its migrant children are placed over them. */
final class ParallelClasses {
    private final SectionFigures section;
    private final Map<String, List<ClassGroup>> grades = new LinkedHashMap<>();
    private final boolean listed;

    ParallelClasses(SectionFigures section) {
        this.section = section;
        for (ClassGroup group : section.classes()) {
            grades.computeIfAbsent(group.grade(), any -> new ArrayList<>()).add(group);
        }
        this.listed = !grades.isEmpty()
                && new ClassList(section).unlisted(new ArrayList<>()).isZero();
    }

    /** Whether some grade has more than one class. */
    Condition exist() {
        boolean parallel = grades.values().stream().anyMatch(classes -> classes.size() > 1);
        Flag holds = parallel ? Flag.YES : listed ? Flag.NO : Flag.UNKNOWN;
        Figure list = listed ? Figure.of(grades.size()) : Figure.NOT_REPORTED;
        return new Condition(
                new Text("有平行班", "parallel classes"), holds, List.of(new Input(section.id(), ClassGroup.LIST, list)));
    }

    Measure spread(Placement by) {
        Range widest = Range.ZERO;
        List<Input> inputs = new ArrayList<>();
        for (List<ClassGroup> classes : grades.values()) {
            if (classes.size() > 1) {
                Range one = spread(classes, by, inputs);
                Exact high = one.high();
                Exact most = widest.high();
                widest = new Range(widest.low().max(one.low()), high == null || most == null ? null : most.max(high));
            }
        }
        if (!listed) {
            widest = new Range(widest.low(), null);
            inputs.add(new Input(section.id(), ClassGroup.LIST, Figure.NOT_REPORTED));
        }
        Unit unit = by == Placement.COUNT ? Unit.STUDENTS : Unit.NONE;
        return Measure.of(section.id(), unit, widest, inputs).by(by.basis());
    }

    private static Range spread(List<ClassGroup> classes, Placement by, List<Input> inputs) {
        List<Range> all =
                classes.stream().map(group -> placed(group, by, inputs)).toList();
        Exact greatestLow = Exact.ZERO;
        Exact leastLow = all.get(0).low();
        Exact greatestHigh = Exact.ZERO;
        Exact leastHigh = null;
        boolean open = false;
        for (Range one : all) {
            greatestLow = greatestLow.max(one.low());
            leastLow = leastLow.min(one.low());
            Exact high = one.high();
            open |= high == null;
            if (high != null) {
                greatestHigh = greatestHigh.max(high);
                leastHigh = leastHigh == null ? high : leastHigh.min(high);
            }
        }
        Exact surely =
                leastHigh == null ? Exact.ZERO : greatestLow.minus(leastHigh).max(Exact.ZERO);
        return new Range(surely, open ? null : greatestHigh.minus(leastLow));
    }

    private static Range placed(ClassGroup group, Placement by, List<Input> inputs) {
        Range size = group.size().range();
        Range children = group.migrantStudents().range();
        boolean contradicted = group.size().isReported()
                && group.migrantStudents().isReported()
                && children.low().compareTo(size.low()) > 0;
        inputs.add(new Input(
                group.id(), ClassGroup.MIGRANT_STUDENTS, contradicted ? Figure.CONTRADICTED : group.migrantStudents()));
        if (contradicted) {
            return Range.ANY;
        }
        if (by == Placement.COUNT) {
            return children.notAbove(size);
        }
        inputs.add(new Input(group.id(), ClassGroup.SIZE, group.size()));
        return size.isPositive() ? children.notAbove(size).over(size) : Range.ANY;
    }
}
