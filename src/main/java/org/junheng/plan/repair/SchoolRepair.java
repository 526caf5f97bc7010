package org.junheng.plan.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Blocks;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.ShortfallChoices;
import org.junheng.plan.model.Variable;

/** Does what schools need by their own, school by school, each in the way that is cheapest. */
public final class SchoolRepair {
    private final Blocks blocks;

    public SchoolRepair(Blocks blocks) {
        this.blocks = blocks;
    }

    /**
     * Adds the pieces that close the needs.
     *
     * @param costs what a piece counts for, by variable
     * @param fixed for some schools the constraints that have to hold, whatever that costs
     * @return whether all of them can be closed
     */
    public boolean close(Allocation state, List<Need> needs, double[] costs, Map<Integer, List<Integer>> fixed) {
        boolean all = true;
        for (Map.Entry<Integer, List<Need>> school : Blocks.of(needs).entrySet()) {
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

    private boolean done(Allocation state, int block, Optional<Repair> best) {
        best.ifPresent(way -> {
            for (Variable variable : blocks.variables(block)) {
                state.add(variable, way.pieces[variable.id]);
            }
            way.constraints.forEach(constraint -> state.constraintsOn[constraint] = true);
        });
        return best.isPresent();
    }

    /** Whether a need can be closed alone, spreads aside. */
    public boolean isPossible(Allocation state, Need need, double[] costs) {
        return cheapest(state, need.block(), List.of(need), costs).isPresent();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Repair(List<Integer> constraints, long[] pieces, double cost) {}

    private Optional<Repair> cheapest(Allocation state, int block, List<Need> needs, double[] costs) {
        List<List<Integer>> ways = ShortfallChoices.of(needs);
        if (ways.isEmpty()) {
            ways = List.of(oneByOne(state, block, needs, costs));
        }
        return cheapest(state, block, costs, ways);
    }

    private Optional<Repair> cheapest(Allocation state, int block, double[] costs, List<List<Integer>> ways) {
        Repair best = null;
        for (List<Integer> constraints : ways) {
            List<Integer> wanted = new ArrayList<>(blocks.kept(block));
            wanted.addAll(constraints);
            Covering cover = new Covering(state, blocks.variables(block), costs, wanted);
            Optional<long[]> pieces = cover.pieces();
            if (pieces.isPresent() && (best == null || cover.cost() < best.cost - 1e-9 * best.cost)) {
                best = new Repair(constraints, pieces.get(), cover.cost());
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Integer> oneByOne(Allocation state, int block, List<Need> needs, double[] costs) {
        if (needs.size() == 1) {
            return cheapestMembers(state, needs.get(0), costs);
        }
        List<Integer> constraints = new ArrayList<>();
        for (Need need : needs) {
            cheapest(state, block, List.of(need), costs).ifPresent(way -> constraints.addAll(way.constraints));
        }
        return constraints;
    }

    /** Of a count of very many those that cost least by themselves, and the floors of the others. */
    private List<Integer> cheapestMembers(Allocation state, Need need, double[] costs) {
        Map<Integer, Double> alone = new HashMap<>();
        for (Need.Shortfall member : need.members()) {
            Covering cover = new Covering(state, blocks.variables(need.block()), costs, List.of(member.full()));
            alone.put(member.full(), cover.pieces().isPresent() ? cover.cost() : Double.POSITIVE_INFINITY);
        }
        List<Need.Shortfall> sorted = new ArrayList<>(need.members());
        sorted.sort(Comparator.comparingDouble(member -> alone.getOrDefault(member.full(), Double.POSITIVE_INFINITY)));
        List<Integer> constraints = new ArrayList<>();
        int full = sorted.size() - Math.max(0, need.mayMiss());
        for (int i = 0; i < sorted.size(); i++) {
            int one = i < full ? sorted.get(i).full() : sorted.get(i).floor();
            if (one >= 0) {
                constraints.add(one);
            }
        }
        return constraints;
    }
}
