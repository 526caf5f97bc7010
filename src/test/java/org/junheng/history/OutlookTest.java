package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.history.match.Correction;
import org.junheng.history.match.Succession;
import org.junheng.history.trend.BackTest;
import org.junheng.history.trend.Outlook;
import org.junheng.history.trend.Outlook.OutlookState;
import org.junit.jupiter.api.Test;

/** Warnings with a year, through reading, rules and judging. */
class OutlookTest {
    /** 400 students and 4,050 m² in 2020, 20 students more each year; others that stay as they are. */
    private static Map<Integer, List<MadeSchool>> growing(int years) {
        Map<Integer, List<MadeSchool>> all = new TreeMap<>();
        for (int i = 0; i < years; i++) {
            List<MadeSchool> schools = new ArrayList<>();
            schools.add(MadeSchool.sound("A", 400 + 20L * i, 2).withSports(4050));
            for (int n = 1; n <= 5; n++) {
                schools.add(MadeSchool.sound("N" + n, 300 + 50L * n, 1.3));
            }
            all.put(2020 + i, schools);
        }
        return all;
    }

    private static Outlook of(CountyHistory history, String criterion, String subject) {
        return history.outlooks().stream()
                .filter(outlook -> outlook.criterion().equals(criterion)
                        && outlook.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    /** 4,050 m² are 8.5 for each of 476.5 students: 460 in 2023 are fewer, 480 in 2024 are more. */
    @Test
    void aSchoolThatGrowsGetsTheYearInWhichItsGroundIsTooSmall() {
        Outlook outlook = of(MadeProvince.history(growing(4), Succession.NONE), "QB-R5-primary", "A/primary");
        assertThat(outlook.state()).isEqualTo(OutlookState.DATED);
        assertThat(outlook.crossing()).hasValue(2024);
        assertThat(outlook.earliest()).hasValue(2024);
        assertThat(outlook.latest()).hasValue(2024);
    }

    @Test
    void twoYearsTellNoYear() {
        Outlook outlook = of(MadeProvince.history(growing(2), Succession.NONE), "QB-R5-primary", "A/primary");
        assertThat(outlook.state()).isEqualTo(OutlookState.TOO_FEW_YEARS);
        assertThat(outlook.crossing()).isEmpty();
    }

    @Test
    void whatStaysHasNoTrend() {
        assertThat(of(MadeProvince.history(growing(4), Succession.NONE), "QB-R5-primary", "N1/primary")
                        .state())
                .isEqualTo(OutlookState.NO_TREND);
    }

    /** From 2020 to 2022 the warning says 2024; in 2024 it has failed: two years ahead one warning, and it came true. */
    @Test
    void warningsAreHeldAgainstWhatCame() {
        List<BackTest> tests = MadeProvince.history(growing(6), Succession.NONE).backTests();
        assertThat(tests).extracting(BackTest::ahead).containsExactly(1, 2);
        BackTest two = tests.get(1);
        assertThat(two.cameTrue()).isPositive().isLessThanOrEqualTo(two.warned());
        assertThat(two.missed()).isLessThanOrEqualTo(two.failed());
        assertThat(two.trials()).isGreaterThanOrEqualTo(two.warned());
    }

    @Test
    void aFigureThatWasCorrectedIsNoPartOfTheLineBefore() {
        Map<Integer, List<MadeSchool>> years = growing(5);
        sports(years, 2020, 50_000);
        sports(years, 2021, 40_000);
        Correction correction = new Correction(2022, "N1", Set.of("sportsGroundArea"), "said");
        CountyHistory history = MadeProvince.history(years, new Succession(List.of(), List.of(correction)));
        Outlook outlook = of(history, "QB-R5-primary", "N1/primary");
        assertThat(outlook.gaps()).isEqualTo(2);
        assertThat(outlook.years()).isEqualTo(3);
        assertThat(outlook.state()).isEqualTo(OutlookState.NO_TREND);
    }

    private static void sports(Map<Integer, List<MadeSchool>> years, int year, long area) {
        List<MadeSchool> schools = years.getOrDefault(year, List.of());
        schools.set(1, schools.get(1).withSports(area));
    }

    /** Figures that only go up and down: of what is watched at most one in ten has a year. */
    @Test
    void onNoiseFewWarningsAreGiven() {
        Random random = new Random(5);
        Map<Integer, List<MadeSchool>> years = new TreeMap<>();
        for (int year = 2020; year < 2025; year++) {
            List<MadeSchool> schools = new ArrayList<>();
            for (int n = 0; n < 60; n++) {
                MadeSchool sound = MadeSchool.sound("N" + n, 500, 1.5);
                schools.add(sound.withSports(5500 + random.nextInt(1000))
                        .withEquipment(1_300_000 + random.nextInt(300_000)));
            }
            years.put(year, schools);
        }
        CountyHistory history = MadeProvince.history(years, Succession.NONE);
        List<Outlook> watched = history.outlooks().stream()
                .filter(outlook -> outlook.criterion().matches("QB-R[56]-primary"))
                .toList();
        assertThat(watched).hasSize(120);
        assertThat(watched.stream().filter(outlook -> outlook.crossing().isPresent()))
                .hasSizeLessThanOrEqualTo(12);
    }
}
