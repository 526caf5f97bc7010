package org.junheng.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Does what schools need by their own, school by school, each in the way that is cheapest. */
final class Schools {
    private final List<List<Variable>> variables;
    private final Map<Integer, List<Integer>> kept = new HashMap<>();

    Schools(Problem problem) {
        this.variables = problem.byBlock();
        for (int form : problem.kept) {
            kept.computeIfAbsent(problem.forms.get(form).block, any -> new ArrayList<>())
                    .add(form);
        }
    }

    List<Variable> variables(int block) {
        return variables.get(block);
    }

    List<Integer> kept(int block) {
        return kept.getOrDefault(block, List.of());
    }

    static Map<Integer, List<Need>> byBlock(List<Need> needs) {
        Map<Integer, List<Need>> all = new TreeMap<>();
        needs.forEach(need ->
                all.computeIfAbsent(need.block(), any -> new ArrayList<>()).add(need));
        return all;
    }

    /**
     * Adds the pieces that close the needs.
     *
     * @param costs what a piece counts for, by variable
     * @param fixed for some schools the forms that have to hold, whatever that costs
     * @return whether all of them can be closed
     */
    boolean close(State state, List<Need> needs, double[] costs, Map<Integer, List<Integer>> fixed) {
        boolean all = true;
        for (Map.Entry<Integer, List<Need>> school : byBlock(needs).entrySet()) {
            int block = school.getKey();
            List<Integer> way = fixed.get(block);
            all &= done(
                    state,
                    block,
                    way == null
                            ? cheapest(state, block, school.getValue(), costs)
                            : cheapest(state, block, costs, List.of(way)));
        }
        return all;
    }

    private boolean done(State state, int block, Optional<Way> best) {
        best.ifPresent(way -> {
            for (Variable variable : variables.get(block)) {
                state.add(variable, way.pieces[variable.id]);
            }
            way.forms.forEach(form -> state.formsOn[form] = true);
        });
        return best.isPresent();
    }

    /** Whether a need can be closed alone. */
    boolean isPossible(State state, Need need, double[] costs) {
        return need.possible()
                && cheapest(state, need.block(), List.of(need), costs).isPresent();
    }

    /** What it costs alone. */
    double cost(State state, Need need, double[] costs) {
        return cheapest(state, need.block(), List.of(need), costs)
                .map(way -> way.cost)
                .orElse(Double.POSITIVE_INFINITY);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Way(List<Integer> forms, long[] pieces, double cost) {}

    private Optional<Way> cheapest(State state, int block, List<Need> needs, double[] costs) {
        List<List<Integer>> ways = Choices.of(needs);
        if (ways.isEmpty()) {
            ways = List.of(oneByOne(state, block, needs, costs));
        }
        return cheapest(state, block, costs, ways);
    }

    private Optional<Way> cheapest(State state, int block, double[] costs, List<List<Integer>> ways) {
        Way best = null;
        for (List<Integer> forms : ways) {
            List<Integer> wanted = new ArrayList<>(kept(block));
            wanted.addAll(forms);
            Cover cover = new Cover(state, variables.get(block), costs, wanted);
            Optional<long[]> pieces = cover.pieces();
            if (pieces.isPresent() && (best == null || cover.cost() < best.cost - 1e-9 * best.cost)) {
                best = new Way(forms, pieces.get(), cover.cost());
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Integer> oneByOne(State state, int block, List<Need> needs, double[] costs) {
        List<Integer> forms = new ArrayList<>();
        for (Need need : needs) {
            cheapest(state, block, List.of(need), costs).ifPresent(way -> forms.addAll(way.forms));
        }
        return forms;
    }
}
