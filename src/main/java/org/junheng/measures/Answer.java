package org.junheng.measures;

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

    /** The answer as a figure: 1 for yes, 0 for no. */
    public Figure figure() {
        return switch (flag) {
            case YES -> Figure.of(1);
            case NO -> Figure.of(0);
            case UNKNOWN -> Figure.NOT_REPORTED;
        };
    }
}
