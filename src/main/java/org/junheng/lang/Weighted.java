package org.junheng.lang;

import java.util.ArrayList;
import java.util.List;
import org.junheng.figures.Basis;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** A weighted sum of measures on its way; what has weight nought does not count, not even by being missing. */
public record Weighted(String subject, Range sum, Flag defined, List<Input> inputs, Basis basis) {
    /** Of no subject, as long as nothing of weight was added. */
    static final Weighted NONE = new Weighted("", Range.ZERO, Flag.YES, List.of(), Basis.PLAIN);

    /**
     * Adds a measure with its weight.
     *
     * @throws IllegalArgumentException if the weight is negative
     */
    public Weighted and(String weight, Measure measure) {
        Exact factor = Words.decimal(weight);
        if (factor.signum() < 0) {
            throw new IllegalArgumentException("a weight of " + weight + " is negative");
        }
        Basis named = basis.and(measure.basis().weighted(weight));
        if (factor.isZero()) {
            return new Weighted(subject, sum, defined, inputs, named);
        }
        List<Input> all = new ArrayList<>(inputs);
        all.addAll(measure.inputs());
        Flag both = defined.and(measure.isDefined());
        Range more =
                measure.isDefined() == Flag.NO ? Range.ANY : measure.range().times(factor);
        return new Weighted(measure.subject(), sum.plus(more), both, all, named);
    }

    /**
     * The sum as a measure, to be required.
     *
     * @throws IllegalStateException if every weight is nought: such a sum says nothing of its subject
     */
    public Measure total() {
        if (subject.isEmpty()) {
            throw new IllegalStateException("every weight is nought");
        }
        Range base = defined == Flag.YES ? Range.ONE : defined == Flag.NO ? Range.ZERO : Range.PERHAPS_NOUGHT;
        return new Measure(subject, Unit.NONE, Unit.NONE, Exact.ONE, sum, base, inputs, basis, false);
    }
}
