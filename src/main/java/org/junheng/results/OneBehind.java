package org.junheng.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.figures.Basis;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Closing.ClosingChange;
import org.junheng.values.Aggregate;
import org.junheng.values.Aggregate.Outermost;
import org.junheng.values.Dispersion;
import org.junheng.values.Lowest.Furthest;

/**
 * The one school that is behind, where a value is that of the school that has least: what is done there closes the finding, as
 * long as no other school is below the limit, before or after.
 *
 * @param member what was measured of it
 * @param limit what its measure has to reach
 * @param own the schools that it was compared with
 * @param parts the same of all measures that were looked at
 * @param ratio of the county's mean a school has to have so much; empty where the limit is the measure's own
 */
record OneBehind(Measure member, Exact limit, Dispersion own, List<Dispersion> parts, Optional<Exact> ratio) {
    /** Empty where the value is no such one, where not all is known, and where more than one school is behind. */
    static Optional<OneBehind> of(Measure value, Exact limit) {
        for (Basis.BasisPart part : value.basis().parts()) {
            if (part instanceof Furthest furthest && furthest.complete()) {
                return behindMean(furthest.of().parts(), limit);
            }
            if (part instanceof Outermost least && least.how() == Aggregate.How.LEAST) {
                return below(least.of(), limit);
            }
        }
        return Optional.empty();
    }

    /** Whether the value is that of one of many schools. */
    static boolean isOfOne(Measure value) {
        return value.basis().parts().stream().anyMatch(part -> part instanceof Furthest || part instanceof Outermost);
    }

    private static Optional<OneBehind> below(Dispersion of, Exact limit) {
        List<Measure> below = of.members().stream()
                .filter(one -> scaled(one).compareTo(limit.times(one.base().low())) < 0)
                .toList();
        return below.size() == 1
                ? Optional.of(new OneBehind(below.get(0), limit, of, List.of(of), Optional.empty()))
                : Optional.empty();
    }

    private static Exact scaled(Measure one) {
        return one.amount().low().times(one.scale());
    }

    private static Optional<OneBehind> behindMean(List<Dispersion> parts, Exact ratio) {
        List<OneBehind> behind = new ArrayList<>();
        for (Dispersion part : parts) {
            Exact amounts = sum(part, Exact.ZERO, false);
            Exact students = sum(part, Exact.ZERO, true);
            for (Measure one : part.members()) {
                Exact own = one.base().low();
                // (x + d)/P ≥ L·(Σx + d)/ΣP, hence d ≥ (L·P·Σx − x·ΣP)/(ΣP − L·P).
                Exact missing =
                        ratio.times(own).times(amounts).minus(one.amount().low().times(students));
                Exact share = students.minus(ratio.times(own));
                if (missing.signum() > 0) {
                    if (share.signum() <= 0) {
                        return Optional.empty();
                    }
                    Exact wanted = one.amount().low().plus(missing.dividedBy(share));
                    Exact limit = wanted.times(one.scale()).dividedBy(own);
                    behind.add(new OneBehind(one, limit, part, parts, Optional.of(ratio)));
                }
            }
        }
        return behind.size() == 1 ? Optional.of(behind.get(0)) : Optional.empty();
    }

    private static Exact sum(Dispersion part, Exact more, boolean base) {
        Exact sum = more;
        for (Measure one : part.members()) {
            sum = sum.plus(base ? one.base().low() : one.amount().low());
        }
        return sum;
    }

    /**
     * Whether an amount leaves no other school, and this one in nothing else, below the limit.
     *
     * @param gain by how much the amount of its measure grows in all
     */
    boolean isAlone(Closing closing, Exact gain) {
        for (Dispersion part : parts) {
            for (Measure one : part.members()) {
                boolean isOther = !one.equals(member);
                if (isOther && closing.parts().stream().anyMatch(changed -> isOf(one, changed))) {
                    return false;
                }
            }
        }
        if (ratio.isEmpty()) {
            return true;
        }
        Exact amounts = sum(own, gain, false).times(ratio.get());
        Exact students = sum(own, Exact.ZERO, true);
        return own.members().stream()
                .filter(one -> !one.equals(member))
                .allMatch(one -> one.amount()
                                .low()
                                .times(students)
                                .compareTo(amounts.times(one.base().low()))
                        >= 0);
    }

    private static boolean isOf(Measure one, ClosingChange changed) {
        return one.inputs().stream()
                .anyMatch(input ->
                        input.name() == changed.figure() && input.subject().equals(changed.subject()));
    }
}
