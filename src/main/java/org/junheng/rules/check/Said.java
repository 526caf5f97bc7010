package org.junheng.rules.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.rules.Attainable;
import org.junheng.values.Aggregate;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Lowest;
import org.junheng.values.PartWholeRules;

/**
 * What a chain of words says of a fact of which nothing was reported.
 *
 * @param value the value
 * @param isRatio whether it is one amount over another, which cannot be divided or added to again
 * @param isShare whether it is written as a number from 0 to 1, as a part of its whole is
 * @param possible between which numbers it lies; anything where a column of the caller's own is in it
 */
record Said(Object value, boolean isRatio, boolean isShare, Attainable possible) {
    /** Something that is no measure made of others: a fact, a text, a figure of a fact. */
    @SuppressWarnings("ReferenceEquality") // a base of one student is a ratio all the same
    static Said of(Object value) {
        if (value instanceof Aggregate aggregate && !aggregate.of().members().isEmpty()) {
            Measure member = aggregate.of().members().get(0);
            return new Said(value, false, member.part() || of(member).isShare(), possible(member));
        }
        if (!(value instanceof Measure measure)) {
            return new Said(
                    value, false, false, value instanceof Lowest ? Attainable.SHARE : Attainable.NOUGHT_OR_MORE);
        }
        boolean isRatio = measure.per() != Unit.NONE
                || !measure.scale().equals(Exact.ONE)
                || (!measure.base().equals(Range.ONE) && measure.base() != Range.PERHAPS_NOUGHT);
        boolean isShare = isRatio && isCount(measure.unit()) && measure.unit() == measure.per();
        return new Said(measure, isRatio, isShare, possible(measure));
    }

    private static Attainable possible(Measure measure) {
        return measure.part()
                ? new Attainable(Optional.of(Exact.ZERO), Optional.of(measure.scale()))
                : Attainable.NOUGHT_OR_MORE;
    }

    /** Whether this over the other is a part over its whole, as these figures are known to be: weak schools over all schools. */
    boolean isPartOf(Said whole) {
        return names(this).size() > 0
                && names(whole).size() == 1
                && PartWholeRules.areParts(
                        List.copyOf(names(this)), names(whole).iterator().next());
    }

    private static Set<Named> names(Said of) {
        return of.value() instanceof Measure measure
                ? measure.inputs().stream().map(Input::name).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    /** Of people and of classes a part over its whole; of money, areas and hours two amounts can stand either way. */
    private static boolean isCount(Unit unit) {
        return unit == Unit.STUDENTS || unit == Unit.CHILDREN || unit == Unit.TEACHERS || unit == Unit.CLASSES;
    }

    boolean isBetweenNoughtAndOne() {
        return isShare || value instanceof Dispersion || value instanceof Composite;
    }

    /** A ratio, of a part to its whole or not. */
    Said asRatio(boolean ofWhole) {
        Exact most = value instanceof Measure measure ? measure.scale() : Exact.ONE;
        return new Said(
                value,
                true,
                ofWhole && most.equals(Exact.ONE),
                ofWhole ? new Attainable(Optional.of(Exact.ZERO), Optional.of(most)) : possible);
    }

    /** What lies between 0 and 1 by what it is called. */
    Said asShare() {
        return new Said(value, isRatio, true, Attainable.SHARE);
    }

    /** The lesser of this and another is no more than either. */
    Said notAbove(Said other) {
        return new Said(value, true, isShare, other.possible.most().isPresent() ? other.possible : possible);
    }

    /** Whether it may be below nought. */
    boolean mayBeNegative() {
        return possible.least().isEmpty();
    }

    /** Whether it is how many times one amount is another of the same unit: 0.4, and never 40. */
    boolean isTimes() {
        return isRatio
                && value instanceof Measure measure
                && measure.scale().equals(Exact.ONE)
                && measure.unit() == measure.per()
                && measure.unit() != Unit.NONE;
    }

    /** The same, made of something that may be below nought. */
    Said madeOf(boolean negative) {
        return negative ? new Said(value, isRatio, isShare, Attainable.ANY) : this;
    }
}
