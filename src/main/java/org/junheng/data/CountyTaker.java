package org.junheng.data;

import java.util.function.Consumer;
import org.junheng.data.content.ReadingWatch;

/** Who takes the counties of a reading, and the watch that may end it before each of them. */
record CountyTaker(Consumer<ReadCounty> consumer, ReadingWatch.Running watch) {
    /** Goes on with this county, unless the reading has to end. */
    void begin(String county) {
        watch.check(county);
    }

    void take(ReadCounty county) {
        watch.check(county.county().id());
        consumer.accept(county);
    }
}
