package org.junheng.facts;

import java.util.List;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** The list of the classes of a section, and how many it may lack. */
final class ClassList {
    private final SectionFigures section;

    ClassList(SectionFigures section) {
        this.section = section;
    }

    /**
     * Classes that are not in the list. None where it has as many as the section has, or as many students; a number of classes
     * that lies in a range leaves open how many are not listed, and where nothing else is known any number may be.
     */
    Range unlisted(List<Input> inputs) {
        Exact listed = Exact.of(section.classes().size());
        Input classes = section.input(LevelFigure.CLASSES);
        Range all = classes.figure().range();
        if (all.isExact()) {
            boolean more = all.low().compareTo(listed) > 0;
            if (more) {
                inputs.add(classes);
            }
            return more ? Range.exactly(all.low().minus(listed)) : Range.ZERO;
        }
        if (holdsAllStudents()) {
            return Range.ZERO;
        }
        inputs.add(classes);
        Exact high = all.high();
        return new Range(
                all.low().minus(listed).max(Exact.ZERO),
                high == null ? null : high.minus(listed).max(Exact.ZERO));
    }

    private boolean holdsAllStudents() {
        Range students = section.input(LevelFigure.STUDENTS).figure().range();
        Range sum = Range.ZERO;
        for (ClassGroup group : section.classes()) {
            sum = sum.plus(group.size().range());
        }
        return students.isExact() && sum.isExact() && students.low().compareTo(sum.low()) <= 0;
    }
}
