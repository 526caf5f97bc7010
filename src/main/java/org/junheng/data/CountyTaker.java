package org.junheng.data;

import java.util.function.Consumer;
import org.junheng.data.content.ReadingWatch;
import org.junheng.data.join.TitledTables;

/** Who takes the counties of a reading, the watch that may end it before each of them, and what tables are called. */
record CountyTaker(Consumer<ReadCounty> consumer, ReadingWatch.Running watch, TitledTables titled) {
    /** Goes on with this county, unless the reading has to end. */
    void begin(String county) {
        watch.check(county);
    }

    void take(ReadCounty county) {
        watch.check(county.county().id());
        titled.named(county.county(), county.origins()::rows);
        consumer.accept(county);
    }
}
