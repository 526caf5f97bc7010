package org.junheng.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is added up in pairs, or sought in doubles first, is what one after the other, in exact numbers, gives. */
class LargeDispersionTest {
    private static Measure member(String id, Exact amount, int students) {
        return new Measure(
                id,
                Unit.SQUARE_METRES,
                Unit.STUDENTS,
                Exact.ONE,
                Range.exactly(amount),
                Range.exactly(Exact.of(students)),
                List.of());
    }

    /** Few and many schools; amounts whole, split, tenths, nought; some alike, some under one id. */
    private static Dispersion dispersion(int seed) {
        Random random = new Random(seed);
        int schools = 1 + random.nextInt(seed % 3 == 0 ? 200 : 9);
        List<Measure> members = new ArrayList<>();
        for (int i = 0; i < schools; i++) {
            int students = 1 + random.nextInt(seed % 2 == 0 ? 3 : 3_000);
            Exact amount = Exact.of(random.nextInt(seed % 5 == 0 ? 3 : 20_000));
            members.add(member(
                    "S" + (seed % 7 == 0 ? i / 2 : i),
                    switch (random.nextInt(4)) {
                        case 0 -> amount.dividedBy(Exact.of(1 + random.nextInt(3_000)));
                        case 1 -> amount.dividedBy(Exact.of(10));
                        default -> amount;
                    },
                    students));
        }
        return Dispersion.of(members);
    }

    private static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    private static Map<String, Exact> partsOneByOne(Dispersion dispersion) {
        Exact students = Exact.ZERO;
        Exact amounts = Exact.ZERO;
        for (Measure member : dispersion.members()) {
            students = students.plus(member.base().low());
            amounts = amounts.plus(member.amount().low());
        }
        Exact mean = amounts.dividedBy(students);
        Map<String, Exact> parts = new LinkedHashMap<>();
        for (Measure member : dispersion.members()) {
            Exact gap = member.range().low().minus(mean);
            parts.merge(member.subject(), gap.times(gap).times(member.base().low()), Exact::plus);
        }
        return parts;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sumsInPairsAreThoseOneAfterTheOther(int seed) {
        Exact squares = Exact.ZERO;
        Exact amounts = Exact.ZERO;
        for (Measure member : dispersion(seed).members()) {
            Exact x = member.amount().low();
            amounts = amounts.plus(x);
            squares = squares.plus(x.times(x).dividedBy(member.base().low()));
        }
        Sums sums = Sums.of(dispersion(seed).members());
        assertThat(sums.amounts()).isEqualByComparingTo(amounts);
        assertThat(sums.squares()).isEqualByComparingTo(squares);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesAreThePartsOfTheVarianceAndTogetherOne(int seed) {
        Dispersion dispersion = dispersion(seed);
        Map<String, Exact> parts = partsOneByOne(dispersion);
        Exact all = Sums.sum(List.copyOf(parts.values()));
        if (!dispersion.isExact() || all.isZero()) {
            assertThat(dispersion.shares()).isEmpty();
            return;
        }
        assertThat(dispersion.shares().keySet()).containsExactlyElementsOf(parts.keySet());
        parts.forEach((subject, part) -> assertThat(
                        Objects.requireNonNull(dispersion.shares().get(subject)))
                .isEqualByComparingTo(part.dividedBy(all)));
        assertThat(Sums.sum(List.copyOf(dispersion.shares().values()))).isEqualByComparingTo(Exact.ONE);
    }

    /** What is shown has the digits of the fraction, to the last of twenty. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theDigitsAreThoseOfTheFraction(int seed) {
        Dispersion dispersion = dispersion(seed);
        if (!dispersion.isExact()) {
            assertThat(dispersion.coefficient()).isEmpty();
            return;
        }
        MathContext forty = new MathContext(40);
        MathContext twenty = new MathContext(20);
        Exact squared = Sums.of(dispersion.members()).coefficient();
        Exact mean = dispersion.mean().orElseThrow();
        assertThat(dispersion.coefficient()).contains(squared.toDecimal(forty).sqrt(twenty));
        assertThat(dispersion.deviation())
                .contains(mean.times(mean).times(squared).toDecimal(forty).sqrt(twenty));
        BigDecimal root = squared.toDecimal(forty).sqrt(forty);
        assertThat(new Composite(List.of(dispersion, dispersion)).coefficient())
                .contains(root.add(root).divide(BigDecimal.valueOf(2), twenty));
    }

    /** Schools that differ by next to nothing: 1 in 10 to the 20, 30, 40; the squared coefficient is the square of that. */
    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15, 20, 25, 30, 35, 40})
    void aCoefficientNextToNoughtKeepsItsDigits(int zeros) {
        Exact little = Exact.ONE.dividedBy(Exact.of(BigInteger.TEN.pow(zeros), BigInteger.ONE));
        Dispersion dispersion = Dispersion.of(
                List.of(member("S0", Exact.ONE.plus(little), 1), member("S1", Exact.ONE.minus(little), 1)));
        // Mean 1, deviation and coefficient 10^-zeros.
        assertThat(dispersion.coefficient())
                .hasValueSatisfying(
                        shown -> assertThat(shown).isEqualByComparingTo(BigDecimal.ONE.movePointLeft(zeros)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theMainShareIsTheFirstOfTheGreatest(int seed) {
        Dispersion dispersion = dispersion(seed);
        String greatest = "";
        Exact share = Exact.ZERO;
        for (Map.Entry<String, Exact> one : dispersion.shares().entrySet()) {
            if (one.getValue().compareTo(share) > 0) {
                greatest = one.getKey();
                share = one.getValue();
            }
        }
        assertThat(dispersion.mainShare().map(Map.Entry::getKey).orElse("")).isEqualTo(greatest);
        assertThat(dispersion.mainShare().map(Map.Entry::getValue).orElse(Exact.ZERO))
                .isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoDrivesItIsWhoHasTheGreatestPart(int seed) {
        Dispersion dispersion = dispersion(seed);
        if (!dispersion.isExact()) {
            assertThat(dispersion.isDrivenByRicher()).isEqualTo(Flag.UNKNOWN);
            return;
        }
        Exact mean = dispersion.mean().orElseThrow();
        Exact richer = Exact.ZERO;
        Exact poorer = Exact.ZERO;
        for (Measure member : dispersion.members()) {
            Exact gap = member.range().low().minus(mean);
            Exact part = gap.times(gap).times(member.base().low());
            if (gap.signum() > 0) {
                richer = richer.max(part);
            } else {
                poorer = poorer.max(part);
            }
        }
        Flag expected = richer.isZero() ? Flag.UNKNOWN : richer.compareTo(poorer) > 0 ? Flag.YES : Flag.NO;
        assertThat(dispersion.isDrivenByRicher()).isEqualTo(expected);
    }

    /** Amounts of schools of 100, 100 and 50: worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        // Mean 1; parts 100·0.4², 100·0.4², 0: the first of two alike, half of all.
        "60 140 50, S0, 0.5",
        "140 60 50, S0, 0.5",
        // Mean 1; parts 4, 9, 50·0.2² = 2: nine of fifteen.
        "120 70 60, S1, 9/15",
        "100 100 50, '', 0",
        "0 0 50, S2, 0.8"
    })
    void aFewByHand(String amounts, String subject, String share) {
        String[] each = amounts.split(" ", -1);
        Dispersion dispersion = Dispersion.of(List.of(
                member("S0", Exact.of(each[0]), 100),
                member("S1", Exact.of(each[1]), 100),
                member("S2", Exact.of(each[2]), 50)));
        assertThat(dispersion.mainShare().map(Map.Entry::getKey).orElse("")).isEqualTo(subject);
        String[] fraction = share.split("/", -1);
        Exact expected =
                fraction.length == 1 ? Exact.of(share) : Exact.of(fraction[0]).dividedBy(Exact.of(fraction[1]));
        assertThat(dispersion.mainShare().map(Map.Entry::getValue).orElse(Exact.ZERO))
                .isEqualByComparingTo(expected);
    }

    /** In a large county only the few that doubles cannot tell apart are left for exact numbers. */
    @Test
    void mostSchoolsAreNotLookedAtInExactNumbers() {
        List<Measure> members = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            members.add(member("S" + i, Exact.of(random.nextInt(20_000)), 1 + random.nextInt(2_000)));
        }
        assertThat(new PartsOfVariance(members).perhapsGreatest()).hasSizeLessThan(5);
    }
}
