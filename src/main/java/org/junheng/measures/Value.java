package org.junheng.measures;

import java.util.List;
import org.junheng.figures.Input;

/**
 * What a requirement compares with its limit. A measure, an answer and an observation stand here, beside the facts that they
 * are of; what compares several subjects or counts verdicts stands in {@code org.junheng.values}, whose {@code ValueCases} tells
 * the kinds apart.
 */
public interface Value {
    /** The kinds of values. */
    enum ValueKind {
        MEASURE,
        DISPERSION,
        COMPOSITE,
        GAP,
        LOWEST,
        AGGREGATE,
        TALLY,
        SCORE,
        EVIDENCE,
        OBSERVATION
    }

    /** Which kind it is: each has one record. */
    ValueKind kind();

    /** Every reported figure that it was computed from. */
    List<Input> inputs();

    /** Of a dispersion: whether what lies above its mean widens it the most; {@link Flag#UNKNOWN} of any other value. */
    default Flag isDrivenByRicher() {
        return Flag.UNKNOWN;
    }
}
