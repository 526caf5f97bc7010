package org.junheng.plan.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.numbers.Exact;
import org.junheng.plan.exact.WholeRow.RowKind;
import org.junheng.plan.exact.WholeRow.RowSource;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.SpreadConstraint;
import org.junheng.plan.model.SpreadMember;
import org.junheng.plan.model.Variable.EffectAt;

/**
 * A spread in whole numbers, and its tangents. For any numbers u, one for each member, and any s with s² ≥ Σu²P · (1 + limit²) /
 * ΣP, the amounts x of every way that keeps the spread have Σ(s − u)·x ≥ 0 (Cauchy, Schwarz; no amount is negative).
 */
final class WholeCone {
    /** A tangent's numbers have so many binary digits: more than a bound is asked for, fewer than a double carries. */
    private static final int DIGITS = 44;

    private final int spread;
    private final int[] members;
    private final double[] students;
    private final BigInteger[] weights;
    /** (1 + limit²) / ΣP, for the weights. */
    private final Exact factor;

    private final BigInteger[] starts;
    private final List<int[]> columns = new ArrayList<>();
    private final List<BigInteger[]> by = new ArrayList<>();
    /** Amounts are in such parts. */
    private final BigInteger parts;

    WholeCone(Problem problem, int spread) {
        SpreadConstraint of = problem.spreads.get(spread);
        this.spread = spread;
        this.members = of.rows();
        this.students = new double[members.length];
        this.weights = new BigInteger[members.length];
        this.starts = new BigInteger[members.length];
        BigInteger amounts = BigInteger.ONE;
        BigInteger persons = BigInteger.ONE;
        Exact sum = Exact.ZERO;
        for (int at : members) {
            SpreadMember member = problem.rows.get(at);
            amounts = common(amounts, member.exactStart);
            persons = common(persons, member.exactStudents);
            sum = sum.plus(member.exactStudents);
            for (EffectAt term : member.variables) {
                amounts = common(amounts, term.exact());
            }
        }
        parts = amounts;
        factor = Exact.ONE
                .plus(of.exactLimit().times(of.exactLimit()))
                .dividedBy(sum)
                .dividedBy(Exact.of(persons, BigInteger.ONE));
        for (int i = 0; i < members.length; i++) {
            SpreadMember member = problem.rows.get(members[i]);
            students[i] = member.students;
            weights[i] = in(persons, member.exactStudents);
            starts[i] = in(parts, member.exactStart);
            int[] own = new int[member.variables.size()];
            BigInteger[] coefficients = new BigInteger[own.length];
            for (int t = 0; t < own.length; t++) {
                own[t] = member.variables.get(t).at();
                coefficients[t] = in(parts, member.variables.get(t).exact());
            }
            columns.add(own);
            by.add(coefficients);
        }
    }

    private static BigInteger common(BigInteger parts, Exact exact) {
        BigInteger own = exact.denominator();
        return parts.divide(parts.gcd(own)).multiply(own);
    }

    private static BigInteger in(BigInteger parts, Exact exact) {
        return exact.numerator().multiply(parts.divide(exact.denominator()));
    }

    /** The tangent that touches at these amounts, one for each member, or nearly there. */
    WholeRow tangent(double[] amounts) {
        double most = 1e-300;
        for (int i = 0; i < amounts.length; i++) {
            most = Math.max(most, Math.abs(amounts[i] / students[i]));
        }
        double unit = Math.scalb(1.0, DIGITS - 1 - Math.getExponent(most));
        List<BigInteger> numbers = new ArrayList<>(amounts.length + 1);
        BigInteger squares = BigInteger.ZERO;
        for (int i = 0; i < amounts.length; i++) {
            BigInteger number = BigInteger.valueOf(Math.round(amounts[i] / students[i] * unit));
            numbers.add(number);
            squares = squares.add(number.multiply(number).multiply(weights[i]));
        }
        BigInteger square =
                factor.times(Exact.of(squares, BigInteger.ONE)).ceiling().numerator();
        BigInteger slope = square.sqrt();
        if (slope.multiply(slope).compareTo(square) < 0) {
            slope = slope.add(BigInteger.ONE);
        }
        numbers.add(slope);
        return row(numbers, slope);
    }

    private WholeRow row(List<BigInteger> numbers, BigInteger slope) {
        Map<Integer, BigInteger> all = new TreeMap<>();
        BigInteger start = BigInteger.ZERO;
        for (int i = 0; i < members.length; i++) {
            BigInteger normal = slope.subtract(numbers.get(i));
            start = start.add(normal.multiply(starts[i]));
            for (int t = 0; t < columns.get(i).length; t++) {
                all.merge(columns.get(i)[t], normal.multiply(by.get(i)[t]), BigInteger::add);
            }
        }
        int[] at = all.keySet().stream().mapToInt(Integer::intValue).toArray();
        return new WholeRow(
                new RowSource(RowKind.TANGENT, spread, 0, numbers),
                at,
                all.values().toArray(BigInteger[]::new),
                start.negate(),
                parts);
    }
}
