package org.junheng.facts;

import java.util.List;
import org.junheng.figures.Input;

/** What a requirement compares with its limit; {@link ValueCases} tells the kinds apart. */
public interface Value {
    /** The kinds of values. */
    enum Kind {
        MEASURE,
        DISPERSION,
        COMPOSITE,
        GAP,
        LOWEST,
        TALLY,
        SCORE,
        EVIDENCE,
        OBSERVATION
    }

    /** Which kind it is: each has one record. */
    Kind kind();

    /** Every reported figure that it was computed from. */
    List<Input> inputs();
}
