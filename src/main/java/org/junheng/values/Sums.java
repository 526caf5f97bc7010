package org.junheng.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * The sums that a squared coefficient of variation is made of, exact: c² = ΣP · Σ(x²/P) / (Σx)² − 1.
 *
 * @param students Σ P over all members
 * @param amounts Σ x over the members whose amount is known
 * @param squares Σ x²/P over the same
 */
record Sums(Exact students, Exact amounts, Exact squares) {
    /** What is added up, kept apart until the end: see {@link #sum}. */
    private static final class Terms {
        private final List<Exact> students = new ArrayList<>();
        private final List<Exact> amounts = new ArrayList<>();
        private final List<Exact> squares = new ArrayList<>();

        void students(Exact p) {
            students.add(p);
        }

        void amount(Exact x, Exact p) {
            amounts.add(x);
            squares.add(x.times(x).dividedBy(p));
        }

        Sums sums() {
            return new Sums(sum(students), sum(amounts), sum(squares));
        }
    }

    /**
     * The sum of many. The denominator of a sum of fractions grows with every other one in it: added one after the other, each
     * step carries that of all before it; added in pairs, and then the sums in pairs, the last few alone do.
     */
    static Exact sum(List<Exact> terms) {
        return switch (terms.size()) {
            case 0 -> Exact.ZERO;
            case 1 -> terms.get(0);
            default -> {
                int half = terms.size() / 2;
                yield sum(terms.subList(0, half)).plus(sum(terms.subList(half, terms.size())));
            }
        };
    }

    /** The sums over members that are all known. */
    static Sums of(List<Measure> members) {
        Terms terms = new Terms();
        for (Measure member : members) {
            Exact p = member.base().low();
            terms.students(p);
            terms.amount(member.amount().low(), p);
        }
        return terms.sums();
    }

    /** The squared coefficient, or the range that it lies in; empty where there are no resources at all. */
    static Optional<Range> squared(List<Measure> members) {
        boolean exact = true;
        for (Measure member : members) {
            if (!member.base().isPositive() || member.amount().low().signum() < 0) {
                return Optional.of(Range.ANY);
            }
            exact &= hasStudents(member);
        }
        if (!exact) {
            return Optional.of(atWorst(members));
        }
        Terms terms = new Terms();
        List<Measure> missing = new ArrayList<>();
        for (Measure member : members) {
            Exact p = member.base().low();
            terms.students(p);
            if (member.amount().isExact()) {
                terms.amount(member.amount().low(), p);
            } else {
                missing.add(member);
            }
        }
        Sums sums = terms.sums();
        return switch (missing.size()) {
            case 0 -> sums.hasAmounts() ? Optional.of(Range.exactly(sums.coefficient())) : Optional.empty();
            case 1 -> Optional.of(sums.withOneMissing(missing.get(0)));
            default -> Optional.of(within(sums.withSeveralMissing(members, missing), members));
        };
    }

    /** Whether it is known by how many students, at least one, the amount is divided. */
    static boolean hasStudents(Measure member) {
        return member.base().isPositive() && member.base().isExact();
    }

    private Sums withAmount(Exact x, Exact p) {
        return new Sums(students, amounts.plus(x), squares.plus(x.times(x).dividedBy(p)));
    }

    private boolean hasAmounts() {
        return amounts.signum() > 0;
    }

    /** The squared coefficient, where there are amounts and all are known. */
    Exact coefficient() {
        return students.times(squares).dividedBy(amounts.times(amounts)).minus(Exact.ONE);
    }

    /**
     * As the missing amount x of a member with P students grows, the squared coefficient falls until x/P = Σ(x²/P)/Σx over
     * the others, then rises towards ΣP/P − 1. So it is least there, or at the nearer end, and greatest at one of the ends.
     */
    private Range withOneMissing(Measure member) {
        Exact p = member.base().low();
        Exact low = member.amount().low();
        Exact high = member.amount().high();
        if (!hasAmounts()) {
            return low.signum() > 0 ? Range.exactly(allInOneOf(p)) : Range.ANY;
        }
        Exact turning = squares.times(p).dividedBy(amounts).max(low);
        Exact least = withAmount(high == null ? turning : turning.min(high), p).coefficient();
        Exact atLow = withAmount(low, p).coefficient();
        Exact atHigh = high == null ? allInOneOf(p) : withAmount(high, p).coefficient();
        return new Range(least, atLow.max(atHigh));
    }

    /**
     * Least: the missing amounts in the most even proportion, whatever else is known of them; by Cauchy and Schwarz,
     * (A + Y)² ≤ (Q + Y²/M)·(A²/Q + M) for known sums A and Q and a missing amount Y over M students. Greatest: everything in
     * the smallest school.
     */
    private Range withSeveralMissing(List<Measure> members, List<Measure> missing) {
        if (!hasAmounts()) {
            return Range.ANY;
        }
        Exact without = sum(missing.stream().map(member -> member.base().low()).toList());
        Exact smallest = students;
        for (Measure member : members) {
            smallest = smallest.min(member.base().low());
        }
        Exact most = amounts.times(amounts).plus(squares.times(without));
        return new Range(students.times(squares).dividedBy(most).minus(Exact.ONE), allInOneOf(smallest));
    }

    /** Amounts that all have an upper end, as rounded ratios have, cannot leave this either: each sum at its own worst. */
    private static Range within(Range range, List<Measure> members) {
        Range worst = atWorst(members);
        Exact high = worst.high();
        Exact end = range.high();
        return high == null ? range : new Range(worst.low().max(range.low()), end == null ? high : end.min(high));
    }

    /**
     * Each sum at its own worst, of amounts and of students; anything where an amount has no upper end, or all may be nought. The
     * coefficient of one school alone is nought, whatever it has.
     */
    private static Range atWorst(List<Measure> members) {
        Terms lowest = new Terms();
        Terms highest = new Terms();
        Exact smallest = null;
        boolean ends = true;
        for (Measure member : members) {
            Exact few = member.base().low();
            Exact many = member.base().high();
            Exact high = member.amount().high();
            ends &= many != null && high != null;
            Exact p = many == null ? few : many;
            lowest.students(few);
            lowest.amount(member.amount().low(), p);
            highest.students(p);
            highest.amount(high == null ? Exact.ZERO : high, few);
            smallest = smallest == null ? few : smallest.min(few);
        }
        Sums least = lowest.sums();
        if (!least.hasAmounts()) {
            return Range.ANY;
        }
        if (members.size() == 1) {
            return Range.ZERO;
        }
        if (!ends || smallest == null) {
            return Range.ANY;
        }
        Sums most = highest.sums();
        Exact high = new Sums(most.students, Exact.ZERO, most.squares).over(least.amounts);
        Exact inSmallest = most.students.dividedBy(smallest).minus(Exact.ONE);
        return new Range(least.over(most.amounts), high.min(inSmallest));
    }

    private Exact over(Exact all) {
        return students.times(squares)
                .dividedBy(all.times(all))
                .minus(Exact.ONE)
                .max(Exact.ZERO);
    }

    /** The squared coefficient where one school of p students has everything. */
    private Exact allInOneOf(Exact p) {
        return students.dividedBy(p).minus(Exact.ONE);
    }
}
