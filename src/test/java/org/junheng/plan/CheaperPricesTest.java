package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junheng.Deep;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Reach;
import org.junheng.results.Plan.Why;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A price that falls makes no plan dearer: whatever is done at the old prices costs no more at the new ones. */
class CheaperPricesTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Deep.or(24, 6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPlanIsDearerForALowerPrice(long seed) {
        ProofCounties.Case made = ProofCounties.of(seed);
        Evaluation before = RULES.evaluate(made.county(), DAY);
        Plan plan = plan(before, made.prices());
        List<String> wrong = new ArrayList<>();
        for (Price price : made.prices().list()) {
            for (String factor : List.of("0", "0.5")) {
                Plan other = plan(before, with(made.prices(), price.id(), factor));
                boolean isLess = other.cost()
                                .total()
                                .orElseThrow()
                                .compareTo(plan.cost().total().orElseThrow())
                        <= 0;
                boolean closes = met(other).containsAll(plan.closed());
                if (!isLess || other.reach() != plan.reach() || !closes) {
                    wrong.add(price.id() + " × " + factor + ": " + plan.reach() + " " + plan.cost() + " -> "
                            + other.reach() + " " + other.cost() + (closes ? "" : " closes less"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whatever the money does not reach for, what costs nothing is done. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsFreeIsNotLeftForWantOfMoney(long seed) {
        ProofCounties.Case made = ProofCounties.of(seed);
        Evaluation before = RULES.evaluate(made.county(), DAY);
        List<String> wrong = new ArrayList<>();
        for (Price price : made.prices().list()) {
            Prices free = with(made.prices(), price.id(), "0");
            for (int mostExact : List.of(Solver.MOST_EXACT, 0)) {
                Plan alone = plan(before, free.only(List.of(price.id())), mostExact);
                Plan poor = plan(before, free.within("0"), mostExact);
                Plan rich = plan(before, free, mostExact);
                if (!poor.cost().total().orElseThrow().isZero()
                        || !met(poor).containsAll(alone.closed())
                        || !met(rich).containsAll(alone.closed())
                        || poor.reach() == Reach.BREAKS) {
                    wrong.add(price.id() + " " + mostExact + ": alone " + alone.closed() + ", without money "
                            + poor.reach() + " " + poor.closed() + ", with all " + rich.closed());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What is closed, or may stay. */
    private static Set<String> met(Plan plan) {
        Set<String> met = new HashSet<>(plan.closed());
        plan.open().stream().filter(one -> one.why() == Why.ALLOWED).forEach(one -> met.add(one.finding()));
        return met;
    }

    private static Plan plan(Evaluation before, Prices prices) {
        return plan(before, prices, Solver.MOST_EXACT);
    }

    private static Plan plan(Evaluation before, Prices prices, int mostExact) {
        return Planner.plan(before, prices, Aims.REQUIRED, other -> RULES.evaluate(other, DAY), mostExact);
    }

    private static Prices with(Prices prices, String id, String factor) {
        List<Price> list = new ArrayList<>();
        for (Price price : prices.list()) {
            list.add(
                    price.id().equals(id)
                            ? new Price(
                                    id,
                                    price.title(),
                                    price.lever(),
                                    price.adds(),
                                    price.each().map(Exact.of(factor)::times),
                                    price.moved().map(Exact.of(factor)::times),
                                    price.source())
                            : price);
        }
        return new Prices(list, prices.bounds(), Optional.empty());
    }
}
