package org.junheng.facts;

import java.util.List;
import org.junheng.figures.Input;

/** What a requirement compares with its limit. */
public sealed interface Value permits Measure, Dispersion, Composite, Gap, Lowest, Tally, Score, Evidence, Observation {
    /** Every reported figure that it was computed from. */
    List<Input> inputs();
}
