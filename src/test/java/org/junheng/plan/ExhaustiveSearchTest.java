package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junheng.Deep;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.Lever;
import org.junheng.facts.SchoolFigure;
import org.junheng.numbers.Exact;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.texts.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every plan of a small county is tried: none may be cheaper than the bound, nor than the plan by more than the gap. */
class ExhaustiveSearchTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/small"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    static LongStream hundreds() {
        return LongStream.range(0, Deep.or(20, 10));
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void noPlanIsCheaperThanTheBoundOrThanOursByMoreThanTheGap(long hundred) {
        List<Double> below = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        for (long seed = 100 * hundred; seed < 100 * hundred + 100; seed++) {
            Random random = new Random(~seed);
            long shelf = 1L + random.nextInt(9);
            long computer = 1L + random.nextInt(9);
            SmallCounty county = SmallCounty.of(seed);
            Prices prices = Prices.of(
                    new Price(
                            "shelf",
                            Text.NONE,
                            Lever.BUY,
                            Map.of(SchoolFigure.BOOKS, Exact.of(SmallCounty.SHELF)),
                            Optional.of(Exact.of(shelf)),
                            Optional.empty(),
                            ""),
                    Price.of(SchoolFigure.COMPUTERS, Lever.BUY, Long.toString(computer)));
            Plan plan = RULES.plan(county.county(), DAY, prices);
            long ours = total(plan);
            long best = new Search(county, shelf, computer, ours + 1).best();
            String what = "seed " + seed + ": ours " + ours + ", best " + best + ", " + plan.cost();
            assertThat(plan.open()).as(what).allMatch(open -> open.why() == Plan.Why.ALLOWED);
            assertThat(plan.reach()).as(what).isNotEqualTo(Plan.Reach.BREAKS);
            assertThat(best).as(what).isLessThanOrEqualTo(ours);
            assertThat(Exact.of(best))
                    .as(what)
                    .isGreaterThanOrEqualTo(plan.cost().whole().orElseThrow());
            // Over the bound, which is not above the best.
            Exact gap = plan.cost().gap().orElseThrow().times(Exact.of(best));
            assertThat(Exact.of(ours - best)).as(what).isLessThanOrEqualTo(gap);
            if (best > 0) {
                below.add((best - plan.cost().bound().orElseThrow().toDouble()) / best);
                gaps.add(plan.cost().gap().orElseThrow().toDouble());
            }
        }
        assertThat(median(below)).as("how far bounds are below the best").isLessThanOrEqualTo(0.01);
        assertThat(median(gaps)).as("how far plans are above their bounds").isLessThanOrEqualTo(0.005);
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static long total(Plan plan) {
        return plan.cost().total().orElseThrow().rounded(0).longValueExact();
    }

    /** The cheapest of all plans, tried one by one; those that cost more than one that is known are passed over. */
    private static final class Search {
        private final SmallCounty county;
        private final long shelf;
        private final long computer;
        private final long[] books;
        private final long[] computers;
        private long best;

        Search(SmallCounty county, long shelf, long computer, long known) {
            this.county = county;
            this.shelf = shelf;
            this.computer = computer;
            this.books = new long[county.students().length];
            this.computers = new long[county.students().length];
            this.best = known;
        }

        long best() {
            shelves(0, 0);
            return best;
        }

        private void shelves(int school, long cost) {
            if (school == books.length) {
                if (county.booksHold(books)) {
                    sets(0, cost);
                }
                return;
            }
            for (long more = 0; cost + more * shelf < best; more++) {
                books[school] = more * SmallCounty.SHELF;
                shelves(school + 1, cost + more * shelf);
            }
            books[school] = 0;
        }

        private void sets(int school, long cost) {
            if (school == computers.length) {
                if (county.computersHold(computers)) {
                    best = cost;
                }
                return;
            }
            for (long more = 0; cost + more * computer < best; more++) {
                computers[school] = more;
                if (county.schoolHolds(school, books[school], more)) {
                    sets(school + 1, cost + more * computer);
                }
            }
            computers[school] = 0;
        }
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void withMovesNeither(long hundred) {
        for (long seed = 100 * hundred; seed < 100 * hundred + 20; seed++) {
            Random random = new Random(~seed);
            long price = 2L + random.nextInt(9);
            long moved = 1L + random.nextInt((int) price);
            SmallCounty county = SmallCounty.of(seed);
            Price computer = Price.of(SchoolFigure.COMPUTERS, Lever.BUY, Long.toString(price))
                    .movedAt(Long.toString(moved));
            Price book = Price.of(SchoolFigure.BOOKS, Lever.BUY, "1000");
            Plan plan = RULES.plan(county.county(), DAY, Prices.of(computer, book));
            long spentOnBooks = plan.steps().stream()
                    .filter(step -> step.price().id().equals("books"))
                    .mapToLong(step -> step.cost().orElseThrow().rounded(0).longValueExact())
                    .sum();
            if (spentOnBooks == 0) {
                long best = new MovingSearch(county, price, moved, total(plan) + 1).best();
                String what = "seed " + seed + ": best " + best + ", " + plan.cost() + " " + plan.steps();
                assertThat(plan.reach()).as(what).isNotEqualTo(Plan.Reach.BREAKS);
                assertThat(Exact.of(best))
                        .as(what)
                        .isGreaterThanOrEqualTo(plan.cost().whole().orElseThrow());
            }
        }
    }

    /** Every way to buy and to move computers, where no books are bought; what passes must go on passing. */
    private static final class MovingSearch {
        private final SmallCounty county;
        private final long price;
        private final long moved;
        private final long[] more;
        private final int schools;
        private final List<Long> none;
        private long best;

        MovingSearch(SmallCounty county, long price, long moved, long known) {
            this.county = county;
            this.price = price;
            this.moved = moved;
            this.schools = county.students().length;
            this.more = new long[schools];
            this.none = List.of();
            this.best = known;
        }

        long best() {
            net(0, 0, 0);
            return best;
        }

        /** Net change of each school; what is not balanced by gifts is bought. */
        private void net(int school, long given, long got) {
            if (school == schools) {
                long bought = got - given;
                long cost = bought * price + given * moved;
                if (bought >= 0 && cost < best && county.computersHold(more)) {
                    best = cost;
                }
                return;
            }
            long floor = -county.computers()[school];
            for (long change = floor; got * Math.min(price, moved) < best && change <= 40; change++) {
                more[school] = change;
                boolean passed = 5 * county.computers()[school] >= county.students()[school];
                boolean passes = 5 * (county.computers()[school] + change) >= county.students()[school];
                if (county.schoolHolds(school, 0, change) && (!passed || passes)) {
                    net(school + 1, given + Math.max(0, -change), got + Math.max(0, change));
                }
            }
            more[school] = none.size();
        }
    }
}
