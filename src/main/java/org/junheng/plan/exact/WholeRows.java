package org.junheng.plan.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.numbers.Exact;
import org.junheng.plan.exact.WholeRow.Kind;
import org.junheng.plan.exact.WholeRow.Side;
import org.junheng.plan.exact.WholeRow.Source;
import org.junheng.plan.model.LinearConstraint;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.SpreadConstraint;
import org.junheng.plan.model.SpreadMember;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.Coefficient;
import org.junheng.plan.model.Variable.Flow;

/** The rows of a problem in whole numbers, each made once. */
final class WholeRows {
    /** A tangent's numbers have so many binary digits: more than a bound is asked for, fewer than a double carries. */
    private static final int DIGITS = 44;

    final Problem problem;
    private final Map<Integer, Side> sides = new HashMap<>();
    private final Map<Integer, WholeRow> limits = new HashMap<>();
    private List<WholeRow> balances = List.of();

    WholeRows(Problem problem) {
        this.problem = problem;
    }

    List<WholeRow> balances() {
        if (balances.isEmpty() && problem.pools > 0) {
            List<WholeRow> all = new ArrayList<>();
            for (int pool = 0; pool < problem.pools; pool++) {
                List<Coefficient> terms = new ArrayList<>();
                for (Variable variable : problem.variables) {
                    if (variable.pool == pool) {
                        terms.add(new Coefficient(variable.id, Exact.of(variable.kind == Flow.GIVEN ? 1 : -1)));
                    }
                }
                Side side = WholeRow.side(terms);
                all.add(new WholeRow(new Source(Kind.BALANCE, pool, 1), side.columns(), side.by(), BigInteger.ZERO));
                BigInteger[] back =
                        Arrays.stream(side.by()).map(BigInteger::negate).toArray(BigInteger[]::new);
                all.add(new WholeRow(new Source(Kind.BALANCE, pool, -1), side.columns(), back, BigInteger.ZERO));
            }
            balances = all;
        }
        return balances;
    }

    /** A constraint holds. */
    WholeRow limit(int constraint) {
        return limits.computeIfAbsent(constraint, at -> {
            Side side = side(at);
            BigInteger atLeast =
                    side.atLeast(problem.constraints.get(at).exactStart.negated());
            return new WholeRow(new Source(Kind.LIMIT, at, 0), side.columns(), side.by(), atLeast);
        });
    }

    private Side side(int constraint) {
        return sides.computeIfAbsent(constraint, at -> WholeRow.side(problem.constraints.get(at).variables));
    }

    /**
     * A member's constraint holds where it is chosen, and is not below the least that it can be where it is not.
     *
     * @param least of a member without a floor and of which pieces change the base: what it comes to at least
     */
    WholeRow choice(Need.Shortfall member, int column, Exact least) {
        LinearConstraint full = problem.constraints.get(member.full());
        Side side = side(member.full());
        BigInteger chosen = side.atLeast(full.exactStart.negated());
        BigInteger not =
                side.atLeast(least.max(floor(member).orElse(least)).minus(full.exactStart)).min(chosen);
        int[] columns = Arrays.copyOf(side.columns(), side.columns().length + 1);
        BigInteger[] by = Arrays.copyOf(side.by(), columns.length);
        columns[columns.length - 1] = column;
        by[columns.length - 1] = not.subtract(chosen);
        return new WholeRow(new Source(Kind.CHOICE, member.full(), member.floor()), columns, by, not);
    }

    /** What the constraint comes to at least where the floor holds; empty where pieces change the two otherwise. */
    private Optional<Exact> floor(Need.Shortfall member) {
        if (member.floor() < 0) {
            return Optional.empty();
        }
        LinearConstraint full = problem.constraints.get(member.full());
        LinearConstraint floor = problem.constraints.get(member.floor());
        if (full.variables.size() != floor.variables.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < full.variables.size(); i++) {
            Coefficient one = full.variables.get(i);
            Coefficient other = floor.variables.get(i);
            if (one.at() != other.at() || !one.exact().equals(other.exact())) {
                return Optional.empty();
            }
        }
        return Optional.of(full.exactStart.minus(floor.exactStart));
    }

    /** So many of these choices are made. */
    static WholeRow count(int need, int first, int choices, int atLeast) {
        int[] columns = new int[choices];
        BigInteger[] by = new BigInteger[choices];
        for (int i = 0; i < choices; i++) {
            columns[i] = first + i;
            by[i] = BigInteger.ONE;
        }
        return new WholeRow(new Source(Kind.COUNT, need, 0), columns, by, BigInteger.valueOf(atLeast));
    }

    /**
     * A half-space that holds every way to keep a spread. For any numbers u, one for each member, and any s with s² ≥ Σu²P ·
     * (1 + limit²) / ΣP, the amounts x of every such way have Σ(s − u)·x ≥ 0 (Cauchy, Schwarz; no amount is negative).
     *
     * @param amounts where it is to touch
     */
    WholeRow tangent(int spread, double[] amounts) {
        SpreadConstraint of = problem.spreads.get(spread);
        double most = 0;
        for (int i = 0; i < amounts.length; i++) {
            most = Math.max(most, Math.abs(amounts[i] / problem.rows.get(of.rows()[i]).students));
        }
        double unit = Math.scalb(1.0, DIGITS - 1 - Math.getExponent(Math.max(most, 1e-300)));
        List<BigInteger> numbers = new ArrayList<>();
        Exact squares = Exact.ZERO;
        Exact students = Exact.ZERO;
        for (int i = 0; i < amounts.length; i++) {
            SpreadMember member = problem.rows.get(of.rows()[i]);
            BigInteger number = BigInteger.valueOf(Math.round(amounts[i] / member.students * unit));
            numbers.add(number);
            squares = squares.plus(Exact.of(number.multiply(number), BigInteger.ONE).times(member.exactStudents));
            students = students.plus(member.exactStudents);
        }
        Exact square = squares.times(Exact.ONE.plus(of.exactLimit().times(of.exactLimit()))).dividedBy(students);
        BigInteger slope = square.ceiling().numerator().sqrt();
        if (Exact.of(slope.multiply(slope), BigInteger.ONE).compareTo(square) < 0) {
            slope = slope.add(BigInteger.ONE);
        }
        numbers.add(slope);
        return tangent(spread, numbers);
    }

    private WholeRow tangent(int spread, List<BigInteger> numbers) {
        int[] members = problem.spreads.get(spread).rows();
        BigInteger slope = numbers.get(members.length);
        Map<Integer, Exact> by = new HashMap<>();
        Exact start = Exact.ZERO;
        for (int i = 0; i < members.length; i++) {
            SpreadMember member = problem.rows.get(members[i]);
            Exact normal = Exact.of(slope.subtract(numbers.get(i)), BigInteger.ONE);
            start = start.plus(normal.times(member.exactStart));
            for (Coefficient term : member.variables) {
                by.merge(term.at(), normal.times(term.exact()), Exact::plus);
            }
        }
        List<Coefficient> terms = new ArrayList<>();
        by.keySet().stream().sorted().forEach(at -> {
            if (!by.get(at).isZero()) {
                terms.add(new Coefficient(at, by.get(at)));
            }
        });
        Side side = WholeRow.side(terms);
        return new WholeRow(
                new Source(Kind.TANGENT, spread, 0, numbers), side.columns(), side.by(), side.atLeast(start.negated()));
    }
}
