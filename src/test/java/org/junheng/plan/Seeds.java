package org.junheng.plan;

import java.util.stream.LongStream;
import org.junheng.Deep;

/** Seeds of small counties, twenty to a test: a sample in the ordinary build, 2,000 in a deep run or as many as are asked for. */
final class Seeds {
    private static final int TWENTY = 20;

    /** The first, in twenties; for a deep run in slices. */
    private static final long FROM = Long.getLong("junheng.from", 0);

    private Seeds() {}

    static LongStream twenties() {
        return LongStream.range(FROM, FROM + Deep.or(Integer.getInteger("junheng.twenties", 100), 4));
    }

    static LongStream of(long twenty) {
        return LongStream.range(TWENTY * twenty, TWENTY * twenty + TWENTY);
    }
}
