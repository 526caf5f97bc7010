package org.junheng.values;

import java.math.BigDecimal;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;

/**
 * What it takes to flip a verdict, and how far it is from its limit: for failures what is short, for passes how near they
 * are. Each part is empty where it cannot be told, which is so wherever a figure is missing, and where it has no meaning.
 *
 * @param gap the amount that is missing from the limit, or, under an upper limit, the amount above it; exact, of the
 *     section's own share where a school has the figure only once
 * @param base the other way round: with today's amount, the most students (classes, …) with which the verdict would pass;
 *     under an upper limit the least. A whole number
 * @param margin by which part of the limit the value is on the good side; negative where it fails: 0.05 is 5 % to spare
 * @param flip the limit at which the verdict would flip: the value itself; of a dispersion or a composite the
 *     coefficient, to 20 digits
 */
public record Amounts(Optional<Exact> gap, Optional<Exact> base, Optional<Exact> margin, Optional<Exact> flip) {
    /** A pass with less than this part of the limit to spare is worth an early warning. */
    public static final Exact NARROW = Exact.of("0.05");

    private static final Amounts NONE =
            new Amounts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Whether a verdict passes with at most {@link #NARROW} of its limit to spare. A whole of which all is required never does:
     * nothing can be better than that.
     */
    public static boolean isEarlyWarning(Verdict verdict) {
        boolean asksForAll = verdict.requirement().value() instanceof Measure measure
                && measure.part()
                && verdict.requirement().limit().value().equals(Exact.ONE);
        return verdict.state() == State.PASS
                && !asksForAll
                && !isGradeOrYears(verdict)
                && of(verdict).isNarrow();
    }

    /** A grade has no more and no less to it than its name, and years only grow. */
    private static boolean isGradeOrYears(Verdict verdict) {
        return verdict.requirement().value() instanceof Measure measure
                && measure.isAmount()
                && (measure.unit() == Unit.GRADES || measure.unit() == Unit.YEARS);
    }

    /** The amounts of a verdict; all empty for one that does not apply. */
    public static Amounts of(Verdict verdict) {
        if (verdict.state() == State.NOT_APPLICABLE) {
            return NONE;
        }
        Limit limit = verdict.requirement().limit();
        Value value = verdict.requirement().value();
        if (value instanceof Measure measure) {
            return of(measure, limit);
        }
        if (value instanceof Dispersion dispersion) {
            return of(dispersion.coefficient(), limit);
        }
        if (value instanceof Composite composite) {
            return of(composite.coefficient(), limit);
        }
        return NONE;
    }

    private static Amounts of(Measure measure, Limit limit) {
        boolean known = measure.amount().isExact() && measure.base().isExact() && measure.isDefined() == Flag.YES;
        if (!known || !limit.relation().comparesNumbers()) {
            return NONE;
        }
        Exact value = measure.range().low();
        return new Amounts(
                gapOf(measure, limit),
                measure.per() == Unit.NONE ? Optional.empty() : otherBase(measure, limit),
                margin(value, limit),
                Optional.of(value));
    }

    /** A coefficient is at most its limit. */
    private static Amounts of(Optional<BigDecimal> coefficient, Limit limit) {
        if (limit.relation() != Relation.AT_MOST) {
            return NONE;
        }
        Optional<Exact> value = coefficient.map(Exact::of);
        return new Amounts(Optional.empty(), Optional.empty(), value.flatMap(known -> margin(known, limit)), value);
    }

    private static Optional<Exact> gapOf(Measure measure, Limit limit) {
        if (limit.relation() == Relation.BELOW || limit.relation() == Relation.ABOVE) {
            // Of what has to be less, or more, there is no least.
            return Optional.empty();
        }
        Optional<Exact> over = limit.upTo()
                .map(most -> measure.amount()
                        .low()
                        .minus(most.times(measure.base().low()).dividedBy(measure.scale())))
                .filter(more -> more.signum() > 0);
        if (over.isPresent()) {
            return over;
        }
        Exact needed = limit.value().times(measure.base().low()).dividedBy(measure.scale());
        Exact above = needed.minus(measure.amount().low());
        Exact missing = switch (limit.relation()) {
            case AT_MOST -> above.negated();
            case EQUAL_TO -> above.max(above.negated());
            default -> above;
        };
        return missing.signum() > 0 ? Optional.of(missing) : Optional.empty();
    }

    private static Optional<Exact> otherBase(Measure measure, Limit limit) {
        boolean fails = gapOf(measure, limit).isPresent();
        if (!fails
                || limit.value().signum() <= 0
                || limit.relation() == Relation.EQUAL_TO
                || limit.relation() == Relation.BETWEEN) {
            return Optional.empty();
        }
        Exact base = measure.amount().low().times(measure.scale()).dividedBy(limit.value());
        return Optional.of(limit.relation() == Relation.AT_MOST ? base.ceiling() : floor(base));
    }

    private static Exact floor(Exact value) {
        return value.negated().ceiling().negated();
    }

    private static Optional<Exact> margin(Exact value, Limit limit) {
        if (limit.value().signum() <= 0) {
            return Optional.empty();
        }
        Exact above = value.minus(limit.value()).dividedBy(limit.value());
        return switch (limit.relation()) {
            case AT_LEAST -> Optional.of(above);
            case ABOVE -> above.isZero() ? Optional.empty() : Optional.of(above);
            case AT_MOST -> Optional.of(above.negated());
            case BELOW -> above.isZero() ? Optional.empty() : Optional.of(above.negated());
            case BETWEEN ->
                limit.upTo()
                        .filter(most -> most.signum() > 0)
                        .map(most -> above.min(most.minus(value).dividedBy(most)));
            default -> Optional.empty();
        };
    }

    /**
     * The least whole amount that flips the verdict, in the unit of the measure: teachers, rooms, m², yuan.
     */
    public Optional<Exact> whole() {
        return gap.map(Exact::ceiling);
    }

    /** Whether it passes with less than 5 % of the limit to spare, or exactly at it. */
    public boolean isNarrow() {
        return margin.map(spare -> spare.signum() >= 0 && spare.compareTo(NARROW) <= 0)
                .orElse(false);
    }
}
