package org.junheng.plan.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.plan.model.Variable.PieceCost;
import org.junheng.results.Aims.Ways;
import org.junheng.results.Evaluation;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;

/** Makes the variables of a problem: what can be done where, and what it costs. */
final class VariableBuilder {
    /** Without prices a move counts for so much of a new piece. */
    private static final double MOVED = 1e-3;
    /** What is free is not done for nothing. */
    private static final double LEAST = 1e-9;
    /** Of what is no price at all so many digits count. */
    private static final MathContext DIGITS = new MathContext(17);

    private final Problem problem;
    private final Evaluation evaluation;
    private final Prices prices;
    private final Ways ways;
    private final Profiles profiles;
    private final Map<String, Integer> blocks = new HashMap<>();
    private final Map<String, Integer> pools = new HashMap<>();
    /** The figures that tell of classes that are not split, because it is not known well enough what they would leave. */
    private final Set<String> withheld = new HashSet<>();

    VariableBuilder(Problem problem, Evaluation evaluation, Prices prices, Ways ways) {
        this.problem = problem;
        this.evaluation = evaluation;
        this.prices = prices;
        this.ways = ways;
        this.profiles = new Profiles(evaluation);
    }

    /** The number of a school among the blocks. */
    int block(String school) {
        return blocks.computeIfAbsent(school, any -> problem.blocks++);
    }

    void make() {
        for (Price price : prices.list()) {
            List<Site> sites = Site.all(evaluation, price);
            PieceCost cost = cost(price, sites);
            for (Piece piece : ways == Ways.MOVED ? List.<Piece>of() : profiles.fresh(price)) {
                for (Site site : sites) {
                    if (profiles.isSure(site, piece)) {
                        add(Flow.NEW, site, piece, "", cost);
                    } else {
                        piece.split()
                                .filter(band -> site.number(band).signum() > 0)
                                .ifPresent(band -> withheld.add(site.id() + "." + band.id()));
                    }
                }
            }
            if (price.moved().isPresent() && ways != Ways.NEW) {
                int kinds = 0;
                for (Piece piece : profiles.moved(price, sites)) {
                    String pool = price.id() + "#" + kinds++ + "@";
                    for (Site site : sites) {
                        add(Flow.TAKEN, site, piece, pool, moved(price, cost));
                        boolean isOne = piece.full().isEmpty()
                                || Profiles.isFull(site, piece.full().get());
                        if (isOne && site.figure(price.figure()).isReported()) {
                            add(Flow.GIVEN, site, piece, pool, PieceCost.NONE);
                        }
                    }
                }
            }
        }
    }

    private void add(Flow kind, Site site, Piece piece, String pool, PieceCost cost) {
        long most = kind == Flow.GIVEN ? Variable.ENDLESS : Math.max(0, ceiling(site, piece.price()));
        int at = pool.isEmpty()
                ? -1
                : pools.computeIfAbsent(
                        pool + site.level().map(Object::toString).orElse(""), any -> problem.pools++);
        problem.variables.add(
                new Variable(problem.variables.size(), kind, block(site.school().id()), site, piece, at, cost, most));
    }

    private static PieceCost cost(Price price, List<Site> sites) {
        if (price.each().isPresent()) {
            return paid(price.each().get());
        }
        double stock = 0;
        for (Site site : sites) {
            stock += site.number(price.figure()).toDouble();
        }
        double piece = price.adds().getOrDefault(price.figure(), Exact.ONE).toDouble();
        return counted(piece / Math.max(1, stock));
    }

    private static PieceCost moved(Price price, PieceCost cost) {
        return price.each().isPresent() ? paid(price.moved().orElse(Exact.ZERO)) : counted(MOVED * cost.counted());
    }

    private static PieceCost paid(Exact yuan) {
        return new PieceCost(Math.max(LEAST, yuan.toDouble()), yuan);
    }

    private static PieceCost counted(double part) {
        return new PieceCost(part, Exact.of(new BigDecimal(part, DIGITS)));
    }

    private long ceiling(Site site, Price price) {
        long most = Variable.ENDLESS;
        for (PriceBound bound : prices.bounds()) {
            if (bound.isOf(site.school().id(), price.id()) && bound.most().isPresent()) {
                most = Math.min(most, (long) Math.floor(bound.most().get().toDouble()));
            }
        }
        return most;
    }

    /** Whether it is computed from classes of which it is not known what they would leave if they were split. */
    boolean isWithheld(Value value) {
        return !withheld.isEmpty()
                && value.inputs().stream()
                        .anyMatch(input -> withheld.contains(
                                input.subject() + "." + input.name().id()));
    }

    /** The school of a subject, where it is one that pieces can go to. */
    Optional<Integer> blockOf(String school) {
        return Optional.ofNullable(blocks.get(school));
    }
}
