package org.junheng.lab.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.numbers.Exact;
import org.junheng.rules.Attainable;
import org.junheng.rules.reach.Formula;
import org.junheng.texts.Text;

/** Looks for values of a figure between two tiers of it that no tier holds for. */
final class TierGaps {
    private static final Exact TWO = Exact.of(2);

    private final String figure;
    private final List<Formula> tiers;
    private final Map<String, Attainable> figures;
    private final boolean isWhole;
    private final List<Exact> points;

    /**
     * Between the first two of these tiers.
     *
     * @param tiers whom each holds for, and whom all others that may hold there hold for
     * @param figures what each figure can be
     */
    TierGaps(String figure, List<Formula> tiers, Map<String, Attainable> figures) {
        this.figure = figure;
        this.tiers = List.copyOf(tiers);
        this.figures = figures;
        this.isWhole = possible().isWhole();
        this.points = points();
    }

    /**
     * What is left out.
     *
     * @param low the least of it, or what it is all above
     * @param high the greatest of it, or what it is all below
     * @param hasLow whether the least is left out itself
     * @param hasHigh whether the greatest is
     * @param isOfSome whether a tier holds there, too, where some other condition does
     */
    record Between(Exact low, Exact high, boolean hasLow, boolean hasHigh, boolean isOfSome) {
        boolean isOneValue() {
            return low.equals(high);
        }

        /** Which values these are, behind the name of the figure. */
        Text values() {
            if (isOneValue()) {
                return new Text(" 恰好是 " + low + " ", " is exactly " + low);
            }
            if (hasLow && hasHigh) {
                return new Text(" 是 " + low + " 到 " + high + " ", " is from " + low + " to " + high);
            }
            return new Text(
                    " " + (hasLow ? "不低于 " : "高于 ") + low + "、" + (hasHigh ? "不高于 " : "低于 ") + high + " ",
                    " is " + (hasLow ? "at least " : "above ") + low + " and " + (hasHigh ? "at most " : "below ")
                            + high);
        }
    }

    private Attainable possible() {
        return figures.getOrDefault(figure, Attainable.ANY);
    }

    /** Values that stand for all: each limit, and one to either side of it. */
    private List<Exact> points() {
        TreeSet<Exact> limits = new TreeSet<>();
        tiers.forEach(tier -> limits.addAll(Formula.limits(tier, figure)));
        TreeSet<Exact> all = new TreeSet<>(limits);
        for (Exact limit : limits) {
            all.add(
                    isWhole
                            ? limit.minus(Exact.ONE)
                            : between(limit, limits.lower(limit), possible().least(), false));
            all.add(
                    isWhole
                            ? limit.plus(Exact.ONE)
                            : between(limit, limits.higher(limit), possible().most(), true));
        }
        return all.stream().filter(possible()::contains).toList();
    }

    /** Between a limit and the next one, or the end of what can be, or anything beyond where it has none. */
    private static Exact between(Exact limit, @Nullable Exact next, Optional<Exact> end, boolean isAbove) {
        Exact beyond = isAbove ? limit.plus(Exact.ONE) : limit.minus(Exact.ONE);
        return limit.plus(next == null ? end.orElse(beyond) : next).dividedBy(TWO);
    }

    /** The lowest gap, whichever of the two tiers lies below it; empty where there is none. */
    Optional<Between> find() {
        for (int from = 1; from < points.size() - 1; from++) {
            for (int to = from; to < points.size() - 1 && isUnderNone(to); to++) {
                boolean isUpwards = isLeftOut(from, to, 0, 1);
                if (isUpwards || isLeftOut(from, to, 1, 0)) {
                    return Optional.of(gap(from, to, isUpwards));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether somebody may be under no tier there. */
    private boolean isUnderNone(int point) {
        List<Formula> all = new ArrayList<>();
        for (int tier = 0; tier < tiers.size(); tier++) {
            all.add(new Formula.Not(at(tier, point)));
        }
        return Formula.canHold(new Formula.All(all), figures);
    }

    /** Whether somebody is under one tier just below, under the other one just above, and between them under none. */
    private boolean isLeftOut(int from, int to, int below, int above) {
        List<Formula> all = new ArrayList<>();
        all.add(at(below, from - 1));
        all.add(at(above, to + 1));
        if (!Formula.canHold(new Formula.All(all), figures)) {
            return false;
        }
        for (int point = from; point <= to; point++) {
            for (int tier = 0; tier < tiers.size(); tier++) {
                all.add(new Formula.Not(at(tier, point)));
            }
        }
        return Formula.surelyCanHold(new Formula.All(all), figures);
    }

    private Formula at(int tier, int point) {
        return Formula.at(tiers.get(tier), figure, points.get(point));
    }

    private Between gap(int from, int to, boolean isUpwards) {
        Formula below = at(isUpwards ? 0 : 1, from - 1);
        Formula above = at(isUpwards ? 1 : 0, to + 1);
        Exact first = points.get(from);
        Exact last = points.get(to);
        boolean hasLow = isWhole || isLimit(first);
        boolean hasHigh = isWhole || isLimit(last);
        boolean isOfSome = false;
        for (int tier = 0; tier < tiers.size(); tier++) {
            for (int point = from; point <= to; point++) {
                isOfSome |= Formula.canHold(new Formula.All(List.of(below, above, at(tier, point))), figures);
            }
        }
        return new Between(
                hasLow ? first : points.get(from - 1), hasHigh ? last : points.get(to + 1), hasLow, hasHigh, isOfSome);
    }

    private boolean isLimit(Exact point) {
        return tiers.stream().anyMatch(tier -> Formula.limits(tier, figure).contains(point));
    }
}
