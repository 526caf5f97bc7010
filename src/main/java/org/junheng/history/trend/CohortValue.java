package org.junheng.history.trend;

import java.util.OptionalInt;

/** What there is to spare of a limit today, and in the years for which the grades in school tell the students. */
interface CohortValue {
    /**
     * What there is to spare in a year.
     *
     * @param expected what is expected
     * @param half how far it may lie from that
     */
    record CohortSpare(double expected, double half) {}

    /**
     * What the grades in school tell of a value of students.
     *
     * @param use whether they tell, and why not
     * @param years when it would miss its limit within five years; empty where it would not, or they do not tell
     */
    record GradesOutlook(CohortUse use, AheadYears years) {
        static GradesOutlook none(CohortUse why) {
            return new GradesOutlook(why, AheadYears.NONE);
        }

        /** Whether the students are reckoned, so that what is told, be it nothing, can be tested. */
        boolean isReckoned() {
            return use == CohortUse.BY_GRADES || use == CohortUse.UNSURE;
        }
    }

    /** What there is to spare today. */
    double today();

    /** Less than that is lost in rounding. */
    double small();

    /** What there will be to spare. */
    CohortSpare at(int year);

    /** When the limit would be missed, within the five years after the last, and whether that is more than chance. */
    default GradesOutlook ahead(int last) {
        OptionalInt crossing = OptionalInt.empty();
        OptionalInt earliest = OptionalInt.empty();
        OptionalInt latest = OptionalInt.empty();
        boolean isMoreThanChance = false;
        for (int then = last + 1; then <= last + CohortLine.YEARS_AHEAD; then++) {
            CohortSpare spare = at(then);
            if (spare.expected() < -small()) {
                crossing = first(crossing, then);
                isMoreThanChance |= today() - spare.expected() > spare.half();
            }
            earliest = spare.expected() - spare.half() < -small() ? first(earliest, then) : earliest;
            latest = spare.expected() + spare.half() < -small() ? first(latest, then) : latest;
        }
        if (crossing.isEmpty()) {
            return new GradesOutlook(CohortUse.BY_GRADES, AheadYears.NONE);
        }
        return isMoreThanChance
                ? new GradesOutlook(CohortUse.BY_GRADES, new AheadYears(crossing, earliest, latest))
                : new GradesOutlook(CohortUse.UNSURE, AheadYears.NONE);
    }

    private static OptionalInt first(OptionalInt before, int year) {
        return before.isPresent() ? before : OptionalInt.of(year);
    }
}
