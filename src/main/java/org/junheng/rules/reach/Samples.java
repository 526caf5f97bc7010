package org.junheng.rules.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junheng.numbers.Exact;
import org.junheng.rules.Attainable;

/** Numbers that stand for all numbers: each limit, and one between each two, before the first and after the last. */
final class Samples {
    private static final Exact TWO = Exact.of(2);

    private Samples() {}

    static List<Exact> of(Collection<Exact> limits, Attainable possible) {
        TreeSet<Exact> ends = new TreeSet<>(limits);
        possible.least().ifPresent(ends::add);
        possible.most().ifPresent(ends::add);
        List<Exact> all = new ArrayList<>();
        Exact before = null;
        for (Exact end : ends) {
            all.add(before == null ? wholeBelow(end) : between(before, end, possible.isWhole()));
            all.add(end);
            before = end;
        }
        if (before != null) {
            all.add(before.ceiling().plus(Exact.ONE));
        }
        return all.stream().filter(possible::contains).toList();
    }

    private static Exact wholeBelow(Exact end) {
        return end.ceiling().minus(Exact.ONE).minus(Exact.ONE);
    }

    private static Exact between(Exact low, Exact high, boolean isWhole) {
        return isWhole ? nextWhole(low).min(high) : low.plus(high).dividedBy(TWO);
    }

    private static Exact nextWhole(Exact low) {
        return low.isWhole() ? low.plus(Exact.ONE) : low.ceiling();
    }
}
