package org.junheng.figures;

import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * One number as it was reported, or that it was not.
 *
 * @param state whether the number can be used
 * @param range the reported value; for any other state what it may be, by default anything from nought up
 */
public record Figure(FigureState state, Range range) {
    /** Nothing that is counted or paid in a county comes near to it. */
    public static final Exact MOST = Exact.of(1_000_000_000_000L);

    /** Why a figure can or cannot be used. */
    public enum FigureState {
        /** A number was reported. */
        REPORTED,
        /** Nothing was reported. */
        NOT_REPORTED,
        /** Something was reported that is not a number. */
        UNREADABLE,
        /** The number contradicts another one, such as a part that is greater than its whole. */
        CONTRADICTED
    }

    /** Nothing was reported. */
    public static final Figure NOT_REPORTED = new Figure(FigureState.NOT_REPORTED, Range.ANY);
    /** Something was reported that is not a number. */
    public static final Figure UNREADABLE = new Figure(FigureState.UNREADABLE, Range.ANY);
    /** The reported number contradicts another. */
    public static final Figure CONTRADICTED = new Figure(FigureState.CONTRADICTED, Range.ANY);
    /** Nought, where the kind of school leaves no other value. */
    public static final Figure NONE = of(Exact.ZERO);

    public Figure {
        if (state == FigureState.REPORTED && !range.isExact()) {
            throw new IllegalArgumentException("a reported figure is one number, not " + range);
        }
    }

    /**
     * A reported number of people, rooms, square metres, yuan.
     *
     * @throws NumberFormatException if it is negative, which no such number is: whoever reads it must say so
     */
    public static Figure of(Exact value) {
        if (value.signum() < 0) {
            throw new NumberFormatException("a figure cannot be negative: " + value);
        }
        return signed(value);
    }

    /** A reported number of a column of the caller's own, which may be negative. */
    public static Figure signed(Exact value) {
        return new Figure(FigureState.REPORTED, Range.exactly(value));
    }

    /**
     * A reported decimal.
     *
     * @throws NumberFormatException if the text is not a decimal, or is negative
     */
    public static Figure of(String decimal) {
        return of(Exact.of(decimal));
    }

    /**
     * The same of a figure that has a name, for whoever puts a school together.
     *
     * @param whose whose figure it is: the id of the school
     * @throws NumberFormatException that names the figure, the school and the text
     */
    public static Figure of(String whose, Named name, String decimal) {
        try {
            return of(Exact.of(decimal));
        } catch (NumberFormatException unusable) {
            NumberFormatException told = new NumberFormatException(
                    whose + "." + name.id() + ": \"" + decimal
                            + "\" is no number of nought or more. Write digits such as 750.5; leave out what was not reported.");
            told.initCause(unusable);
            throw told;
        }
    }

    /**
     * A reported whole number.
     *
     * @throws NumberFormatException if it is negative
     */
    public static Figure of(long whole) {
        return of(Exact.of(whole));
    }

    public boolean isReported() {
        return state == FigureState.REPORTED;
    }

    /** The sum of two schools' figures; reported only where both are. */
    public Figure plus(Figure other) {
        FigureState both = isReported() ? other.state : state;
        return new Figure(both, range.plus(other.range));
    }

    /** This figure or the other, where it is not known which. */
    public Figure or(Figure other) {
        Range either = range.hull(other.range);
        return new Figure(either.isExact() ? state : FigureState.NOT_REPORTED, either);
    }
}
