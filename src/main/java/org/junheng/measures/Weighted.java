package org.junheng.measures;

import java.util.ArrayList;
import java.util.List;
import org.junheng.figures.Basis;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.numbers.RatioText;

/** A weighted sum of measures on its way; what has weight nought does not count, not even by being missing. */
public record Weighted(String subject, Range sum, Flag defined, List<Input> inputs, Basis basis) {
    /** Of no subject, as long as nothing of weight was added. */
    private static final Weighted NONE = new Weighted("", Range.ZERO, Flag.YES, List.of(), Basis.PLAIN);

    /**
     * The sum of one measure with its weight.
     *
     * @throws IllegalArgumentException if the weight is negative
     */
    public static Weighted of(String weight, Measure measure) {
        return NONE.and(weight, measure);
    }

    /**
     * Adds a measure with its weight.
     *
     * @throws IllegalArgumentException if the weight is negative
     */
    public Weighted and(String weight, Measure measure) {
        Exact factor = RatioText.read(weight);
        if (factor.signum() < 0) {
            throw new IllegalArgumentException("a weight of " + weight + " is negative");
        }
        Basis named = basis.and(measure.basis().withoutOrigins().weighted(weight));
        if (factor.isZero()) {
            return new Weighted(subject, sum, defined, inputs, named);
        }
        List<Input> all = new ArrayList<>(inputs);
        all.addAll(measure.inputs());
        Flag both = defined.and(measure.isDefined());
        Range more =
                measure.isDefined() == Flag.NO ? Range.ANY : measure.range().times(factor);
        Basis with = named.and(Basis.from(new WeightedTerm(named.origins().size(), factor, measure)));
        return new Weighted(measure.subject(), sum.plus(more), both, all, with);
    }

    /**
     * One of the measures that a sum was computed from.
     *
     * @param number which of them
     * @param weight its weight, above nought
     */
    public record WeightedTerm(int number, Exact weight, Measure measure) implements Basis.ValueOrigin {
        /** Of all that a measure was computed from no hash is needed. */
        @Override
        public int hashCode() {
            return number;
        }
    }

    /** The measures with their weights that a value is the sum of; none where it is no such sum. */
    public static List<WeightedTerm> terms(Measure of) {
        List<WeightedTerm> terms = new ArrayList<>();
        for (Basis.ValueOrigin origin : of.basis().origins()) {
            if (origin instanceof WeightedTerm term) {
                terms.add(term);
            }
        }
        return terms;
    }

    /**
     * The sum as a measure, to be required.
     *
     * @throws IllegalStateException if every weight is nought: such a sum says nothing of its subject
     */
    public Measure total() {
        if (inputs.isEmpty()) {
            throw new IllegalStateException("every weight is nought");
        }
        Range base = defined == Flag.YES ? Range.ONE : defined == Flag.NO ? Range.ZERO : Range.PERHAPS_NOUGHT;
        return new Measure(subject, Unit.NONE, Unit.NONE, Exact.ONE, sum, base, inputs, basis, false);
    }
}
