package org.junheng.measures;

import java.time.LocalDate;
import org.junheng.figures.Figure;

/**
 * The answer to a yes-or-no question, as it was reported.
 *
 * @param flag yes, no, or not reported
 * @param reference the document that proves it, as reported; the empty text where none is named
 */
public record Answer(Flag flag, String reference) {
    /** A question that was not answered. */
    public static final Answer NOT_REPORTED = new Answer(Flag.UNKNOWN, "");

    /** An answer that names no document. */
    public static Answer of(Flag flag) {
        return flag == Flag.UNKNOWN ? NOT_REPORTED : new Answer(flag, "");
    }

    /** Whether the document that proves it is dated after a day, so that it proved nothing on that day. */
    public boolean isProvedAfter(LocalDate day) {
        return CitedDays.of(reference).isAfter(day);
    }

    /** Whether its document names a day that there is not, such as the 30th of February. */
    public boolean namesNoDay() {
        return !CitedDays.of(reference).areDays();
    }

    /** Whether its document is issued before the year of its number, so that one of the two is a slip. */
    public boolean isIssuedBeforeItsYear() {
        return CitedDays.isBeforeItsYear(reference);
    }

    /** The answer as a figure: 1 for yes, 0 for no. */
    public Figure figure() {
        return switch (flag) {
            case YES -> Figure.of(1);
            case NO -> Figure.of(0);
            case UNKNOWN -> Figure.NOT_REPORTED;
        };
    }
}
