package org.junheng.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * A ratio that a form gives in place of the amounts behind it. It is rounded, so it stands for every value that is rounded
 * to it, and decides only where all of them agree. Beside its amounts it decides nothing, unless it contradicts them: then
 * what is decided is what both decide alike.
 */
final class GivenRatio {
    /** The application form gives its ratios with two decimals (policy source SY), and money without any. */
    private static final int DECIMALS = 2;

    private static final int MOST_DECIMALS = 20;
    private static final Exact HALF = Exact.of("0.5");
    private static final Exact TENTH = Exact.of("0.1");
    private static final Exact TEN = Exact.of(10);
    /** Inputs of a measure that are not the amount itself. */
    private static final Set<Named> OTHERS = Set.of(LevelFigure.STUDENTS, LevelFigure.TEACHERS, School.KIND);

    private final SectionFigures section;
    private final LevelFigure name;
    private final Exact value;

    /** The ratio of a section, which has to be reported. */
    GivenRatio(SectionFigures section, LevelFigure name) {
        this.section = section;
        this.name = name;
        this.value = section.input(name).figure().range().low();
    }

    /**
     * The measure itself where any of its amounts was reported, readable or not; else what the ratio says of it. Without a
     * number of students the ratio says nothing: what a school weighs in a dispersion would not be known.
     */
    Measure or(Measure measure) {
        boolean withAmounts = hasAmounts(measure);
        if (section.input(name).figure().state() == Figure.FigureState.CONTRADICTED) {
            return withAmounts ? eitherOf(measure) : measure;
        }
        return hasStudents() && !withAmounts
                ? rounded(measure, section.students().amount())
                : measure;
    }

    private boolean hasStudents() {
        Range students = section.students().amount();
        return students.isExact() && students.isPositive();
    }

    /**
     * Whether all amounts were reported and give a value that is not rounded to the ratio.
     *
     * @param byAmounts what the amounts give by the definitions in use; each that is known has to contradict
     */
    boolean contradicts(List<Measure> byAmounts) {
        Measure plain = byAmounts.get(0);
        if (!hasStudents() || !hasAmounts(plain) || !plain.amount().isExact()) {
            return false;
        }
        Range ratio = around(0, Exact.ONE);
        return byAmounts.stream()
                .filter(measure -> measure.amount().isExact())
                .noneMatch(measure -> measure.range().hull(ratio).equals(ratio));
    }

    /**
     * The ratio contradicts the amounts, and it is not known which of them is right: the value is that of either, and is
     * decided only where both decide it alike.
     */
    private Measure eitherOf(Measure measure) {
        List<Input> inputs = new ArrayList<>(List.of(section.input(name)));
        inputs.addAll(measure.inputs());
        boolean known = hasStudents() && section.input(name).figure().range().isExact();
        Exact times = known ? section.students().amount().low().dividedBy(measure.scale()) : Exact.ONE;
        Range either = known ? measure.amount().hull(around(fewestDecimals(), times)) : Range.ANY;
        return new Measure(
                measure.subject(),
                measure.unit(),
                measure.per(),
                measure.scale(),
                either,
                measure.base(),
                inputs,
                measure.basis(),
                measure.part());
    }

    private static boolean hasAmounts(Measure measure) {
        return measure.inputs().stream()
                .filter(input -> !OTHERS.contains(input.name()))
                .anyMatch(input -> input.figure().state() != Figure.FigureState.NOT_REPORTED);
    }

    private Measure rounded(Measure measure, Range students) {
        List<Input> inputs = new ArrayList<>(List.of(section.input(name)));
        inputs.addAll(measure.inputs());
        Range amount = amount(students.low().dividedBy(measure.scale()));
        if (name.unit() == Unit.TEACHERS) {
            amount =
                    amount.notAbove(section.input(LevelFigure.TEACHERS).figure().range());
        }
        return new Measure(
                measure.subject(),
                measure.unit(),
                measure.per(),
                measure.scale(),
                amount,
                students,
                inputs,
                measure.basis(),
                measure.part());
    }

    /** The amounts that are rounded to the ratio: of what comes in whole pieces only the whole numbers among them. */
    private Range amount(Exact times) {
        Range rounded = around(fewestDecimals(), times);
        boolean isWhole = name.unit() == Unit.TEACHERS
                || (name.unit().isWhole() && section.share().equals(Range.ONE));
        if (!isWhole) {
            return rounded;
        }
        Exact least = rounded.low().ceiling();
        Exact most = floor(rounded);
        // No whole number is rounded to it: it was rounded more coarsely than the form asks.
        return least.compareTo(most) <= 0 ? new Range(least, most) : around(0, times);
    }

    private int fewestDecimals() {
        return name.unit() == Unit.YUAN ? 0 : DECIMALS;
    }

    private static Exact floor(Range range) {
        Exact high = range.high();
        return high == null ? range.low() : high.negated().ceiling().negated();
    }

    private Range around(int fewest, Exact times) {
        Exact half = HALF;
        Exact shifted = value;
        for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
            if (decimals >= fewest && shifted.compareTo(shifted.ceiling()) == 0) {
                break;
            }
            half = half.times(TENTH);
            shifted = shifted.times(TEN);
        }
        Exact low = value.minus(half).max(Exact.ZERO);
        return new Range(low.times(times), value.plus(half).times(times));
    }
}
