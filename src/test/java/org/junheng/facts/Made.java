package org.junheng.facts;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** Made-up values for the tests of this package. */
public final class Made {
    private Made() {}

    public static Exact exact(String decimal) {
        return Exact.of(decimal);
    }

    public static Range range(String low, @Nullable String high) {
        return new Range(Exact.of(low), high == null ? null : Exact.of(high));
    }

    public static Input input(String subject, Range range) {
        Figure.FigureState state = range.isExact() ? Figure.FigureState.REPORTED : Figure.FigureState.NOT_REPORTED;
        return new Input(subject, SchoolFigure.BOOKS, new Figure(state, range));
    }

    /** Books of a section. */
    public static Measure books(String subject, Range range) {
        return Measure.of(subject, Unit.BOOKS, input(subject, range));
    }

    /** Books over students. */
    public static Measure ratio(String subject, Range books, Range students) {
        Input base = new Input(
                subject, LevelFigure.STUDENTS, input(subject, students).figure());
        return books(subject, books).per(Measure.of(subject, Unit.STUDENTS, base));
    }

    public static Measure ratio(String subject, String books, String students) {
        return ratio(subject, Range.exactly(exact(books)), Range.exactly(exact(students)));
    }

    public static Measure missing(String subject, String students) {
        return ratio(subject, Range.ANY, Range.exactly(exact(students)));
    }

    /** A decimal from nought up with a few digits, often nought. */
    public static Exact amount(Random random) {
        return random.nextInt(8) == 0
                ? Exact.ZERO
                : Exact.of(random.nextInt(100_000)).dividedBy(Exact.of(random.nextInt(3) == 0 ? 1 : 100));
    }

    /** One value, an interval, or without an upper end. */
    public static Range range(Random random) {
        Exact low = amount(random);
        return switch (random.nextInt(4)) {
            case 0 -> new Range(low, null);
            case 1 -> new Range(low, low.plus(amount(random)));
            default -> Range.exactly(low);
        };
    }

    /** An end of the range, or a value within. */
    public static Exact within(Range range, Random random) {
        Exact high = range.high() == null ? range.low().plus(amount(random)).times(Exact.of(1000)) : range.high();
        Exact part = Exact.of(random.nextInt(5)).dividedBy(Exact.of(4));
        return range.low().plus(high.minus(range.low()).times(part));
    }

    /** A range that holds this one. */
    public static Range wider(Range range, Random random) {
        Exact low = random.nextInt(3) == 0 ? Exact.ZERO : range.low().times(Exact.of("0.9"));
        Exact high = range.high() == null || random.nextInt(3) == 0
                ? null
                : range.high().plus(amount(random));
        return random.nextInt(3) == 0 ? Range.ANY : new Range(low, high);
    }

    public static boolean holds(Range range, Exact value) {
        return range.low().compareTo(value) <= 0
                && (range.high() == null || range.high().compareTo(value) >= 0);
    }

    public static boolean holds(Range outer, Range inner) {
        boolean bounded =
                outer.high() == null || (inner.high() != null && inner.high().compareTo(outer.high()) <= 0);
        return outer.low().compareTo(inner.low()) <= 0 && bounded;
    }

    public static <T> List<T> with(List<T> list, int index, T other) {
        List<T> copy = new java.util.ArrayList<>(list);
        copy.set(index, other);
        return copy;
    }
}
