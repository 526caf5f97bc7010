package org.junheng.plan.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.numbers.Exact;
import org.junheng.plan.exact.WholeRow.LeftSide;
import org.junheng.plan.exact.WholeRow.RowKind;
import org.junheng.plan.exact.WholeRow.RowSource;
import org.junheng.plan.model.LinearConstraint;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;

/** The rows of a problem in whole numbers, each made once. */
final class WholeRows {
    final Problem problem;
    private final Map<Integer, LeftSide> sides = new HashMap<>();
    private final Map<Integer, WholeRow> limits = new HashMap<>();
    private final Map<Integer, WholeCone> cones = new HashMap<>();
    private List<WholeRow> balances = List.of();
    private @Nullable List<int[]> sums;

    WholeRows(Problem problem) {
        this.problem = problem;
    }

    List<WholeRow> balances() {
        if (balances.isEmpty() && problem.pools > 0) {
            List<WholeRow> all = new ArrayList<>();
            for (int pool = 0; pool < problem.pools; pool++) {
                List<EffectAt> terms = new ArrayList<>();
                for (Variable variable : problem.variables) {
                    if (variable.pool == pool) {
                        terms.add(new EffectAt(variable.id, Exact.of(variable.kind == Flow.GIVEN ? 1 : -1)));
                    }
                }
                LeftSide side = WholeRow.side(terms);
                all.add(new WholeRow(
                        new RowSource(RowKind.BALANCE, pool, 1), side.columns(), side.by(), BigInteger.ZERO));
                BigInteger[] back =
                        Arrays.stream(side.by()).map(BigInteger::negate).toArray(BigInteger[]::new);
                all.add(new WholeRow(new RowSource(RowKind.BALANCE, pool, -1), side.columns(), back, BigInteger.ZERO));
            }
            balances = all;
        }
        return balances;
    }

    /** What ends the pieces that are moved for nothing: nobody gives what they have not; and what there must be none of. */
    List<WholeRow> ends() {
        Set<Integer> free = new HashSet<>();
        for (Variable variable : problem.variables) {
            if (variable.kind == Flow.TAKEN && variable.exactCost.isZero()) {
                free.add(variable.pool);
            }
        }
        return problem.kept.stream()
                .filter(kept -> isEnd(problem.constraints.get(kept), free))
                .map(this::limit)
                .toList();
    }

    private boolean isEnd(LinearConstraint constraint, Set<Integer> free) {
        boolean isFree = constraint.variables.stream()
                .map(term -> problem.variables.get(term.at()))
                .anyMatch(variable -> variable.kind == Flow.GIVEN && free.contains(variable.pool));
        return constraint.isNone() || (isFree && constraint.kind == LinearConstraint.ConstraintKind.STOCK);
    }

    /** Pieces that cost the same and go to the same level, bought or taken, with more than one of them; by variable. */
    List<int[]> sums() {
        if (sums == null) {
            Map<String, List<Integer>> all = new LinkedHashMap<>();
            for (Variable variable : problem.variables) {
                if (variable.kind != Flow.GIVEN) {
                    String level = variable.level.map(Object::toString).orElse("");
                    all.computeIfAbsent(variable.price.id() + variable.kind + level, any -> new ArrayList<>())
                            .add(variable.id);
                }
            }
            sums = all.values().stream()
                    .filter(list -> list.size() > 1)
                    .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                    .toList();
        }
        return sums;
    }

    /** A column is the sum of others; in two rows. */
    List<WholeRow> sum(int at, int column) {
        int[] of = sums().get(at);
        int[] columns = Arrays.copyOf(of, of.length + 1);
        BigInteger[] by = new BigInteger[columns.length];
        Arrays.fill(by, BigInteger.ONE);
        columns[of.length] = column;
        by[of.length] = BigInteger.ONE.negate();
        BigInteger[] back = Arrays.stream(by).map(BigInteger::negate).toArray(BigInteger[]::new);
        return List.of(
                new WholeRow(new RowSource(RowKind.SUM, at, 1), columns, by, BigInteger.ZERO),
                new WholeRow(new RowSource(RowKind.SUM, at, -1), columns, back, BigInteger.ZERO));
    }

    /** A constraint holds. */
    WholeRow limit(int constraint) {
        return limits.computeIfAbsent(constraint, at -> {
            LeftSide side = side(at);
            BigInteger atLeast =
                    side.atLeast(problem.constraints.get(at).exactStart.negated());
            return new WholeRow(new RowSource(RowKind.LIMIT, at, 0), side.columns(), side.by(), atLeast);
        });
    }

    private LeftSide side(int constraint) {
        return sides.computeIfAbsent(constraint, at -> WholeRow.side(problem.constraints.get(at).variables));
    }

    /**
     * A member's constraint holds where it is chosen, and is not below the least that it can be where it is not.
     *
     * @param least of a member without a floor and of which pieces change the base: what it comes to at least
     */
    WholeRow choice(Need.Shortfall member, int column, Exact least) {
        LinearConstraint full = problem.constraints.get(member.full());
        LeftSide side = side(member.full());
        BigInteger chosen = side.atLeast(full.exactStart.negated());
        BigInteger not = side.atLeast(least.max(floor(member).orElse(least)).minus(full.exactStart))
                .min(chosen);
        int[] columns = Arrays.copyOf(side.columns(), side.columns().length + 1);
        BigInteger[] by = Arrays.copyOf(side.by(), columns.length);
        columns[columns.length - 1] = column;
        by[columns.length - 1] = not.subtract(chosen);
        return new WholeRow(new RowSource(RowKind.CHOICE, member.full(), member.floor()), columns, by, not);
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
            EffectAt one = full.variables.get(i);
            EffectAt other = floor.variables.get(i);
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
        return new WholeRow(new RowSource(RowKind.COUNT, need, 0), columns, by, BigInteger.valueOf(atLeast));
    }

    /** A half-space that holds every way to keep a spread, and touches it at these amounts. */
    WholeRow tangent(int spread, double[] amounts) {
        return cones.computeIfAbsent(spread, at -> new WholeCone(problem, at)).tangent(amounts);
    }
}
