package org.junheng.plan.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.CuttingPlane;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;

/**
 * Raises the poorest of several spreads at once, where a piece counts in more than one of them: what a nine-year school has
 * is shared by its levels. In any part of a piece, and exact but for the last digits.
 *
 * <p>With a price for each cone and its root given, every school stands by itself: a quadratic in its few pieces. The price of
 * one spread after the other is found by halving until none moves any more; the sum is convex, so that ends.
 */
final class JointRelaxation {
    private static final int SWEEPS = 40;
    private static final double NEAR = 1e-9;
    /** By which part a root or a price may have moved since it was last looked for. */
    private static final double FIRST_STEP = 1e-3;

    final Allocation state;
    final List<Integer> spreads;
    private final List<List<RelaxedSchool>> touched = new ArrayList<>();
    private final double[] fixedSums;
    private final double[] fixedSquares;
    final double[] kappas;
    final double[] prices;
    final double[] roots;
    private final double dearest;

    JointRelaxation(Allocation state, List<Integer> spreads) {
        this.state = state;
        this.spreads = List.copyOf(spreads);
        int count = spreads.size();
        this.fixedSums = new double[count];
        this.fixedSquares = new double[count];
        this.kappas = new double[count];
        this.prices = new double[count];
        this.roots = new double[count];
        Map<Integer, RelaxedSchool> schools = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            kappas[i] = state.problem.spreads.get(spreads.get(i)).kappa();
            roots[i] = Math.sqrt(state.squares[spreads.get(i)]);
            touched.add(schoolsOf(i, schools));
        }
        this.dearest = schools.values().stream()
                .mapToDouble(RelaxedSchool::dearest)
                .max()
                .orElse(1);
    }

    /** The spreads, among some, that share pieces with this one, itself first. */
    static List<Integer> with(Allocation state, int spread) {
        TreeSet<Integer> all = new TreeSet<>(List.of(spread));
        List<Integer> open = new ArrayList<>(List.of(spread));
        while (!open.isEmpty()) {
            int next = open.remove(open.size() - 1);
            for (int other = 0; other < state.spreadsOn.length; other++) {
                if (state.spreadsOn[other] && !all.contains(other) && shares(state.problem, next, other)) {
                    all.add(other);
                    open.add(other);
                }
            }
        }
        return List.copyOf(all);
    }

    private static boolean shares(Problem problem, int one, int other) {
        return !Collections.disjoint(pieces(problem, one), pieces(problem, other));
    }

    private static Set<Integer> pieces(Problem problem, int spread) {
        Set<Integer> all = new TreeSet<>();
        for (int row : problem.spreads.get(spread).rows()) {
            for (EffectAt term : problem.rows.get(row).variables) {
                if (problem.variables.get(term.at()).kind == Flow.NEW) {
                    all.add(term.at());
                }
            }
        }
        return all;
    }

    private List<RelaxedSchool> schoolsOf(int i, Map<Integer, RelaxedSchool> schools) {
        List<RelaxedSchool> own = new ArrayList<>();
        for (int row : state.problem.spreads.get(spreads.get(i)).rows()) {
            List<Variable> fresh = state.problem.rows.get(row).variables.stream()
                    .map(term -> state.problem.variables.get(term.at()))
                    .filter(variable -> variable.kind == Flow.NEW && state.left(variable) > 0)
                    .toList();
            if (fresh.isEmpty()) {
                double students = state.problem.rows.get(row).students;
                fixedSums[i] += state.amounts[row];
                fixedSquares[i] += state.amounts[row] * state.amounts[row] / students;
            } else {
                RelaxedSchool school = schools.computeIfAbsent(fresh.get(0).block, any -> new RelaxedSchool(this));
                school.add(i, row, fresh);
                if (!own.contains(school)) {
                    own.add(school);
                }
            }
        }
        return own;
    }

    /** Finds the cheapest amounts; whether there are any within the limits. */
    boolean solve() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double moved = 0;
            for (int i = 0; i < prices.length; i++) {
                double before = prices[i];
                if (!price(i)) {
                    return false;
                }
                moved = Math.max(moved, Math.abs(prices[i] - before) / Math.max(1e-12, Math.max(before, prices[i])));
            }
            if (moved < NEAR) {
                break;
            }
        }
        return true;
    }

    /** Finds the price of one spread, the others' given. */
    private boolean price(int i) {
        double known = prices[i];
        double atNought = excess(i, 0);
        if (atNought <= 0) {
            return true;
        }
        double low = 0;
        double atLow = atNought;
        double step = known > 0 ? 1 + FIRST_STEP : 4;
        double high = known > 0 ? known * (1 + 1e-6) : dearest / kappas[i];
        double atHigh = excess(i, high);
        while (atHigh > 0) {
            low = high;
            atLow = atHigh;
            high *= step;
            step = Math.min(4, step * step);
            if (high > 1e30) {
                return false;
            }
            atHigh = excess(i, high);
        }
        if (known > 0 && low == 0) {
            low = known * (1 - 1e-6);
            atLow = excess(i, low);
            while (atLow <= 0) {
                high = low;
                atHigh = atLow;
                low /= step;
                step = Math.min(4, step * step);
                atLow = excess(i, low);
            }
        }
        prices[i] = RegulaFalsi.of(price -> excess(i, price), low, atLow, high, atHigh, NEAR / 100 * roots[i]);
        root(i, roots[i]);
        return true;
    }

    /** How far the spread is above its cone at that price; its root is found as well. */
    private double excess(int i, double price) {
        prices[i] = price;
        double high = Math.max(roots[i], 1e-9);
        double atHigh = root(i, high) - high;
        double low = high;
        double atLow = atHigh;
        for (double step = FIRST_STEP; atHigh > 0; step *= 4) {
            low = high;
            atLow = atHigh;
            high *= 1 + step;
            atHigh = root(i, high) - high;
        }
        for (double step = FIRST_STEP; atLow <= 0 && low > 1e-12; step *= 4) {
            high = low;
            atHigh = atLow;
            low /= 1 + step;
            atLow = root(i, low) - low;
        }
        double found = RegulaFalsi.of(root -> root(i, root) - root, low, atLow, high, atHigh, NEAR / 1000 * high);
        double reached = root(i, found);
        double sum = fixedSums[i];
        for (RelaxedSchool school : touched.get(i)) {
            sum += school.sum(i);
        }
        return reached - kappas[i] * sum;
    }

    private double root(int i, double root) {
        roots[i] = root;
        double squares = fixedSquares[i];
        for (RelaxedSchool school : touched.get(i)) {
            school.fill();
            squares += school.squares(i);
        }
        return Math.sqrt(squares);
    }

    /** Adds the whole pieces of it. */
    void apply() {
        touched.stream().flatMap(List::stream).distinct().forEach(RelaxedSchool::apply);
    }

    /** The cuts of the cones at the amounts found, of those that have a price. */
    List<CuttingPlane> cuts() {
        List<CuttingPlane> cuts = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            if (prices[i] > 0) {
                cuts.add(cut(i));
            }
        }
        return cuts;
    }

    private CuttingPlane cut(int i) {
        int[] rows = state.problem.spreads.get(spreads.get(i)).rows();
        double[] amounts = state.amounts.clone();
        touched.get(i).forEach(school -> school.write(amounts));
        double squares = 0;
        for (int row : rows) {
            squares += amounts[row] * amounts[row] / state.problem.rows.get(row).students;
        }
        double[] normal = new double[rows.length];
        for (int at = 0; at < rows.length; at++) {
            double students = state.problem.rows.get(rows[at]).students;
            normal[at] = kappas[i] - amounts[rows[at]] / students / Math.sqrt(squares);
        }
        return new CuttingPlane(spreads.get(i), normal, prices[i]);
    }
}
