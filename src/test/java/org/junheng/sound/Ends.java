package org.junheng.sound;

import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.junheng.facts.County;

/** The value farthest from one that can be true that can be true, too, where what lies between can. */
final class Ends {
    private Ends() {}

    /** The county with that value; as it was where not even the value to begin with leaves it consistent. */
    static County of(County now, LongFunction<UnaryOperator<County>> at, long from, long to) {
        County last = at.apply(to).apply(now);
        if (Consistent.is(last)) {
            return last;
        }
        last = at.apply(from).apply(now);
        if (!Consistent.is(last)) {
            return now;
        }
        long good = from;
        long bad = to;
        while (Math.abs(bad - good) > 1) {
            long middle = good + (bad - good) / 2;
            County next = at.apply(middle).apply(now);
            if (Consistent.is(next)) {
                good = middle;
                last = next;
            } else {
                bad = middle;
            }
        }
        return last;
    }
}
