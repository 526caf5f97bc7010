package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Why;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why something stays open: each reason where it is so, and there alone. */
class ReasonsTest {
    private static final Junheng RULES =
            Junheng.load(Rules.bundled("quality-balance-2017"), Rules.bundled("school-summary"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final String AREA = "QB-R5-primary@A/primary";

    private static final Prices GROUND = Prices.of(Price.of(SchoolFigure.SPORTS_GROUND_AREA, Lever.BUILD, "400"));

    /** A lacks 300 m² of ground, B has more than it needs. */
    private static School school(String id, String ground, Flag rural) {
        return School.builder(id, id)
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .flag(SchoolFlag.RURAL, rural)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "200")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, ground)
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "0")
                .build();
    }

    private static County county() {
        return County.builder("C", "县")
                .schools(List.of(school("A", "1200", Flag.YES), school("B", "2400", Flag.NO)))
                .figure(CountyFigure.TEACHERS_TO_TRAIN, Figure.of(200))
                .figure(CountyFigure.TEACHERS_TRAINED, Figure.of(198))
                .flag(CountyFlag.KEY_SCHOOLS, Answer.of(Flag.YES))
                .build();
    }

    private static Map<Why, Set<String>> open(Prices prices, Aims aims) {
        Evaluation before = RULES.evaluate(county(), DAY);
        Plan plan = RULES.plan(before, DAY, prices, aims);
        Map<Why, Set<String>> open = new EnumMap<>(Why.class);
        plan.open()
                .forEach(one ->
                        open.computeIfAbsent(one.why(), any -> new TreeSet<>()).add(one.finding()));
        return open;
    }

    private static Map<Why, Set<String>> open(Prices prices) {
        return open(prices, Aims.REQUIRED);
    }

    private static Aims at(String... ids) {
        return Aims.REQUIRED.at(Set.of(ids));
    }

    private static void only(Map<Why, Set<String>> open, Why why, String finding) {
        open.forEach((other, findings) -> {
            if (other == why) {
                assertThat(findings).as(why.name()).contains(finding);
            } else {
                assertThat(findings).as(other.name()).doesNotContain(finding);
            }
        });
        assertThat(open).containsKey(why);
    }

    @Test
    void whatCanBeBoughtIsNotOpen() {
        assertThat(open(GROUND).values())
                .allSatisfy(findings -> assertThat(findings).doesNotContain(AREA));
    }

    @Test
    void aPriceListWithoutItHasNoLever() {
        only(open(Prices.of(Price.of(SchoolFigure.BOOKS, Lever.BUY, "30"))), Why.NO_LEVER, AREA);
        only(open(GROUND), Why.NO_LEVER, "QB-G09-training@C");
    }

    @Test
    void aCeilingBelowWhatIsShortIsABound() {
        PriceBound few = new PriceBound("A", "sportsGroundArea", Optional.of(Exact.of(299)), Optional.empty());
        PriceBound enough = new PriceBound("A", "sportsGroundArea", Optional.of(Exact.of(300)), Optional.empty());
        only(open(GROUND.bounded(few), at("QB-R5-primary")), Why.BOUND, AREA);
        assertThat(open(GROUND.bounded(enough), at("QB-R5-primary")))
                .doesNotContainKeys(Why.BOUND, Why.BUDGET, Why.NO_LEVER);
    }

    @Test
    void aBudgetBelowWhatItCostsIsTheBudget() {
        // 300 m² at 400 yuan
        only(open(GROUND.within("119999"), at("QB-R5-primary")), Why.BUDGET, AREA);
        assertThat(open(GROUND.within("120000"), at("QB-R5-primary")))
                .doesNotContainKeys(Why.BOUND, Why.BUDGET, Why.NO_LEVER);
    }

    @Test
    void anAnswerIsNothingToBuy() {
        only(open(GROUND), Why.NOT_PLANNED, "QB-V3-key@C");
    }

    @Test
    void whatWasNotChosenIsNotChosen() {
        only(open(GROUND, at("QB-R6-primary")), Why.NOT_CHOSEN, AREA);
    }

    /** 6 m² for each of 200 students in the country, 12 m² in town, and 85 % asked for: 10.2 m² are 840 m² more. */
    @Test
    void aGapBetweenTownAndCountryIsPlanned() {
        Aims aims = at("SS-gap-sports-area-primary");
        Plan plan = RULES.plan(RULES.evaluate(county(), DAY), DAY, GROUND, aims);
        assertThat(plan.closed()).as(plan.open().toString()).contains("SS-gap-sports-area-primary@C");
        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.school()).isEqualTo("A");
            assertThat(step.pieces()).isEqualTo(Exact.of(840));
            assertThat(step.closes()).contains("SS-gap-sports-area-primary@C");
        });
        // 3 % more: 10.506 m², 901.2 m² in whole ones.
        assertThat(RULES.plan(RULES.evaluate(county(), DAY), DAY, GROUND, aims.withMargin("0.03"))
                        .steps())
                .singleElement()
                .satisfies(step -> assertThat(step.pieces()).isEqualTo(Exact.of(902)));
        only(open(GROUND.within("335999"), aims), Why.BUDGET, "SS-gap-sports-area-primary@C");
        only(
                open(
                        GROUND.bounded(
                                new PriceBound("A", "sportsGroundArea", Optional.of(Exact.of(839)), Optional.empty())),
                        aims),
                Why.BOUND,
                "SS-gap-sports-area-primary@C");
        only(
                open(Prices.of(Price.of(SchoolFigure.BOOKS, Lever.BUY, "30")), aims),
                Why.NO_LEVER,
                "SS-gap-sports-area-primary@C");
    }

    @Test
    void missingDataAreTheReasonOfWhatIsUndecidedAlone() {
        Map<Why, Set<String>> open = open(GROUND);
        Evaluation before = RULES.evaluate(county(), DAY);
        Set<String> failing = new TreeSet<>();
        before.findings().stream()
                .filter(one -> one.verdict().state() == Verdict.State.FAIL)
                .filter(one -> !one.follows())
                .forEach(one -> failing.add(one.id()));
        assertThat(open.get(Why.DATA)).doesNotContainAnyElementsOf(failing);
    }

    /** Whatever rooms are built, the hall that is among them may be as large: without its area nothing is said to be enough. */
    @ParameterizedTest
    @CsvSource({
        "400, , teachingArea, DATA",
        "400, , books, NO_LEVER",
        "400, , indoorSportsArea, NO_LEVER",
        "400, 0, books, NO_LEVER",
        "0, , teachingArea, DATA",
        "800, , teachingArea, DATA",
        "899, , teachingArea, DATA",
        "899, , computers, NO_LEVER"
    })
    void whatMissingDataMayUndoTakesDataFirst(String rooms, String hall, String price, Why why) {
        School.Builder school = School.builder("A", "A")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "200")
                .figure(SchoolFigure.BOOKS, "100")
                .figure(SchoolFigure.COMPUTERS, "10")
                .figure(SchoolFigure.TEACHING_AREA, rooms);
        if (hall != null) {
            school.figure(SchoolFigure.INDOOR_SPORTS_AREA, hall);
        }
        County county =
                County.builder("C", "县").schools(List.of(school.build())).build();
        SchoolFigure figure = Arrays.stream(SchoolFigure.values())
                .filter(one -> one.id().equals(price))
                .findFirst()
                .orElseThrow();
        Plan plan = RULES.plan(RULES.evaluate(county, DAY), DAY, Prices.of(Price.of(figure, Lever.BUILD, "400")));
        assertThat(plan.open())
                .filteredOn(one -> one.finding().equals("QB-R4-primary@A/primary"))
                .singleElement()
                .satisfies(one -> assertThat(one.why()).isEqualTo(why));
    }

    private static Plan plan(County county, Prices prices) {
        return RULES.plan(RULES.evaluate(county, DAY), DAY, prices, at("QB-G09-training", "QB-G11-rotation"));
    }

    /** 198 of 200 are trained: two at 500 yuan; nothing else has to do with it. */
    @Test
    void figuresOfTheCountyArePlanned() {
        Prices prices = Prices.of(Price.of(CountyFigure.TEACHERS_TRAINED, Lever.TRAIN, "500"));
        Plan plan = plan(county(), prices);
        assertThat(plan.closed()).contains("QB-G09-training@C");
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.steps().get(0).school()).isEqualTo("C");
        assertThat(plan.steps().get(0).pieces()).isEqualTo(Exact.of(2));
        assertThat(plan.cost().total()).contains(Exact.of(1000));
        assertThat(plan.cost().whole()).contains(Exact.of(1000));
        assertThat(plan.touched()).isEmpty();
        assertThat(plan(county(), prices.within("999")).open())
                .contains(Plan.OpenFinding.of("QB-G09-training@C", Why.BUDGET));
    }

    /** 300 m² at 400 yuan are 120,000, two teachers at 500 are 1,000. */
    @ParameterizedTest
    @CsvSource({
        "999, BUDGET, BUDGET",
        "1000, BUDGET, ",
        "119999, BUDGET, ",
        "120000, SPENT, ",
        "120999, SPENT, ",
        "121000, , "
    })
    void moneyThatIsSpentIsNotMoneyThatIsTooLittle(String budget, Why area, Why training) {
        Prices prices = Prices.of(
                Price.of(SchoolFigure.SPORTS_GROUND_AREA, Lever.BUILD, "400"),
                Price.of(CountyFigure.TEACHERS_TRAINED, Lever.TRAIN, "500"));
        Plan plan = RULES.plan(
                RULES.evaluate(county(), DAY), DAY, prices.within(budget), at("QB-R5-primary", "QB-G09-training"));
        why(plan, AREA, area);
        why(plan, "QB-G09-training@C", training);
    }

    private static void why(Plan plan, String finding, Why why) {
        assertThat(plan.closed().contains(finding)).as(finding).isEqualTo(why == null);
        assertThat(plan.open())
                .filteredOn(one -> one.finding().equals(finding))
                .extracting(Plan.OpenFinding::why)
                .isEqualTo(why == null ? List.of() : List.of(why));
    }

    /** 10 of 101 rotate, 2 of them backbone teachers: an eleventh makes 18 % of 20 %, unless a third comes with it. */
    @Test
    void whatWouldBreakAnotherIsNamedWithIt() {
        County county = county().toBuilder()
                .figure(CountyFigure.ROTATION_ELIGIBLE, Figure.of(101))
                .figure(CountyFigure.ROTATED, Figure.of(10))
                .figure(CountyFigure.ROTATED_BACKBONE, Figure.of(2))
                .build();
        Prices prices = Prices.of(
                Price.of(CountyFigure.TEACHERS_TRAINED, Lever.TRAIN, "500"),
                Price.of(CountyFigure.ROTATED, Lever.TRANSFER, "3000"));
        Plan plan = plan(county, prices);
        assertThat(plan.reach()).isEqualTo(Plan.Reach.PARTLY);
        assertThat(plan.closed()).contains("QB-G09-training@C");
        assertThat(plan.open())
                .filteredOn(one -> one.why() == Why.CONFLICT)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.finding()).isEqualTo("QB-G11-rotation@C");
                    assertThat(one.against()).contains("QB-G11-backbone@C");
                });
    }

    /** What a plan closes stays for its ceilings alone where nothing may be bought, and for the money where there is none. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4, 6, 7, 9, 14})
    void whatCouldBeClosedStaysForWhatStandsInTheWay(long seed) {
        ProofCounties.Case made = ProofCounties.of(seed);
        Evaluation before = RULES.evaluate(made.county(), DAY);
        Prices prices = new Prices(made.prices().list(), List.of(), Optional.empty());
        Set<String> closed = new TreeSet<>(RULES.plan(before, DAY, prices).closed());
        Prices none = prices;
        for (Price price : prices.list()) {
            none = none.bounded(new PriceBound(Prices.EVERY, price.id(), Optional.of(Exact.ZERO), Optional.empty()));
        }
        stay(RULES.plan(before, DAY, none), closed, Why.BOUND);
        stay(RULES.plan(before, DAY, prices.within("0")), closed, Why.BUDGET);
    }

    private static void stay(Plan plan, Set<String> closed, Why why) {
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.open())
                .filteredOn(one -> closed.contains(one.finding()))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.why())
                            .as(one.finding())
                            .isIn(why, Why.ALLOWED, Why.FOLLOWS, Why.DEPENDS, Why.DATA, Why.NOT_REQUIRED);
                });
        assertThat(plan.open()).anySatisfy(one -> assertThat(one.why()).isEqualTo(why));
    }
}
