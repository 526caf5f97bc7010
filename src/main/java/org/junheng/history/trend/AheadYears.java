package org.junheng.history.trend;

import java.util.OptionalInt;

/**
 * When a value would miss its limit; all empty where it would not.
 *
 * @param crossing the first year in which it is expected to
 * @param earliest the first year in which that may be
 * @param latest the first in which it surely has; empty where that is beyond what is looked at
 */
record AheadYears(OptionalInt crossing, OptionalInt earliest, OptionalInt latest) {
    static final AheadYears NONE = new AheadYears(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** Whether it is expected to miss its limit by the end of a year. */
    boolean warnsOf(int year) {
        return crossing.isPresent() && crossing.getAsInt() <= year;
    }
}
