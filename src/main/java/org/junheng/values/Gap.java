package org.junheng.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Basis;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * How the schools that answer a question with yes stand against the others in one measure: rural against urban ones, say.
 *
 * <p>With amounts x and students P on the two sides, the value is (Σx/ΣP of the ones) ÷ (Σx/ΣP of the others). It names both
 * means, the amount that the ones lack to have the mean of the others, and the share of the county's variance that lies
 * between the two sides.
 *
 * @param members the measures of the sections that are compared, all in one unit
 * @param flag the question
 * @param sides for each member on which side it stands; empty as long as that was not looked up
 */
public record Gap(List<Measure> members, SchoolFlag flag, List<Condition> sides) implements Value {
    /** So many schools of which the side is not known can be placed in all ways. */
    private static final int MOST_OPEN = 5;

    public Gap {
        members = List.copyOf(members);
        sides = List.copyOf(sides);
    }

    /** This gap over the members in scope; a member of which even that is not known stands on no known side. */
    public Gap over(Dispersion inScope, Function<String, Condition> side) {
        List<Measure> all = Stream.concat(inScope.members().stream(), inScope.uncertain().stream())
                .toList();
        return new Gap(
                all, flag, all.stream().map(one -> side.apply(one.subject())).toList());
    }

    @Override
    public ValueKind kind() {
        return ValueKind.GAP;
    }

    @Override
    public List<Input> inputs() {
        List<Input> all = new ArrayList<>();
        sides.forEach(side -> all.addAll(side.inputs()));
        members.forEach(member -> all.addAll(member.inputs()));
        return Collections.unmodifiableList(all);
    }

    /** The gap that a ratio is of; empty where the value is none, or something is missing for it. */
    public static Optional<Gap> behind(Value value) {
        return value instanceof Measure ratio
                        && !ratio.basis().isPlain()
                        && ratio.basis().parts().get(0) instanceof GapSides sides
                ? Optional.of(sides.gap)
                : Optional.empty();
    }

    /** Whether all schools surely stand on one side, so that there is nothing to compare. */
    public boolean isOneSided() {
        return on(Flag.UNKNOWN).isEmpty()
                && (on(Flag.YES).isEmpty() || on(Flag.NO).isEmpty());
    }

    /**
     * The ratio of the two means, with what is known of amounts and shares beside it. Where a few schools stand on no known
     * side it is the range over all ways to place them, or to leave them out; where there are more, nothing is known.
     */
    public Measure ratio(String subject) {
        // Who is nobody was left out before: nought over nought of anybody else is no ratio.
        List<Measure> overNought =
                members.stream().filter(member -> !member.base().isPositive()).toList();
        if (!overNought.isEmpty()) {
            return overNought(subject, overNought);
        }
        if (!on(Flag.UNKNOWN).isEmpty()) {
            return open(subject);
        }
        Measure ones = sum(subject, on(Flag.YES));
        Measure others = sum(subject, on(Flag.NO));
        Measure ratio = ones.comparedTo(others);
        return Dispersion.of(members).isExact() ? ratio.by(Basis.of(sides(ones, others))) : ratio;
    }

    /** There is no such ratio, or may be none: it names the schools over whose students nothing can be divided. */
    private static Measure overNought(String subject, List<Measure> members) {
        List<Input> inputs = members.stream()
                .flatMap(member -> member.inputs().stream())
                .distinct()
                .toList();
        return new Measure(subject, Unit.NONE, Unit.NONE, Exact.ONE, Range.ANY, Range.PERHAPS_NOUGHT, inputs);
    }

    private Measure open(String subject) {
        List<Measure> open = on(Flag.UNKNOWN);
        Optional<Range> range =
                open.size() > MOST_OPEN ? Optional.empty() : placed(open, Side.of(on(Flag.YES)), Side.of(on(Flag.NO)));
        List<Input> inputs = new ArrayList<>(openInputs());
        members.forEach(member -> inputs.addAll(member.inputs()));
        return new Measure(
                subject,
                Unit.NONE,
                Unit.NONE,
                Exact.ONE,
                range.orElse(Range.ANY),
                range.isPresent() ? Range.ONE : Range.PERHAPS_NOUGHT,
                range.isPresent() ? inputs : openInputs());
    }

    /** What the schools of one side have together. */
    private record Side(Range amount, Range base) {
        static Side of(List<Measure> members) {
            Side side = new Side(Range.ZERO, Range.ZERO);
            for (Measure member : members) {
                side = side.with(member);
            }
            return side;
        }

        Side with(Measure member) {
            return new Side(amount.plus(member.amount()), base.plus(member.base()));
        }

        /** Empty where there may be no such ratio. */
        Optional<Range> over(Side other) {
            boolean exists = base.isPositive()
                    && other.base.isPositive()
                    && other.amount.isPositive()
                    && amount.low().signum() >= 0;
            return exists ? Optional.of(amount.times(other.base).over(base.times(other.amount))) : Optional.empty();
        }
    }

    private static Optional<Range> placed(List<Measure> open, Side ones, Side others) {
        if (open.isEmpty()) {
            return ones.over(others);
        }
        Measure next = open.get(0);
        List<Measure> rest = open.subList(1, open.size());
        return placed(rest, ones.with(next), others)
                .flatMap(one -> placed(rest, ones, others.with(next)).map(one::hull))
                .flatMap(both -> placed(rest, ones, others).map(both::hull));
    }

    private List<Measure> on(Flag side) {
        List<Measure> there = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            if (sides.get(i).holds() == side) {
                there.add(members.get(i));
            }
        }
        return there;
    }

    private List<Input> openInputs() {
        return sides.stream()
                .filter(side -> side.holds() == Flag.UNKNOWN)
                .flatMap(side -> side.inputs().stream())
                .toList();
    }

    private static Measure sum(String subject, List<Measure> side) {
        Measure first = side.get(0);
        Range amount = Range.ZERO;
        Range base = Range.ZERO;
        List<Input> inputs = new ArrayList<>();
        for (Measure member : side) {
            amount = amount.plus(member.amount());
            base = base.plus(member.base());
            inputs.addAll(member.inputs());
        }
        return new Measure(subject, first.unit(), first.per(), first.scale(), amount, base, inputs);
    }

    /**
     * The two sides beside each other.
     *
     * @param gap what was compared
     * @param flag the question that tells them apart
     * @param ones how many answer it with yes
     * @param meanOfOnes their mean
     * @param others how many others there are
     * @param meanOfOthers their mean
     * @param lacking what the ones lack to have the mean of the others; negative where they have more
     * @param unit the unit of what they lack
     * @param between the share of the county's variance that lies between the two sides
     */
    public record GapSides(
            Gap gap,
            SchoolFlag flag,
            int ones,
            Measure meanOfOnes,
            int others,
            Measure meanOfOthers,
            Exact lacking,
            Unit unit,
            Exact between)
            implements Basis.BasisPart {}

    private GapSides sides(Measure ones, Measure others) {
        Exact lacking = ones.base()
                .low()
                .times(others.amount().low())
                .dividedBy(others.base().low())
                .minus(ones.amount().low());
        return new GapSides(
                this,
                flag,
                on(Flag.YES).size(),
                ones,
                on(Flag.NO).size(),
                others,
                lacking,
                ones.unit(),
                between(ones, others));
    }

    /** Σ P·(mean of the side − mean)² over the sides, over the same sum over the schools. */
    private Exact between(Measure ones, Measure others) {
        Exact mean = ones.amount()
                .low()
                .plus(others.amount().low())
                .dividedBy(ones.base().low().plus(others.base().low()));
        // Σ P·(x/P − mean)² = Σ x²/P − (Σ x)²/ΣP, which does not carry the mean's denominator through every school.
        Sums sums = Sums.of(members);
        Exact all = sums.squares().minus(sums.amounts().times(sums.amounts()).dividedBy(sums.students()));
        Exact between = spread(ones, mean).plus(spread(others, mean));
        return all.isZero() ? Exact.ZERO : between.dividedBy(all);
    }

    private static Exact spread(Measure one, Exact mean) {
        Exact students = one.base().low();
        Exact apart = one.amount().low().dividedBy(students).minus(mean);
        return students.times(apart).times(apart);
    }
}
