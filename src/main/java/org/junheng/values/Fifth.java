package org.junheng.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;

/**
 * The members with the lowest values, until a fifth of the base is reached; the last one belongs in part.
 *
 * @param members the poorest first
 * @param weights how much of the base of each belongs
 */
record Fifth(List<Measure> members, List<Exact> weights) {
    private static final Exact PART = Exact.of("0.2");

    /** Of members whose bases are known and above nought; a value that has no end is the greatest. */
    static Fifth of(List<Measure> all, Function<Measure, @Nullable Exact> value) {
        Exact left = Exact.ZERO;
        for (Measure member : all) {
            left = left.plus(member.base().low());
        }
        left = left.times(PART);
        List<Measure> sorted = new ArrayList<>(all);
        Comparator<Exact> endlessLast = Comparator.nullsLast(Comparator.naturalOrder());
        sorted.sort((one, other) -> endlessLast.compare(value.apply(one), value.apply(other)));
        List<Measure> members = new ArrayList<>();
        List<Exact> weights = new ArrayList<>();
        for (Measure member : sorted) {
            if (left.signum() > 0) {
                Exact weight = member.base().low().min(left);
                left = left.minus(weight);
                members.add(member);
                weights.add(weight);
            }
        }
        return new Fifth(members, weights);
    }

    /** The mean of their values; null where one has no end. */
    static @Nullable Exact mean(List<Measure> all, Function<Measure, @Nullable Exact> value) {
        Fifth fifth = of(all, value);
        Exact sum = Exact.ZERO;
        for (int i = 0; i < fifth.members.size(); i++) {
            Exact one = value.apply(fifth.members.get(i));
            if (one == null) {
                return null;
            }
            sum = sum.plus(one.times(fifth.weights.get(i)));
        }
        return sum.dividedBy(fifth.weight());
    }

    /** How much of the base belongs: a fifth. */
    Exact weight() {
        return weights.stream().reduce(Exact.ZERO, Exact::plus);
    }

    /** What they have of the amount, each in the proportion in which it belongs; of known amounts. */
    Exact amount() {
        Exact sum = Exact.ZERO;
        for (int i = 0; i < members.size(); i++) {
            Measure member = members.get(i);
            Exact part = weights.get(i).dividedBy(member.base().low());
            sum = sum.plus(member.amount().low().times(part));
        }
        return sum;
    }
}
