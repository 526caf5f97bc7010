package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.junheng.Deep;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Reach;
import org.junheng.results.Plan.Why;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Class sizes, all schools together, weighted indices and shares of schools, each plan held against all that could be done ({@link
 * WiderSearch}): what it closes cannot be closed for less than its bound, what is said to be proved is the least, and what it leaves
 * for want of room or for a conflict cannot be closed with it.
 */
class WiderKindsTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/wider"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final Set<Why> PROVED = Set.of(Why.BOUND, Why.TOO_LITTLE, Why.CONFLICT, Why.NO_LEVER);
    /** How often each criterion was closed, and each thing was done. */
    private static final Map<String, Integer> SEEN = new TreeMap<>();

    @AfterAll
    static void eachKindWasClosed() {
        if (Deep.or(1, 0) > 0) {
            Logger.getLogger(WiderKindsTest.class.getName()).info(SEEN.toString());
        }
        assertThat(SEEN)
                .containsKeys(
                        "W-size", "W-thirty-share", "W-large", "W-degrees", "W-index", "W-mix", "split", "proved");
    }

    @ParameterizedTest
    @MethodSource("org.junheng.plan.Seeds#twenties")
    void nothingIsSaidOfAPlanThatIsNotSo(long twenty) {
        List<String> wrong = new ArrayList<>();
        Seeds.of(twenty).forEach(seed -> {
            WiderCounty county = new WiderCounty(seed);
            Evaluation before = RULES.evaluate(county.county(), DAY);
            check(RULES.plan(before, DAY, county.prices(), county.aims()), county, wrong);
        });
        assertThat(wrong).isEmpty();
    }

    private static void check(Plan plan, WiderCounty county, List<String> wrong) {
        String what = plan.reach() + " " + plan.cost() + " closed " + plan.closed() + " open "
                + plan.open().stream().filter(one -> PROVED.contains(one.why())).toList() + " steps "
                + plan.steps().stream()
                        .map(step -> step.price().id() + "@" + step.school() + step.gains() + step.from())
                        .toList()
                + " " + county;
        if (plan.reach() == Reach.BREAKS
                || !plan.unkept().isEmpty()
                || plan.open().stream().anyMatch(one -> one.why() == Why.NOT_LINEAR)) {
            wrong.add("is not reckoned with: " + plan.unkept() + plan.open() + plan.effects() + what);
            return;
        }
        count(plan);
        Set<String> must = new HashSet<>(plan.closed());
        must.removeIf(id -> isCounted(id, must));
        plan.before().verdicts().stream()
                .filter(verdict -> verdict.state() == State.PASS)
                .forEach(verdict -> must.add(verdict.id()));
        long total = plan.cost().total().orElseThrow().rounded(0).longValueExact();
        long best = new WiderSearch(county, must).best(total + 1);
        if (best == WiderSearch.NEVER) {
            wrong.add("the search does not find the plan: " + what);
        } else if (Exact.of(best).compareTo(plan.cost().whole().orElseThrow()) < 0) {
            wrong.add("below the bound, for " + best + ": " + what);
        } else if (plan.cost().gap().filter(Exact::isZero).isPresent() && best != total) {
            wrong.add("proved, and there is one for " + best + ": " + what);
        }
        for (OpenFinding one : plan.open()) {
            if (PROVED.contains(one.why())) {
                Set<String> more = new HashSet<>(must);
                more.add(one.finding());
                long with = new WiderSearch(county, more).best(total + 80);
                if (with != WiderSearch.NEVER) {
                    wrong.add(one + " can be closed, all for " + with + ": " + what);
                }
            }
        }
    }

    private static void count(Plan plan) {
        plan.closed().forEach(id -> SEEN.merge(id.substring(0, id.indexOf('@')), 1, Integer::sum));
        plan.steps().forEach(step -> SEEN.merge(step.price().id(), 1, Integer::sum));
        plan.open().forEach(one -> SEEN.merge(one.why().name(), 1, Integer::sum));
        boolean isProved = plan.cost().gap().filter(Exact::isZero).isPresent();
        SEEN.merge(isProved ? "proved" : "not proved", 1, Integer::sum);
    }

    /** Whether it is a member of a share or a number of schools that is closed, too: others would do as well. */
    private static boolean isCounted(String id, Set<String> closed) {
        return (id.startsWith("W-thirty@") && closed.contains("W-thirty-share@C"))
                || (id.startsWith("W-rooms@") && closed.contains("W-rooms-count@C"));
    }
}
