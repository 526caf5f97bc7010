package org.junheng.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junheng.facts.Made.exact;
import static org.junheng.facts.Made.ratio;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junheng.facts.Made;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispersionTest {
    /** Five primary schools and their books, as the ministry's method is taught (rules/SOURCES.md). */
    private static final Dispersion FIVE_SCHOOLS = Dispersion.of(List.of(
            ratio("S1", "279", "45"),
            ratio("S2", "137", "37"),
            ratio("S3", "935", "89"),
            ratio("S4", "160", "76"),
            ratio("S5", "402", "55")));

    @Test
    void fiveSchoolsAreWeightedByTheirStudents() {
        assertThat(FIVE_SCHOOLS.isExact()).isTrue();
        assertThat(FIVE_SCHOOLS.mean())
                .hasValueSatisfying(mean -> assertThat(mean.rounded(6)).isEqualTo("6.334437"));
        assertThat(FIVE_SCHOOLS.mean()).contains(Exact.of(1913).dividedBy(Exact.of(302)));
        assertThat(FIVE_SCHOOLS.deviation())
                .hasValueSatisfying(
                        s -> assertThat(s).isCloseTo(new BigDecimal("3.2639"), within(new BigDecimal("0.00005"))));
        assertThat(FIVE_SCHOOLS.coefficient())
                .hasValueSatisfying(cv -> assertThat(cv)
                        .isCloseTo(new BigDecimal("0.515257"), within(new BigDecimal("0.0000005")))
                        .isNotCloseTo(new BigDecimal("0.4888"), within(new BigDecimal("0.01")))
                        .isNotCloseTo(new BigDecimal("0.5465"), within(new BigDecimal("0.01"))));
        assertThat(FIVE_SCHOOLS.isAtMost(exact("0.515258"))).isEqualTo(Flag.YES);
        assertThat(FIVE_SCHOOLS.isAtMost(exact("0.515256"))).isEqualTo(Flag.NO);
    }

    @Test
    void theSharesOfTheVarianceAreThePublishedTermsAndTogetherExactlyOne() {
        double[] terms = {0.0027, 0.8486, 5.1274, 4.5011, 0.1730};
        List<Exact> shares = List.copyOf(FIVE_SCHOOLS.shares().values());
        assertThat(FIVE_SCHOOLS.shares().keySet()).containsExactly("S1", "S2", "S3", "S4", "S5");
        for (int i = 0; i < terms.length; i++) {
            assertThat(shares.get(i).toDouble()).isCloseTo(terms[i] / 10.6528, within(0.00001));
        }
        assertThat(shares.stream().reduce(Exact.ZERO, Exact::plus)).isEqualTo(Exact.ONE);
    }

    @Test
    void aSectionThatIsCountedTwiceKeepsBothItsSharesOfTheVariance() {
        Dispersion twice =
                Dispersion.of(List.of(ratio("S1", "1", "10"), ratio("S1", "2", "10"), ratio("S2", "3", "10")));
        assertThat(twice.shares()).containsOnlyKeys("S1", "S2").containsEntry("S1", exact("0.5"));
        assertThat(twice.shares().values().stream().reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(Exact.ONE);
    }

    @Test
    void meanAndDeviationAreInTheUnitOfTheMeasureAndTheCoefficientHasNone() {
        List<Measure> perHundred = List.of(perHundred("S1", "2"), perHundred("S2", "6"));
        Dispersion dispersion = Dispersion.of(perHundred);
        assertThat(dispersion.mean()).contains(Exact.of(8));
        assertThat(dispersion.deviation()).hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo("4"));
        assertThat(dispersion.coefficient())
                .hasValueSatisfying(cv -> assertThat(cv).isEqualByComparingTo("0.5"));
    }

    private static Measure perHundred(String subject, String amount) {
        Measure fifty = Measure.of(subject, Unit.STUDENTS, Range.exactly(exact("50")), List.of());
        return Made.books(subject, Range.exactly(exact(amount))).per100(fifty);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theCoefficientIsTheOneOfTheSchoolbook(long seed) {
        Random random = new Random(seed);
        int size = List.of(1, 2, 3, 5, 10, 30, 60, 300).get((int) (seed % 8));
        List<Schoolbook.School> schools = schools(random, size);
        Dispersion dispersion = dispersion(schools);
        BigDecimal truth = Schoolbook.coefficient(schools);
        String what = "seed " + seed + ", " + size + " schools";
        assertThat(dispersion.coefficient().orElseThrow()).as(what).isCloseTo(truth, within(off(truth, 18)));
        BigDecimal mean = Made.exact(sum(schools, true))
                .dividedBy(exact(sum(schools, false)))
                .toDecimal(Schoolbook.DIGITS);
        assertThat(dispersion.deviation().orElseThrow())
                .as(what)
                .isCloseTo(truth.multiply(mean), within(off(truth.multiply(mean), 18)));
        for (int digits = 1; digits <= 60; digits++) {
            BigDecimal hair = off(truth, digits);
            assertThat(dispersion.isAtMost(rounded(truth.add(hair))))
                    .as(what + " +1e-" + digits)
                    .isEqualTo(Flag.YES);
            Flag below = hair.signum() == 0 ? Flag.YES : Flag.NO;
            assertThat(dispersion.isAtMost(rounded(truth.subtract(hair))))
                    .as(what + " -1e-" + digits)
                    .isEqualTo(below);
        }
        Exact all = dispersion.shares().values().stream().reduce(Exact.ZERO, Exact::plus);
        assertThat(all).as(what).isIn(Exact.ONE, truth.signum() == 0 ? Exact.ZERO : Exact.ONE);
    }

    /** One part in 10^digits; 1e-90 absolute is what the schoolbook's own rounding is below. */
    private static BigDecimal off(BigDecimal truth, int digits) {
        return truth.movePointLeft(digits);
    }

    private static Exact rounded(BigDecimal limit) {
        return Exact.of(limit.setScale(90, java.math.RoundingMode.HALF_EVEN));
    }

    private static String sum(List<Schoolbook.School> schools, boolean amounts) {
        return schools.stream()
                .map(school -> amounts ? school.amount() : school.students())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toString();
    }

    /** Ordinary, huge, tiny or nearly equal schools. */
    private static List<Schoolbook.School> schools(Random random, int size) {
        int shape = random.nextInt(4);
        List<Schoolbook.School> schools = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            BigDecimal students = BigDecimal.valueOf(random.nextInt(shape == 1 ? 1_000_000_000 : 2_000) + 1L);
            BigDecimal perStudent = shape == 3
                    ? new BigDecimal("7.5").add(BigDecimal.valueOf(random.nextInt(9), 12))
                    : new BigDecimal(new BigInteger(shape == 1 ? 100 : 20, random), shape == 2 ? 30 : 4);
            schools.add(new Schoolbook.School(students.multiply(perStudent), students));
        }
        return schools;
    }

    private static Dispersion dispersion(List<Schoolbook.School> schools) {
        return Dispersion.of(IntStream.range(0, schools.size())
                .mapToObj(i -> schools.get(i).measure(i))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "0.45", "0.65", "0.55", "0", "1", "0.0000001", "0.123456789012345678901234567890"})
    void aCoefficientThatEqualsTheLimitIsAtMostTheLimit(String coefficient) {
        Exact c = exact(coefficient);
        Dispersion two = twoSchools(c, "130");
        assertThat(two.squared()).contains(Range.exactly(c.times(c)));
        assertThat(two.isAtMost(c)).isEqualTo(Flag.YES);
        for (String hair : List.of("1e-3", "1e-12", "1e-15", "1e-16", "1e-17", "1e-30", "1e-60")) {
            assertThat(two.isAtMost(c.plus(exact(hair))))
                    .as("limit %s + %s", c, hair)
                    .isEqualTo(Flag.YES);
            assertThat(two.isAtMost(c.minus(exact(hair))))
                    .as("limit %s - %s", c, hair)
                    .isEqualTo(Flag.NO);
        }
    }

    /** Two schools of one size with 1 ± c per student have the coefficient c. */
    static Dispersion twoSchools(Exact c, String students) {
        Range size = Range.exactly(exact(students));
        return Dispersion.of(List.of(
                ratio("S1", Range.exactly(Exact.ONE.plus(c)).times(exact(students)), size),
                ratio("S2", Range.exactly(Exact.ONE.minus(c)).times(exact(students)), size)));
    }

    @Test
    void nothingIsAtMostALimitBelowNought() {
        assertThat(twoSchools(exact("0.3"), "10").isAtMost(exact("-0.5"))).isEqualTo(Flag.NO);
        assertThat(twoSchools(exact("0"), "10").isAtMost(exact("-0.5"))).isEqualTo(Flag.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-99", "1e-80", "1e-60", "1e-53", "1e51", "1e77", "1e90"})
    void numbersOutOfTheReachOfDoublesAreComparedExactly(String unit) {
        Exact tiny = exact(unit);
        for (Exact scale : List.of(tiny, tiny.times(tiny), tiny.times(tiny).times(tiny))) {
            List<Measure> members = new ArrayList<>();
            for (String amount : List.of("1.3", "0.7")) {
                members.add(ratio("S" + amount, Range.exactly(exact(amount).times(scale)), Range.exactly(exact("40"))));
            }
            Dispersion dispersion = Dispersion.of(members);
            assertThat(dispersion.isAtMost(exact("0.3"))).isEqualTo(Flag.YES);
            assertThat(dispersion.isAtMost(exact("0.299999999999"))).isEqualTo(Flag.NO);
            assertThat(dispersion.coefficient())
                    .hasValueSatisfying(cv -> assertThat(cv).isEqualByComparingTo("0.3"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theEstimateInDoublesNeverDisagreesWithTheExactComparison(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            Dispersion dispersion = dispersion(schools(random, 1 + random.nextInt(12)));
            if (!dispersion.isExact()) {
                continue;
            }
            Exact square = dispersion.squared().orElseThrow().low();
            BigDecimal root = square.toDecimal(new MathContext(60)).sqrt(new MathContext(50));
            Estimate estimate = dispersion.estimate();
            BigDecimal truth = square.plus(Exact.ONE).toDecimal(new MathContext(60));
            assertThat(new BigDecimal(estimate.least()).subtract(truth).abs())
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(truth.multiply(new BigDecimal(estimate.doubt())));
            for (int digits = 8; digits < 24; digits++) {
                for (int step = -1; step <= 1; step++) {
                    BigDecimal part = BigDecimal.ONE.add(BigDecimal.valueOf(step, digits));
                    Exact limit = Exact.of(root.multiply(part).setScale(80, java.math.RoundingMode.HALF_EVEN));
                    assertThat(dispersion.isAtMost(limit))
                            .as("seed %s, limit %s", seed, limit)
                            .isEqualTo(Flag.of(square.compareTo(limit.times(limit)) <= 0));
                }
            }
        }
    }

    @Test
    void oneSchoolDiffersFromNoOther() {
        Dispersion one = Dispersion.of(List.of(ratio("S1", "9", "45")));
        assertThat(one.squared()).contains(Range.ZERO);
        assertThat(one.isAtMost(exact("0"))).isEqualTo(Flag.YES);
        assertThat(one.coefficient()).hasValueSatisfying(cv -> assertThat(cv).isZero());
        assertThat(one.shares()).isEmpty();
    }

    @Test
    void withoutSchoolsOrResourcesThereIsNoCoefficient() {
        Dispersion empty = Dispersion.of(List.of());
        Dispersion nothing = Dispersion.of(List.of(ratio("S1", "0", "45"), ratio("S2", "0", "60")));
        for (Dispersion none : List.of(empty, nothing)) {
            assertThat(none.isExact()).isFalse();
            assertThat(none.squared()).isEmpty();
            assertThat(none.coefficient()).isEmpty();
            assertThat(none.deviation()).isEmpty();
            assertThat(none.mean()).isEmpty();
            assertThat(none.shares()).isEmpty();
            assertThat(none.isAtMost(exact("1e99"))).isEqualTo(Flag.UNKNOWN);
        }
    }
}
