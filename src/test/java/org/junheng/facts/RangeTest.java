package org.junheng.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junheng.facts.Made.exact;
import static org.junheng.facts.Made.range;

import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
    private static final Exact FACTOR = Exact.of("0.37");

    /** An operation on ranges and the same on numbers. */
    private record Operation(String name, BinaryOperator<Range> ranges, BinaryOperator<Exact> numbers) {}

    private static final List<Operation> OPERATIONS = List.of(
            new Operation("plus", Range::plus, Exact::plus),
            new Operation("times", Range::times, Exact::times),
            new Operation("times a factor", (a, b) -> a.times(FACTOR), (a, b) -> a.times(FACTOR)),
            new Operation("times nought", (a, b) -> a.times(Exact.ZERO), (a, b) -> Exact.ZERO),
            new Operation("hull, left", Range::hull, (a, b) -> a),
            new Operation("hull, right", Range::hull, (a, b) -> b));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatNumbersGiveLiesInWhatTheirRangesGive(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Range a = range(random);
            Range b = range(random);
            Exact x = Made.within(a, random);
            Exact y = Made.within(b, random);
            for (Operation operation : OPERATIONS) {
                assertThat(operation.ranges.apply(a, b))
                        .as("seed %s: %s %s %s, with %s and %s", seed, a, operation.name, b, x, y)
                        .matches(result -> Made.holds(result, operation.numbers.apply(x, y)));
            }
            if (!b.isZero() && !y.isZero()) {
                assertThat(a.over(b))
                        .as("seed %s: %s over %s, with %s and %s", seed, a, b, x, y)
                        .matches(result -> Made.holds(result, x.dividedBy(y)));
            }
            if (b.high() != null) {
                assertThat(a.minus(b.low(), b.high()))
                        .as("seed %s: %s less %s", seed, a, b)
                        .matches(r -> Made.holds(r, x.minus(y)));
            }
            if (y.compareTo(x) <= 0) {
                assertThat(a.minusPart(b))
                        .as("seed %s: %s minus %s", seed, a, b)
                        .matches(r -> Made.holds(r, x.minus(y)));
                assertThat(b.notAbove(a)).as("seed %s: %s of %s", seed, b, a).matches(r -> Made.holds(r, y));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void knowingLessOfAnOperandNeverSaysMoreOfTheResult(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Range a = range(random);
            Range b = range(random);
            Range widerA = Made.wider(a, random);
            Range widerB = Made.wider(b, random);
            String what = "seed %s: %s → %s, %s → %s".formatted(seed, a, widerA, b, widerB);
            for (Operation operation : OPERATIONS) {
                assertThat(operation.ranges.apply(widerA, widerB))
                        .as(what + operation.name)
                        .matches(wide -> Made.holds(wide, operation.ranges.apply(a, b)));
            }
            if (!b.isZero()) {
                assertThat(widerA.over(widerB)).as(what).matches(wide -> Made.holds(wide, a.over(b)));
            }
            if (a.high() == null || a.high().compareTo(b.low()) >= 0) {
                assertThat(widerA.minusPart(widerB)).as(what).matches(wide -> Made.holds(wide, a.minusPart(b)));
                assertThat(widerB.notAbove(widerA)).as(what).matches(wide -> Made.holds(wide, b.notAbove(a)));
            }
        }
    }

    @Test
    void aPartThatIsSurelyGreaterThanItsWholeSaysNothing() {
        assertThat(range("104", "104").notAbove(range("100", "100"))).isEqualTo(Range.ANY);
        assertThat(range("104", null).notAbove(range("0", "100"))).isEqualTo(Range.ANY);
        assertThat(range("100", "100").minusPart(range("500", null))).isEqualTo(Range.ANY);
        assertThat(range("100", "100").notAbove(range("100", "100"))).isEqualTo(range("100", "100"));
        assertThat(range("100", "100").minusPart(range("100", "100"))).isEqualTo(Range.ZERO);
    }

    @Test
    void aPartIsNarrowedByItsWhole() {
        assertThat(Range.ANY.notAbove(range("0", "9"))).isEqualTo(range("0", "9"));
        assertThat(range("4", null).notAbove(range("9", "9"))).isEqualTo(range("4", "9"));
        assertThat(range("100", "100").minusPart(Range.ANY)).isEqualTo(range("0", "100"));
        assertThat(Range.ANY.minusPart(range("30", "30"))).isEqualTo(Range.ANY);
        assertThat(range("10", "20").minusPart(range("5", "12"))).isEqualTo(range("0", "15"));
    }

    @Test
    void overABaseThatMayBeNoughtThereIsNoUpperBound() {
        assertThat(range("6", "8").over(range("0", "2"))).isEqualTo(range("3", null));
        assertThat(range("6", "8").over(Range.ANY)).isEqualTo(Range.ANY);
        assertThat(range("6", "8").over(range("2", "4"))).isEqualTo(range("1.5", "4"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> range("6", "8").over(Range.ZERO));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> range("6", "6").over(range("0", "0.0")));
    }

    @Test
    void aLimitIsMetOnlyByAllValues() {
        assertThat(Flag.atLeast(range("7.5", null), exact("7.5"))).isEqualTo(Flag.YES);
        assertThat(Flag.atLeast(range("7.4999", "9"), exact("7.5"))).isEqualTo(Flag.UNKNOWN);
        assertThat(Flag.atLeast(range("0", "7.4999"), exact("7.5"))).isEqualTo(Flag.NO);
        assertThat(Flag.atMost(range("0", "7.5"), exact("7.5"))).isEqualTo(Flag.YES);
        assertThat(Flag.atMost(range("0", "7.5001"), exact("7.5"))).isEqualTo(Flag.UNKNOWN);
        assertThat(Flag.atMost(range("7.5001", null), exact("7.5"))).isEqualTo(Flag.NO);
        assertThat(Flag.atMost(Range.ANY, exact("1e99"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void aRangeWithoutValuesIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> range("2", "1.99"));
    }

    @Test
    void oneValueIsToldHoweverItIsWritten() {
        assertThat(range("0.50", "0.5").isExact()).isTrue();
        assertThat(range("0", "0.0").isZero()).isTrue();
        assertThat(Range.ANY.isZero()).isFalse();
        assertThat(Range.ANY.isPositive()).isFalse();
        assertThat(range("0.5", "0.5")).hasToString("0.5");
        assertThat(Range.ANY).hasToString("[0, ∞]");
    }

    @Test
    void aMissingShareOfANineYearSchoolLeavesWhatTheStudentsLeaveIt() {
        Range primary = range("166", "166");
        Range junior = range("210", "210").times(exact("1.1"));
        Range share = primary.over(primary.plus(junior));
        Range books = range("23226", "23226");
        assertThat(books.times(share).low().rounded(3)).isEqualTo("9711.627");
        assertThat(books.times(junior.over(primary.plus(junior))).low().rounded(3))
                .isEqualTo("13514.373");
        assertThat(books.times(share).plus(books.times(junior.over(primary.plus(junior)))))
                .isEqualTo(books);
        assertThat(books.times(range("0", "1"))).isEqualTo(range("0", "23226"));
    }
}
