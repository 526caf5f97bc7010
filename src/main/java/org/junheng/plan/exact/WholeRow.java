package org.junheng.plan.exact;

import java.math.BigInteger;
import java.util.List;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Variable.EffectAt;

/**
 * A row in whole numbers that every way in whole pieces keeps: Σ by·x ≥ atLeast. Its right side is rounded up to what whole
 * pieces can come to (Chvátal, Gomory).
 *
 * @param source what it says
 * @param columns which columns it has: pieces by their variable, then choices
 * @param by their coefficients, without a common divisor but in a tangent
 * @param atLeast its right side
 * @param parts so many times what the source says
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what they say
record WholeRow(RowSource source, int[] columns, BigInteger[] by, BigInteger atLeast, BigInteger parts) {
    WholeRow(RowSource source, int[] columns, BigInteger[] by, BigInteger atLeast) {
        this(source, columns, by, atLeast, BigInteger.ONE);
    }

    /** What a row says. */
    enum RowKind {
        /** As much is given of a pool as is taken, or the other way round. */
        BALANCE,
        /** A constraint holds. */
        LIMIT,
        /** A constraint holds where it is chosen. */
        CHOICE,
        /** So many of a need's members are chosen. */
        COUNT,
        /** A sum of pieces is that sum. */
        SUM,
        /** Amounts are within a half-space that touches a cone. */
        TANGENT
    }

    /**
     * What a row says, and of what.
     *
     * @param at the pool, constraint, need, sum or spread
     * @param other the sign of a balance or sum; the floor, or -1, of a choice; else nought
     * @param tangent of a tangent a number for each member of the spread, and the slope
     */
    record RowSource(RowKind kind, int at, int other, List<BigInteger> tangent) {
        RowSource(RowKind kind, int at, int other) {
            this(kind, at, other, List.of());
        }
    }

    /** The left side of a row in lowest terms. */
    record LeftSide(int[] columns, BigInteger[] by, Exact factor) {
        /** What an exact right side comes to, rounded up. */
        BigInteger atLeast(Exact exact) {
            return exact.times(factor).ceiling().numerator();
        }
    }

    static LeftSide side(List<EffectAt> terms) {
        BigInteger denominator = BigInteger.ONE;
        for (EffectAt term : terms) {
            BigInteger own = term.exact().denominator();
            denominator = denominator.divide(denominator.gcd(own)).multiply(own);
        }
        int[] columns = new int[terms.size()];
        BigInteger[] by = new BigInteger[columns.length];
        BigInteger common = BigInteger.ZERO;
        for (int i = 0; i < columns.length; i++) {
            Exact exact = terms.get(i).exact();
            columns[i] = terms.get(i).at();
            by[i] = exact.numerator().multiply(denominator.divide(exact.denominator()));
            common = common.gcd(by[i]);
        }
        if (common.signum() == 0) {
            common = BigInteger.ONE;
        }
        for (int i = 0; i < by.length; i++) {
            by[i] = by[i].divide(common);
        }
        return new LeftSide(columns, by, Exact.of(denominator, common));
    }

    /** By how much it is missed, as a part of what it is made of; not above nought where it holds. */
    double missed(double[] x) {
        double value = -atLeast.doubleValue();
        double size = Math.abs(value);
        for (int i = 0; i < columns.length; i++) {
            double term = by[i].doubleValue() * x[columns[i]];
            value += term;
            size += Math.abs(term);
        }
        return -value / Math.max(1e-12, size);
    }
}
