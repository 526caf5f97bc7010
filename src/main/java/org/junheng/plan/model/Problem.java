package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be solved, in numbers: pieces, what they change, what must hold. */
public final class Problem {
    public final List<Variable> variables = new ArrayList<>();
    public final List<SpreadMember> rows = new ArrayList<>();
    public final List<LinearConstraint> constraints = new ArrayList<>();
    /** Constraints that hold today and must go on holding. */
    public final List<Integer> kept = new ArrayList<>();

    public final List<SpreadConstraint> spreads = new ArrayList<>();
    public final List<CompositeGoal> composites = new ArrayList<>();
    public final List<Need> needs = new ArrayList<>();
    public int blocks;
    public int pools;

    private final Set<Integer> off = new HashSet<>();
    private final Map<Integer, int[]> rowsOfVariables = new HashMap<>();

    /** Whether a spread holds today and has to go on holding. */
    public boolean isOn(int spread) {
        return !spreads.get(spread).fails() && !off.contains(spread);
    }

    /** The spreads that are met with this one or not at all: the parts of a composite. */
    public Set<Integer> together(int spread) {
        return composites.stream()
                .filter(composite -> composite.fails() && composite.parts().contains(spread))
                .findFirst()
                .map(composite -> Set.copyOf(composite.parts()))
                .orElse(Set.of(spread));
    }

    /** The same with other constraints that are kept, and without some of the spreads that hold today. */
    public Problem keeping(List<Integer> others, Set<Integer> spreadsOff) {
        Problem same = new Problem();
        same.variables.addAll(variables);
        same.rows.addAll(rows);
        same.constraints.addAll(constraints);
        same.kept.addAll(others);
        same.spreads.addAll(spreads);
        same.composites.addAll(composites);
        same.needs.addAll(needs);
        same.blocks = blocks;
        same.pools = pools;
        same.off.addAll(spreadsOff);
        return same;
    }

    /** The same without anything that its caller bounds: ceilings, and what donors keep. */
    public Problem unbounded(Set<Integer> spreadsOff) {
        Problem free = keeping(
                kept.stream()
                        .filter(one -> constraints.get(one).kind.isPhysical())
                        .toList(),
                spreadsOff);
        free.variables.replaceAll(Variable::unbounded);
        return free;
    }

    /** Whether amounts, one for each row of the spread, are within its limit. */
    public boolean holds(int spread, double[] amounts) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += amounts[i];
            squares += amounts[i] * amounts[i] / rows.get(spreads.get(spread).rows()[i]).students;
        }
        return spreads.get(spread).holds(sum, squares);
    }

    /** Whether a constraint is one that pieces can lower alone, so that there can be only so many of them. */
    public boolean isCeiling(int constraint) {
        return constraints.get(constraint).isCeiling();
    }

    /** The row of a spread that a variable changes; -1 where it changes none. */
    public int row(int spread, Variable variable) {
        return rowsOfVariables.computeIfAbsent(spread, this::rowsOfVariables)[variable.id];
    }

    private int[] rowsOfVariables(int spread) {
        int[] rowOf = new int[variables.size()];
        Arrays.fill(rowOf, -1);
        for (int row : spreads.get(spread).rows()) {
            for (Variable.EffectAt term : rows.get(row).variables) {
                rowOf[term.at()] = row;
            }
        }
        return rowOf;
    }

    /** The variables of each school. */
    List<List<Variable>> byBlock() {
        List<List<Variable>> all = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            all.add(new ArrayList<>());
        }
        variables.forEach(variable -> all.get(variable.block).add(variable));
        return all;
    }
}
