package org.junheng.plan.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.prepare.Plausibility;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.results.Evaluation;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.Bound;

/** Makes the variables of a problem: what can be done where, how much of it, and what it costs. */
final class VariableBuilder {
    /** Without prices a move counts for so much of a new piece. */
    private static final double MOVED = 1e-3;
    /** What is free is not done for nothing. */
    private static final double LEAST = 1e-9;

    private final Problem problem;
    private final Evaluation evaluation;
    private final Prices prices;
    private final Set<String> closedDonors;
    private final Map<String, Integer> blocks = new HashMap<>();
    private final Map<String, Integer> pools = new HashMap<>();

    /**
     * Variables.
     *
     * @param closedDonors the schools, with a price, of which a figure that counts is missing: they give nothing away
     */
    VariableBuilder(Problem problem, Evaluation evaluation, Prices prices, Set<String> closedDonors) {
        this.problem = problem;
        this.evaluation = evaluation;
        this.prices = prices;
        this.closedDonors = closedDonors;
    }

    /** The number of a school among the blocks. */
    int block(String school) {
        return blocks.computeIfAbsent(school, any -> problem.blocks++);
    }

    void make() {
        for (Price price : prices.list()) {
            List<Site> sites = Site.all(evaluation, price);
            double cost = cost(price, sites);
            for (Site site : sites) {
                add(Flow.NEW, site, price, cost, ceiling(site, price));
                if (price.moved().isPresent()) {
                    add(Flow.TAKEN, site, price, moved(price, cost), ceiling(site, price));
                    add(Flow.GIVEN, site, price, 0, spare(site, price));
                }
            }
        }
    }

    private void add(Flow kind, Site site, Price price, double cost, long most) {
        if (most <= 0) {
            return;
        }
        String school = site.school().id();
        int pool = price.moved().isEmpty()
                ? -1
                : pools.computeIfAbsent(
                        price.id() + "@" + site.level().map(Object::toString).orElse(""), any -> problem.pools++);
        problem.variables.add(new Variable(
                problem.variables.size(), kind, block(school), school, site.level(), price, pool, cost, most));
    }

    private double cost(Price price, List<Site> sites) {
        if (price.each().isPresent()) {
            return Math.max(LEAST, price.each().get().toDouble());
        }
        double stock = 0;
        for (Site site : sites) {
            stock += site.figure(price.figure()).range().low().toDouble();
        }
        double piece = price.adds().getOrDefault(price.figure(), Exact.ONE).toDouble();
        return piece / Math.max(1, stock);
    }

    private double moved(Price price, double cost) {
        return price.each().isPresent()
                ? Math.max(LEAST, price.moved().orElse(Exact.ZERO).toDouble())
                : MOVED * cost;
    }

    /** The most pieces that a school may get: what the caller says, and what its other figures leave room for. */
    private long ceiling(Site site, Price price) {
        long most = Variable.ENDLESS;
        for (Bound bound : prices.bounds()) {
            if (bound.isOf(site.school().id(), price.id()) && bound.most().isPresent()) {
                most = Math.min(most, (long) Math.floor(bound.most().get().toDouble()));
            }
        }
        return room(site, price, most, 1);
    }

    private long spare(Site site, Price price) {
        if (closedDonors.contains(site.school().id() + "|" + price.id())) {
            return 0;
        }
        long most = site.stock(price);
        for (Bound bound : prices.bounds()) {
            if (bound.isOf(site.school().id(), price.id()) && bound.left().isPresent()) {
                most = Math.min(most, above(site, price, bound.left().get()));
            }
        }
        return room(site, price, Math.max(0, most), -1);
    }

    private static long above(Site site, Price price, Exact left) {
        FigureName name = price.figure();
        Figure figure = site.figure(name);
        double spare = figure.range().low().minus(left).toDouble()
                / price.adds().getOrDefault(name, Exact.ONE).toDouble();
        return (long) Math.floor(spare + 1e-9);
    }

    /** The most pieces up to so many with which no part of the school is greater than its whole. */
    private static long room(Site site, Price price, long most, int sign) {
        int known = Plausibility.contradictions(site.school());
        if (most <= 0 || fits(site, price, sign * most, known)) {
            return most;
        }
        long low = 0;
        long high = most;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (fits(site, price, sign * middle, known)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean fits(Site site, Price price, long count, int known) {
        return Plausibility.contradictions(Pieces.with(site.school(), site.level(), price, count)) <= known;
    }

    /** The school of a subject, where it is one that pieces can go to. */
    Optional<Integer> blockOf(String school) {
        return Optional.ofNullable(blocks.get(school));
    }
}
