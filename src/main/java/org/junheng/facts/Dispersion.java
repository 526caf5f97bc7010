package org.junheng.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far one measure differs between the schools of a county, weighted by students (差异系数; policy.md §1, CV-1).
 *
 * <p>With amounts x and students P: mean = Σx / ΣP, variance = Σ (P/ΣP)·(x/P − mean)², coefficient = √variance / mean.
 * This is not the deviation of the schools' values from their plain mean, which weighs a school of 20 like one of 2,000.
 *
 * @param members the measures of the sections that belong to it
 * @param uncertain the measures of the sections of which it is not known whether they belong
 */
public record Dispersion(List<Measure> members, List<Measure> uncertain) implements Value {
    /** What a double carries of a number: half a unit in its last place, relative. */
    private static final double ROUNDING = 0x1p-53;

    public Dispersion {
        members = List.copyOf(members);
        uncertain = List.copyOf(uncertain);
    }

    /** A dispersion over measures that all belong to it. */
    public static Dispersion of(List<Measure> members) {
        return new Dispersion(members, List.of());
    }

    @Override
    public List<Input> inputs() {
        List<Input> all = new ArrayList<>();
        members.forEach(member -> all.addAll(member.inputs()));
        uncertain.forEach(member -> all.addAll(member.inputs()));
        return all;
    }

    /** Whether every amount and number of students is known, and so the coefficient. */
    public boolean isExact() {
        return uncertain.isEmpty() && isKnown(members) && sumOfAmounts().signum() > 0;
    }

    private static boolean isKnown(List<Measure> measures) {
        for (Measure measure : measures) {
            if (!measure.base().isPositive()
                    || !measure.base().isExact()
                    || !measure.amount().isExact()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the coefficient is at most the limit. Exact: a coefficient that equals the limit is. */
    public Flag isAtMost(Exact limit) {
        Exact squaredLimit = limit.times(limit);
        if (isExact()) {
            double sum = squaredPlusOneEstimate();
            double bound = 1 + squaredLimit.toDouble();
            if (Math.abs(sum - bound) > 2 * (4 * members.size() + 16) * 4 * ROUNDING * (sum + bound)) {
                return Flag.of(sum < bound);
            }
        }
        return squared().map(range -> range.atMost(squaredLimit)).orElse(Flag.UNKNOWN);
    }

    /**
     * The squared coefficient plus one, ΣP·Σ(x²/P)/(Σx)², from sums of positive terms: each operation adds a relative
     * error of at most half a unit in the last place, so the whole is off by less than (4n + 16)·2⁻⁵¹.
     */
    private double squaredPlusOneEstimate() {
        double students = 0;
        double amounts = 0;
        double squares = 0;
        for (Measure member : members) {
            double p = member.base().low().toDouble();
            double x = member.amount().low().toDouble();
            students += p;
            amounts += x;
            squares += x * x / p;
        }
        return students * squares / (amounts * amounts);
    }

    /**
     * The squared coefficient, or the range that it lies in; empty where it does not exist, because there are no resources
     * at all. Exact with all figures known or with one amount missing, else an outer bound.
     */
    public Optional<Range> squared() {
        if (uncertain.size() > 1) {
            return Optional.of(Range.ANY);
        }
        Optional<Range> without = squared(members);
        if (uncertain.isEmpty()) {
            return without;
        }
        List<Measure> with = new ArrayList<>(members);
        with.addAll(uncertain);
        return without.flatMap(range -> squared(with).map(range::hull)).or(() -> Optional.of(Range.ANY));
    }

    private static Optional<Range> squared(List<Measure> measures) {
        Exact students = Exact.ZERO;
        Exact amounts = Exact.ZERO;
        Exact squares = Exact.ZERO;
        List<Measure> missing = new ArrayList<>();
        for (Measure measure : measures) {
            if (!measure.base().isPositive() || !measure.base().isExact()) {
                return Optional.of(Range.ANY);
            }
            Exact p = measure.base().low();
            students = students.plus(p);
            if (measure.amount().isExact()) {
                Exact x = measure.amount().low();
                amounts = amounts.plus(x);
                squares = squares.plus(x.times(x).dividedBy(p));
            } else {
                missing.add(measure);
            }
        }
        Sums known = new Sums(students, amounts, squares);
        return switch (missing.size()) {
            case 0 -> known.coefficient().map(Range::exactly);
            case 1 -> Optional.of(known.withOneMissing(missing.get(0)));
            default -> Optional.of(known.withSeveralMissing(measures, missing));
        };
    }

    /** Σ P over all members; Σ x and Σ x²/P over those whose amount is known. */
    private record Sums(Exact students, Exact amounts, Exact squares) {

        /** ΣP·Σ(x²/P)/(Σx)² − 1. */
        Optional<Exact> coefficient() {
            return amounts.signum() <= 0
                    ? Optional.empty()
                    : Optional.of(students.times(squares)
                            .dividedBy(amounts.times(amounts))
                            .minus(Exact.ONE));
        }

        Sums plus(Exact amount, Exact students) {
            return new Sums(
                    this.students,
                    amounts.plus(amount),
                    squares.plus(amount.times(amount).dividedBy(students)));
        }

        /**
         * As the missing amount grows, the coefficient falls until the amount brings no change to the mean of the others'
         * squares, then rises towards ΣP/P − 1.
         */
        Range withOneMissing(Measure member) {
            Exact p = member.base().low();
            Exact low = member.amount().low();
            Exact high = member.amount().high();
            if (amounts.signum() <= 0) {
                return low.signum() > 0 ? Range.exactly(greatest(p)) : Range.ANY;
            }
            Exact atLow = plus(low, p).coefficient().orElseThrow();
            Exact atHigh =
                    high == null ? greatest(p) : plus(high, p).coefficient().orElseThrow();
            Exact turning = squares.times(p).dividedBy(amounts);
            Exact nearest = high == null ? turning.max(low) : turning.max(low).min(high);
            Exact least = plus(nearest, p).coefficient().orElseThrow();
            return new Range(least, atLow.max(atHigh));
        }

        /** All resources in one school with p students. */
        private Exact greatest(Exact p) {
            return students.dividedBy(p).minus(Exact.ONE);
        }

        /** Least: the missing amounts in the most even proportion. Greatest: everything in the smallest school. */
        Range withSeveralMissing(List<Measure> all, List<Measure> missing) {
            Exact smallest = all.get(0).base().low();
            for (Measure member : all) {
                smallest = smallest.min(member.base().low());
            }
            Exact most = greatest(smallest);
            if (amounts.signum() <= 0) {
                return Range.ANY;
            }
            Exact missingStudents = Exact.ZERO;
            for (Measure member : missing) {
                missingStudents = missingStudents.plus(member.base().low());
            }
            Exact denominator = amounts.times(amounts).plus(squares.times(missingStudents));
            Exact least = students.times(squares)
                    .dividedBy(denominator)
                    .minus(Exact.ONE)
                    .max(Exact.ZERO);
            return new Range(least, most.max(least));
        }
    }

    private Exact sumOfAmounts() {
        Exact sum = Exact.ZERO;
        for (Measure member : members) {
            sum = sum.plus(member.amount().low());
        }
        return sum;
    }

    private Exact sumOfStudents() {
        Exact sum = Exact.ZERO;
        for (Measure member : members) {
            sum = sum.plus(member.base().low());
        }
        return sum;
    }

    /** The county's value: its amount over its students, in the unit of the measure; empty unless it is known. */
    public Optional<Exact> mean() {
        return isExact()
                ? Optional.of(sumOfAmounts()
                        .dividedBy(sumOfStudents())
                        .times(members.get(0).scale()))
                : Optional.empty();
    }

    /** The standard deviation, in the unit of the measure, to 20 significant digits; empty unless it is known. */
    public Optional<BigDecimal> deviation() {
        MathContext precision = new MathContext(20);
        return mean().map(mean -> coefficientTo(precision).multiply(mean.toDecimal(precision), precision));
    }

    /** The coefficient of variation to 20 significant digits; empty unless it is known. */
    public Optional<BigDecimal> coefficient() {
        return isExact() ? Optional.of(coefficientTo(new MathContext(20))) : Optional.empty();
    }

    private BigDecimal coefficientTo(MathContext precision) {
        return squared()
                .orElseThrow()
                .low()
                .toDecimal(new MathContext(2 * precision.getPrecision()))
                .sqrt(precision);
    }

    /**
     * Each section's share of the variance, by section, in the order of the members; together they are exactly 1. Empty
     * unless the dispersion is known and not nought.
     */
    public Map<String, Exact> shares() {
        Map<String, Exact> shares = new LinkedHashMap<>();
        if (!isExact()) {
            return shares;
        }
        Exact mean = sumOfAmounts().dividedBy(sumOfStudents());
        Exact total = Exact.ZERO;
        for (Measure member : members) {
            Exact p = member.base().low();
            Exact gap = member.amount().low().dividedBy(p).minus(mean);
            Exact part = gap.times(gap).times(p);
            shares.put(member.subject(), part);
            total = total.plus(part);
        }
        if (total.isZero()) {
            return Map.of();
        }
        Exact all = total;
        shares.replaceAll((subject, part) -> part.dividedBy(all));
        return shares;
    }
}
