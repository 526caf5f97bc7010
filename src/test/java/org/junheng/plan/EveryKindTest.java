package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import org.junheng.Deep;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.report.words.PlanWords;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Reach;
import org.junheng.results.Plan.Why;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Counties of every kind, each held against all that could be done there ({@link KindsSearch}): what the plan closes cannot be
 * closed for less than its bound, what is said to be proved is the least, and what it leaves for want of room, money or for a
 * conflict cannot be closed with it.
 */
class EveryKindTest {
    private static final Junheng PLAIN = Junheng.load(Rules.onClasspath("rules/kinds"));
    private static final Junheng COMPOSITE =
            Junheng.load(Rules.onClasspath("rules/kinds"), Rules.onClasspath("rules/kinds-composite"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final Set<Why> PROVED = Set.of(Why.BOUND, Why.TOO_LITTLE, Why.CONFLICT, Why.NO_LEVER, Why.BUDGET);

    /** By which part of the least the bound is below it, of each plan of the default road. */
    private static final List<Double> GAPS = new ArrayList<>();

    /** Of at least half of the plans the bound is the least itself, nearly. */
    @AfterAll
    static void theBoundIsNearTheLeast() {
        List<Double> sorted = GAPS.stream().sorted().toList();
        long exact = sorted.stream().filter(gap -> gap == 0).count();
        String said = sorted.size() + " plans, " + exact + " with a bound that is the least, median "
                + sorted.get(sorted.size() / 2) + ", most " + sorted.get(sorted.size() - 1);
        assertThat(sorted.get(sorted.size() / 2)).as(said).isLessThanOrEqualTo(0.01);
        if (Deep.or(1, 0) > 0) {
            Logger.getLogger(EveryKindTest.class.getName()).info(said);
        }
    }

    @ParameterizedTest
    @MethodSource("org.junheng.plan.Seeds#twenties")
    void nothingIsSaidOfAPlanThatIsNotSo(long twenty) {
        List<String> wrong = new ArrayList<>();
        Seeds.of(twenty).forEach(seed -> {
            check(PLAIN, seed, wrong);
        });
        assertThat(wrong).isEmpty();
    }

    /** As counties are planned that have too many pieces to branch on. */
    @ParameterizedTest
    @MethodSource("org.junheng.plan.Seeds#twenties")
    void norSchoolBySchool(long twenty) {
        List<String> wrong = new ArrayList<>();
        Seeds.of(twenty).forEach(seed -> {
            KindsCounty county = new KindsCounty(seed);
            Evaluation before = PLAIN.evaluate(county.county(), DAY);
            check(
                    Planner.plan(before, county.prices(), Aims.REQUIRED, other -> PLAIN.evaluate(other, DAY), 0),
                    county,
                    Set.of(Why.NO_LEVER, Why.TOO_LITTLE, Why.BOUND, Why.CONFLICT),
                    wrong);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aBoundWithoutACertificateIsNotCalledProved() {
        KindsCounty county = new KindsCounty(1);
        Evaluation before = PLAIN.evaluate(county.county(), DAY);
        Plan exact = PLAIN.plan(before, DAY, county.prices());
        Plan bySchool = Planner.plan(before, county.prices(), Aims.REQUIRED, other -> PLAIN.evaluate(other, DAY), 0);

        assertThat(PlanWords.cost(exact.cost()).zh()).contains("已证明").doesNotContain("没有可供核对的证书");
        assertThat(exact.certificate()).isPresent();
        assertThat(PlanWords.cost(bySchool.cost()).zh()).contains("没有可供核对的证书").doesNotContain("已证明");
        assertThat(PlanWords.costInShort(bySchool.cost()).en()).contains("without a certificate");
        assertThat(bySchool.certificate()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.junheng.plan.Seeds#twenties")
    void norWithAComposite(long twenty) {
        List<String> wrong = new ArrayList<>();
        Seeds.of(twenty).forEach(seed -> {
            check(COMPOSITE, seed, wrong);
        });
        assertThat(wrong).isEmpty();
    }

    /** A composite of what nobody has any of is undecided, and came to fail; a step was said to close what it does not. */
    @ParameterizedTest
    @ValueSource(longs = {255, 315, 1391})
    void aPlanThatWouldBreakSomethingIsSoughtAgain(long seed) {
        KindsCounty county = new KindsCounty(seed);
        Plan plan = COMPOSITE.plan(county.county(), DAY, county.prices());

        assertThat(plan.reach()).isEqualTo(Reach.PARTLY);
        assertThat(plan.effects()).noneMatch(Plan.Effect::isBroken);
        assertThat(plan.steps())
                .isNotEmpty()
                .allSatisfy(step ->
                        assertThat(step.closes().size() + step.keeps().size()).isPositive());
    }

    private static void check(Junheng rules, long seed, List<String> wrong) {
        KindsCounty county = new KindsCounty(seed);
        check(rules.plan(county.county(), DAY, county.prices()), county, PROVED, wrong);
    }

    private static void check(Plan plan, KindsCounty county, Set<Why> proved, List<String> wrong) {
        String what = plan.reach() + " " + plan.cost() + " closed " + plan.closed() + " open "
                + plan.open().stream().filter(one -> PROVED.contains(one.why())).toList() + " steps "
                + plan.steps().stream()
                        .map(step ->
                                step.price().id() + "@" + step.school() + step.level() + step.pieces() + step.from())
                        .toList()
                + " " + county;
        if (plan.reach() == Reach.BREAKS) {
            wrong.add("breaks: " + what);
            return;
        }
        long total = plan.cost().total().orElseThrow().rounded(0).longValueExact();
        if (county.budget > 0 && total > county.budget) {
            wrong.add("over the budget: " + what);
        }
        Set<String> kept = passing(plan, true);
        Set<String> goals = new HashSet<>(plan.closed());
        goals.removeIf(id -> isCounted(id, kept) || isCounted(id, plan.closed()));
        // With composites that passed, plans are not compared that break them.
        Set<String> must = union(goals, kept);
        long best = new KindsSearch(county, must, Map.of()).best(total + 1);
        if (best == KindsSearch.NEVER) {
            wrong.add("the search does not find the plan: " + what);
        } else if (Exact.of(best).compareTo(plan.cost().whole().orElseThrow()) < 0) {
            wrong.add("below the bound, for " + best + ": " + what);
        } else if (plan.cost().gap().filter(Exact::isZero).isPresent() && best != total) {
            wrong.add("proved, and there is one for " + best + ": " + what);
        } else if (best > 0 && plan.cost().certified()) {
            GAPS.add(1 - plan.cost().whole().orElseThrow().toDouble() / best);
        }
        open(plan, county, union(must, passing(plan, false)), proved, wrong, what);
    }

    private static void open(
            Plan plan, KindsCounty county, Set<String> must, Set<Why> proved, List<String> wrong, String what) {
        for (OpenFinding one : plan.open()) {
            if (proved.contains(one.why()) && !one.finding().startsWith("K-composite")) {
                boolean isOfMoney = one.why() == Why.BUDGET || one.why() == Why.SPENT;
                long below = isOfMoney ? county.budget + 1L : 400;
                // For what is too dear by itself nothing else has to be closed.
                Set<String> more = union(one.why() == Why.BUDGET ? passing(plan, false) : must, Set.of(one.finding()));
                // What it is in conflict with may have been left, too, for want of money.
                more.addAll(one.against());
                long with = new KindsSearch(county, more, Map.of()).best(below);
                if (with != KindsSearch.NEVER) {
                    wrong.add(one + " can be closed, all for " + with + ": " + what);
                }
            }
        }
    }

    static Set<String> passing(Plan plan, boolean reckoned) {
        Set<String> passing = new HashSet<>();
        for (Verdict verdict : plan.before().verdicts()) {
            boolean is = !reckoned || !(verdict.requirement().value() instanceof Composite);
            // What nobody has any of has no coefficient, and must not get one that fails.
            boolean isOverNought = verdict.state() == State.UNDECIDED
                    && verdict.requirement().value() instanceof Dispersion dispersion
                    && dispersion.members().stream()
                            .allMatch(one -> one.amount().high() != null
                                    && one.amount().high().isZero());
            if ((verdict.state() == State.PASS && is) || isOverNought) {
                passing.add(verdict.id());
            }
            // Nor must a count come to fail that is undecided.
            if (verdict.state() == State.UNDECIDED && verdict.requirement().value() instanceof Tally count) {
                count.members().stream()
                        .filter(EveryKindTest::isNear)
                        .forEach(member -> passing.add(member.id() + KindsSearch.FLOOR));
            }
        }
        return passing;
    }

    private static boolean isNear(Verdict member) {
        return member.state() == State.FAIL
                && member.requirement().value() instanceof Measure measure
                && measure.isAtLeast(member.requirement().limit().value().times(Exact.of("0.85"))) == Flag.YES;
    }

    /** Whether it is a member of a count that is among these. */
    static boolean isCounted(String id, Collection<String> all) {
        boolean isMember = id.startsWith("K-rooms") || id.startsWith("K-backbone") || id.startsWith("K-degrees");
        return isMember && all.contains("K-school" + id.substring(id.indexOf('@')));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
