package org.junheng.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.figures.Input;
import org.junheng.measures.Flag;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * The composite coefficient (综合差异系数): the plain mean of several coefficients of variation, none of them rounded
 * (rules/SOURCES.md).
 *
 * @param parts the dispersions, one for each measure of a family
 */
public record Composite(List<Dispersion> parts) implements Value {
    /** With how many digits a comparison of roots begins; where they do not tell, it goes on with twice as many. */
    private static final int FIRST_DIGITS = 40;

    private static final MathContext SHOWN = new MathContext(20);

    public Composite {
        parts = List.copyOf(parts);
    }

    /** How far the school that has least of any of the measures stays behind the county's mean of it. */
    public Lowest lowest() {
        return new Lowest(parts);
    }

    @Override
    public ValueKind kind() {
        return ValueKind.COMPOSITE;
    }

    @Override
    public List<Input> inputs() {
        List<Input> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.inputs()));
        return Collections.unmodifiableList(all);
    }

    /** Whether every part is known. */
    public boolean isExact() {
        return !parts.isEmpty() && parts.stream().allMatch(Dispersion::isExact);
    }

    /** The composite to 20 significant digits; empty unless every part is known. */
    public Optional<BigDecimal> coefficient() {
        if (!isExact()) {
            return Optional.empty();
        }
        MathContext precision = new MathContext(FIRST_DIGITS);
        BigDecimal sum = BigDecimal.ZERO;
        for (Dispersion part : parts) {
            sum = sum.add(CoefficientDigits.squared(part.members(), precision).sqrt(precision));
        }
        return Optional.of(sum.divide(BigDecimal.valueOf(parts.size()), SHOWN));
    }

    /** Whether the composite is at most the limit; exact, a composite that equals the limit is. */
    public Flag isAtMost(Exact limit) {
        if (parts.isEmpty()) {
            return Flag.UNKNOWN;
        }
        Exact sumLimit = limit.times(Exact.of(parts.size()));
        double bound = sumLimit.toDouble();
        Estimate.Roots roots = Estimate.Roots.NONE;
        for (Dispersion part : parts) {
            roots = roots.plus(part.estimate());
        }
        // A rounding for each root and each addition, three for the limit, and room for those of this comparison.
        double doubt = (parts.size() + 12) * Estimate.ROUNDING * (roots.most().high() + Math.abs(bound));
        if (roots.least().low() - bound > doubt) {
            return Flag.NO;
        }
        if (bound - roots.most().high() > doubt) {
            return Flag.YES;
        }
        boolean straddles = bound - roots.least().high() > doubt && roots.most().low() - bound > doubt;
        return straddles ? Flag.UNKNOWN : isSumAtMost(sumLimit);
    }

    /** In exact numbers; it costs some thousand times as much, so that parts that may have no upper end come first. */
    private Flag isSumAtMost(Exact limit) {
        List<Exact> least = new ArrayList<>(parts.size());
        List<Exact> most = new ArrayList<>(parts.size());
        List<Dispersion> ordered = new ArrayList<>(parts);
        ordered.sort(Comparator.comparing(part -> part.estimate().isBounded()));
        for (Dispersion part : ordered) {
            Range square = part.squared().orElse(Range.ANY);
            Exact high = square.high();
            if (high == null) {
                return Flag.UNKNOWN;
            }
            least.add(square.low());
            most.add(high);
        }
        if (isSumAbove(least, limit)) {
            return Flag.NO;
        }
        return most.equals(least) || !isSumAbove(most, limit) ? Flag.YES : Flag.UNKNOWN;
    }

    /**
     * Whether the sum of the square roots is above the limit. A sum of roots of rationals is rational only if each root is:
     * then it is summed exactly. Else it differs from the limit, and enough digits tell how.
     */
    private static boolean isSumAbove(List<Exact> squares, Exact limit) {
        Optional<Exact> exact = exactSumOfRoots(squares);
        if (exact.isPresent()) {
            return exact.get().compareTo(limit) > 0;
        }
        for (int digits = FIRST_DIGITS; ; digits *= 2) {
            MathContext precision = new MathContext(digits);
            BigDecimal sum = sumOfRoots(squares, precision);
            BigDecimal bound = limit.toDecimal(precision);
            // Each number is rounded once, each root once more: less than one unit in the last of the digits of either.
            BigDecimal doubt = sum.add(bound.abs()).movePointLeft(digits - 1);
            BigDecimal difference = sum.subtract(bound);
            if (difference.abs().compareTo(doubt) > 0) {
                return difference.signum() > 0;
            }
        }
    }

    private static Optional<Exact> exactSumOfRoots(List<Exact> squares) {
        Exact sum = Exact.ZERO;
        for (Exact square : squares) {
            Exact root = square.rationalRoot();
            if (root == null) {
                return Optional.empty();
            }
            sum = sum.plus(root);
        }
        return Optional.of(sum);
    }

    private static BigDecimal sumOfRoots(List<Exact> squares, MathContext precision) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Exact square : squares) {
            sum = sum.add(square.toDecimal(precision).sqrt(precision));
        }
        return sum;
    }
}
