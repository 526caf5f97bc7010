package org.junheng.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junheng.facts.Made.books;
import static org.junheng.facts.Made.exact;
import static org.junheng.facts.Made.range;
import static org.junheng.facts.Made.ratio;

import java.util.List;
import java.util.Random;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
    private static final Measure HUNDRED_STUDENTS =
            Measure.of("S1/primary", Unit.STUDENTS, new Input("S1/primary", LevelFigure.STUDENTS, Figure.of(100)));

    @Test
    void anAmountPerStudentIsTheirQuotient() {
        Measure area = books("S1", range("750", "750")).per(HUNDRED_STUDENTS);
        assertThat(area.range()).isEqualTo(range("7.5", "7.5"));
        assertThat(area.isAtLeast(exact("7.5"))).isEqualTo(Flag.YES);
        assertThat(area.isAtLeast(exact("7.5001"))).isEqualTo(Flag.NO);
        assertThat(area.isAtMost(exact("7.5"))).isEqualTo(Flag.YES);
        assertThat(area.isAtMost(exact("7.4999"))).isEqualTo(Flag.NO);
        assertThat(area.subject()).isEqualTo("S1/primary");
        assertThat(area.inputs()).extracting(Input::path).containsExactly("S1.books", "S1/primary.students");
        assertThat(area.unit()).isEqualTo(Unit.BOOKS);
        assertThat(area.per()).isEqualTo(Unit.STUDENTS);
    }

    @ParameterizedTest
    @CsvSource({
        "42, 1000, 4.2, YES",
        "41.999, 1000, 4.2, NO",
        "9, 1000, 0.9, YES",
        "1, 3, 33.3334, NO",
        "1, 3, 33.3333, YES"
    })
    void perHundredIsRightAtTheLimit(String amount, String students, String limit, Flag met) {
        Measure base = Measure.of("S1", Unit.STUDENTS, Range.exactly(exact(students)), List.of());
        Measure measure = books("S1", Range.exactly(exact(amount))).per100(base);
        assertThat(measure.isAtLeast(exact(limit))).isEqualTo(met);
    }

    @Test
    void overNoStudentsNothingIsDecided() {
        Measure none = ratio("S1", "750", "0");
        assertThat(none.isDefined()).isEqualTo(Flag.NO);
        assertThat(none.isAtLeast(exact("0"))).isEqualTo(Flag.UNKNOWN);
        assertThat(none.isAtMost(exact("1e99"))).isEqualTo(Flag.UNKNOWN);
        assertThat(none.below("5").holds()).isEqualTo(Flag.UNKNOWN);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(none::range);
        Measure nothing = ratio("S1", "0", "0");
        assertThat(nothing.isAtLeast(exact("0"))).isEqualTo(Flag.UNKNOWN);
        assertThat(nothing.isAtMost(exact("0"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void overStudentsThatWereNotReportedNothingIsDecided() {
        Measure unknown = ratio("S1", Range.exactly(exact("750")), Range.ANY);
        assertThat(unknown.isDefined()).isEqualTo(Flag.UNKNOWN);
        assertThat(unknown.isAtLeast(exact("0.001"))).isEqualTo(Flag.UNKNOWN);
        assertThat(unknown.isAtMost(exact("0.001"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void aMissingAmountIsNotAtLeastNought() {
        assertThat(books("S1", Range.ANY).isAtLeast(exact("0"))).isEqualTo(Flag.UNKNOWN);
        assertThat(books("S1", range("0", "9")).isAtLeast(exact("-1"))).isEqualTo(Flag.UNKNOWN);
        assertThat(books("S1", range("0", "0")).isAtLeast(exact("0"))).isEqualTo(Flag.YES);
        assertThat(books("S1", range("3", "9")).isAtLeast(exact("0"))).isEqualTo(Flag.YES);
    }

    @Test
    void conditionsSayWhatTheyAskAndOfWhat() {
        Measure fifty = books("S1", range("50", "50"));
        assertThat(fifty.below("50").holds()).isEqualTo(Flag.NO);
        assertThat(fifty.atLeast("50").holds()).isEqualTo(Flag.YES);
        assertThat(fifty.atMost("50").holds()).isEqualTo(Flag.YES);
        assertThat(fifty.above("50").holds()).isEqualTo(Flag.NO);
        assertThat(fifty.below("50.0001").holds()).isEqualTo(Flag.YES);
        assertThat(fifty.above("49.9999").holds()).isEqualTo(Flag.YES);
        assertThat(fifty.below("50").title().zh()).isEqualTo("图书册数低于50");
        assertThat(fifty.below("50").title().en()).isEqualTo("books < 50");
        assertThat(fifty.below("50").inputs()).isEqualTo(fifty.inputs());
        for (Condition condition : List.of(
                books("S1", range("0", "51")).below("50"),
                books("S1", Range.ANY).above("50"))) {
            assertThat(condition.holds()).isEqualTo(Flag.UNKNOWN);
            assertThat(condition.not().holds()).isEqualTo(Flag.UNKNOWN);
        }
    }

    @Test
    void aRatioIsNotDividedAgainNotEvenOneOverASingleStudent() {
        for (String students : List.of("1", "30")) {
            Measure once = ratio("S1", "60", students);
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> once.per(HUNDRED_STUDENTS));
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> HUNDRED_STUDENTS.per(once));
        }
    }

    @Test
    void anInputIsListedOnce() {
        Measure shared = HUNDRED_STUDENTS.per(HUNDRED_STUDENTS);
        assertThat(shared.inputs()).hasSize(1);
        assertThat(shared.range()).isEqualTo(Range.ONE);
    }

    @Test
    void ofAColumnThatIsMissingNothingIsKnownNotEvenItsSign() {
        School school =
                School.builder("S1", "一小").extra("growth", Extra.of("-3")).build();
        assertThat(school.extra("growth").isAtLeast(exact("0"))).isEqualTo(Flag.NO);
        assertThat(school.extra("growth").isAtLeast(exact("-3"))).isEqualTo(Flag.YES);
        Measure missing = school.extra("increase");
        for (Measure measure : List.of(missing, missing.per(HUNDRED_STUDENTS), HUNDRED_STUDENTS.per(missing))) {
            for (String limit : List.of("-5", "0", "5")) {
                assertThat(measure.isAtLeast(exact(limit))).isEqualTo(Flag.UNKNOWN);
                assertThat(measure.isAtMost(exact(limit))).isEqualTo(Flag.UNKNOWN);
            }
        }
    }

    @Test
    void aNegativeColumnIsHeldAgainstKnownStudentsAlone() {
        Measure loss = School.builder("S1", "一小")
                .extra("growth", Extra.of("-3"))
                .build()
                .extra("growth");
        assertThat(loss.per(HUNDRED_STUDENTS).range()).isEqualTo(range("-0.03", "-0.03"));
        assertThat(loss.per(books("S1", range("1", "9"))).isAtMost(exact("0"))).isEqualTo(Flag.UNKNOWN);
        assertThat(HUNDRED_STUDENTS.per(loss).isAtMost(exact("0"))).isEqualTo(Flag.UNKNOWN);
        assertThat(loss.per(books("S1", Range.ANY)).range()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void takingAFigureAwayNeverChangesADecisionButIntoUnknown(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_500; i++) {
            Range amount = range(random);
            Range base = range(random);
            Measure full = ratio("S1", amount, base);
            Measure less = ratio(
                    "S1",
                    random.nextBoolean() ? amount : Made.wider(amount, random),
                    random.nextBoolean() ? base : Made.wider(base, random));
            Exact limit = random.nextBoolean() && full.isDefined() == Flag.YES
                    ? full.range().low()
                    : Made.amount(random).dividedBy(Exact.of(random.nextInt(100) + 1));
            assertThat(less.isAtLeast(limit))
                    .as("seed %s: %s → %s at %s", seed, full, less, limit)
                    .isIn(full.isAtLeast(limit), Flag.UNKNOWN);
            assertThat(less.isAtMost(limit))
                    .as("seed %s: %s → %s at %s", seed, full, less, limit)
                    .isIn(full.isAtMost(limit), Flag.UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void whatTheFiguresMayBeDecidesAsTheMeasureDoes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_500; i++) {
            Range amount = range(random);
            Range base = range(random);
            Exact limit = Made.amount(random).dividedBy(Exact.of(random.nextInt(100) + 1));
            Flag decided = ratio("S1", amount, base).isAtLeast(limit);
            Exact y = Made.within(base, random);
            if (decided != Flag.UNKNOWN && !y.isZero()) {
                boolean truth = Made.within(amount, random).dividedBy(y).compareTo(limit) >= 0;
                assertThat(Flag.of(truth))
                        .as("seed %s: %s over %s at %s", seed, amount, base, limit)
                        .isEqualTo(decided);
            }
        }
    }
}
