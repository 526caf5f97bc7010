package org.junheng.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is to be solved, in numbers: pieces, what they change, what must hold. */
final class Problem {
    final List<Variable> variables = new ArrayList<>();
    final List<SpreadMember> rows = new ArrayList<>();
    final List<LinearConstraint> constraints = new ArrayList<>();
    /** Forms that hold today and must go on holding. */
    final List<Integer> kept = new ArrayList<>();

    final List<SpreadConstraint> spreads = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    int blocks;
    int pools;

    private final Map<Integer, int[]> rowsOfVariables = new HashMap<>();

    /** The row of a spread that a variable changes; -1 where it changes none. */
    int row(int spread, Variable variable) {
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
