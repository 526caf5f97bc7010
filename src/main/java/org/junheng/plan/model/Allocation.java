package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junheng.plan.model.Variable.EffectAt;

/** So many pieces of everything, and what follows from them; changed piece by piece. */
public final class Allocation {
    public final Problem problem;
    public final long[] pieces;
    public final double[] amounts;
    public final double[] sums;
    public final double[] squares;
    public final double[] constraints;
    /** Which spreads have to hold. */
    public final boolean[] spreadsOn;
    /** Which constraints have to hold. */
    public final boolean[] constraintsOn;

    private final int[][] spreadsOfRow;

    /** Nothing done yet; spreads that hold today and constraints that are kept have to go on holding. */
    public Allocation(Problem problem) {
        this.problem = problem;
        this.pieces = new long[problem.variables.size()];
        this.amounts = new double[problem.rows.size()];
        this.sums = new double[problem.spreads.size()];
        this.squares = new double[problem.spreads.size()];
        this.constraints = new double[problem.constraints.size()];
        this.spreadsOn = new boolean[problem.spreads.size()];
        this.constraintsOn = new boolean[problem.constraints.size()];
        this.spreadsOfRow = spreadsOfRow(problem);
        for (int k = 0; k < spreadsOn.length; k++) {
            spreadsOn[k] = problem.isOn(k);
        }
        problem.kept.forEach(constraint -> constraintsOn[constraint] = true);
        refresh();
    }

    private Allocation(Allocation other) {
        this.problem = other.problem;
        this.pieces = other.pieces.clone();
        this.amounts = other.amounts.clone();
        this.sums = other.sums.clone();
        this.squares = other.squares.clone();
        this.constraints = other.constraints.clone();
        this.spreadsOn = other.spreadsOn.clone();
        this.constraintsOn = other.constraintsOn.clone();
        this.spreadsOfRow = other.spreadsOfRow;
    }

    /** The same, to be changed by itself. */
    public Allocation copy() {
        return new Allocation(this);
    }

    private static int[][] spreadsOfRow(Problem problem) {
        List<List<Integer>> all = new ArrayList<>();
        problem.rows.forEach(row -> all.add(new ArrayList<>()));
        for (int k = 0; k < problem.spreads.size(); k++) {
            for (int row : problem.spreads.get(k).rows()) {
                all.get(row).add(k);
            }
        }
        return all.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Reckons everything anew from the pieces: many small changes add up to small errors. */
    public void refresh() {
        for (int i = 0; i < amounts.length; i++) {
            SpreadMember row = problem.rows.get(i);
            amounts[i] = row.start;
            for (EffectAt term : row.variables) {
                amounts[i] += term.by() * pieces[term.at()];
            }
        }
        Arrays.fill(sums, 0);
        Arrays.fill(squares, 0);
        for (int k = 0; k < sums.length; k++) {
            for (int row : problem.spreads.get(k).rows()) {
                sums[k] += amounts[row];
                squares[k] += amounts[row] * amounts[row] / problem.rows.get(row).students;
            }
        }
        for (int f = 0; f < constraints.length; f++) {
            constraints[f] = problem.constraints.get(f).value(pieces);
        }
    }

    /** Adds pieces, or takes them away. */
    public void add(Variable variable, long count) {
        pieces[variable.id] += count;
        for (EffectAt term : variable.rows) {
            double before = amounts[term.at()];
            double after = before + term.by() * count;
            amounts[term.at()] = after;
            double students = problem.rows.get(term.at()).students;
            for (int k : spreadsOfRow[term.at()]) {
                sums[k] += after - before;
                squares[k] += (after * after - before * before) / students;
            }
        }
        for (EffectAt term : variable.constraints) {
            constraints[term.at()] += term.by() * count;
        }
    }

    public long left(Variable variable) {
        return variable.most - pieces[variable.id];
    }

    /** How many more there can be as to what nothing else raises: the ceilings of sums. */
    public long room(Variable variable) {
        long room = left(variable);
        for (EffectAt term : variable.constraints) {
            if (term.by() < 0 && constraintsOn[term.at()] && problem.isCeiling(term.at())) {
                room = Math.min(room, (long) Math.floor(constraints[term.at()] / -term.by() + 1e-9));
            }
        }
        return Math.max(0, room);
    }

    /** Whether a constraint holds, as near as doubles can tell. */
    public boolean isKept(int constraint) {
        return constraints[constraint] >= -problem.constraints.get(constraint).slack;
    }

    public boolean holds(int spread) {
        return problem.spreads.get(spread).holds(sums[spread], squares[spread]);
    }

    /** How far above its cone a spread is: negative within it. */
    public double excess(int spread) {
        return Math.sqrt(squares[spread]) - problem.spreads.get(spread).kappa() * sums[spread];
    }

    /** Whether all that the variable changes holds, of what has to. */
    public boolean holdsAround(Variable variable) {
        for (EffectAt term : variable.constraints) {
            if (constraintsOn[term.at()] && !isKept(term.at())) {
                return false;
            }
        }
        for (EffectAt term : variable.rows) {
            for (int k : spreadsOfRow[term.at()]) {
                if (spreadsOn[k] && !holds(k)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a donor of one piece more holds all that it has to; spreads aside, for the one that takes changes them too. */
    public boolean canGive(Variable giver) {
        if (left(giver) <= 0) {
            return false;
        }
        for (EffectAt term : giver.constraints) {
            boolean falls = constraintsOn[term.at()]
                    && constraints[term.at()] + term.by() < -problem.constraints.get(term.at()).slack;
            if (falls && term.by() < 0) {
                return false;
            }
        }
        return true;
    }

    /** How near the spreads that a variable changes are to their limits, all together, each as a part of itself. */
    public double nearness(Variable variable) {
        double all = 0;
        for (EffectAt term : variable.rows) {
            for (int k : spreadsOfRow[term.at()]) {
                if (spreadsOn[k]) {
                    all += excess(k) / problem.spreads.get(k).kappa() / sums[k];
                }
            }
        }
        return all;
    }

    public boolean holdsAll() {
        for (int f = 0; f < constraints.length; f++) {
            if (constraintsOn[f] && !isKept(f)) {
                return false;
            }
        }
        for (int k = 0; k < sums.length; k++) {
            if (spreadsOn[k] && !holds(k)) {
                return false;
            }
        }
        return true;
    }

    public double cost() {
        double cost = 0;
        for (Variable variable : problem.variables) {
            cost += variable.cost * pieces[variable.id];
        }
        return cost;
    }

    /** What is paid for it: what is free counts for nothing. */
    public double paid() {
        double paid = 0;
        for (Variable variable : problem.variables) {
            paid += pieces[variable.id] == 0 ? 0 : variable.exactCost.toDouble() * pieces[variable.id];
        }
        return paid;
    }
}
