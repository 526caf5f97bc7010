package org.junheng.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junheng.criteria.Subject;
import org.junheng.figures.Basis;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * One number of many schools: of all of them together, of the one that has least or most, or of the poorest fifth.
 *
 * @param of the values of the schools
 * @param how which number
 */
public record Aggregate(Dispersion of, How how) implements Value {
    /** So many schools of which it is not known whether they belong can be counted and left out in all ways. */
    private static final int MOST_OPEN = 5;

    /** Which number of many. */
    public enum How {
        /** Amounts are added; of ratios the amounts are, over the bases together: what the county has. */
        TOGETHER,
        /** The value of the school that has least. */
        LEAST,
        /** The value of the school that has most. */
        GREATEST,
        /** The mean of those with the lowest values, until a fifth of the base is reached: of students, or of schools. */
        POOREST_FIFTH
    }

    /**
     * The school whose value it is.
     *
     * @param section its section
     * @param how whether it has least or most
     * @param of the values of all schools
     */
    public record Outermost(Subject section, How how, Dispersion of) implements Basis.BasisPart {}

    /**
     * That a value is one of all schools together.
     *
     * @param of the values of the schools
     */
    public record AddedUp(Dispersion of) implements Basis.ValueOrigin {
        /** Of all that the schools were measured by no hash is needed. */
        @Override
        public int hashCode() {
            return of.members().size();
        }
    }

    /** The values of the schools of which a value is that of all together; empty where it is none of the kind. */
    public static Optional<Dispersion> addedUp(Measure value) {
        return value.basis().origins().stream()
                .filter(AddedUp.class::isInstance)
                .map(origin -> ((AddedUp) origin).of)
                .findFirst();
    }

    /**
     * Who makes up the poorest fifth; the last one may belong to it in part.
     *
     * @param sections its sections, the poorest first
     */
    public record Poorest(List<Subject> sections) implements Basis.BasisPart {
        public Poorest {
            sections = List.copyOf(sections);
        }
    }

    @Override
    public ValueKind kind() {
        return ValueKind.AGGREGATE;
    }

    @Override
    public List<Input> inputs() {
        return of.inputs();
    }

    /** Whether there is no school to compare. */
    public boolean hasNobody() {
        return of.members().isEmpty() && of.uncertain().isEmpty();
    }

    /**
     * The number, or the range that it lies in; there is none where a school's value is one over nought, or may be.
     *
     * @param open what is missing to know which schools belong
     * @param section the section with that id
     */
    public Measure measure(String subject, List<Input> open, Function<String, Subject> section) {
        List<Measure> all = new ArrayList<>(of.members());
        all.addAll(of.uncertain());
        List<Measure> without =
                all.stream().filter(member -> !member.base().isPositive()).toList();
        if (!without.isEmpty()) {
            return none(subject, inputsOf(without));
        }
        List<Input> inputs = new ArrayList<>(open);
        inputs.addAll(inputsOf(all));
        if (of.uncertain().isEmpty() && all.stream().allMatch(Aggregate::isKnown)) {
            return known(subject, all, inputs, section);
        }
        if (how == How.TOGETHER && of.uncertain().isEmpty()) {
            return together(subject, all, inputs).by(Basis.from(new AddedUp(of)));
        }
        Optional<Range> range = range(of.members(), of.uncertain());
        Measure like = all.get(0);
        return range.isEmpty()
                ? none(subject, inputs)
                : new Measure(
                        subject,
                        like.unit(),
                        like.per(),
                        Exact.ONE,
                        range.get(),
                        Range.exactly(Exact.ONE),
                        inputs,
                        like.basis(),
                        like.part());
    }

    private Measure known(String subject, List<Measure> all, List<Input> inputs, Function<String, Subject> section) {
        return switch (how) {
            case TOGETHER -> together(subject, all, inputs).by(Basis.from(new AddedUp(of)));
            case LEAST, GREATEST -> {
                Measure one = outermostOf(all);
                Basis.BasisPart who = new Outermost(section.apply(one.subject()), how, of);
                yield over(subject, one, one.amount(), one.base(), inputs).by(Basis.of(who));
            }
            case POOREST_FIFTH -> {
                Fifth fifth = Fifth.of(all, member -> member.range().low());
                Basis.BasisPart who = new Poorest(fifth.members().stream()
                        .map(member -> section.apply(member.subject()))
                        .toList());
                Range amount = Range.exactly(fifth.amount());
                yield over(subject, all.get(0), amount, Range.exactly(fifth.weight()), inputs)
                        .by(Basis.of(who));
            }
        };
    }

    private static Measure over(String subject, Measure like, Range amount, Range base, List<Input> inputs) {
        return new Measure(
                subject, like.unit(), like.per(), like.scale(), amount, base, inputs, like.basis(), like.part());
    }

    /** The first of those with the least, or the greatest, value. */
    private Measure outermostOf(List<Measure> known) {
        Measure found = known.get(0);
        for (Measure member : known) {
            int order = member.range().low().compareTo(found.range().low());
            if (how == How.LEAST ? order < 0 : order > 0) {
                found = member;
            }
        }
        return found;
    }

    private static List<Input> inputsOf(List<Measure> members) {
        return members.stream()
                .flatMap(member -> member.inputs().stream())
                .distinct()
                .toList();
    }

    private static boolean isKnown(Measure member) {
        return member.amount().isExact() && member.base().isExact();
    }

    private static Measure none(String subject, List<Input> inputs) {
        return new Measure(subject, Unit.NONE, Unit.NONE, Exact.ONE, Range.ANY, Range.PERHAPS_NOUGHT, inputs);
    }

    /** Whether the values are amounts on their own, and not ratios; a base of one student makes a ratio all the same. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean areAmounts(List<Measure> members) {
        return members.stream().allMatch(member -> member.base() == Range.ONE);
    }

    static Measure together(String subject, List<Measure> members, List<Input> inputs) {
        Measure like = members.get(0);
        Range amount = Range.ZERO;
        Range base = Range.ZERO;
        for (Measure member : members) {
            amount = amount.plus(member.amount());
            base = base.plus(member.base());
        }
        boolean plain = areAmounts(members);
        return over(subject, like, amount, plain ? Range.ONE : base, inputs);
    }

    /** With each school of which it is not known, and without; empty where there may be nobody, or are too many of them. */
    private Optional<Range> range(List<Measure> members, List<Measure> uncertain) {
        if (uncertain.isEmpty()) {
            return members.isEmpty() ? Optional.empty() : Optional.of(rangeOf(members));
        }
        if (uncertain.size() > MOST_OPEN) {
            return Optional.empty();
        }
        List<Measure> with = new ArrayList<>(members);
        with.add(uncertain.get(0));
        List<Measure> rest = uncertain.subList(1, uncertain.size());
        return range(members, rest).flatMap(without -> range(with, rest).map(without::hull));
    }

    private Range rangeOf(List<Measure> members) {
        return switch (how) {
            case TOGETHER -> together("", members, List.of()).range();
            case LEAST -> outermost(members, true);
            case GREATEST -> outermost(members, false);
            case POOREST_FIFTH -> poorest(members);
        };
    }

    private static Range outermost(List<Measure> members, boolean least) {
        Range all = members.get(0).range();
        for (Measure member : members.subList(1, members.size())) {
            Range one = member.range();
            all = least ? least(all, one) : all.max(one);
        }
        return all;
    }

    private static Range least(Range one, Range other) {
        Exact a = one.high();
        Exact b = other.high();
        return new Range(one.low().min(other.low()), a == null ? b : b == null ? a : a.min(b));
    }

    /** It rises with every value; where the weights are not known it lies between the least value and what all have. */
    private static Range poorest(List<Measure> members) {
        boolean weighed = members.stream().allMatch(member -> member.base().isExact());
        if (!weighed) {
            Exact high = together("", members, List.of()).range().high();
            return new Range(outermost(members, true).low(), high);
        }
        Exact low = Fifth.mean(members, member -> member.range().low());
        if (low == null) {
            throw new IllegalStateException("values have a least");
        }
        return new Range(low, Fifth.mean(members, member -> member.range().high()));
    }
}
