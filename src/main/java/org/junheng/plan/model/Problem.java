package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junheng.facts.Verdict;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Variable.EffectAt;

/** What is to be solved, in numbers: pieces, what they change, what must hold. */
public final class Problem {
    public final List<Variable> variables = new ArrayList<>();
    public final List<SpreadMember> rows = new ArrayList<>();
    public final List<LinearConstraint> constraints = new ArrayList<>();
    /** Constraints that hold today and must go on holding. */
    public final List<Integer> kept = new ArrayList<>();

    /** Of those of them that are floors of a count's members, the id of the count. */
    public final Map<Integer, String> countOf = new HashMap<>();

    public final List<SpreadConstraint> spreads = new ArrayList<>();
    public final List<CompositeGoal> composites = new ArrayList<>();
    public final List<Need> needs = new ArrayList<>();
    public int blocks;
    public int pools;

    private final Set<Integer> off = new HashSet<>();
    /** By spread; made when first asked for. */
    private final List<int[]> rowsOfVariables = new ArrayList<>();

    /** Whether a spread holds today and has to go on holding. */
    public boolean isOn(int spread) {
        return !spreads.get(spread).fails() && !off.contains(spread);
    }

    /** Whether it is a part of a composite. */
    public boolean isPart(int spread) {
        return composites.stream().anyMatch(composite -> composite.parts().contains(spread));
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
    private Problem keeping(List<Integer> others, Set<Integer> spreadsOff) {
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

    /**
     * The same without some of what is kept, and without some bounds.
     *
     * @param gone whether a constraint need not hold
     * @param spreadsOff those of the spreads that hold today and need not go on holding
     * @param isFree whether a school may get any number of these pieces
     */
    public Problem without(Predicate<LinearConstraint> gone, Set<Integer> spreadsOff, Predicate<Variable> isFree) {
        Problem same = keeping(
                kept.stream().filter(one -> !gone.test(constraints.get(one))).toList(), spreadsOff);
        same.variables.replaceAll(variable -> isFree.test(variable) ? variable.unbounded() : variable);
        return same;
    }

    /** The schools that needs and spreads are about. */
    public Set<Integer> blocksOf(List<Need> needs, Set<Integer> spreads) {
        Set<Integer> some = new TreeSet<>();
        for (Need need : needs) {
            need.members()
                    .forEach(member -> constraints
                            .get(member.full())
                            .variables
                            .forEach(term -> some.add(variables.get(term.at()).block)));
        }
        for (int k : spreads) {
            for (int row : this.spreads.get(k).rows()) {
                rows.get(row).variables.forEach(term -> some.add(variables.get(term.at()).block));
            }
        }
        return some;
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
        for (int k = rowsOfVariables.size(); k <= spread; k++) {
            rowsOfVariables.add(rowsOfVariables(k));
        }
        return rowsOfVariables.get(spread)[variable.id];
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

    /**
     * What the model does not know how to keep is kept by leaving alone all that it is computed from; whether anything could be
     * changed.
     *
     * @param school the id of the school that the verdict is of; empty where it is of the county
     */
    public boolean leaveAlone(Verdict verdict, String school) {
        Set<Named> names = new HashSet<>();
        verdict.requirement().value().inputs().forEach(input -> names.add(input.name()));
        Map<Integer, List<Variable>> ofBlocks = new TreeMap<>();
        for (Variable variable : variables) {
            boolean isThere = school.isEmpty() || school.equals(variable.school);
            if (isThere && variable.changes.keySet().stream().anyMatch(names::contains)) {
                ofBlocks.computeIfAbsent(variable.block, any -> new ArrayList<>())
                        .add(variable);
            }
        }
        ofBlocks.forEach((block, own) -> {
            LinearConstraint none = LinearConstraint.none(verdict, block);
            for (Variable variable : own) {
                none.variables.add(new EffectAt(variable.id, Exact.ONE.negated()));
                variable.constraints.add(new EffectAt(constraints.size(), Exact.ONE.negated()));
            }
            kept.add(constraints.size());
            constraints.add(none);
        });
        return !ofBlocks.isEmpty();
    }
}
