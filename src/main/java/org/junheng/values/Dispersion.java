package org.junheng.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Input;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * How far one measure differs between the schools of a county, weighted by students (差异系数; rules/SOURCES.md).
 *
 * <p>With amounts x and students P: mean = Σx / ΣP, variance = Σ (P/ΣP)·(x/P − mean)², coefficient = √variance / mean.
 * This is not the deviation of the schools' values from their plain mean, which weighs a school of 20 like one of 2,000.
 *
 * @param members the measures of the sections that belong to it, all in one unit
 * @param uncertain the measures of the sections of which it is not known whether they belong
 */
public record Dispersion(List<Measure> members, List<Measure> uncertain) implements Value {
    private static final MathContext SHOWN = new MathContext(20);
    private static final MathContext TWICE = new MathContext(2 * SHOWN.getPrecision());

    public Dispersion {
        members = List.copyOf(members);
        uncertain = List.copyOf(uncertain);
    }

    /** A dispersion over measures that all belong to it. */
    public static Dispersion of(List<Measure> members) {
        return new Dispersion(members, List.of());
    }

    /** How the schools that answer this question with yes stand against the others: {@code $cv.between( SchoolFlag.RURAL )}. */
    public Gap between(SchoolFlag flag) {
        List<Measure> all = new ArrayList<>(members);
        all.addAll(uncertain);
        return new Gap(all, flag, List.of());
    }

    /** How far the school that has least stays behind the county's mean. */
    public Lowest lowest() {
        return new Lowest(List.of(this));
    }

    /** Of the schools together: amounts added, ratios as what all have over what all are. */
    public Aggregate together() {
        return new Aggregate(this, Aggregate.How.TOGETHER);
    }

    /** The value of the school that has least. */
    public Aggregate least() {
        return new Aggregate(this, Aggregate.How.LEAST);
    }

    /** The value of the school that has most. */
    public Aggregate greatest() {
        return new Aggregate(this, Aggregate.How.GREATEST);
    }

    /** The mean of the fifth of the students, or of the schools where nothing is divided by students, that has least. */
    public Aggregate poorestFifth() {
        return new Aggregate(this, Aggregate.How.POOREST_FIFTH);
    }

    @Override
    public ValueKind kind() {
        return ValueKind.DISPERSION;
    }

    @Override
    public List<Input> inputs() {
        List<Input> all = new ArrayList<>();
        members.forEach(member -> all.addAll(member.inputs()));
        uncertain.forEach(member -> all.addAll(member.inputs()));
        return Collections.unmodifiableList(all);
    }

    /** The figures of the members over nought, who are not nobody; there is no coefficient with them. */
    public List<Input> overNought() {
        return members.stream()
                .filter(member -> member.base().isZero())
                .flatMap(member -> member.inputs().stream())
                .distinct()
                .toList();
    }

    /** Whether every amount and number of students is known, and so the coefficient. */
    public boolean isExact() {
        boolean any = false;
        for (Measure member : members) {
            Range amount = member.amount();
            if (!Sums.hasStudents(member) || !amount.isExact() || amount.low().signum() < 0) {
                return false;
            }
            any |= amount.isPositive();
        }
        return any && uncertain.isEmpty();
    }

    /** Whether the coefficient is at most the limit. Exact: a coefficient that equals the limit is. */
    public Flag isAtMost(Exact limit) {
        Exact squaredLimit = limit.signum() < 0 ? limit : limit.times(limit);
        double bound = 1 + squaredLimit.toDouble();
        Estimate estimate = estimate();
        if (estimate.isBelow(bound)) {
            return Flag.YES;
        }
        if (estimate.isAbove(bound)) {
            return Flag.NO;
        }
        if (estimate.straddles(bound)) {
            return Flag.UNKNOWN;
        }
        Range range = squared().orElse(Range.ANY);
        return range.high() == null ? Flag.UNKNOWN : Flag.atMost(range, squaredLimit);
    }

    /** The squared coefficient plus one, in doubles, where that is enough. */
    Estimate estimate() {
        if (uncertain.isEmpty()) {
            return Estimate.of(members);
        }
        return uncertain.size() > 1 ? Estimate.NONE : Estimate.of(members).or(Estimate.of(withUncertain()));
    }

    /**
     * The squared coefficient, or the range that it lies in: exact with all figures known or with one amount missing, else an
     * outer bound; without an upper end where it may not exist. Empty where it does not, because there are no resources at
     * all.
     */
    public Optional<Range> squared() {
        if (uncertain.isEmpty()) {
            return Sums.squared(members);
        }
        if (uncertain.size() > 1) {
            return Optional.of(Range.ANY);
        }
        Range either = Sums.squared(members)
                .flatMap(without -> Sums.squared(withUncertain()).map(without::hull))
                .orElse(Range.ANY);
        return Optional.of(either);
    }

    private List<Measure> withUncertain() {
        List<Measure> with = new ArrayList<>(members);
        with.addAll(uncertain);
        return with;
    }

    /** The county's value: its amount over its students, in the unit of the measure; empty unless it is known. */
    public Optional<Exact> mean() {
        return isExact() ? Optional.of(meanOf(Sums.of(members))) : Optional.empty();
    }

    /** The standard deviation, in the unit of the measure, to 20 significant digits; empty unless it is known. */
    public Optional<BigDecimal> deviation() {
        if (!isExact()) {
            return Optional.empty();
        }
        BigDecimal mean = meanOf(Sums.of(members)).toDecimal(TWICE);
        BigDecimal squared = mean.multiply(mean).multiply(CoefficientDigits.squared(members, TWICE));
        return Optional.of(CoefficientDigits.rounded(squared, TWICE).sqrt(SHOWN));
    }

    /** The coefficient of variation to 20 significant digits; empty unless it is known. */
    public Optional<BigDecimal> coefficient() {
        return isExact() ? Optional.of(CoefficientDigits.squared(members, TWICE).sqrt(SHOWN)) : Optional.empty();
    }

    private Exact meanOf(Sums sums) {
        return sums.amounts().dividedBy(sums.students()).times(members.get(0).scale());
    }

    /**
     * Each section's share of the variance, by section, in the order of the members; together they are exactly 1. Empty
     * unless the dispersion is known and not nought.
     */
    public Map<String, Exact> shares() {
        if (!isExact()) {
            return Map.of();
        }
        Sums sums = Sums.of(members);
        Exact all = allOfVariance(sums);
        if (all.isZero()) {
            return Map.of();
        }
        Map<String, Exact> parts = new LinkedHashMap<>();
        for (Measure member : members) {
            parts.merge(member.subject(), partOfVariance(member, sums).dividedBy(all), Exact::plus);
        }
        return Collections.unmodifiableMap(parts);
    }

    /**
     * The section with the greatest of the {@link #shares}, the first of several, and its share; empty where there are none. In a
     * large county it costs a small part of them.
     */
    public Optional<Map.Entry<String, Exact>> mainShare() {
        if (!isExact()) {
            return Optional.empty();
        }
        Sums sums = Sums.of(members);
        Exact all = allOfVariance(sums);
        if (all.isZero()) {
            return Optional.empty();
        }
        Map<String, Exact> parts = new LinkedHashMap<>();
        for (Measure member : new PartsOfVariance(members).perhapsGreatest()) {
            parts.merge(member.subject(), partOfVariance(member, sums), Exact::plus);
        }
        return parts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(part -> Map.entry(part.getKey(), part.getValue().dividedBy(all)));
    }

    /** Whether the greatest share of the variance, before every share of a poorer section, is one of a richer one. */
    @Override
    public Flag isDrivenByRicher() {
        if (!isExact()) {
            return Flag.UNKNOWN;
        }
        Sums sums = Sums.of(members);
        if (allOfVariance(sums).isZero()) {
            return Flag.UNKNOWN;
        }
        Exact mean = meanOf(sums);
        Exact richer = Exact.ZERO;
        Exact poorer = Exact.ZERO;
        for (Measure member : new PartsOfVariance(members).perhapsGreatest()) {
            Exact part = partOfVariance(member, sums);
            if (member.range().low().compareTo(mean) > 0) {
                richer = richer.max(part);
            } else {
                poorer = poorer.max(part);
            }
        }
        return richer.compareTo(poorer) > 0 ? Flag.YES : Flag.NO;
    }

    /** Their sum: Σ (x·ΣP − P·Σx)² / P, multiplied out. */
    private static Exact allOfVariance(Sums sums) {
        Exact students = sums.students();
        return students.times(
                students.times(sums.squares()).minus(sums.amounts().times(sums.amounts())));
    }

    /** P·(x/P − mean)² in a common unit: (x·ΣP − P·Σx)² / P. */
    private static Exact partOfVariance(Measure member, Sums sums) {
        Exact p = member.base().low();
        Exact gap = member.amount().low().times(sums.students()).minus(p.times(sums.amounts()));
        return gap.times(gap).dividedBy(p);
    }
}
