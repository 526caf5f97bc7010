package org.junheng.history.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junheng.history.trend.TrendLine.TrendPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line says, worked out by hand, and how often it is right on made series whose truth is known. */
class TrendLineTest {
    private static final int TRIES = 4000;

    private static List<TrendPoint> series(int years, double level, double slope, double noise, Random random) {
        List<TrendPoint> points = new ArrayList<>();
        for (int i = 0; i < years; i++) {
            points.add(new TrendPoint(2020 + i, level + slope * i + noise * random.nextGaussian()));
        }
        return points;
    }

    /** 4, 3, 2: nought is reached in 2024, which is exactly at the limit and passes; 2025 is the first year below. */
    @Test
    void aStraightLineCrossesAfterTheYearInWhichItIsExactlyAtTheLimit() {
        TrendLine line =
                TrendLine.of(List.of(new TrendPoint(2020, 4), new TrendPoint(2021, 3), new TrendPoint(2022, 2)));
        assertThat(line.falls()).isTrue();
        assertThat(line.crossing()).hasValue(2025);
        assertThat(line.earliest()).hasValue(2025);
        assertThat(line.latest()).hasValue(2025);
    }

    /**
     * 10, 8, 7, 5 (2020 to 2023): slope −1.6, mean 7.5 at 2021.5; residuals 0.1, −0.3, 0.3, −0.1; s² = 0.2/2 = 0.1, s = 0.316;
     * 2.920·s/√5 = 0.413 < 1.6. The line is 7.5 − 1.6·(t − 2021.5): 0.3 in 2026, −1.3 in 2027. Half the interval is
     * 0.923·√(1 + 1/4 + (t − 2021.5)²/5): 1.78 in 2025 with the line at 1.9, and 2.13 in 2026, so the earliest is 2026; 2.49 in
     * 2027 with the line at −1.3, and 2.876 in 2028 with the line at −2.9, so the latest is 2028.
     */
    @Test
    void anIntervalIsThatOfTheBooks() {
        TrendLine line = TrendLine.of(List.of(
                new TrendPoint(2020, 10), new TrendPoint(2021, 8), new TrendPoint(2022, 7), new TrendPoint(2023, 5)));
        assertThat(line.falls()).isTrue();
        assertThat(line.crossing()).hasValue(2027);
        assertThat(line.earliest()).hasValue(2026);
        assertThat(line.latest()).hasValue(2028);
    }

    @Test
    void whatIsTheSameEveryYearHasNoTrendAndNeitherHasWhatGrows() {
        assertThat(TrendLine.of(series(5, 3, 0, 0, new Random(1))).falls()).isFalse();
        assertThat(TrendLine.of(series(5, 3, 0.2, 0, new Random(1))).falls()).isFalse();
        // The same up to a rounding of doubles.
        assertThat(TrendLine.of(List.of(
                                new TrendPoint(2020, 0.3), new TrendPoint(2021, 0.1 + 0.2), new TrendPoint(2022, 0.3)))
                        .falls())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3", "4", "5", "6", "8", "10"})
    void onNoiseAloneAtMostOneWarningInTenIsFalse(int years) {
        Random random = new Random(42 + years);
        int warned = 0;
        for (int i = 0; i < TRIES; i++) {
            warned += TrendLine.of(series(years, 1, 0, 1, random)).falls() ? 1 : 0;
        }
        // Half a hundredth for chance: 4,000 tries at 5 % have a standard deviation of 0.35 %.
        assertThat(warned / (double) TRIES).isLessThan(0.1).isBetween(0.04, 0.06);
    }

    @ParameterizedTest
    @CsvSource({"4, 0.05", "5, 0.05", "5, 0.2", "5, 0.4", "6, 0.4", "8, 0.5", "10, 0.5"})
    void onAStraightTrendAtLeastFourWarningsInFiveAreWithinTheirInterval(int years, double noise) {
        Random random = new Random(7 + years);
        int warned = 0;
        int within = 0;
        for (int i = 0; i < TRIES; i++) {
            // One to six years from the last to the first that is below.
            double slope = -1;
            double level = years - 1 + 0.5 + random.nextInt(6);
            TrendLine line = TrendLine.of(series(years, level, slope, noise, random));
            if (!line.falls() || line.crossing().isEmpty()) {
                continue;
            }
            int truth = 2020 + (int) Math.floor(level) + 1;
            warned++;
            boolean after =
                    line.earliest().isPresent() && truth >= line.earliest().getAsInt();
            boolean before = line.latest().isEmpty() || truth <= line.latest().getAsInt();
            within += after && before ? 1 : 0;
        }
        assertThat(warned).isGreaterThan(TRIES / 3);
        assertThat(within / (double) warned).isGreaterThanOrEqualTo(0.8);
    }
}
