package org.junheng.plan;

import java.util.ArrayList;
import java.util.List;

/** What is to be solved, in numbers: pieces, what they change, what must hold. */
final class Problem {
    final List<Variable> variables = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<Form> forms = new ArrayList<>();
    /** Forms that hold today and must go on holding. */
    final List<Integer> kept = new ArrayList<>();

    final List<Spread> spreads = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    int blocks;
    int pools;

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
