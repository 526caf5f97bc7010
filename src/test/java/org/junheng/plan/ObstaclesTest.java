package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.results.Aims;
import org.junheng.results.Plan;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Reach;
import org.junheng.results.Plan.Why;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junit.jupiter.api.Test;

/**
 * What is named as the obstacle of a finding is one: without it the finding is closed. That it is not with it is what
 * {@link EveryKindTest} holds against every way there is.
 */
class ObstaclesTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/kinds"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final int COUNTIES = 200;

    private static Plan plan(County county, Prices prices, Set<String> criteria) {
        return RULES.plan(RULES.evaluate(county, DAY), DAY, prices, Aims.REQUIRED.at(criteria));
    }

    private static String criterion(OpenFinding one) {
        return one.finding().substring(0, one.finding().indexOf('@'));
    }

    /** Whether it is closed where it alone is aimed at, whatever that costs. */
    private static boolean isClosed(KindsCounty county, Prices prices, OpenFinding one) {
        Prices free = new Prices(prices.list(), prices.bounds(), Optional.empty());
        return plan(county.county(), free, Set.of(criterion(one))).closed().contains(one.finding());
    }

    @Test
    void withoutWhatIsNamedAFindingIsClosed() {
        Map<Why, Integer> seen = new EnumMap<>(Why.class);
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < COUNTIES; seed++) {
            KindsCounty county = new KindsCounty(seed);
            Plan plan = RULES.plan(county.county(), DAY, county.prices());
            if (plan.reach() == Reach.BREAKS) {
                continue;
            }
            for (OpenFinding one : plan.open()) {
                boolean isTrue = switch (one.why()) {
                    case BOUND -> isClosed(county, county.unbounded().prices(), one);
                    case BUDGET, SPENT -> isClosed(county, county.prices(), one);
                    case CONFLICT -> one.against().isEmpty() || isWithout(county, plan, one);
                    default -> true;
                };
                seen.merge(one.why(), 1, Integer::sum);
                if (!isTrue) {
                    wrong.add(one + " of " + county);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).containsKeys(Why.BOUND, Why.BUDGET, Why.SPENT, Why.DATA);
    }

    /** Whether there is a way where what it is in conflict with need not hold. */
    private static boolean isWithout(KindsCounty county, Plan plan, OpenFinding one) {
        Set<String> must = new HashSet<>(Set.of(one.finding()));
        plan.before().verdicts().stream()
                .filter(verdict -> verdict.state() == State.PASS)
                .map(Verdict::id)
                .forEach(must::add);
        one.against().forEach(must::remove);
        return new KindsSearch(county, must, Map.of()).best(400) != KindsSearch.NEVER;
    }

    @Test
    void withEveryFigureReportedNoDataAreWanted() {
        for (long seed = 2; seed < COUNTIES; seed += 3) {
            KindsCounty county = new KindsCounty(seed).filled();
            assertThat(RULES.plan(county.county(), DAY, county.prices()).open())
                    .as(county.toString())
                    .extracting(OpenFinding::why)
                    .doesNotContain(Why.DATA);
        }
    }

    /** Of each price in turn that is left out, what has no lever then has one with it. */
    @Test
    void withThePriceThatIsLeftOutThereIsALever() {
        int seen = 0;
        for (long seed = 0; seed < COUNTIES / 4; seed++) {
            KindsCounty county = new KindsCounty(seed);
            List<Price> all = county.prices().list();
            for (Price left : all) {
                List<Price> others =
                        all.stream().filter(one -> !one.equals(left)).toList();
                List<Prices.PriceBound> bounds = county.prices().bounds().stream()
                        .filter(bound -> !bound.price().equals(left.id()))
                        .toList();
                Prices without = new Prices(others, bounds, Optional.empty());
                Plan plan = RULES.plan(county.county(), DAY, without);
                for (OpenFinding one : plan.open()) {
                    if (one.why() == Why.NO_LEVER) {
                        seen++;
                        assertThat(plan(county.county(), county.unbounded().prices(), Set.of(criterion(one)))
                                        .open())
                                .as(one + " without " + left.id() + " of " + county)
                                .filteredOn(other -> other.finding().equals(one.finding()))
                                .noneMatch(other -> other.why() == Why.NO_LEVER);
                    }
                }
            }
        }
        assertThat(seen).isPositive();
    }
}
