package org.junheng.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The composite coefficient (综合差异系数): the plain mean of several coefficients of variation, none of them rounded
 * (policy.md §1, CV-2).
 *
 * @param parts the dispersions, one for each measure of a family
 */
public record Composite(List<Dispersion> parts) implements Value {
    /** Where the digits of a comparison start, and where a difference this small would have been a proved equality. */
    private static final int FIRST_DIGITS = 40;

    public Composite {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Input> inputs() {
        List<Input> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.inputs()));
        return all;
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
        MathContext precision = new MathContext(30);
        return Optional.of(
                sumOfRoots(squares(true), precision).divide(BigDecimal.valueOf(parts.size()), new MathContext(20)));
    }

    /** Whether the composite is at most the limit; exact, a composite that equals the limit is. */
    public Flag isAtMost(Exact limit) {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.squared().isEmpty())) {
            return Flag.UNKNOWN;
        }
        Exact sumLimit = limit.times(Exact.of(parts.size()));
        if (isSumAbove(squares(true), sumLimit)) {
            return Flag.NO;
        }
        boolean unbounded =
                parts.stream().anyMatch(part -> part.squared().orElseThrow().high() == null);
        return !unbounded && !isSumAbove(squares(false), sumLimit) ? Flag.YES : Flag.UNKNOWN;
    }

    private List<Exact> squares(boolean least) {
        List<Exact> squares = new ArrayList<>(parts.size());
        for (Dispersion part : parts) {
            Range range = part.squared().orElseThrow();
            Exact high = range.high();
            squares.add(least || high == null ? range.low() : high);
        }
        return squares;
    }

    /**
     * Whether the sum of the square roots is above the limit. A sum of roots of positive rationals is rational only if
     * each root is, so either all roots are taken exactly or more digits will tell.
     */
    private static boolean isSumAbove(List<Exact> squares, Exact limit) {
        Exact exact = Exact.ZERO;
        boolean allRational = true;
        for (Exact square : squares) {
            Exact root = square.rationalRoot();
            allRational &= root != null;
            exact = root == null ? exact : exact.plus(root);
        }
        if (allRational) {
            return exact.compareTo(limit) > 0;
        }
        for (int digits = FIRST_DIGITS; ; digits *= 2) {
            MathContext precision = new MathContext(digits, RoundingMode.HALF_EVEN);
            BigDecimal difference = sumOfRoots(squares, precision).subtract(limit.toDecimal(precision));
            BigDecimal doubt = BigDecimal.ONE.max(difference.abs()).movePointLeft(digits - squares.size() - 5);
            if (difference.abs().compareTo(doubt) > 0) {
                return difference.signum() > 0;
            }
        }
    }

    private static BigDecimal sumOfRoots(List<Exact> squares, MathContext precision) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Exact square : squares) {
            sum = sum.add(square.toDecimal(precision).sqrt(precision));
        }
        return sum;
    }
}
