package org.junheng.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "007, 7",
        "00.50, 0.5",
        ".5, 0.5",
        "5., 5",
        "-.5, -0.5",
        "-3, -3",
        "+3, 3",
        "1e3, 1000",
        "1.2e-3, 0.0012",
        "999999999999999999, 999999999999999999",
        "-99999999999999999, -99999999999999999",
        ".99999999999999999, 0.99999999999999999",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "12345678901234567890.123, 12345678901234567890.123"
    })
    void aDecimalIsReadAsItStands(String text, BigDecimal value) {
        assertThat(Exact.of(text)).isEqualTo(Exact.of(value));
        assertThat(new BigDecimal(Exact.of(text).toString())).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "-.",
                "+",
                "--1",
                "1-",
                "1.2.3",
                "1,000",
                "1 000",
                " 1",
                "1 ",
                "12x",
                "0x10",
                "NaN",
                "1e",
                "e3",
                "Infinity",
                "二",
                "1/2",
                "1e101",
                "1e999999999",
                "-1e999999999",
                "1e-101",
                "1e-999999999",
                "1e99999999999",
                "1e2147483648",
                "1e-2147483648"
            })
    void whatIsNotADecimalOrMuchTooLongIsRefused(String text) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Exact.of(text));
    }

    @Test
    void aHundredDigitsBeforeOrAfterThePointAreReadAndNotOneMore() {
        assertThat(Exact.of("1e99").toString()).hasSize(100);
        assertThat(Exact.of("9".repeat(100)).toString()).isEqualTo("9".repeat(100));
        assertThat(Exact.of(new BigDecimal("0." + "0".repeat(99) + "1")).toString())
                .hasSize(102);
        for (String tooLong : List.of("9".repeat(101), "99e99", "1e100", "0." + "1".repeat(101))) {
            assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Exact.of(new BigDecimal(tooLong)));
        }
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Exact.of("0".repeat(101)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void fourOperationsAgreeWithFractionsOfBigIntegers(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 800; i++) {
            Fraction a = Fraction.random(random);
            Fraction b = Fraction.random(random);
            String what = "seed " + seed + ": " + a + " and " + b;
            a.plus(b).check(a.exact().plus(b.exact()), what);
            a.plus(b.negated()).check(a.exact().minus(b.exact()), what);
            a.times(b).check(a.exact().times(b.exact()), what);
            a.negated().check(a.exact().negated(), what);
            if (b.n().signum() != 0) {
                a.over(b).check(a.exact().dividedBy(b.exact()), what);
            }
            assertThat(a.exact().compareTo(b.exact())).as(what).isEqualTo(a.compareTo(b));
            assertThat(a.exact().equals(b.exact())).as(what).isEqualTo(a.compareTo(b) == 0);
            assertThat(a.exact().max(b.exact())).as(what).isEqualTo(a.compareTo(b) >= 0 ? a.exact() : b.exact());
            assertThat(a.exact().min(b.exact())).as(what).isEqualTo(a.compareTo(b) <= 0 ? a.exact() : b.exact());
            assertThat(a.exact().signum()).as(what).isEqualTo(a.n().signum());
            assertThat(new BigDecimal(a.exact().ceiling().toString())).as(what).isEqualByComparingTo(a.ceiling());
        }
    }

    @Test
    void theEdgesOfALongAreNoEdges() {
        long[] edges = {
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1,
            -1L << 32,
            -3,
            -1,
            0,
            1,
            2,
            3_037_000_499L,
            3_037_000_500L,
            1L << 32,
            1L << 62,
            (1L << 62) - 1,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE
        };
        for (long a : edges) {
            for (long b : edges) {
                Fraction left = Fraction.of(a);
                Fraction right = Fraction.of(b);
                String what = a + " and " + b;
                left.plus(right).check(Exact.of(a).plus(Exact.of(b)), what);
                left.plus(right.negated()).check(Exact.of(a).minus(Exact.of(b)), what);
                left.times(right).check(Exact.of(a).times(Exact.of(b)), what);
                assertThat(Exact.of(a).compareTo(Exact.of(b))).as(what).isEqualTo(Long.compare(a, b));
                if (b != 0) {
                    left.over(right).check(Exact.of(a).dividedBy(Exact.of(b)), what);
                    Fraction back = left.over(right).times(right);
                    back.check(Exact.of(a).dividedBy(Exact.of(b)).times(Exact.of(b)), what);
                }
            }
        }
    }

    @Test
    void divisionByZeroIsAnError() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Exact.ONE.dividedBy(Exact.ZERO));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Exact.ZERO.dividedBy(Exact.of("5").minus(Exact.of("5.0"))));
    }

    @Test
    void equalNumbersHaveEqualHashesHoweverTheyCameAbout() {
        Exact third = Exact.ONE.dividedBy(Exact.of(3));
        Exact huge = Exact.of("1e90");
        List<Exact> half = List.of(
                Exact.of("0.5"),
                Exact.of("0.50000"),
                Exact.of(7).dividedBy(Exact.of(14)),
                Exact.ONE.minus(third).minus(third.times(Exact.of("0.5"))),
                huge.dividedBy(huge.plus(huge)),
                huge.plus(Exact.of("0.5")).minus(huge),
                Exact.of(-3).dividedBy(Exact.of(-6)));
        assertThat(half).allSatisfy(one -> {
            assertThat(one)
                    .isEqualTo(half.get(0))
                    .hasSameHashCodeAs(half.get(0))
                    .hasToString("0.5");
            assertThat(one.rationalRoot()).isNull();
        });
        assertThat(Exact.of("0.000").hashCode()).isEqualTo(Exact.ZERO.hashCode());
        assertThat(Exact.ONE).isNotEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void orderHoldsBetweenNumbersThatDifferByOnePartInAMillionMillionMillionMillionMillion(long seed) {
        Random random = new Random(seed);
        Exact part = Exact.of("1e-30");
        for (int i = 0; i < 100; i++) {
            Exact middle = Fraction.random(random).exact();
            if (middle.isZero()) {
                continue;
            }
            Exact step = middle.times(part).max(middle.times(part).negated());
            List<Exact> rising = new ArrayList<>();
            for (int k = -3; k <= 3; k++) {
                rising.add(middle.plus(step.times(Exact.of(k))));
            }
            for (int a = 0; a < rising.size(); a++) {
                for (int b = 0; b < rising.size(); b++) {
                    assertThat(rising.get(a).compareTo(rising.get(b)))
                            .as("seed %s: %s, steps %s and %s", seed, middle, a - 3, b - 3)
                            .isEqualTo(Integer.compare(a, b));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void textAndBackIsTheSameNumber(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal decimal = new BigDecimal(new BigInteger(random.nextInt(150) + 1, random), random.nextInt(40))
                    .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
            Exact value = Exact.of(decimal);
            assertThat(new BigDecimal(value.toString())).as("seed " + seed).isEqualByComparingTo(decimal);
            assertThat(Exact.of(value.toString())).as("seed " + seed).isEqualTo(value);
        }
        assertThat(Exact.of(2).dividedBy(Exact.of(-3))).hasToString("-2/3");
        assertThat(Exact.of("1200")).hasToString("1200");
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void aDoubleIsOffByAtMostThreeHalvesOfAUnitInItsLastPlace(long seed) {
        Random random = new Random(seed);
        BigDecimal most = new BigDecimal(3 * 0x1p-53);
        for (int i = 0; i < 800; i++) {
            Fraction value = Fraction.random(random);
            BigDecimal truth = new BigDecimal(value.n()).divide(new BigDecimal(value.d()), new MathContext(60));
            BigDecimal off =
                    new BigDecimal(value.exact().toDouble()).subtract(truth).abs();
            assertThat(off)
                    .as("seed %s: %s", seed, value)
                    .isLessThanOrEqualTo(truth.abs().multiply(most));
        }
    }

    @Test
    void whatIsShownIsRoundedHalfUpFromTheExactValue() {
        assertThat(Exact.of("7.495").rounded(2)).isEqualTo("7.50");
        assertThat(Exact.of("7.4949999999999999999999999").rounded(2)).isEqualTo("7.49");
        assertThat(Exact.of(2).dividedBy(Exact.of(3)).rounded(3)).isEqualTo("0.667");
        assertThat(Exact.of("-0.5").rounded(0)).isEqualTo("-1");
    }

    @Test
    void theCeilingIsTheLeastWholeNumberNotBelow() {
        assertThat(Exact.of("4.0001").ceiling()).isEqualTo(Exact.of(5));
        assertThat(Exact.of("4").ceiling()).isEqualTo(Exact.of(4));
        assertThat(Exact.of("-4.5").ceiling()).isEqualTo(Exact.of(-4));
        assertThat(Exact.of("1e-50").ceiling()).isEqualTo(Exact.ONE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.25, 0.5", "2.25, 1.5", "1e40, 1e20", "0.0001, 0.01", "4611686014132420609, 2147483647"})
    void aRationalRootIsFoundWhereThereIsOne(String square, String root) {
        assertThat(Exact.of(square).rationalRoot()).isEqualTo(Exact.of(root));
        assertThat(Exact.of(square).plus(Exact.of("1e-81")).rationalRoot()).isNull();
        assertThat(Exact.of("-4").rationalRoot()).isNull();
        assertThat(Exact.of(8).dividedBy(Exact.of(18)).rationalRoot())
                .isEqualTo(Exact.of(2).dividedBy(Exact.of(3)));
    }
}
