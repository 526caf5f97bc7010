package org.junheng.history.cause;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.history.match.Matching;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/** What of a verdict is held against that of another year. What is not known is empty: a gap, and no nought. */
public final class YearlyValue {
    private YearlyValue() {}

    /** The coefficient, or composite, of a verdict. */
    public static OptionalDouble coefficient(Verdict verdict) {
        Value value = verdict.requirement().value();
        Optional<BigDecimal> coefficient = value instanceof Dispersion dispersion
                ? dispersion.coefficient()
                : value instanceof Composite composite ? composite.coefficient() : Optional.empty();
        return number(coefficient.map(Exact::of));
    }

    /** What all have over what all are, of a coefficient's measure. */
    public static Optional<Exact> mean(Verdict verdict) {
        return verdict.requirement().value() instanceof Dispersion dispersion ? dispersion.mean() : Optional.empty();
    }

    /** The value of a measure. */
    public static Optional<Exact> measured(Verdict verdict) {
        return verdict.requirement().value() instanceof Measure measure
                        && measure.amount().isExact()
                        && measure.base().isExact()
                        && !measure.base().isZero()
                ? Optional.of(measure.range().low())
                : Optional.empty();
    }

    /** How many of these verdicts fail; empty where none was judged, for the criterion is not in force. */
    public static OptionalDouble failing(Collection<Verdict> verdicts) {
        boolean judged = verdicts.stream().anyMatch(verdict -> !isNotInForce(verdict));
        return judged
                ? OptionalDouble.of(
                        (double) verdicts.stream().filter(YearlyValue::fails).count())
                : OptionalDouble.empty();
    }

    /** The verdicts of a criterion on schools and their levels, of an evaluation. */
    public static List<Verdict> ofSchools(Evaluation evaluation, String criterion) {
        return evaluation.verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(criterion))
                .filter(verdict ->
                        Matching.schoolOf(verdict.subject(), evaluation).isPresent())
                .toList();
    }

    public static boolean fails(Verdict verdict) {
        return verdict.state() == State.FAIL;
    }

    /** Whether nobody was judged, for there is no such criterion on that day. */
    public static boolean isNotInForce(Verdict verdict) {
        Reason.ReasonSort kind = verdict.reason().kind();
        return kind == Reason.ReasonSort.NOT_IN_FORCE || kind == Reason.ReasonSort.SWITCHED_OFF;
    }

    static OptionalDouble number(Optional<Exact> value) {
        return value.map(known -> OptionalDouble.of(known.toDouble())).orElse(OptionalDouble.empty());
    }
}
