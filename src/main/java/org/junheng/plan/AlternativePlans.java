package org.junheng.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junheng.facts.County;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Alternatives;
import org.junheng.results.Alternatives.Alternative;
import org.junheng.results.Alternatives.Approach;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;

/** Plans one county in several ways. */
public final class AlternativePlans {
    /** So many schools are tried to be spared. */
    private static final int MOST_TRIES = 12;
    /** More than any school has of anything. */
    private static final Exact ALL = Exact.of(1L << 50);

    private final Evaluation before;
    private final Prices prices;
    private final Aims aims;
    private final Function<County, Evaluation> rules;

    private AlternativePlans(Evaluation before, Prices prices, Aims aims, Function<County, Evaluation> rules) {
        this.before = before;
        this.prices = prices;
        this.aims = aims;
        this.rules = rules;
    }

    /**
     * The plans: a function of its arguments.
     *
     * @param before the evaluation of the county as it is
     * @param rules evaluates a county by the same rules, on the same day
     */
    public static Alternatives of(Evaluation before, Prices prices, Aims aims, Function<County, Evaluation> rules) {
        return new AlternativePlans(before, prices, aims, rules).all();
    }

    private Alternatives all() {
        Plan cheapest = plan(prices, aims);
        List<Alternative> plans = new ArrayList<>();
        plans.add(new Alternative(Approach.CHEAPEST, cheapest));
        if (prices.list().stream().anyMatch(price -> price.moved().isPresent())) {
            plans.add(new Alternative(Approach.MOVED, plan(prices, aims.by(Aims.Ways.MOVED))));
            plans.add(new Alternative(Approach.BOUGHT, plan(prices, aims.by(Aims.Ways.NEW))));
        }
        plans.add(new Alternative(Approach.FEWEST_SCHOOLS, fewest(cheapest)));
        if (prices.budget().isPresent()) {
            plans.add(new Alternative(Approach.MOST_STUDENTS, plan(prices, aims.spending(Aims.First.MOST_STUDENTS))));
        }
        return new Alternatives(plans);
    }

    private Plan plan(Prices means, Aims to) {
        return Planner.plan(before, means, to, rules);
    }

    /** One school after the other is spared, as long as that closes no less. */
    private Plan fewest(Plan cheapest) {
        Plan best = cheapest;
        Prices means = prices;
        int tries = 0;
        for (String school : sparable(cheapest)) {
            if (tries >= MOST_TRIES) {
                return best;
            }
            if (best.touched().contains(school)) {
                tries++;
                Prices without = without(means, school);
                Plan other = plan(without, aims);
                boolean isAsGood =
                        new HashSet<>(other.closed()).containsAll(best.closed()) && other.reach() != Plan.Reach.BREAKS;
                if (isAsGood && other.touched().size() < best.touched().size()) {
                    best = other;
                    means = without;
                }
            }
        }
        return best;
    }

    /** Schools of which no finding is closed: something changes there for the sake of others. */
    private static List<String> sparable(Plan plan) {
        Set<String> own = plan.helped();
        return plan.touched().stream().filter(school -> !own.contains(school)).toList();
    }

    private static Prices without(Prices means, String school) {
        Prices without = means;
        for (Price price : means.list()) {
            without = without.bounded(new PriceBound(school, price.id(), Optional.of(Exact.ZERO), Optional.of(ALL)));
        }
        return without;
    }
}
