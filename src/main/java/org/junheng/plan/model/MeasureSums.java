package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Weighted;
import org.junheng.measures.Weighted.WeightedTerm;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.plan.model.ProblemBuilder.ChangedMeasure;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.values.Aggregate;
import org.junheng.values.Dispersion;

/**
 * Reads values into a problem that are sums over several measures: what all schools have together over what all are, or a weighted
 * index. With the bases as they are that is one linear constraint. Where pieces change the bases, a sum over all schools still is,
 * and so is an index of which all parts that change are over the same base, such as the teachers of the school.
 */
final class MeasureSums {
    private final ProblemBuilder model;

    MeasureSums(ProblemBuilder model) {
        this.model = model;
    }

    /** A measure with what its amount and its base count for. */
    private record SumTerm(Measure measure, Exact ofAmount, Exact ofBase) {
        /** The least that it comes to, whatever is missing; empty where there is no least. */
        Optional<Exact> least() {
            return least(measure);
        }

        Optional<Exact> least(Measure of) {
            return least(ofAmount, of.amount())
                    .flatMap(one -> least(ofBase, of.base()).map(one::plus));
        }

        private static Optional<Exact> least(Exact by, Range range) {
            Optional<Exact> end = by.isZero()
                    ? Optional.of(Exact.ZERO)
                    : Optional.ofNullable(by.signum() > 0 ? range.low() : range.high());
            return end.map(by::times);
        }
    }

    /** What must not be negative: its terms and a number. */
    private record LinearSum(List<SumTerm> terms, Exact number) {}

    /** Whether it is computed from several measures, each with what its pieces do. */
    static boolean isSum(Measure value) {
        return Aggregate.addedUp(value).isPresent() || !Weighted.terms(value).isEmpty();
    }

    /** Whether all is known that it is a sum of. */
    static boolean isKnown(Measure value) {
        boolean isSettled =
                Aggregate.addedUp(value).map(all -> all.uncertain().isEmpty()).orElse(true);
        return isSettled && value.amount().isExact() && value.base().isExact();
    }

    /** The constraint that a measure keeps a part of its limit, whatever it is computed from; empty where that cannot be said. */
    Optional<Integer> limit(Verdict verdict, Measure value, Limit limit, Exact part) {
        boolean isPlain = model.isLinear(value) && !model.isOfCounty(value);
        return isPlain
                ? Optional.of(model.constraint(verdict.id(), value, limit, part))
                : constraint(verdict, value, limit, part);
    }

    /** Whether it is not known exactly any more once some piece is there. */
    boolean isOpened(Measure value) {
        return value.amount().isExact()
                && model.changes(value).stream()
                        .flatMap(List::stream)
                        .anyMatch(one -> !one.then().amount().isExact());
    }

    /** Whether that can be said of it; asked of what is known. */
    boolean isModelled(Measure value, Relation relation) {
        boolean isPlain = model.isLinear(value) && !model.isOfCounty(value);
        return isPlain || (isSum(value) && sum(value, relation, Exact.ONE).isPresent());
    }

    private Optional<Integer> constraint(Verdict verdict, Measure value, Limit limit, Exact part) {
        Exact bound = limit.value().times(part);
        return sum(value, limit.relation(), bound).flatMap(sum -> constraint(verdict, bound, sum));
    }

    private Optional<LinearSum> sum(Measure value, Relation relation, Exact bound) {
        if (!isSum(value) || (relation != Relation.AT_LEAST && relation != Relation.AT_MOST)) {
            return Optional.empty();
        }
        Exact sign = Exact.of(relation == Relation.AT_LEAST ? 1 : -1);
        Optional<Dispersion> all = Aggregate.addedUp(value);
        return all.isPresent() ? together(all.get(), value, sign, bound) : weighted(value, sign, bound);
    }

    /** Σ amounts less the limit times Σ bases; of amounts on their own less the limit itself. */
    private static Optional<LinearSum> together(Dispersion all, Measure value, Exact sign, Exact bound) {
        boolean isDefined = all.uncertain().isEmpty()
                && all.members().stream().allMatch(member -> member.base().isPositive());
        if (!isDefined) {
            return Optional.empty();
        }
        boolean isPlain = value.per() == Unit.NONE
                && all.members().stream().allMatch(member -> member.base().equals(Range.ONE));
        Exact ofBase = isPlain ? Exact.ZERO : sign.times(bound).negated();
        List<SumTerm> terms = all.members().stream()
                .map(member -> new SumTerm(member, sign.times(member.scale()), ofBase))
                .toList();
        return Optional.of(new LinearSum(terms, isPlain ? sign.times(bound).negated() : Exact.ZERO));
    }

    private Optional<LinearSum> weighted(Measure value, Exact sign, Exact bound) {
        List<WeightedTerm> terms = Weighted.terms(value);
        Range sum = Range.ZERO;
        for (WeightedTerm term : terms) {
            if (!term.measure().base().isPositive()) {
                return Optional.empty();
            }
            sum = sum.plus(term.measure().range().times(term.weight()));
        }
        boolean isThatSum = value.per() == Unit.NONE
                && value.base().equals(Range.ONE)
                && value.scale().equals(Exact.ONE)
                && value.amount().equals(sum);
        if (!isThatSum) {
            return Optional.empty();
        }
        List<WeightedTerm> moving = terms.stream()
                .filter(term -> model.changes(term.measure()).stream()
                        .flatMap(List::stream)
                        .anyMatch(
                                one -> !one.then().base().equals(term.measure().base())))
                .toList();
        return moving.isEmpty() ? overFixed(terms, sign, bound) : overOne(terms, moving.get(0), sign, bound);
    }

    /** Σ w · amount ÷ base less the limit, with bases that no piece changes. */
    private static Optional<LinearSum> overFixed(List<WeightedTerm> terms, Exact sign, Exact bound) {
        List<SumTerm> all = new ArrayList<>();
        for (WeightedTerm term : terms) {
            if (!term.measure().base().isExact()) {
                return Optional.empty();
            }
            Exact each = term.weight()
                    .times(term.measure().scale())
                    .dividedBy(term.measure().base().low());
            all.add(new SumTerm(term.measure(), sign.times(each), Exact.ZERO));
        }
        return Optional.of(new LinearSum(all, sign.times(bound).negated()));
    }

    /** (Σ w · amount) + (what no piece changes − the limit) · base, where all that pieces change is over that base. */
    private Optional<LinearSum> overOne(List<WeightedTerm> terms, WeightedTerm first, Exact sign, Exact bound) {
        List<SumTerm> all = new ArrayList<>();
        Exact rest = bound.negated();
        for (WeightedTerm term : terms) {
            if (!isChanged(term.measure())) {
                if (!term.measure().range().isExact()) {
                    return Optional.empty();
                }
                rest = rest.plus(term.measure().range().low().times(term.weight()));
            } else if (isOverTheSame(term.measure(), first.measure())) {
                Exact each = sign.times(term.weight()).times(term.measure().scale());
                all.add(new SumTerm(term.measure(), each, Exact.ZERO));
            } else {
                return Optional.empty();
            }
        }
        all.add(new SumTerm(first.measure(), Exact.ZERO, sign.times(rest)));
        return Optional.of(new LinearSum(all, Exact.ZERO));
    }

    private boolean isChanged(Measure measure) {
        return model.changes(measure)
                .map(all -> all.stream()
                        .anyMatch(one -> !one.then().amount().equals(measure.amount())
                                || !one.then().base().equals(measure.base())))
                .orElse(true);
    }

    /** Whether their bases are equal, and stay so with each piece. */
    private boolean isOverTheSame(Measure one, Measure other) {
        List<Range> bases = bases(one);
        return one.base().equals(other.base())
                && one.base().isExact()
                && !bases.isEmpty()
                && bases.equals(bases(other));
    }

    private List<Range> bases(Measure measure) {
        return model.changes(measure).orElse(List.of()).stream()
                .map(one -> one.then().base())
                .toList();
    }

    private Optional<Integer> constraint(Verdict verdict, Exact bound, LinearSum sum) {
        Exact start = sum.number;
        double size = Math.abs(sum.number.toDouble());
        Map<Integer, Exact> terms = new LinkedHashMap<>();
        for (SumTerm term : sum.terms) {
            Optional<Exact> now = term.least();
            Optional<List<ChangedMeasure>> changes = model.changes(term.measure);
            if (now.isEmpty() || changes.isEmpty()) {
                return Optional.empty();
            }
            start = start.plus(now.get());
            size += Math.abs(now.get().toDouble());
            for (ChangedMeasure one : changes.get()) {
                Optional<Exact> then = term.least(one.then());
                if (then.isEmpty()) {
                    return Optional.empty();
                }
                Exact by = then.get().minus(now.get()).times(Exact.of(one.sign()));
                terms.merge(one.variable().id, by, Exact::plus);
            }
        }
        List<EffectAt> list = new ArrayList<>();
        terms.forEach((at, by) -> {
            if (!by.isZero()) {
                list.add(new EffectAt(at, by));
            }
        });
        return Optional.of(model.constraint(
                new LinearConstraint(
                        LinearConstraint.ConstraintKind.VERDICT,
                        verdict.id(),
                        verdict.subject(),
                        bound,
                        model.block(verdict.subject()),
                        start,
                        size,
                        Optional.empty()),
                list));
    }
}
