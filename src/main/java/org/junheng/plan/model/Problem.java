package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is to be solved, in numbers: pieces, what they change, what must hold. */
public final class Problem {
    public final List<Variable> variables = new ArrayList<>();
    public final List<SpreadMember> rows = new ArrayList<>();
    public final List<LinearConstraint> constraints = new ArrayList<>();
    /** Forms that hold today and must go on holding. */
    final List<Integer> kept = new ArrayList<>();

    public final List<SpreadConstraint> spreads = new ArrayList<>();
    public final List<Need> needs = new ArrayList<>();
    public int blocks;
    public int pools;

    private final Map<Integer, int[]> rowsOfVariables = new HashMap<>();

    /** The row of a spread that a variable changes; -1 where it changes none. */
    public int row(int spread, Variable variable) {
        return rowsOfVariables.computeIfAbsent(spread, this::rowsOfVariables)[variable.id];
    }

    private int[] rowsOfVariables(int spread) {
        int[] rowOf = new int[variables.size()];
        Arrays.fill(rowOf, -1);
        for (int row : spreads.get(spread).rows()) {
            for (Variable.Coefficient term : rows.get(row).variables) {
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
