package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.numbers.Exact;
import org.junheng.plan.whatif.Change;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.WhatIf;
import org.junheng.values.Dispersion;
import org.junit.jupiter.api.Test;

/** The five primary schools of the published method note, books per student; the limit is 0.50. */
class FiveSchoolsTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/five"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final String[][] SCHOOLS = {
        {"S1", "45", "279"}, {"S2", "37", "137"}, {"S3", "89", "935"}, {"S4", "76", "160"}, {"S5", "55", "402"}
    };
    private static final Price BOOK = Price.of(SchoolFigure.BOOKS, Lever.BUY, "30");

    private static County county() {
        List<School> schools = new ArrayList<>();
        for (String[] school : SCHOOLS) {
            schools.add(School.builder(school[0], school[0])
                    .county("C")
                    .kind(SchoolKind.PRIMARY)
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, school[1])
                    .figure(SchoolFigure.BOOKS, school[2])
                    .build());
        }
        return County.of("C", "五校", schools);
    }

    private static Plan plan(Prices prices) {
        return RULES.plan(county(), DAY, prices);
    }

    private static BigDecimal coefficient(Evaluation evaluation) {
        Dispersion dispersion =
                (Dispersion) evaluation.verdicts().get(0).requirement().value();
        return dispersion.coefficient().orElseThrow().setScale(4, RoundingMode.HALF_UP);
    }

    private static WhatIf whatIf(String... changes) {
        return RULES.whatIf(
                county(), DAY, List.of(changes).stream().map(Change::of).toList());
    }

    @Test
    void theLeastPurchaseIsSeventeenBooksAllToSchoolFour() {
        Plan plan = plan(Prices.none());
        assertThat(plan.reach()).isEqualTo(Plan.Reach.ALL_CLOSED);
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.steps().get(0).school()).isEqualTo("S4");
        assertThat(plan.steps().get(0).amount()).isEqualTo(Exact.of(17));
        assertThat(plan.steps().get(0).proved()).isEqualTo(Plan.StepProof.PROVED);
        assertThat(coefficient(plan.after())).isEqualByComparingTo("0.4994");
    }

    @Test
    void noPlanTakesFewerThanSeventeen() {
        Prices.TotalCost cost = plan(Prices.none()).cost();
        assertThat(cost.whole()).contains(Exact.of(17));
        assertThat(cost.gap()).contains(Exact.ZERO);
        assertThat(coefficient(whatIf("S4.books+=16").after())).isEqualByComparingTo("0.5003");
    }

    @Test
    void theSameForEverybodyWouldTakeManyMore() {
        Prices.Evenly evenly = plan(Prices.none()).evenly().get(0);
        assertThat(evenly.perStudent()).isEqualTo(Exact.of(59));
        assertThat(evenly.perSchool()).contains(Exact.of(50));
        assertThat(evenly.spent()).isEqualTo(Exact.of(17));
    }

    @Test
    void tenPerCentMoreForAllChangesNothing() {
        WhatIf more = whatIf("*.books*=1.1");
        assertThat(more.flips()).isEmpty();
        assertThat(more.worse()).isEmpty();
        assertThat(coefficient(more.after())).isEqualTo(coefficient(more.before()));
    }

    @Test
    void booksForTheRichestSchoolMakeItWorseAndThatIsSaid() {
        WhatIf more = whatIf("S3.books+=27");
        assertThat(coefficient(more.after())).isEqualByComparingTo("0.5260");
        assertThat(more.worse()).extracting(Plan.Effect::criterion).containsExactly("FIVE-CV");
    }

    @Test
    void movingTwelveBooksDoesItWithoutAnyPurchase() {
        Plan plan = plan(Prices.of(BOOK.movedAt("2")));
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.steps().get(0).from()).contains("S3");
        assertThat(plan.steps().get(0).school()).isEqualTo("S4");
        assertThat(plan.steps().get(0).amount()).isEqualTo(Exact.of(12));
        assertThat(coefficient(plan.after())).isEqualByComparingTo("0.4991");
        assertThat(plan.cost().total()).contains(Exact.of(24));
    }

    @Test
    void aDonorKeepsItsFloor() {
        Prices.PriceBound floor = new Prices.PriceBound("S3", "books", Optional.empty(), Optional.of(Exact.of(930)));
        Plan plan = plan(Prices.of(BOOK.movedAt("2")).bounded(floor));
        Exact moved = plan.steps().stream()
                .filter(step -> step.from().equals(Optional.of("S3")))
                .map(Plan.PlanStep::amount)
                .reduce(Exact.ZERO, Exact::plus);
        assertThat(moved).isLessThanOrEqualTo(Exact.of(5));
        assertThat(plan.reach()).isEqualTo(Plan.Reach.ALL_CLOSED);
    }

    /** 16 books would bring it nearer, to 0.5003, and close nothing: then nothing is bought. */
    @Test
    void tooLittleMoneyIsNotSpentOnWhatClosesNothing() {
        Plan plan = plan(Prices.of(BOOK).within("509"));
        assertThat(plan.reach()).isEqualTo(Plan.Reach.NOTHING_POSSIBLE);
        assertThat(plan.closed()).isEmpty();
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.cost().total()).contains(Exact.ZERO);
        assertThat(plan.open()).extracting(Plan.OpenFinding::why).containsExactly(Plan.Why.BUDGET);
        assertThat(plan.open().get(0).nearest()).isEmpty();
    }

    @Test
    void noMoneyAtAllBuysNothing() {
        Plan plan = plan(Prices.of(BOOK).within("29"));
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.reach()).isEqualTo(Plan.Reach.NOTHING_POSSIBLE);
    }

    @Test
    void moneyForTheLeastPurchaseIsEnough() {
        assertThat(plan(Prices.of(BOOK).within("510")).reach()).isEqualTo(Plan.Reach.ALL_CLOSED);
    }

    @Test
    void ceilingsInTheWayAreNamedWithTheNearestReachable() {
        Prices.PriceBound ceiling = new Prices.PriceBound("*", "books", Optional.of(Exact.of(5)), Optional.empty());
        Plan plan = plan(Prices.of(BOOK).bounded(ceiling));
        assertThat(plan.reach()).isEqualTo(Plan.Reach.NOTHING_POSSIBLE);
        Plan.OpenFinding open = plan.open().get(0);
        assertThat(open.why()).isEqualTo(Plan.Why.BOUND);
        assertThat(open.removals())
                .flatExtracting(Plan.Removal::bounds)
                .extracting(Prices.Barrier::school)
                .contains("S2", "S4");
        // S1, S2, S4 and S5 with five books more each.
        assertThat(open.nearest().orElseThrow().rounded(3)).isEqualByComparingTo("0.505");
        assertThat(coefficient(whatIf("S1.books+=5", "S2.books+=5", "S4.books+=5", "S5.books+=5")
                        .after()))
                .isEqualByComparingTo("0.5052");
    }

    @Test
    void whatNothingRaisesStaysOpen() {
        Plan plan = plan(Prices.of(Price.of(SchoolFigure.COMPUTERS, Lever.BUY, "4000")));
        assertThat(plan.open()).extracting(Plan.OpenFinding::why).containsExactly(Plan.Why.NO_LEVER);
        assertThat(plan.steps()).isEmpty();
    }
}
