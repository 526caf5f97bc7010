package org.junheng.plan.exact;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Variable;

/** In which bounds the pieces of a case lie, and what prices of rows prove of it: exactly, in whole numbers. */
final class CaseBounds {
    static final long ENDLESS = Variable.ENDLESS;
    private static final int TIGHTENINGS = 3;

    final long[] low;
    final long[] high;
    private final Costs costs;
    /** Of what is given the column of the same that is taken there, where nobody need do both; else -1. */
    private final int[] twins;

    /**
     * Costs in whole parts.
     *
     * @param parts so many parts are one yuan
     * @param each what a piece of each column costs, in parts
     * @param wanted only what costs less is looked at, in parts
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Costs(BigInteger parts, BigInteger[] each, BigInteger wanted) {
        /** The costs of a problem's pieces; choices cost nothing. */
        static Costs of(Problem problem, int columns, Exact wanted) {
            BigInteger parts = wanted.denominator();
            for (Variable variable : problem.variables) {
                BigInteger own = variable.exactCost.denominator();
                parts = parts.divide(parts.gcd(own)).multiply(own);
            }
            BigInteger[] each = new BigInteger[columns];
            for (int j = 0; j < columns; j++) {
                each[j] =
                        j < problem.variables.size() ? in(parts, problem.variables.get(j).exactCost) : BigInteger.ZERO;
            }
            return new Costs(parts, each, in(parts, wanted));
        }

        private static BigInteger in(BigInteger parts, Exact yuan) {
            return yuan.numerator().multiply(parts.divide(yuan.denominator()));
        }

        /** Every cost is a multiple of so many parts. */
        BigInteger step() {
            BigInteger step = BigInteger.ZERO;
            for (BigInteger one : each) {
                step = step.gcd(one);
            }
            return step.max(BigInteger.ONE);
        }
    }

    /** What prices prove: no way within the bounds costs less than total ÷ unit parts. And what each column costs beyond. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Proved(BigInteger total, BigInteger unit, BigInteger[] rest) {}

    /** All pieces that there can be, of ways that cost less than what is wanted. */
    CaseBounds(Problem problem, Costs costs, int choices, List<WholeRow> rows) {
        this.costs = costs;
        this.low = new long[costs.each.length];
        this.high = new long[costs.each.length];
        for (int j = 0; j < high.length; j++) {
            int choice = j - problem.variables.size();
            long most = choice < 0 ? problem.variables.get(j).most : choice < choices ? 1 : ENDLESS;
            BigInteger cost = costs.each[j];
            high[j] = cost.signum() == 0
                    ? most
                    : costs.wanted.divide(cost).min(BigInteger.valueOf(most)).longValue();
        }
        this.twins = twins(problem, rows);
        for (int pass = 0; pass < TIGHTENINGS; pass++) {
            rows.forEach(this::tighten);
        }
    }

    private CaseBounds(CaseBounds other) {
        this.costs = other.costs;
        this.twins = other.twins;
        this.low = other.low.clone();
        this.high = other.high.clone();
    }

    /** The case with at most so many of a column. */
    CaseBounds atMost(int column, long most) {
        CaseBounds narrower = new CaseBounds(this);
        narrower.high[column] = Math.min(high[column], most);
        return narrower;
    }

    /** The case with at least so many of a column. */
    CaseBounds atLeast(int column, long least) {
        CaseBounds narrower = new CaseBounds(this);
        narrower.low[column] = Math.max(low[column], least);
        return narrower;
    }

    boolean isEmpty() {
        for (int j = 0; j < low.length; j++) {
            if (low[j] > high[j]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Who gives a piece need not take one of the same, where without both of them no row is worse: what is taken there is no
     * end of what is given.
     */
    private int[] twins(Problem problem, List<WholeRow> rows) {
        int[] twins = PieceBounds.twins(problem, high.length);
        Map<Integer, Integer> givenOf = new HashMap<>();
        for (int given = 0; given < twins.length; given++) {
            givenOf.put(twins[given], given);
        }
        for (WholeRow row : rows) {
            Map<Integer, BigInteger> by = new HashMap<>();
            for (int i = 0; i < row.by().length && row.source().kind() != WholeRow.RowKind.SUM; i++) {
                by.put(row.columns()[i], row.by()[i]);
            }
            for (int column : by.keySet()) {
                int given = twins[column] >= 0 ? column : givenOf.getOrDefault(column, -1);
                BigInteger both = given < 0
                        ? BigInteger.ZERO
                        : by.getOrDefault(given, BigInteger.ZERO).add(by.getOrDefault(twins[given], BigInteger.ZERO));
                if (both.signum() > 0) {
                    twins[given] = -1;
                }
            }
        }
        return twins;
    }

    /** What lowers a row at most: as far as all that raises it can bear. */
    private void tighten(WholeRow row) {
        for (int i = 0; i < row.by().length; i++) {
            if (row.by()[i].signum() < 0) {
                int j = row.columns()[i];
                BigInteger most = raised(row, twins[j]);
                if (most != null) {
                    BigInteger can = most.signum() < 0 ? BigInteger.ZERO : most.divide(row.by()[i].negate());
                    high[j] = BigInteger.valueOf(high[j]).min(can).longValue();
                }
            }
        }
    }

    /** All that raises a row but one column, above what is wanted of it; null where there is no end of that. */
    private @Nullable BigInteger raised(WholeRow row, int but) {
        BigInteger most = row.atLeast().negate();
        for (int i = 0; i < row.by().length; i++) {
            int j = row.columns()[i];
            if (row.by()[i].signum() > 0 && j != but) {
                if (high[j] >= ENDLESS) {
                    return null;
                }
                most = most.add(row.by()[i].multiply(BigInteger.valueOf(high[j])));
            }
        }
        return most;
    }

    /** What prices prove of this case; null where a piece of which there is no end is worth more than it costs. */
    @Nullable
    Proved proved(BigInteger unit, BigInteger[] prices, WholeRow[] rows, boolean isOfCost) {
        BigInteger[] rest = new BigInteger[low.length];
        for (int j = 0; j < rest.length; j++) {
            rest[j] = isOfCost ? costs.each[j].multiply(unit) : BigInteger.ZERO;
        }
        BigInteger total = BigInteger.ZERO;
        for (int r = 0; r < rows.length; r++) {
            BigInteger price = prices[r].multiply(costs.parts);
            total = total.add(price.multiply(rows[r].atLeast()));
            for (int i = 0; i < rows[r].by().length; i++) {
                int j = rows[r].columns()[i];
                rest[j] = rest[j].subtract(price.multiply(rows[r].by()[i]));
            }
        }
        for (int j = 0; j < rest.length; j++) {
            int sign = rest[j].signum();
            if (sign < 0 && high[j] >= ENDLESS) {
                return null;
            }
            long at = sign < 0 ? high[j] : low[j];
            if (sign != 0 && at != 0) {
                total = total.add(rest[j].multiply(BigInteger.valueOf(at)));
            }
        }
        return new Proved(total, unit, rest);
    }

    /** Narrows the bounds to where a way can cost less than what is wanted. */
    void narrow(Proved proved) {
        BigInteger left =
                costs.wanted.multiply(proved.unit).subtract(proved.total).max(BigInteger.ZERO);
        for (int j = 0; j < low.length; j++) {
            BigInteger rest = proved.rest[j];
            if (rest.signum() != 0) {
                BigInteger more = left.divide(rest.abs());
                if (more.bitLength() < 50 && rest.signum() > 0) {
                    high[j] = Math.min(high[j], low[j] + more.longValue());
                } else if (more.bitLength() < 50) {
                    low[j] = Math.max(low[j], high[j] - more.longValue());
                }
            }
        }
    }
}
