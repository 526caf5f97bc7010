package org.junheng.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.figures.Basis;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;

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
    /** By which classes are counted, or the students that they share. */
    private static final List<Named> ALL = Stream.concat(
                    BANDS.stream(),
                    Stream.of(LevelFigure.CLASSES, LevelFigure.STUDENTS, ClassGroup.SIZE, ClassGroup.LIST))
            .toList();
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
        Range count = inBands();
        if (!section.classes().isEmpty()) {
            Range listed = inList();
            boolean apart = count.isBelow(listed.low()) || listed.isBelow(count.low());
            count = apart ? Range.ANY : count.within(listed);
        }
        return Measure.of(section.id(), Unit.CLASSES, count, inputs)
                .by(Basis.from(new Basis.CountedBy(new Text("超过" + size + "人的班", "classes above " + size), ALL)));
    }

    private Range inList() {
        int surely = 0;
        int perhaps = 0;
        Range known = Range.ZERO;
        for (ClassGroup group : section.classes()) {
            inputs.add(new Input(group.id(), ClassGroup.SIZE, group.size()));
            Flag small = Flag.atMost(group.size().range(), size);
            surely += small == Flag.NO ? 1 : 0;
            perhaps += small == Flag.UNKNOWN ? 1 : 0;
            known = known.plus(small == Flag.UNKNOWN ? Range.ZERO : group.size().range());
        }
        Exact unlisted = new ClassList(section).unlisted(inputs).high();
        Exact open = unlisted == null ? null : unlisted.plus(Exact.of(perhaps));
        return Range.exactly(Exact.of(surely)).plus(ofTheOthers(open, known));
    }

    /** Of so many classes whose sizes are not known, those above: they share the students that the others leave. */
    private Range ofTheOthers(@Nullable Exact open, Range known) {
        Range students = figure(LevelFigure.STUDENTS).range();
        if (open != null && open.isZero()) {
            return Range.ZERO;
        }
        if (students.equals(Range.ANY) || !known.isExact() || students.low().compareTo(known.low()) < 0) {
            return new Range(Exact.ZERO, open);
        }
        inputs.add(section.input(LevelFigure.STUDENTS));
        Exact most = students.high();
        Exact room = most == null
                ? null
                : most.minus(known.low())
                        .dividedBy(size.plus(Exact.ONE))
                        .negated()
                        .ceiling()
                        .negated();
        boolean tooMany = open != null && students.low().minus(known.low()).compareTo(open.times(size)) > 0;
        Exact high = room == null ? open : open == null ? room : room.min(open);
        Exact low = tooMany ? Exact.ONE : Exact.ZERO;
        return new Range(low, high == null ? null : high.max(low));
    }

    /** The larger bands, and not more than all classes leave beside the smaller ones. */
    private Range inBands() {
        Range count = sum(above);
        List<LevelFigure> below = BANDS.subList(0, BANDS.size() - above.size());
        Range smaller = sum(below);
        above.forEach(band -> inputs.add(section.input(band)));
        if (count.isExact()) {
            return count.within(new Range(left(smaller, false), null));
        }
        boolean some = below.stream().anyMatch(band -> figure(band).isReported());
        (some ? below : List.<LevelFigure>of()).forEach(band -> inputs.add(section.input(band)));
        inputs.add(section.input(LevelFigure.CLASSES));
        Range classes = figure(LevelFigure.CLASSES).range();
        Exact most = classes.high() == null ? null : left(smaller, true);
        return most == null || most.compareTo(count.low()) < 0
                ? count
                : count.within(new Range(left(smaller, false).min(most), most));
    }

    /** What all classes leave beside the smaller ones: at most, or at least. */
    private Exact left(Range smaller, boolean most) {
        Range classes = figure(LevelFigure.CLASSES).range();
        Exact all = most ? classes.high() : classes.low();
        Exact without = most ? smaller.low() : smaller.high();
        return all == null || without == null ? Exact.ZERO : all.minus(without).max(Exact.ZERO);
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
