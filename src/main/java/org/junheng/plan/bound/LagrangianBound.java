package org.junheng.plan.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Blocks;
import org.junheng.plan.model.CuttingPlane;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;

/**
 * Proves that no way to meet the same is cheaper than so much (Lagrange): every spread is replaced by a half-space that
 * holds all of it, and that by a price; what is given and taken is balanced by a price as well. What is left falls apart
 * into schools. True for any cuts and prices; the best prices are sought.
 */
public final class LagrangianBound {
    /** What doubles may lose, of the whole. */
    private static final double SAFETY = 1e-9;

    /** Nearer than this to what it bounds, a bound is not looked at any more. */
    private static final double CLOSE = 5e-4;

    /** So many cuts times schools are gone through twice. */
    private static final int LARGE = 1000;

    private static final int STEPS = 26;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Allocation origin;
    private final Blocks schools;
    private final List<CuttingPlane> cuts;
    private final double[] prices;
    private final double[] pools;
    private final List<SchoolBound> blocks = new ArrayList<>();
    /** By pool: the pieces of it, and the schools that have any. */
    private final List<List<Variable>> traded = new ArrayList<>();

    private final List<int[]> traders = new ArrayList<>();
    private final double incumbent;

    /** What each piece costs at the prices of the cuts, and at all prices; what each school then costs at least. */
    private double[] worth;

    private final double[] costs;
    private final double[] least;
    private double constant;

    /**
     * A bound.
     *
     * @param origin nothing done yet
     * @param needs what has to be closed
     * @param cuts of the spreads that have to hold
     * @param incumbent the cost of a way that is known: only cheaper ones are looked at
     */
    public LagrangianBound(
            Allocation origin, Blocks schools, List<Need> needs, List<CuttingPlane> cuts, double incumbent) {
        this.origin = origin;
        this.schools = schools;
        this.cuts = cuts;
        this.prices = cuts.stream().mapToDouble(CuttingPlane::price).toArray();
        this.pools = new double[origin.problem.pools];
        this.incumbent = incumbent;
        this.worth = new double[origin.pieces.length];
        this.costs = new double[origin.pieces.length];
        this.least = new double[origin.problem.blocks];
        for (int pool = 0; pool < pools.length; pool++) {
            int one = pool;
            List<Variable> pieces = origin.problem.variables.stream()
                    .filter(variable -> variable.pool == one)
                    .toList();
            traded.add(pieces);
            traders.add(pieces.stream()
                    .mapToInt(variable -> variable.block)
                    .distinct()
                    .toArray());
        }
        double[] most = most();
        Map<Integer, List<Need>> byBlock = Blocks.of(needs);
        for (int block = 0; block < origin.problem.blocks; block++) {
            List<Need> own = byBlock.getOrDefault(block, List.of());
            blocks.add(new SchoolBound(origin, schools.variables(block), own, most));
        }
    }

    private double[] most() {
        double[] taken = taken();
        double[] most = new double[origin.pieces.length];
        for (Variable variable : origin.problem.variables) {
            most[variable.id] = variable.kind == Flow.GIVEN
                    ? Math.min(room(variable, taken), taken[variable.pool])
                    : Math.min((double) variable.most, affordable(variable));
        }
        return most;
    }

    private double affordable(Variable variable) {
        return Math.floor(incumbent / variable.cost * (1 + SAFETY));
    }

    /** No more is given than is taken, by pool. */
    private double[] taken() {
        double[] taken = new double[pools.length];
        for (Variable variable : origin.problem.variables) {
            if (variable.kind == Flow.TAKEN) {
                taken[variable.pool] = Math.max(taken[variable.pool], affordable(variable));
            }
        }
        return taken;
    }

    /** How many pieces a donor can spare, whatever else it gets. */
    private double room(Variable giver, double[] taken) {
        double room = giver.most;
        for (int constraint : schools.kept(giver.block)) {
            double effect = giver.effect(constraint);
            if (effect < 0) {
                double value = origin.constraints[constraint] + 2 * origin.problem.constraints.get(constraint).slack;
                for (Variable other : schools.variables(giver.block)) {
                    double most = other.kind == Flow.GIVEN ? taken[other.pool] : affordable(other);
                    value += Math.max(0, other.effect(constraint)) * Math.min((double) other.most, most);
                }
                room = Math.min(room, Math.floor(value / -effect + SAFETY));
            }
        }
        return Math.max(0, room);
    }

    /** The bound at the best prices found. */
    public double value() {
        double best = Math.max(0, pooled(all()));
        int rounds = cuts.size() > 1 && prices.length * blocks.size() < LARGE ? 2 : 1;
        for (int round = 0; round < rounds && best < incumbent * (1 - CLOSE); round++) {
            for (int i = 0; i < prices.length; i++) {
                List<Integer> touched = pools(cuts.get(i));
                best = Math.max(best, climb(prices, i, 0, highest(i), () -> pooled(touched)));
            }
            best = Math.max(best, pooled(all()));
        }
        return Math.min(incumbent, best - SAFETY * Math.abs(best));
    }

    private List<Integer> all() {
        return IntStream.range(0, pools.length).boxed().toList();
    }

    /** The pools whose pieces change the rows of a cut. */
    private List<Integer> pools(CuttingPlane cut) {
        boolean[] touched = new boolean[pools.length];
        for (int row : origin.problem.spreads.get(cut.spread()).rows()) {
            for (EffectAt term : origin.problem.rows.get(row).variables) {
                int pool = origin.problem.variables.get(term.at()).pool;
                if (pool >= 0) {
                    touched[pool] = true;
                }
            }
        }
        return all().stream().filter(pool -> touched[pool]).toList();
    }

    /** The bound at these prices of the cuts, and the best of some pools. */
    private double pooled(List<Integer> some) {
        worth();
        double best = at();
        for (int pool : some) {
            double most = most(pool);
            best = Math.max(best, climb(pools, pool, -most, most, () -> at(pool)));
            at(pool);
        }
        return best;
    }

    /** Beyond this price everything, or nothing, would be given and taken; a rich school may be glad to give. */
    private double most(int pool) {
        return traded.get(pool).stream()
                .mapToDouble(variable -> Math.abs(worth[variable.id]))
                .max()
                .orElse(0);
    }

    /** The bound is concave in each price: the top is sought by golden sections, and the price left there. */
    private static double climb(double[] of, int i, double least, double most, DoubleSupplier bound) {
        double kept = of[i];
        double best = bound.getAsDouble();
        double low = least;
        double high = most;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = at(of, i, left, bound);
        double atRight = at(of, i, right, bound);
        for (int step = 0; step < STEPS; step++) {
            if (atLeft < atRight) {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = at(of, i, right, bound);
            } else {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = at(of, i, left, bound);
            }
        }
        double found = Math.max(atLeft, atRight);
        of[i] = found <= best ? kept : atLeft > atRight ? left : right;
        return Math.max(best, found);
    }

    private static double at(double[] of, int i, double value, DoubleSupplier bound) {
        of[i] = value;
        return bound.getAsDouble();
    }

    /** Twice the price that was found, else one at which every piece is worth more than it costs. */
    private double highest(int i) {
        CuttingPlane cut = cuts.get(i);
        if (cut.price() > 0) {
            return 2 * cut.price();
        }
        int[] rows = origin.problem.spreads.get(cut.spread()).rows();
        double worth = 0;
        for (int at = 0; at < rows.length; at++) {
            for (EffectAt term : origin.problem.rows.get(rows[at]).variables) {
                worth = Math.max(worth, Math.abs(cut.normal()[at] * term.by()));
            }
        }
        return worth > 0 ? 4 * dearest() / worth : 0;
    }

    private double dearest() {
        return origin.problem.variables.stream()
                .mapToDouble(variable -> variable.cost)
                .max()
                .orElse(1);
    }

    /** The bound at all these prices. */
    private double at() {
        for (Variable variable : origin.problem.variables) {
            costs[variable.id] = cost(variable);
        }
        for (int block = 0; block < least.length; block++) {
            least[block] = blocks.get(block).least(costs);
        }
        return sum();
    }

    /** The same where only the price of this pool is another one. */
    private double at(int pool) {
        for (Variable variable : traded.get(pool)) {
            costs[variable.id] = cost(variable);
        }
        for (int block : traders.get(pool)) {
            least[block] = blocks.get(block).least(costs);
        }
        return sum();
    }

    private double sum() {
        double total = constant;
        for (double one : least) {
            total += one;
        }
        return total;
    }

    private double cost(Variable variable) {
        return switch (variable.kind) {
            case NEW -> worth[variable.id];
            case TAKEN -> worth[variable.id] + pools[variable.pool];
            case GIVEN -> worth[variable.id] - pools[variable.pool];
        };
    }

    /** What each piece costs, less what it is worth to the spreads, whatever the prices of the pools. */
    private void worth() {
        worth = new double[origin.pieces.length];
        for (Variable variable : origin.problem.variables) {
            worth[variable.id] = variable.kind == Flow.GIVEN ? 0 : variable.cost;
        }
        constant = 0;
        for (int i = 0; i < cuts.size(); i++) {
            int[] rows = origin.problem.spreads.get(cuts.get(i).spread()).rows();
            for (int at = 0; at < rows.length; at++) {
                double by = prices[i] * cuts.get(i).normal()[at];
                constant -= by * origin.amounts[rows[at]];
                for (EffectAt term : origin.problem.rows.get(rows[at]).variables) {
                    worth[term.at()] -= by * term.by();
                }
            }
        }
    }
}
