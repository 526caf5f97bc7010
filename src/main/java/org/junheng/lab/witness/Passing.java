package org.junheng.lab.witness;

import java.util.Optional;
import org.junheng.measures.Limit;
import org.junheng.numbers.Exact;

/**
 * The values that pass under a limit: an interval, exactly.
 *
 * @param low the least of them; empty where there is none
 * @param lowIn whether that one passes
 * @param high the greatest of them; empty where there is none
 * @param highIn whether that one passes
 */
record Passing(Optional<Exact> low, boolean lowIn, Optional<Exact> high, boolean highIn) {
    /** Those that pass under this limit; empty where it compares no numbers. */
    static Optional<Passing> of(Limit limit) {
        Optional<Exact> value = Optional.of(limit.value());
        Optional<Exact> none = Optional.empty();
        return switch (limit.relation()) {
            case AT_LEAST, SHARE_AT_LEAST -> Optional.of(new Passing(value, true, none, false));
            case ABOVE -> Optional.of(new Passing(value, false, none, false));
            case AT_MOST -> Optional.of(new Passing(none, false, value, true));
            case BELOW -> Optional.of(new Passing(none, false, value, false));
            case EQUAL_TO -> Optional.of(new Passing(value, true, value, true));
            case BETWEEN -> Optional.of(new Passing(value, true, limit.upTo(), true));
            case YES, NO, EVERY, REPORTED -> Optional.empty();
        };
    }

    /** Whether every value that passes under the other passes here. No value is below nought, so no limit below it bites. */
    boolean covers(Passing other) {
        return coversLow(other) && coversHigh(other);
    }

    private boolean coversLow(Passing other) {
        if (low.isEmpty() || low.get().signum() < 0 || (low.get().isZero() && lowIn)) {
            return true;
        }
        if (other.low.isEmpty()) {
            return false;
        }
        int order = low.get().compareTo(other.low.get());
        return order < 0 || (order == 0 && (lowIn || !other.lowIn));
    }

    private boolean coversHigh(Passing other) {
        if (high.isEmpty()) {
            return true;
        }
        if (other.high.isEmpty()) {
            return false;
        }
        int order = high.get().compareTo(other.high.get());
        return order > 0 || (order == 0 && (highIn || !other.highIn));
    }

    boolean contains(Exact value) {
        boolean above = low.map(least -> lowIn ? value.compareTo(least) >= 0 : value.compareTo(least) > 0)
                .orElse(true);
        boolean below = high.map(most -> highIn ? value.compareTo(most) <= 0 : value.compareTo(most) < 0)
                .orElse(true);
        return above && below;
    }
}
