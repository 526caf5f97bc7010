package org.junheng.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** How many classes of a section are larger than a size; what the list and the numbers by size say apart is a gap. */
final class ClassSizes {
    private static final List<LevelFigure> BANDS = List.of(
            LevelFigure.CLASSES_UP_TO_25,
            LevelFigure.CLASSES_26_TO_30,
            LevelFigure.CLASSES_31_TO_35,
            LevelFigure.CLASSES_36_TO_40,
            LevelFigure.CLASSES_41_TO_45,
            LevelFigure.CLASSES_46_TO_50,
            LevelFigure.CLASSES_51_TO_55,
            LevelFigure.CLASSES_56_TO_65,
            LevelFigure.CLASSES_ABOVE_65);
    /** How many of the bands hold classes of at most that size. */
    private static final Map<String, Integer> ENDS =
            Map.of("25", 1, "30", 2, "35", 3, "40", 4, "45", 5, "50", 6, "55", 7, "65", 8);

    private final SectionFigures section;
    private final Exact size;
    private final List<LevelFigure> above;
    private final List<Input> inputs = new ArrayList<>();

    ClassSizes(SectionFigures section, String size) {
        Integer bands = ENDS.get(size);
        if (bands == null) {
            throw new IllegalArgumentException("schools do not report how many classes have more than " + size
                    + " students; the sizes are 25, 30, 35, 40, 45, 50, 55 and 65");
        }
        this.section = section;
        this.size = Exact.of(size);
        this.above = BANDS.subList(bands, BANDS.size());
    }

    Measure above() {
        boolean byBands = BANDS.stream().anyMatch(band -> figure(band).state() != Figure.State.NOT_REPORTED);
        if (section.classes().isEmpty()) {
            return Measure.of(section.id(), Unit.CLASSES, inBands(), inputs);
        }
        Range listed = inList();
        Range count = byBands ? both(listed, inBands()) : listed;
        return Measure.of(section.id(), Unit.CLASSES, count, inputs);
    }

    /** Where both are known and differ, one of them is wrong. */
    private static Range both(Range listed, Range banded) {
        boolean apart = banded.isBelow(listed.low()) || listed.isBelow(banded.low());
        return apart ? Range.ANY : listed.isExact() ? listed : banded.isExact() ? banded : listed.hull(banded);
    }

    private Range inList() {
        int surely = 0;
        int perhaps = 0;
        for (ClassGroup group : section.classes()) {
            inputs.add(new Input(group.id(), ClassGroup.SIZE, group.size()));
            Flag small = Flag.atMost(group.size().range(), size);
            surely += small == Flag.NO ? 1 : 0;
            perhaps += small == Flag.UNKNOWN ? 1 : 0;
        }
        Range listed = Range.exactly(Exact.of(section.classes().size()));
        Range missing = withClasses(listed);
        return new Range(Exact.of(surely), Exact.of(surely + perhaps)).plus(missing);
    }

    private Range inBands() {
        Range count = sum(above);
        above.forEach(band -> inputs.add(section.input(band)));
        Range all = sum(BANDS);
        Range unplaced = all.isExact() ? withClasses(all) : Range.ZERO;
        boolean open = !count.isExact();
        if (open) {
            inputs.add(section.input(LevelFigure.CLASSES));
        }
        return (open ? count.notAbove(figure(LevelFigure.CLASSES).range()) : count).plus(unplaced);
    }

    /** Classes that the section reports and that are not among those: each may be of any size. */
    private Range withClasses(Range known) {
        Figure classes = figure(LevelFigure.CLASSES);
        if (!classes.isReported() || classes.range().low().compareTo(known.low()) <= 0) {
            return Range.ZERO;
        }
        inputs.add(section.input(LevelFigure.CLASSES));
        return new Range(Exact.ZERO, classes.range().low().minus(known.low()));
    }

    private Range sum(List<LevelFigure> bands) {
        Range sum = Range.ZERO;
        for (LevelFigure band : bands) {
            sum = sum.plus(figure(band).range());
        }
        return sum;
    }

    private Figure figure(LevelFigure name) {
        return section.input(name).figure();
    }
}
