package org.junheng.values;

import org.junheng.measures.Evidence;
import org.junheng.measures.Measure;
import org.junheng.measures.Observation;
import org.junheng.measures.Value;

/**
 * What is made of each kind of {@link Value}; a kind that is added has to be answered for by everyone who asks.
 *
 * @param <T> what is made
 */
public interface ValueCases<T> {
    T measure(Measure measure);

    T dispersion(Dispersion dispersion);

    T composite(Composite composite);

    T gap(Gap gap);

    T lowest(Lowest lowest);

    T aggregate(Aggregate aggregate);

    T tally(Tally tally);

    T score(Score score);

    T evidence(Evidence evidence);

    T observation(Observation observation);

    /** What is made of this value. */
    default T of(Value value) {
        return switch (value.kind()) {
            case MEASURE -> measure((Measure) value);
            case DISPERSION -> dispersion((Dispersion) value);
            case COMPOSITE -> composite((Composite) value);
            case GAP -> gap((Gap) value);
            case LOWEST -> lowest((Lowest) value);
            case AGGREGATE -> aggregate((Aggregate) value);
            case TALLY -> tally((Tally) value);
            case SCORE -> score((Score) value);
            case EVIDENCE -> evidence((Evidence) value);
            case OBSERVATION -> observation((Observation) value);
        };
    }
}
