package org.junheng.plan.proof;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.results.Plan.Removal;
import org.junheng.results.Prices.Barrier;
import org.junheng.results.Prices.BarrierSort;

/**
 * What may stand in the way of a finding: a bound, or a verdict that passes and has to go on passing.
 *
 * @param bound the bound; empty where it is a verdict
 * @param verdict the id of the verdict; else of no use
 */
record Obstacle(Optional<Barrier> bound, String verdict) {
    static Obstacle of(Barrier bound) {
        return new Obstacle(Optional.of(bound), "");
    }

    static Obstacle of(String verdict) {
        return new Obstacle(Optional.empty(), verdict);
    }

    /** All of these together, as they are told. */
    static Removal removal(Collection<Obstacle> all) {
        return new Removal(
                all.stream().flatMap(one -> one.bound.stream()).toList(),
                all.stream()
                        .filter(one -> one.bound.isEmpty())
                        .map(Obstacle::verdict)
                        .toList(),
                Optional.empty());
    }

    /** What is told as one. */
    static Set<Obstacle> of(Removal removal) {
        return Stream.concat(
                        removal.bounds().stream().map(Obstacle::of),
                        removal.against().stream().map(Obstacle::of))
                .collect(Collectors.toSet());
    }

    /** Whether it is the ceiling of that price at that school. */
    boolean isCeiling(String school, String price) {
        return bound.filter(one -> one.sort() == BarrierSort.CEILING
                        && one.school().equals(school)
                        && one.price().id().equals(price))
                .isPresent();
    }
}
