package org.junheng.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.facts.Flag;
import org.junheng.facts.Limit;
import org.junheng.facts.Measure;
import org.junheng.facts.Observation;
import org.junheng.facts.Reason;
import org.junheng.facts.Value;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Gap;
import org.junheng.values.Lowest;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** Why a verdict came out as it did, in a few words: {@code 7.49 ≥ 7.5}. */
final class VerdictText {
    private VerdictText() {}

    static String of(Verdict verdict) {
        Reason reason = verdict.reason();
        List<String> parts = new ArrayList<>();
        boolean measured = reason.kind() == Reason.Kind.MEASURED;
        if (measured || !(verdict.requirement().value() instanceof Observation)) {
            parts.add(compared(
                    verdict.requirement().value(), verdict.requirement().limit()));
        }
        if (!measured) {
            parts.add(reason.kind() + (reason.by().isEmpty() ? "" : " by " + reason.by()));
        }
        if (!reason.missing().isEmpty()) {
            parts.add("missing " + paths(reason.missing()));
        }
        return String.join("; ", parts);
    }

    private static String compared(Value value, Limit limit) {
        if (value instanceof Observation) {
            return number(value);
        }
        String sign = limit.relation().sign();
        boolean hasLimit = AtLimit.HAVE_A_LIMIT.contains(limit.relation());
        return (number(value) + " " + sign + (hasLimit ? " " + limit.value() : "")).strip();
    }

    private static String number(Value value) {
        if (value instanceof Measure measure) {
            return measure.isDefined() == Flag.NO ? measure.amount() + " / 0" : number(measure);
        }
        if (value instanceof Dispersion dispersion) {
            return coefficient(dispersion.coefficient());
        }
        if (value instanceof Composite composite) {
            return coefficient(composite.coefficient());
        }
        if (value instanceof Score score) {
            Range earned = score.earned();
            return (earned.isExact() ? decimal(earned.low()) : earned.toString()) + " of " + score.full() + " points";
        }
        if (value instanceof Tally tally) {
            return tally.count(Verdict.State.PASS) + " of " + tally.members().size();
        }
        if (value instanceof Gap || value instanceof Lowest) {
            return "nobody to compare";
        }
        return value instanceof Observation seen && seen.matched() ? "matched" : "not matched";
    }

    private static String number(Measure measure) {
        Range range = measure.range();
        return range.isExact() ? decimal(range.low()) : range.toString();
    }

    private static String decimal(Exact exact) {
        String text = exact.toString();
        return text.contains("/") ? "≈ " + exact.rounded(6) : text;
    }

    private static String coefficient(Optional<BigDecimal> coefficient) {
        return coefficient.map(BigDecimal::toPlainString).orElse("unknown");
    }

    private static String paths(List<Input> inputs) {
        return inputs.stream().map(Input::path).collect(Collectors.joining(", "));
    }
}
