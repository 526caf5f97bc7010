package org.junheng.measures;

import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** An answer that may be missing: yes, no, or not reported. Never null. */
public enum Flag {
    YES,
    NO,
    UNKNOWN;

    public static Flag of(boolean answer) {
        return answer ? YES : NO;
    }

    /** Whether every value of the range is at least the limit (YES), none is (NO), or it depends (UNKNOWN). */
    public static Flag atLeast(Range range, Exact limit) {
        return range.isAtLeast(limit) ? YES : range.isBelow(limit) ? NO : UNKNOWN;
    }

    /** Whether every value of the range is at most the limit (YES), none is (NO), or it depends (UNKNOWN). */
    public static Flag atMost(Range range, Exact limit) {
        return range.isAtMost(limit) ? YES : range.isAbove(limit) ? NO : UNKNOWN;
    }

    public Flag not() {
        return this == YES ? NO : this == NO ? YES : UNKNOWN;
    }

    /** Both: surely no where one is no, surely yes where both are yes. */
    public Flag and(Flag other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /** Either: surely yes where one is yes, surely no where both are no. */
    public Flag or(Flag other) {
        return not().and(other.not()).not();
    }
}
