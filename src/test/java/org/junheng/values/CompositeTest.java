package org.junheng.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junheng.facts.Made.exact;
import static org.junheng.facts.Made.missing;
import static org.junheng.facts.Made.ratio;
import static org.junheng.values.DispersionTest.twoSchools;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junheng.facts.Made;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CompositeTest {
    /** Published for certified districts (rules/SOURCES.md, "Composite"): single coefficients, and their composite to three decimals. */
    @ParameterizedTest
    @CsvSource({
        "Hefei Luyang primary, 0.881 1.299 0.977 0.379 0.170 0.334 0.286 0.408, 0.592",
        "Hefei Luyang junior, 0.353 0.784 0.146 0.491 0.037 0.226 0.223 0.253, 0.314",
        "Hefei Shushan primary, 0.711 0.649 0.472 0.338 0.235 0.274 0.260 0.396, 0.417",
        "Hefei Shushan junior, 0.505 0.484 0.325 0.275 0.199 0.715 0.421 1.021, 0.493",
        "Chongqing Wanzhou primary, 0.437 0.419 0.255 0.188 0.171 0.263 0.263 0.420, 0.302",
        "Chongqing Qianjiang junior, 0.808 0.445 0.537 0.472 0.492 0.243 0.272 0.265, 0.442",
        "Chongqing Yongchuan primary, 0.696 0.916 0.819 0.580 0.450 0.285 0.285 0.470, 0.562",
        "Changchun Nanguan primary, 0.393 0.578 0.372 0.246 0.208 0.311 0.311 0.455, 0.359"
    })
    void thePublishedCompositesAreTheMeanOfTheirCoefficients(
            String district, String coefficients, BigDecimal published) {
        List<Exact> parts =
                Arrays.stream(coefficients.split(" ")).map(Exact::of).toList();
        Composite composite = composite(parts);
        Exact mean = parts.stream().reduce(Exact.ZERO, Exact::plus).dividedBy(Exact.of(8));
        assertThat(composite.coefficient().orElseThrow())
                .as(district)
                .isEqualByComparingTo(mean.rounded(15))
                .isCloseTo(published, within(new BigDecimal("0.000625")));
        assertThat(composite.isAtMost(mean)).as(district).isEqualTo(Flag.YES);
        assertThat(composite.isAtMost(mean.minus(exact("1e-40")))).as(district).isEqualTo(Flag.NO);
        assertThat(composite.isAtMost(exact("0.65"))).as(district).isEqualTo(Flag.YES);
    }

    /** Two equal schools have no coefficient above one; there one school has everything. */
    private static Composite composite(List<Exact> coefficients) {
        return new Composite(coefficients.stream()
                .map(c -> c.compareTo(Exact.ONE) <= 0 ? twoSchools(c, "120") : oneHasAll(c))
                .toList());
    }

    /** A school of one student has everything, one of c² students has nothing: ΣP/P − 1 = c². */
    private static Dispersion oneHasAll(Exact c) {
        return Dispersion.of(
                List.of(ratio("S1", Range.ONE, Range.ONE), ratio("S2", Range.ZERO, Range.exactly(c.times(c)))));
    }

    @Test
    void aCompositeWithoutPartsIsUnknown() {
        Composite none = new Composite(List.of());
        assertThat(none.isExact()).isFalse();
        assertThat(none.coefficient()).isEmpty();
        assertThat(none.isAtMost(exact("9"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void aPartWithoutResourcesLeavesTheCompositeUnknown() {
        Dispersion nothing = Dispersion.of(List.of(ratio("S1", "0", "9")));
        Composite composite = new Composite(List.of(twoSchools(exact("0.9"), "9"), nothing));
        assertThat(composite.isAtMost(exact("0.1"))).isEqualTo(Flag.UNKNOWN);
        assertThat(composite.isAtMost(exact("9"))).isEqualTo(Flag.UNKNOWN);
        assertThat(composite.coefficient()).isEmpty();
    }

    /** √2, √8, √18, √3: roots that are not rational, held against limits a hair away. */
    @ParameterizedTest
    @ValueSource(ints = {8, 15, 16, 17, 30, 38, 39, 40, 41, 45, 60, 79, 80, 85})
    void moreDigitsTellWhereFewDoNot(int digits) {
        Composite composite = new Composite(List.of(irrational(2), irrational(8), irrational(18), irrational(3)));
        BigDecimal truth = irrational(2, 8, 18, 3);
        Exact up = Exact.of(truth.setScale(digits, RoundingMode.CEILING));
        Exact down = Exact.of(truth.setScale(digits, RoundingMode.FLOOR));
        assertThat(composite.isAtMost(up)).isEqualTo(Flag.YES);
        assertThat(composite.isAtMost(down)).isEqualTo(Flag.NO);
    }

    /** A school of one student has everything, one of n students has nothing: c = √n. */
    private static Dispersion irrational(int n) {
        return Dispersion.of(List.of(ratio("S1", "1", "1"), ratio("S2", "0", String.valueOf(n))));
    }

    private static BigDecimal irrational(int... squares) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int square : squares) {
            sum = sum.add(BigDecimal.valueOf(square).sqrt(Schoolbook.DIGITS));
        }
        return sum.divide(BigDecimal.valueOf(squares.length), Schoolbook.DIGITS);
    }

    /** c is about 10³⁰·√10: what forty digits leave open is far more than 10⁻⁴⁰. */
    @Test
    void hugeCompositesAreComparedByTheirOwnDigits() {
        String n = "9".repeat(60) + "7";
        Dispersion huge = Dispersion.of(List.of(ratio("S1", "1", "1"), ratio("S2", "0", n)));
        BigDecimal root = new BigDecimal(n).sqrt(Schoolbook.DIGITS);
        for (int digits = 0; digits <= 60; digits += 5) {
            Composite composite = new Composite(List.of(huge, huge));
            assertThat(composite.isAtMost(Exact.of(root.setScale(digits, RoundingMode.CEILING))))
                    .isEqualTo(Flag.YES);
            assertThat(composite.isAtMost(Exact.of(root.setScale(digits, RoundingMode.FLOOR))))
                    .isEqualTo(Flag.NO);
        }
    }

    @Test
    void aCompositeOfManyPartsTerminates() {
        List<Dispersion> parts = new ArrayList<>();
        for (int n = 1; n <= 60; n++) {
            parts.add(irrational(n));
        }
        Composite composite = new Composite(parts);
        Exact shown = Exact.of(composite.coefficient().orElseThrow());
        assertThat(composite.isAtMost(shown.plus(exact("1e-18")))).isEqualTo(Flag.YES);
        assertThat(composite.isAtMost(shown.minus(exact("1e-18")))).isEqualTo(Flag.NO);
    }

    @Test
    void tinyCoefficientsAreComparedExactly() {
        for (String tiny : List.of("1e-20", "1e-45", "0")) {
            Composite composite = composite(List.of(exact(tiny), exact(tiny), exact("0")));
            Exact mean = exact(tiny).times(exact("2")).dividedBy(exact("3"));
            assertThat(composite.isAtMost(mean)).isEqualTo(Flag.YES);
            assertThat(composite.isAtMost(mean.minus(exact("1e-95")))).isEqualTo(Flag.NO);
            assertThat(composite.isAtMost(exact("-1"))).isEqualTo(Flag.NO);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theCompositeIsTheOneOfTheSchoolbook(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            List<Dispersion> parts = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (int part = random.nextInt(8); part >= 0; part--) {
                List<Schoolbook.School> schools = new ArrayList<>();
                List<Measure> measures = new ArrayList<>();
                for (int school = random.nextInt(12); school >= 0; school--) {
                    schools.add(Schoolbook.School.of("" + (random.nextInt(5_000) + 1), "" + (random.nextInt(900) + 1)));
                    measures.add(schools.get(schools.size() - 1).measure(school));
                }
                parts.add(Dispersion.of(measures));
                sum = sum.add(Schoolbook.coefficient(schools));
            }
            BigDecimal truth = sum.divide(BigDecimal.valueOf(parts.size()), Schoolbook.DIGITS);
            Composite composite = new Composite(parts);
            assertThat(composite.coefficient().orElseThrow())
                    .as("seed %s", seed)
                    .isCloseTo(truth, within(new BigDecimal("1e-17")));
            for (int digits = 3; digits < 90 && truth.signum() > 0; digits += 3) {
                BigDecimal hair = BigDecimal.ONE.movePointLeft(digits);
                String what = "seed %s: %s ± %s".formatted(seed, truth, hair);
                assertThat(composite.isAtMost(Exact.of(truth.add(hair).setScale(95, RoundingMode.HALF_UP))))
                        .as(what)
                        .isEqualTo(Flag.YES);
                assertThat(composite.isAtMost(Exact.of(truth.subtract(hair).setScale(95, RoundingMode.HALF_UP))))
                        .as(what)
                        .isEqualTo(Flag.NO);
            }
        }
    }

    @Test
    void aMissingAmountIsDecidedOnlyWhereNoValueCouldChangeIt() {
        Dispersion gap = Dispersion.of(List.of(ratio("S1", "10", "10"), missing("S2", "10")));
        Composite composite = new Composite(List.of(twoSchools(exact("0.5"), "10"), gap));
        assertThat(gap.squared()).contains(new Range(Exact.ZERO, Exact.ONE));
        assertThat(composite.isAtMost(exact("0.249"))).isEqualTo(Flag.NO);
        assertThat(composite.isAtMost(exact("0.25"))).isEqualTo(Flag.UNKNOWN);
        assertThat(composite.isAtMost(exact("0.749"))).isEqualTo(Flag.UNKNOWN);
        assertThat(composite.isAtMost(exact("0.75"))).isEqualTo(Flag.YES);
        assertThat(composite.isExact()).isFalse();
        assertThat(composite.coefficient()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void takingFiguresAwayNeverChangesADecisionButIntoUnknown(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            List<Dispersion> parts = new ArrayList<>();
            for (int part = 0; part < 3; part++) {
                parts.add(Dispersion.of(List.of(
                        ratio("S1", Range.exactly(Made.amount(random)), Range.ONE),
                        ratio("S2", Range.exactly(Made.amount(random)), Range.exactly(exact("3"))),
                        ratio("S3", Range.exactly(Made.amount(random)), Range.exactly(exact("2"))))));
            }
            Composite before = new Composite(parts);
            for (int step = 0; step < 6; step++) {
                int index = random.nextInt(3);
                Dispersion less = DispersionWithGapsTest.less(before.parts().get(index), random);
                Composite after = new Composite(Made.with(before.parts(), index, less));
                for (String limit : List.of("0", "0.3", "0.6", "0.9", "1.2", "1.5", "2.5")) {
                    assertThat(after.isAtMost(exact(limit)))
                            .as("seed %s: %s → %s at %s", seed, before, after, limit)
                            .isIn(before.isAtMost(exact(limit)), Flag.UNKNOWN);
                }
                before = after;
            }
        }
    }

    /** Gaps with both ends: what doubles decide, or leave open, is what the exact ends of each part decide. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void gapsAreDecidedAsTheExactEndsOfThePartsDecideThem(long seed) {
        Random random = new Random(seed);
        int open = 0;
        for (int i = 0; i < 100; i++) {
            List<Dispersion> parts = new ArrayList<>();
            for (int part = 0; part < 1 + random.nextInt(4); part++) {
                parts.add(withGaps(random));
            }
            Composite composite = new Composite(parts);
            for (String limit : List.of("0", "0.1", "0.3", "0.5", "0.8", "1.2", "2")) {
                Flag decided = composite.isAtMost(exact(limit));
                assertThat(decided)
                        .as("seed %s: %s at %s", seed, composite, limit)
                        .isEqualTo(byEnds(parts, limit));
                open += decided == Flag.UNKNOWN ? 1 : 0;
            }
        }
        assertThat(open).isBetween(50, 650);
    }

    private static Dispersion withGaps(Random random) {
        List<Measure> members = new ArrayList<>();
        for (int school = 0; school < 2 + random.nextInt(4); school++) {
            Exact low = Exact.of(1 + random.nextInt(50));
            Exact wide = Exact.of(random.nextInt(3) == 0 ? 1 + random.nextInt(40) : 0);
            members.add(ratio(
                    "S" + school,
                    new Range(low, random.nextInt(9) == 0 ? null : low.plus(wide)),
                    Range.exactly(Exact.of(1 + random.nextInt(300)))));
        }
        return Dispersion.of(members);
    }

    /** The roots of the ends to 60 digits; no end is drawn that lies next to a limit. */
    private static Flag byEnds(List<Dispersion> parts, String limit) {
        MathContext digits = new MathContext(60);
        BigDecimal bound = new BigDecimal(limit).multiply(BigDecimal.valueOf(parts.size()));
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Dispersion part : parts) {
            Range square = part.squared().orElse(Range.ANY);
            Exact high = square.high();
            if (high == null) {
                return Flag.UNKNOWN;
            }
            least = least.add(square.low().max(Exact.ZERO).toDecimal(digits).sqrt(digits));
            most = most.add(high.toDecimal(digits).sqrt(digits));
        }
        return least.compareTo(bound) > 0 ? Flag.NO : most.compareTo(bound) <= 0 ? Flag.YES : Flag.UNKNOWN;
    }
}
