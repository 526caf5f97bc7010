package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.CountySource;
import org.junheng.facts.County;
import org.junheng.history.match.Succession;
import org.junheng.history.trend.BackTest;
import org.junheng.history.trend.Outlook;
import org.junheng.history.trend.Outlook.OutlookState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often warnings are right on a province of twenty counties over five years whose truth is known, through rules and judging: in
 * which year each school's ground or equipment will be too little if its students go on growing as they do.
 */
class BackTestRatesTest {
    private static final int COUNTIES = 20;
    private static final int YEARS = 5;
    private static final int SCHOOLS = 12;

    /** What the overlay of {@link MadeProvince#RULES} asks for from 2023 on. */
    private static final double GROUND = 8.5;

    /** A school that grows by so many students a year, and the year in which its ground is too small: the truth. */
    private record Growing(int first, double each, long sports) {
        int truth() {
            for (int year = 2020; year < 2100; year++) {
                if (sports < GROUND * (first + each * (year - 2020))) {
                    return year;
                }
            }
            throw new AssertionError("it never is");
        }
    }

    private static List<CountyHistory> histories(SortedMap<Integer, List<County>> years) {
        SortedMap<Integer, CountySource> sources = new TreeMap<>();
        years.forEach((year, counties) -> sources.put(year, CountySource.of(counties)));
        return History.of(
                        MadeProvince.rules(),
                        sources,
                        new HistoryOptions(HistoryOptions.USUAL.day(), Optional.empty(), Succession.NONE))
                .counties();
    }

    private static County county(int number, List<MadeSchool> schools) {
        String id = MadeProvince.id(number);
        return County.of(
                id,
                "县" + number,
                schools.stream().map(school -> school.reported(id)).toList());
    }

    private static boolean isOfGround(Outlook outlook) {
        return outlook.criterion().equals("QB-R5-primary");
    }

    /** Each school grows by 8 to 30 students a year, give or take some that come and go, and is short after one to six years. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5, 8})
    void whereTheTrendIsLinearFourDatesInFiveAreWithinTheirInterval(int noise) {
        Random random = new Random(11 + noise);
        Map<String, Growing> truth = new HashMap<>();
        SortedMap<Integer, List<County>> years = new TreeMap<>();
        for (int number = 0; number < COUNTIES; number++) {
            for (int n = 0; n < SCHOOLS; n++) {
                int first = 300 + random.nextInt(400);
                double each = 8 + random.nextInt(23);
                double last = first + each * (YEARS - 1 + 0.5 + random.nextInt(6));
                truth.put(number + "-" + n, new Growing(first, each, (long) Math.floor(GROUND * last)));
            }
        }
        for (int year = 2020; year < 2020 + YEARS; year++) {
            List<County> counties = new ArrayList<>();
            for (int number = 0; number < COUNTIES; number++) {
                List<MadeSchool> schools = new ArrayList<>();
                for (int n = 0; n < SCHOOLS; n++) {
                    Growing school = Objects.requireNonNull(truth.get(number + "-" + n));
                    long students =
                            Math.round(school.first() + school.each() * (year - 2020) + noise * random.nextGaussian());
                    schools.add(
                            MadeSchool.sound(number + "-" + n, students, 1.6).withSports(school.sports()));
                }
                counties.add(county(number, schools));
            }
            years.put(year, counties);
        }
        int told = 0;
        int within = 0;
        int watched = 0;
        for (CountyHistory history : histories(years)) {
            for (Outlook outlook : history.outlooks()) {
                if (!isOfGround(outlook)) {
                    continue;
                }
                watched++;
                if (outlook.state() == OutlookState.DATED) {
                    String school = outlook.subject().replace("/primary", "");
                    int year = Objects.requireNonNull(truth.get(school)).truth();
                    told++;
                    boolean isAfter = year >= outlook.earliest().orElse(Integer.MAX_VALUE);
                    boolean isBefore = year <= outlook.latest().orElse(Integer.MAX_VALUE);
                    within += isAfter && isBefore ? 1 : 0;
                }
            }
        }
        double rate = within / (double) told;
        String measured = "of %d watched %d have a date, of which %d are within: %.1f %%"
                .formatted(watched, told, within, 100 * rate);
        assertThat(told).as(measured).isGreaterThan(watched / 2);
        assertThat(rate).as(measured).isGreaterThanOrEqualTo(0.8);
    }

    /** All go up and down and nowhere: no more than one of ten has a date. */
    @ParameterizedTest
    @ValueSource(ints = {10, 30, 60})
    void onNoiseNoMoreThanOneInTenIsWarnedOf(int noise) {
        Random random = new Random(3 + noise);
        SortedMap<Integer, List<County>> years = new TreeMap<>();
        for (int year = 2020; year < 2020 + YEARS; year++) {
            List<County> counties = new ArrayList<>();
            for (int number = 0; number < COUNTIES; number++) {
                List<MadeSchool> schools = new ArrayList<>();
                for (int n = 0; n < SCHOOLS; n++) {
                    long students = Math.round(500 + noise * random.nextGaussian());
                    schools.add(MadeSchool.sound(number + "-" + n, students, 1)
                            .withSports(Math.round(GROUND * (500 + 2.5 * noise)))
                            .withEquipment(Math.round(2000 * (500 + 2.5 * noise))));
                }
                counties.add(county(number, schools));
            }
            years.put(year, counties);
        }
        int watched = 0;
        int told = 0;
        int trials = 0;
        int falseAlarms = 0;
        for (CountyHistory history : histories(years)) {
            for (Outlook outlook : history.outlooks()) {
                if (outlook.criterion().matches("QB-R[56]-primary")) {
                    watched++;
                    told += outlook.state() == OutlookState.DATED ? 1 : 0;
                }
            }
            for (BackTest test : history.backTests()) {
                trials += test.trials();
                falseAlarms += test.warned() - test.cameTrue();
            }
        }
        String measured = "of %d watched %d have a date: %.1f %%; of %d back-tests %d were false alarms: %.1f %%"
                .formatted(watched, told, 100.0 * told / watched, trials, falseAlarms, 100.0 * falseAlarms / trials);
        assertThat(watched).as(measured).isGreaterThan(COUNTIES * SCHOOLS);
        assertThat(told / (double) watched).as(measured).isLessThanOrEqualTo(0.1);
        assertThat(falseAlarms / (double) trials).as(measured).isLessThanOrEqualTo(0.1);
    }

    /** Straight growth in the province: of what fails one and two years ahead the back-test tells how much was foretold. */
    @Test
    void theBackTestOfAStraightTrendMissesLittle() {
        SortedMap<Integer, List<County>> years = new TreeMap<>();
        for (int year = 2020; year < 2020 + YEARS + 1; year++) {
            List<County> counties = new ArrayList<>();
            for (int number = 0; number < COUNTIES; number++) {
                List<MadeSchool> schools = new ArrayList<>();
                for (int n = 0; n < SCHOOLS; n++) {
                    // Half of them are short in 2023, 2024 or 2025, the first years that three others can foretell.
                    double last = 300 + 20 * (2.5 + n % 6);
                    schools.add(MadeSchool.sound(number + "-" + n, 300 + 20L * (year - 2020), 2)
                            .withSports((long) Math.floor(GROUND * last)));
                }
                counties.add(county(number, schools));
            }
            years.put(year, counties);
        }
        int failed = 0;
        int missed = 0;
        int warned = 0;
        int came = 0;
        for (CountyHistory history : histories(years)) {
            for (BackTest test : history.backTests()) {
                failed += test.failed();
                missed += test.missed();
                warned += test.warned();
                came += test.cameTrue();
            }
        }
        String measured = "%d failed, %d of them without a warning; of %d warnings %d came true"
                .formatted(failed, missed, warned, came);
        assertThat(failed).as(measured).isGreaterThan(COUNTIES * SCHOOLS / 2);
        assertThat(missed / (double) failed).as(measured).isLessThanOrEqualTo(0.2);
        assertThat(came / (double) warned).as(measured).isGreaterThanOrEqualTo(0.8);
    }
}
