package org.junheng.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Level;
import org.junheng.plan.bound.LagrangianBound;
import org.junheng.plan.exact.ExactSearch;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Blocks;
import org.junheng.plan.model.CuttingPlane;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Possible;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.ShortfallChoices;
import org.junheng.plan.model.Solution;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.plan.repair.SchoolRepair;
import org.junheng.plan.repair.SpreadRepair;

/** The cheapest way to close given needs and spreads, and a proof of how cheap any way could be. */
final class Solver {
    private static final int ROUNDS = 4;
    /** With more variables than these a county is not branched on. */
    static final int MOST_EXACT = 1600;

    private static final long MUCH_WORK = 300_000_000L;
    private static final long LITTLE_WORK = 20_000_000L;
    /** So many other choices are tried in a small county, fewer in a large one. */
    private static final int MOST_TRIES = 120;

    /** Nearer than this to its bound, a way is not bettered any more; in a large county less near. */
    private static final double CLOSE = 1e-3;

    private static final double CLOSE_IN_A_LARGE_ONE = 5e-3;
    /** From so many things that can be done on, a county is large. */
    private static final int LARGE = 500;
    /** What a piece counts for at least, however much a spread gains by it. */
    private static final double LEAST = 1e-6;

    private final Problem problem;
    private final Allocation origin;
    private final double step;
    private final Blocks blocks;
    private final SchoolRepair schools;
    private final double[] costs;
    /** The same, of what can be taken from others by what that costs. */
    private final double[] moved;

    private final double close;
    private final boolean isLarge;

    /**
     * A solver.
     *
     * @param step every way costs a multiple of it; nought where that is not so
     * @param mostExact with more variables than these it is not branched on
     */
    Solver(Problem problem, double step, int mostExact) {
        this.problem = problem;
        this.origin = new Allocation(problem);
        this.step = step;
        this.blocks = new Blocks(problem);
        this.schools = new SchoolRepair(blocks);
        this.isLarge = problem.variables.size() > mostExact;
        this.close = problem.variables.size() < LARGE ? CLOSE : CLOSE_IN_A_LARGE_ONE;
        this.costs = problem.variables.stream()
                .mapToDouble(variable -> variable.cost)
                .toArray();
        this.moved = moved();
    }

    private double[] moved() {
        record Place(int block, String price, Optional<Level> level) {}
        Map<Integer, Set<Integer>> spared = new HashMap<>();
        for (Variable variable : problem.variables) {
            if (variable.kind == Flow.GIVEN && origin.canGive(variable)) {
                spared.computeIfAbsent(variable.pool, any -> new HashSet<>()).add(variable.block);
            }
        }
        Map<Place, Double> taken = new HashMap<>();
        for (Variable variable : problem.variables) {
            boolean isSpared =
                    spared.getOrDefault(variable.pool, Set.of()).stream().anyMatch(block -> block != variable.block);
            if (variable.kind == Flow.TAKEN && isSpared) {
                Place place = new Place(variable.block, variable.price.id(), variable.level);
                taken.merge(place, variable.cost, Math::min);
            }
        }
        return problem.variables.stream()
                .mapToDouble(variable -> Math.min(
                        variable.cost,
                        taken.getOrDefault(
                                new Place(variable.block, variable.price.id(), variable.level), variable.cost)))
                .toArray();
    }

    /** Whether it has too many variables to be branched on. */
    boolean isLarge() {
        return isLarge;
    }

    /** Whether these can be met, with everything that has to be kept. */
    Possible isPossible(List<Need> needs, Set<Integer> spreads) {
        if (needs.stream().anyMatch(need -> !need.possible())) {
            return Possible.NO;
        }
        if (isLarge && needs.size() == 1 && spreads.isEmpty()) {
            return schools.isPossible(origin, needs.get(0), costs) ? Possible.YES : Possible.UNKNOWN;
        }
        if (attempt(needs, spreads, false, costs, Map.of()) != null
                || (problem.pools > 0 && attempt(needs, spreads, true, costs, Map.of()) != null)) {
            return Possible.YES;
        }
        if (isLarge) {
            return Possible.UNKNOWN;
        }
        ExactSearch.SearchResult exact = exact(needs, spreads, Optional.empty(), LITTLE_WORK);
        return exact.way().isPresent()
                ? Possible.YES
                : exact.bound() == Double.POSITIVE_INFINITY ? Possible.NO : Possible.UNKNOWN;
    }

    private ExactSearch.SearchResult exact(
            List<Need> needs, Set<Integer> spreads, Optional<Allocation> known, long work) {
        return new ExactSearch(problem, needs, spreads, known, step, problem.pools > 0).run(work);
    }

    /** The cheapest way found; empty where none was. */
    Optional<Solution> solve(List<Need> needs, Set<Integer> spreads) {
        return solve(needs, spreads, MUCH_WORK);
    }

    /** The same with little work: for the many questions that are asked before the last. */
    Optional<Solution> quick(List<Need> needs, Set<Integer> spreads) {
        return solve(needs, spreads, LITTLE_WORK);
    }

    private Optional<Solution> solve(List<Need> needs, Set<Integer> spreads, long work) {
        Try best = best(needs, spreads, false, costs);
        if (problem.pools > 0) {
            best = cheaper(best, best(needs, spreads, true, costs));
            best = isLarge ? cheaper(best, best(needs, spreads, true, moved)) : best;
        }
        if (isLarge) {
            return Optional.ofNullable(best).map(found -> school(found, needs, spreads));
        }
        Optional<Allocation> known = Optional.ofNullable(best).map(Try::state);
        ExactSearch.SearchResult exact = exact(needs, spreads, known, work);
        Optional<Allocation> way = exact.way().or(() -> known);
        if (way.isEmpty()) {
            return Optional.empty();
        }
        double cost = way.get().cost();
        double bound = Math.min(cost, exact.bound());
        return Optional.of(new Solution(
                way.get(), needs, spreads, cost, bound, exact.proof().map(proof -> (Solution.BoundBasis) proof)));
    }

    /** School by school: for counties in which all of it at once is too much. */
    private Solution school(Try found, List<Need> needs, Set<Integer> spreads) {
        Try best = found;
        double bound = bound(needs, best, best.cost);
        if (bound < best.cost * (1 - close)) {
            Try better = bettered(best, needs, spreads);
            if (better.cost < best.cost) {
                bound = Math.max(Math.min(bound, better.cost), bound(needs, better, better.cost));
                best = better;
            }
        }
        return new Solution(best.state, needs, spreads, best.cost, Math.min(bound, best.cost), Optional.empty());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Try(Allocation state, double cost, List<CuttingPlane> cuts, boolean moves, double[] counted) {}

    private static @Nullable Try cheaper(@Nullable Try one, @Nullable Try other) {
        return other == null || (one != null && one.cost <= other.cost) ? one : other;
    }

    /** The choice of what stays short is made again with what each piece is worth to the spreads. */
    private @Nullable Try best(List<Need> needs, Set<Integer> spreads, boolean moves, double[] from) {
        Try best = null;
        double[] counted = from;
        for (int round = 0; round < ROUNDS; round++) {
            Try one = attempt(needs, spreads, moves, counted, Map.of());
            if (one == null || (best != null && one.cost >= best.cost)) {
                break;
            }
            best = one;
            if (one.cuts.isEmpty() || needs.isEmpty()) {
                return best;
            }
            counted = counted(one.cuts, from);
        }
        return best;
    }

    /** Where spreads and schools' choices have to do with each other, other choices are tried, school by school. */
    private Try bettered(Try known, List<Need> needs, Set<Integer> spreads) {
        Try best = known;
        if (known.cuts.isEmpty() || needs.isEmpty()) {
            return best;
        }
        Map<Integer, List<Integer>> fixed = new HashMap<>();
        int tries = MOST_TRIES / Math.max(1, problem.variables.size() / 100);
        for (Map.Entry<Integer, List<Need>> school : Blocks.of(needs).entrySet()) {
            List<List<Integer>> ways = ShortfallChoices.of(school.getValue());
            for (int i = 0; i < ways.size() && ways.size() > 1 && tries > 0; i++, tries--) {
                List<Integer> kept = fixed.put(school.getKey(), ways.get(i));
                Try one = attempt(needs, spreads, known.moves, known.counted, fixed);
                if (one != null && one.cost < best.cost) {
                    best = one;
                } else if (kept == null) {
                    fixed.remove(school.getKey());
                } else {
                    fixed.put(school.getKey(), kept);
                }
            }
        }
        return best;
    }

    private @Nullable Try attempt(
            List<Need> needs,
            Set<Integer> spreads,
            boolean moves,
            double[] counted,
            Map<Integer, List<Integer>> fixed) {
        Allocation state = new Allocation(problem);
        spreads.forEach(k -> state.spreadsOn[k] = true);
        if (!schools.close(state, needs, counted, fixed)) {
            return null;
        }
        SpreadRepair evening = new SpreadRepair(state, moves, isLarge);
        return evening.run() && (isLarge || state.holdsAll())
                ? new Try(state, state.cost(), evening.cuts(), moves, counted)
                : null;
    }

    private double[] counted(List<CuttingPlane> cuts, double[] from) {
        double[] counted = from.clone();
        for (CuttingPlane cut : cuts) {
            int[] rows = problem.spreads.get(cut.spread()).rows();
            for (int i = 0; i < rows.length; i++) {
                for (EffectAt term : problem.rows.get(rows[i]).variables) {
                    counted[term.at()] -= cut.price() * cut.normal()[i] * term.by();
                }
            }
        }
        for (int i = 0; i < counted.length; i++) {
            counted[i] = Math.max(LEAST * from[i], counted[i]);
        }
        return counted;
    }

    private double bound(List<Need> needs, Try best, double cost) {
        Allocation origin = new Allocation(problem);
        double bound = new LagrangianBound(origin, blocks, needs, best.cuts, cost).value();
        List<CuttingPlane> touching = new ArrayList<>();
        for (int k = 0; k < problem.spreads.size(); k++) {
            if (best.state.spreadsOn[k] && !origin.holds(k)) {
                touching.add(CuttingPlane.at(best.state, k, price(best.cuts, k)));
            }
        }
        boolean other = !touching.isEmpty() && bound < cost * (1 - close);
        return other ? Math.max(bound, new LagrangianBound(origin, blocks, needs, touching, cost).value()) : bound;
    }

    private static double price(List<CuttingPlane> cuts, int k) {
        return cuts.stream()
                .filter(cut -> cut.spread() == k)
                .mapToDouble(CuttingPlane::price)
                .findFirst()
                .orElse(0);
    }
}
