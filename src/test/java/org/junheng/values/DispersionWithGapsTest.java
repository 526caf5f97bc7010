package org.junheng.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junheng.facts.Made.exact;
import static org.junheng.facts.Made.missing;
import static org.junheng.facts.Made.range;
import static org.junheng.facts.Made.ratio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junheng.facts.Made;
import org.junheng.facts.School;
import org.junheng.figures.Extra;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a dispersion says where figures are missing: never more than is true of everything that they may be. */
class DispersionWithGapsTest {
    /** More than the schoolbook loses by rounding. */
    private static final BigDecimal SLACK = new BigDecimal("1e-90");

    private static final List<Exact> LIMITS = List.of(exact("0"), exact("0.2"), exact("0.5"), exact("1"), exact("3"));

    /**
     * Two schools of 100 students with 1 and 3 per student and a third whose amount is missing: the coefficient is least
     * where the third has 10/4 = 2.5 per student (300·(1000 + 625)/650² − 1 = 2/13), and greatest where it has all (300/100 − 1).
     */
    @Test
    void ofOneMissingAmountTheRangeIsExact() {
        Dispersion dispersion =
                Dispersion.of(List.of(ratio("S1", "100", "100"), missing("S2", "100"), ratio("S3", "300", "100")));
        Exact least = Exact.of(2).dividedBy(Exact.of(13));
        assertThat(dispersion.squared()).contains(new Range(least, Exact.of(2)));
        assertThat(dispersion.isAtMost(exact("0.39"))).isEqualTo(Flag.NO);
        assertThat(dispersion.isAtMost(exact("0.40"))).isEqualTo(Flag.UNKNOWN);
        assertThat(dispersion.isAtMost(exact("1.41"))).isEqualTo(Flag.UNKNOWN);
        assertThat(dispersion.isAtMost(exact("1.42"))).isEqualTo(Flag.YES);
        assertThat(dispersion.isExact()).isFalse();
        assertThat(dispersion.coefficient()).isEmpty();
        assertThat(dispersion.mean()).isEmpty();
        assertThat(dispersion.shares()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theRangeOfOneMissingAmountHoldsAllValuesAndItsEndsAreReached(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 15; i++) {
            List<Schoolbook.School> known = known(random);
            BigDecimal students = BigDecimal.valueOf(random.nextInt(500) + 1L);
            Range gap = gap(random);
            List<Measure> members = measures(known);
            members.add(
                    random.nextInt(members.size() + 1), ratio("gap", gap, Range.exactly(exact(students.toString()))));
            Range range = Dispersion.of(members).squared().orElseThrow();
            BigDecimal least = null;
            BigDecimal most = null;
            for (BigDecimal amount : samples(gap)) {
                BigDecimal square = squared(known, amount, students);
                least = least == null ? square : least.min(square);
                most = most == null ? square : most.max(square);
            }
            String what = "seed %s: %s, gap %s of %s".formatted(seed, known, gap, students);
            assertThat(decimal(range.low()).subtract(SLACK))
                    .as(what)
                    .isLessThanOrEqualTo(least)
                    .isCloseTo(least, within(new BigDecimal("0.01")));
            assertThat(decimal(Objects.requireNonNull(range.high())).add(SLACK))
                    .as(what)
                    .isGreaterThanOrEqualTo(most)
                    .isCloseTo(most, within(new BigDecimal("1e-9")));
        }
    }

    private static Range gap(Random random) {
        Exact low = random.nextBoolean() ? Exact.ZERO : Exact.of(random.nextInt(2_000));
        return switch (random.nextInt(3)) {
            case 0 -> new Range(low, null);
            case 1 -> new Range(low, low.plus(Exact.of(random.nextInt(20_000) + 1L)));
            default -> new Range(low, low.plus(exact("0.01")));
        };
    }

    /** Both ends and four hundred amounts between them, the higher the wider apart. */
    private static List<BigDecimal> samples(Range gap) {
        List<BigDecimal> samples = new ArrayList<>();
        BigDecimal low = decimal(gap.low());
        BigDecimal width = gap.high() == null
                ? new BigDecimal("1e25")
                : decimal(gap.high()).subtract(low);
        double ratio = Math.log(1 + width.doubleValue()) / 400;
        for (int i = 0; i <= 400; i++) {
            samples.add(low.add(BigDecimal.valueOf(Math.expm1(ratio * i)).min(width)));
        }
        samples.add(low.add(width));
        return samples;
    }

    private static BigDecimal squared(List<Schoolbook.School> known, BigDecimal amount, BigDecimal students) {
        List<Schoolbook.School> all = new ArrayList<>(known);
        all.add(new Schoolbook.School(amount, students));
        return Schoolbook.squared(all);
    }

    private static BigDecimal decimal(Exact value) {
        return value.toDecimal(new java.math.MathContext(100, java.math.RoundingMode.HALF_EVEN));
    }

    private static List<Schoolbook.School> known(Random random) {
        List<Schoolbook.School> known = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            known.add(Schoolbook.School.of("" + (random.nextInt(5_000) + 1), "" + (random.nextInt(500) + 1)));
        }
        return known;
    }

    private static List<Measure> measures(List<Schoolbook.School> schools) {
        List<Measure> measures = new ArrayList<>();
        schools.forEach(school -> measures.add(school.measure(measures.size())));
        return measures;
    }

    /** Of four equal schools two are missing: the others may be just alike (0), or one may have everything (4 − 1). */
    @Test
    void ofSeveralMissingAmountsTheRangeIsAnOuterBound() {
        Dispersion dispersion = Dispersion.of(List.of(
                ratio("S1", "500", "100"), missing("S2", "100"), missing("S3", "100"), ratio("S4", "500", "100")));
        assertThat(dispersion.squared()).contains(range("0", "3"));
        assertThat(dispersion.isAtMost(exact("0.5"))).isEqualTo(Flag.UNKNOWN);
        assertThat(dispersion.isAtMost(exact("1.7"))).isEqualTo(Flag.UNKNOWN);
        assertThat(dispersion.isAtMost(exact("1.74"))).isEqualTo(Flag.YES);
    }

    /**
     * Two schools of 100 students, 1 and 3 per student give or take 0.01: Σx²/P is between 992.02 and 1008.02, Σx between 398
     * and 402, so the squared coefficient is between 200·992.02/402² − 1 and 200·1008.02/398² − 1.
     */
    @Test
    void ofAmountsThatAreAllRoundedTheRangeIsNarrow() {
        Range hundred = Range.exactly(exact("100"));
        Dispersion dispersion = Dispersion.of(
                List.of(ratio("S1", range("99", "101"), hundred), ratio("S2", range("299", "301"), hundred)));
        Exact least = Exact.of(36_800).dividedBy(Exact.of(161_604));
        Exact most = Exact.of(43_200).dividedBy(Exact.of(158_404));
        assertThat(dispersion.squared()).contains(new Range(least, most));
        assertThat(dispersion.isAtMost(exact("0.45"))).isEqualTo(Flag.NO);
        assertThat(dispersion.isAtMost(exact("0.5"))).isEqualTo(Flag.UNKNOWN);
        assertThat(dispersion.isAtMost(exact("0.53"))).isEqualTo(Flag.YES);
    }

    /** 1,000 students, half without any books and half with: however evenly two schools of 10 are equipped, the gap stays. */
    @Test
    void aGapThatNoMissingAmountCanCloseIsDecided() {
        Dispersion dispersion = Dispersion.of(
                List.of(ratio("S1", "0", "490"), ratio("S2", "4900", "490"), missing("S3", "10"), missing("S4", "10")));
        assertThat(dispersion.isAtMost(exact("0.9"))).isEqualTo(Flag.NO);
        assertThat(dispersion.isAtMost(exact("1"))).isEqualTo(Flag.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void theOuterBoundHoldsWhateverTheMissingAmountsAre(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            List<Schoolbook.School> schools = known(random);
            List<Measure> members = measures(schools);
            List<Measure> withGaps = new ArrayList<>(members);
            for (int gap = 0; gap < members.size() - 1; gap++) {
                withGaps.set(gap, missing("S" + gap, schools.get(gap).students().toString()));
                Range range = Dispersion.of(withGaps).squared().orElseThrow();
                for (int sample = 0; sample < 20; sample++) {
                    List<Schoolbook.School> filled = new ArrayList<>(schools);
                    for (int filling = 0; filling <= gap; filling++) {
                        BigDecimal amount = BigDecimal.valueOf((long) Math.expm1(random.nextDouble() * 20));
                        filled.set(
                                filling,
                                new Schoolbook.School(
                                        amount, schools.get(filling).students()));
                    }
                    BigDecimal truth = Schoolbook.squared(filled);
                    assertThat(truth)
                            .as("seed %s: %s", seed, filled)
                            .isBetween(
                                    decimal(range.low()).subtract(SLACK),
                                    decimal(Objects.requireNonNull(range.high()))
                                            .add(SLACK));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void theEstimateInDoublesIsAsCloseToTheExactRangeAsItSays(long seed) {
        Random random = new Random(seed);
        int estimated = 0;
        for (int i = 0; i < 200; i++) {
            Dispersion dispersion = Dispersion.of(measures(known(random)));
            for (int step = 0; step < 3; step++) {
                dispersion = less(dispersion, random);
                Estimate estimate = dispersion.estimate();
                Range range = dispersion.squared().orElse(Range.ANY);
                Exact high = range.high();
                String what = "seed %s: %s is not %s".formatted(seed, estimate, range);
                if (high == null) {
                    assertThat(estimate.least()).as(what).isNaN();
                    assertThat(estimate.most()).as(what).isNaN();
                } else if (!Double.isNaN(estimate.least() + estimate.most())) {
                    estimated++;
                    assertClose(estimate.least(), range.low(), estimate.doubt(), what);
                    assertClose(estimate.most(), high, estimate.doubt(), what);
                }
            }
        }
        assertThat(estimated).as("seed %s", seed).isGreaterThan(200);
    }

    private static void assertClose(double estimate, Exact squared, double doubt, String what) {
        BigDecimal truth = decimal(squared.plus(Exact.ONE));
        assertThat(new BigDecimal(estimate).subtract(truth).abs())
                .as(what)
                .isLessThanOrEqualTo(truth.multiply(new BigDecimal(doubt)));
    }

    /** Whatever is taken away, and however much of it, a decision stays or becomes unknown. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void takingFiguresAwayNeverChangesADecisionButIntoUnknown(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            Dispersion before = Dispersion.of(measures(known(random)));
            for (int step = 0; step < 5; step++) {
                Dispersion after = less(before, random);
                for (Exact limit : limits(before)) {
                    assertThat(after.isAtMost(limit))
                            .as("seed %s: %s → %s at %s", seed, before, after, limit)
                            .isIn(before.isAtMost(limit), Flag.UNKNOWN);
                }
                before = after;
            }
        }
    }

    private static List<Exact> limits(Dispersion dispersion) {
        List<Exact> limits = new ArrayList<>(LIMITS);
        dispersion.coefficient().ifPresent(cv -> limits.add(Exact.of(cv)));
        return limits;
    }

    static Dispersion less(Dispersion dispersion, Random random) {
        List<Measure> members = new ArrayList<>(dispersion.members());
        List<Measure> uncertain = new ArrayList<>(dispersion.uncertain());
        if (members.isEmpty()) {
            return dispersion;
        }
        int index = random.nextInt(members.size());
        Measure member = members.get(index);
        switch (random.nextInt(6)) {
            case 0 -> members.set(index, ratio(member.subject(), member.amount(), Made.wider(member.base(), random)));
            case 1 -> uncertain.add(members.remove(index));
            case 2 -> members.set(index, ratio(member.subject(), Range.ANY, member.base()));
            default -> members.set(index, ratio(member.subject(), Made.wider(member.amount(), random), member.base()));
        }
        return new Dispersion(members, uncertain);
    }

    /** Without the third (1.5 and 0.5 per student) c² = 1/4; with it 400·(225 + 25 + 50)/300² − 1 = 1/3. */
    @Test
    void aSchoolOfWhichItIsNotKnownWhetherItBelongsLeavesBothCoefficientsOpen() {
        List<Measure> three = List.of(ratio("S1", "150", "100"), ratio("S2", "50", "100"), ratio("S3", "100", "200"));
        Dispersion perhaps = new Dispersion(three.subList(0, 2), three.subList(2, 3));
        Exact third = Exact.ONE.dividedBy(Exact.of(3));
        assertThat(perhaps.squared()).contains(new Range(exact("0.25"), third));
        assertThat(perhaps.isExact()).isFalse();
        assertThat(perhaps.isAtMost(exact("0.49"))).isEqualTo(Flag.NO);
        assertThat(perhaps.isAtMost(exact("0.5"))).isEqualTo(Flag.UNKNOWN);
        assertThat(perhaps.isAtMost(exact("0.57"))).isEqualTo(Flag.UNKNOWN);
        assertThat(perhaps.isAtMost(exact("0.58"))).isEqualTo(Flag.YES);
        assertThat(perhaps.inputs()).hasSize(6);
    }

    @Test
    void severalSchoolsThatMayOrMayNotBelongDecideNothing() {
        List<Measure> three = List.of(ratio("S1", "100", "100"), ratio("S2", "100", "100"), ratio("S3", "100", "100"));
        Dispersion perhaps = new Dispersion(three.subList(0, 1), three.subList(1, 3));
        assertThat(perhaps.isAtMost(exact("99"))).isEqualTo(Flag.UNKNOWN);
        assertThat(new Dispersion(List.of(), three.subList(0, 1)).isAtMost(exact("99")))
                .isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void withoutStudentsOfOneSchoolNothingIsDecided() {
        for (Measure none : List.of(
                ratio("S3", "7", "0"), ratio("S3", "0", "0"), ratio("S3", Range.exactly(exact("7")), Range.ANY))) {
            Dispersion dispersion = Dispersion.of(List.of(ratio("S1", "1", "10"), ratio("S2", "1", "10"), none));
            assertThat(dispersion.squared()).contains(Range.ANY);
            assertThat(dispersion.isExact()).isFalse();
            assertThat(dispersion.isAtMost(exact("1e90"))).isEqualTo(Flag.UNKNOWN);
            assertThat(dispersion.isAtMost(exact("0"))).isEqualTo(Flag.UNKNOWN);
        }
    }

    @Test
    void whereStudentsLieBetweenTwoNumbersEachSumIsTakenAtItsWorst() {
        Measure between = ratio("S3", Range.exactly(exact("7")), range("5", "6"));
        Dispersion dispersion = Dispersion.of(List.of(ratio("S1", "1", "10"), ratio("S2", "1", "10"), between));
        // Most: 26 students, 1/10 + 1/10 + 49/5 = 10, 26 · 10 / 9² − 1; least: 25 · (2/10 + 49/6) / 9² − 1.
        assertThat(dispersion.squared())
                .contains(new Range(
                        exact("769").dividedBy(exact("486")), exact("179").dividedBy(exact("81"))));
        assertThat(dispersion.isExact()).isFalse();
        assertThat(dispersion.isAtMost(exact("1.5"))).isEqualTo(Flag.YES);
        assertThat(dispersion.isAtMost(exact("1.4"))).isEqualTo(Flag.UNKNOWN);
        assertThat(dispersion.isAtMost(exact("1.2"))).isEqualTo(Flag.NO);
    }

    @Test
    void ofOneSchoolAloneTheCoefficientIsNoughtHoweverManyStudentsItHas() {
        Dispersion alone = Dispersion.of(List.of(ratio("S1", Range.exactly(exact("7")), range("5", "600"))));
        assertThat(alone.isAtMost(exact("0"))).isEqualTo(Flag.YES);
    }

    @Test
    void ofANegativeAmountNothingIsDecided() {
        Measure loss = School.builder("S2", "二小")
                .extra("gain", Extra.of("-4"))
                .build()
                .extra("gain")
                .per(Measure.of("S2", Unit.STUDENTS, Range.exactly(exact("10")), List.of()));
        Dispersion dispersion = Dispersion.of(List.of(ratio("S1", "9", "10"), loss));
        assertThat(dispersion.isExact()).isFalse();
        assertThat(dispersion.isAtMost(exact("99"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void amongSchoolsWithoutResourcesAMissingAmountMayBeNoughtToo() {
        Dispersion perhapsNone = Dispersion.of(List.of(ratio("S1", "0", "100"), missing("S2", "100")));
        assertThat(perhapsNone.isAtMost(exact("9"))).isEqualTo(Flag.UNKNOWN);
        Dispersion some = Dispersion.of(
                List.of(ratio("S1", "0", "100"), ratio("S2", range("3", null), Range.exactly(exact("100")))));
        assertThat(some.squared()).contains(Range.ONE);
        Dispersion allMissing = Dispersion.of(List.of(missing("S1", "100"), missing("S2", "100")));
        assertThat(allMissing.squared()).contains(Range.ANY);
    }

    /** A difference may be below nought; how far such amounts differ no bound for amounts can say. */
    @ParameterizedTest
    @CsvSource({"-4, 9, 1", "-4, 9, 2", "-1, 1, 1", "-9, -1, 1", "-9, -1, 2", "-400, 9, 2"})
    void amountsThatMayBeBelowNoughtAreDecidedByNoLimit(String low, String high, int howMany) {
        Range open = new Range(exact(low), exact(high));
        List<Measure> members = new ArrayList<>(List.of(ratio("S1", "10", "10"), ratio("S2", "12", "10")));
        for (int i = 0; i < howMany; i++) {
            members.add(ratio("G" + i, open, Range.exactly(exact("10"))));
        }
        for (String limit : List.of("0", "0.1", "0.5", "1", "2", "9")) {
            assertThat(Dispersion.of(members).isAtMost(exact(limit))).as(limit).isEqualTo(Flag.UNKNOWN);
        }
    }
}
