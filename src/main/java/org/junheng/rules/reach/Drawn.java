package org.junheng.rules.reach;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.values.PartWholeRules;

/**
 * What two amounts come to in several draws in which every part is no more than its whole.
 *
 * @param ones the one, draw by draw
 * @param others the other, in the same order
 */
public record Drawn(List<Measure> ones, List<Measure> others) {
    public Drawn {
        ones = List.copyOf(ones);
        others = List.copyOf(others);
    }

    /**
     * Whether the one is more than the other in some draw, though both are of one whole. Of a whole that a rule adds up itself it is
     * known what is no part of it where that excludes its parts alone.
     */
    public boolean mayBeMore() {
        return areOfOneWhole()
                && (count(1) > 0 || haveOverlap())
                && (names(others).size() == 1 || areBesides());
    }

    /** Whether the one is a sum of parts of the other of which two do not exclude each other: both may be all of it. */
    private boolean haveOverlap() {
        Set<Named> parts = names(ones);
        return parts.size() > 1
                && names(others).size() == 1
                && ones.stream().allMatch(Drawn::isSum)
                && parts.stream()
                        .anyMatch(one -> parts.stream()
                                .anyMatch(other -> !one.equals(other)
                                        && PartWholeRules.wholes(one).equals(names(others))
                                        && !PartWholeRules.areBesides(one, other)
                                        && !areCountedApart(one, other)));
    }

    /** Counts of a school that together are all of its whole, such as girls and boys. */
    private static boolean areCountedApart(Named one, Named other) {
        return PartWholeRules.OF_WHOLE_SCHOOLS.stream()
                .anyMatch(counts -> counts.counted().stream().anyMatch(one::equals)
                        && counts.counted().stream().anyMatch(other::equals));
    }

    private static boolean isSum(Measure measure) {
        Exact sum = measure.inputs().stream()
                .map(input -> input.figure().range().low())
                .reduce(Exact.ZERO, Exact::plus);
        return measure.amount().low().equals(sum);
    }

    private boolean areBesides() {
        return names(ones).stream()
                .anyMatch(one -> names(others).stream().anyMatch(other -> PartWholeRules.areBesides(one, other)));
    }

    private static Set<Named> names(List<Measure> of) {
        return of.get(0).inputs().stream().map(Input::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether one of the two is no more than the other in any draw, and both are of one whole. */
    public boolean isOnePartOfTheOther() {
        return areOfOneWhole() && (count(1) == 0 || count(-1) == 0);
    }

    private long count(int order) {
        return IntStream.range(0, ones.size())
                .map(i -> ones.get(i)
                        .amount()
                        .low()
                        .compareTo(others.get(i).amount().low()))
                .filter(found -> Integer.signum(found) == order)
                .count();
    }

    /** Whether every figure in both is known to be one whole, or a part of it. */
    private boolean areOfOneWhole() {
        boolean areKnown = !ones.isEmpty()
                && ones.size() == others.size()
                && ones.stream().allMatch(Drawn::isKnown)
                && others.stream().allMatch(Drawn::isKnown);
        if (!areKnown) {
            return false;
        }
        Set<Named> names = names(ones);
        names.addAll(names(others));
        Set<Named> wholes = new LinkedHashSet<>();
        names.forEach(name -> wholes.addAll(PartWholeRules.wholes(name)));
        return wholes.size() == 1;
    }

    private static boolean isKnown(Measure measure) {
        return measure.per() == Unit.NONE
                && measure.base().equals(Range.ONE)
                && measure.amount().isExact()
                && measure.inputs().size() > 0;
    }
}
