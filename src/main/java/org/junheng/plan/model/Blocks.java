package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The schools of a problem, each a block of its own: its variables, and what it has to keep. */
public final class Blocks {
    private final List<List<Variable>> variables;
    private final List<Variable> all;
    private final Map<Integer, List<Integer>> kept = new HashMap<>();

    public Blocks(Problem problem) {
        this.variables = problem.byBlock();
        this.all = List.copyOf(problem.variables);
        for (int constraint : problem.kept) {
            kept.computeIfAbsent(problem.constraints.get(constraint).block, any -> new ArrayList<>())
                    .add(constraint);
        }
    }

    /** What can be done at a school; at every one for what is of several. */
    public List<Variable> variables(int block) {
        return block == Need.NO_BLOCK ? all : variables.get(block);
    }

    /** The constraints that hold today and must go on holding. */
    public List<Integer> kept(int block) {
        return kept.getOrDefault(block, List.of());
    }

    /** The needs of each school. */
    public static Map<Integer, List<Need>> of(List<Need> needs) {
        Map<Integer, List<Need>> all = new TreeMap<>();
        needs.forEach(need ->
                all.computeIfAbsent(need.block(), any -> new ArrayList<>()).add(need));
        return all;
    }
}
