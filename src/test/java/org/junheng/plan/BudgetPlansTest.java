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
import org.junheng.report.words.PlanWords;
import org.junheng.results.Aims;
import org.junheng.results.Plan;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Why;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.texts.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Too little money: every way to spend it in a small county is tried. None closes more than the plan does, by findings or by
 * the students of their schools, and what stays for want of money does so for the reason that is given.
 */
class BudgetPlansTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/small"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    static LongStream tens() {
        return LongStream.range(0, Deep.or(60, 20));
    }

    @ParameterizedTest
    @MethodSource("tens")
    void noOtherWayToSpendTheMoneyClosesMore(long ten) {
        List<String> wrong = new ArrayList<>();
        for (long seed = 10 * ten; seed < 10 * ten + 10; seed++) {
            Random random = new Random(seed * 31 + 7);
            SmallCounty county = SmallCounty.of(seed);
            long shelf = 1L + random.nextInt(9);
            long computer = 1L + random.nextInt(9);
            Prices prices = prices(shelf, computer);
            long all = total(RULES.plan(county.county(), DAY, prices));
            if (all > 1) {
                long budget = 1 + random.nextLong(all - 1);
                for (Aims.First first : Aims.First.values()) {
                    check(county, new long[] {shelf, computer, budget}, first, seed, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What stays for want of money is where the plan leaves it; it could be better for more. */
    @ParameterizedTest
    @CsvSource({
        "BUDGET, 本方案做到0.617, this plan reaches 0.617",
        "SPENT, 本方案做到0.617, this plan reaches 0.617",
        "BOUND, 最好只能到0.617, 0.617 at best",
        "TOO_LITTLE, 最好只能到0.617, 0.617 at best"
    })
    void howNearItComesIsSaidOfThePlanOrOfAllPlans(Why why, String zh, String en) {
        OpenFinding one = new OpenFinding("SM-cv-books@C", why, Optional.of(Exact.of("0.617")), List.of());
        assertThat(PlanWords.nearest(one).zh()).contains(zh);
        assertThat(PlanWords.nearest(one).en()).contains(en);
    }

    private static Prices prices(long shelf, long computer) {
        return Prices.of(
                new Price(
                        "shelf",
                        Text.NONE,
                        Lever.BUY,
                        Map.of(SchoolFigure.BOOKS, Exact.of(SmallCounty.SHELF)),
                        Optional.of(Exact.of(shelf)),
                        Optional.empty(),
                        ""),
                Price.of(SchoolFigure.COMPUTERS, Lever.BUY, Long.toString(computer)));
    }

    private static void check(SmallCounty county, long[] money, Aims.First first, long seed, List<String> wrong) {
        Prices prices = prices(money[0], money[1]).within(Long.toString(money[2]));
        Plan plan = RULES.plan(RULES.evaluate(county.county(), DAY), DAY, prices, Aims.REQUIRED.spending(first));
        boolean isByStudents = first == Aims.First.MOST_STUDENTS;
        BudgetWays ways = new BudgetWays(county, money[0], money[1], isByStudents);
        String what = "seed " + seed + " " + first + " budget " + money[2] + " closed " + plan.closed() + " open "
                + plan.open().stream()
                        .map(one -> one.finding() + " " + one.why())
                        .toList() + " " + plan.cost();
        long total = total(plan);
        if (total > money[2]) {
            wrong.add("over the budget: " + what);
        }
        if (plan.reach() == Plan.Reach.BREAKS || (plan.steps().isEmpty() && total > 0)) {
            wrong.add("no plan: " + what);
        }
        if (plan.closed().isEmpty() != plan.steps().isEmpty()) {
            wrong.add("steps that close nothing: " + what);
        }
        long most = ways.most(money[2], BudgetWays.ANY);
        long ours = ways.value(plan.closed());
        if (most > ours) {
            wrong.add("closes " + ours + " of " + most + ": " + what);
        }
        long least = ways.least(plan.closed(), total + 1);
        if (Exact.of(least).compareTo(plan.cost().whole().orElseThrow()) < 0) {
            wrong.add("for " + least + " less than is proved: " + what);
        }
        if (plan.cost().gap().filter(Exact::isZero).isPresent() && least < total) {
            wrong.add("proved, and there is one for " + least + ": " + what);
        }
        for (OpenFinding one : plan.open()) {
            long alone = ways.least(List.of(one.finding()), money[2] + 1);
            List<String> beside = new ArrayList<>(plan.closed());
            beside.add(one.finding());
            long together = ways.least(beside, money[2] + 1);
            boolean isTrue = switch (one.why()) {
                case BUDGET -> alone > money[2];
                case SPENT -> alone <= money[2] && together > money[2];
                case ALLOWED ->
                    plan.closed()
                                    .contains("SM-school"
                                            + one.finding()
                                                    .substring(one.finding().indexOf('@')))
                            || ways.isAllowed(one.finding());
                default -> false;
            };
            if (!isTrue) {
                wrong.add(one + " alone " + alone + " together " + together + ": " + what);
            }
        }
    }

    private static long total(Plan plan) {
        return plan.cost().total().orElseThrow().rounded(0).longValueExact();
    }
}
