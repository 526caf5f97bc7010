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
import org.junheng.facts.School;
import org.junheng.history.match.Succession;
import org.junheng.history.trend.BackTest;
import org.junheng.history.trend.KnownYears;
import org.junheng.history.trend.Outlook;
import org.junheng.history.trend.Outlook.OutlookBasis;
import org.junheng.history.trend.Outlook.OutlookState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often warnings by grades are right on a province of twenty counties over five years whose truth is known: children enter, go up
 * grade by grade, some move away or to the school, and after the five years the same goes on, so that it is known in which year the ground
 * of each school is too small.
 */
class CohortRatesTest {
    private static final int COUNTIES = 20;
    private static final int SCHOOLS = 12;
    private static final int FIRST = 2020;
    private static final int LAST = 2024;

    /** What the overlay of {@link MadeProvince#RULES} asks for. */
    private static final double GROUND = 8.5;

    /** A school whose grades are known from 2020 to 2034, the later years being the truth. */
    private record Living(String id, MadeGrades grades, long sports) {
        boolean isShort(int year) {
            return sports < GROUND * grades.students(year);
        }

        int truth() {
            for (int year = LAST + 1; year <= LAST + 10; year++) {
                if (isShort(year)) {
                    return year;
                }
            }
            return Integer.MAX_VALUE;
        }

        School reported(String county, int year) {
            // All but the ground is enough for many more, and stays: what is short is the ground alone.
            return grades.report(
                            MadeSchool.sound(id, 4000, 1.6).withSports(sports).builder(county), year)
                    .build();
        }
    }

    /** Grades that begin equal; entrants from a line, give or take. */
    private static MadeGrades grades(Random random, double first, double each, double noise, double moving) {
        return MadeGrades.of(random, FIRST, LAST, year -> first + each * (year - FIRST), noise, moving, 0);
    }

    private static List<CountyHistory> histories(List<List<Living>> province) {
        SortedMap<Integer, CountySource> years = new TreeMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            List<County> counties = new ArrayList<>();
            for (int number = 0; number < province.size(); number++) {
                String id = MadeProvince.id(number);
                List<School> schools = new ArrayList<>();
                for (Living school : province.get(number)) {
                    schools.add(school.reported(id, year));
                }
                counties.add(County.of(id, "县" + number, schools));
            }
            years.put(year, CountySource.of(counties));
        }
        return History.of(
                        MadeProvince.rules(),
                        years,
                        new HistoryOptions(
                                HistoryOptions.USUAL.day(), Optional.empty(), Succession.NONE, KnownYears.NONE))
                .counties();
    }

    /** What was measured. */
    private record Rates(
            int watched, int byGrades, int dated, int within, int trials, int falseAlarms, int failed, int missed) {
        String told() {
            return "%d watched, %d by grades, %d of them dated, %d within (%.1f %%); %d tests, %d false alarms (%.1f %%), %d failed, %d missed"
                    .formatted(
                            watched,
                            byGrades,
                            dated,
                            within,
                            100.0 * within / dated,
                            trials,
                            falseAlarms,
                            100.0 * falseAlarms / trials,
                            failed,
                            missed);
        }
    }

    private static Rates rates(List<List<Living>> province) {
        Map<String, Living> truth = new HashMap<>();
        province.forEach(county -> county.forEach(school -> truth.put(school.id(), school)));
        int watched = 0;
        int byGrades = 0;
        int dated = 0;
        int within = 0;
        int trials = 0;
        int falseAlarms = 0;
        int failed = 0;
        int missed = 0;
        for (CountyHistory history : histories(province)) {
            for (Outlook outlook : history.outlooks()) {
                if (!outlook.criterion().equals("QB-R5-primary")) {
                    continue;
                }
                watched++;
                byGrades += outlook.basis() == OutlookBasis.COHORTS ? 1 : 0;
                if (outlook.basis() == OutlookBasis.COHORTS && outlook.state() == OutlookState.DATED) {
                    int year = Objects.requireNonNull(
                                    truth.get(outlook.subject().replace("/primary", "")))
                            .truth();
                    dated++;
                    within += year >= outlook.earliest().orElse(Integer.MAX_VALUE)
                                    && year <= outlook.latest().orElse(Integer.MAX_VALUE)
                            ? 1
                            : 0;
                }
            }
            for (BackTest test : history.backTests()) {
                if (test.basis() == OutlookBasis.COHORTS) {
                    trials += test.trials();
                    falseAlarms += test.warned() - test.cameTrue();
                    failed += test.failed();
                    missed += test.missed();
                }
            }
        }
        return new Rates(watched, byGrades, dated, within, trials, falseAlarms, failed, missed);
    }

    /** Entrants that become more, and a ground that is too small after one to five years, give or take. */
    @ParameterizedTest
    @CsvSource({"0,0", "3,0.2", "6,0.5", "10,1"})
    void whereEntrantsGrowFourDatesInFiveAreWithinTheirInterval(double noise, double moving) {
        Random random = new Random(17 + (long) noise);
        List<List<Living>> province = new ArrayList<>();
        for (int number = 0; number < COUNTIES; number++) {
            List<Living> schools = new ArrayList<>();
            for (int n = 0; n < SCHOOLS; n++) {
                MadeGrades grades = grades(random, 60 + random.nextInt(60), 3 + random.nextInt(6), noise, moving);
                Living living = new Living(number + "-" + n, grades, 0);
                long now = living.grades().students(LAST);
                double more = 20 * (0.5 + random.nextInt(5));
                schools.add(new Living(living.id(), grades, (long) Math.ceil(GROUND * (now + more))));
            }
            province.add(schools);
        }
        Rates rates = rates(province);
        assertThat(rates.dated()).as(rates.told()).isGreaterThan(COUNTIES * SCHOOLS / 3);
        assertThat(rates.within() / (double) rates.dated()).as(rates.told()).isGreaterThanOrEqualTo(0.8);
        assertThat(rates.falseAlarms() / (double) Math.max(rates.trials(), 1))
                .as(rates.told())
                .isLessThanOrEqualTo(0.1);
    }

    /** Entrants that only go up and down: of what is watched at most one in ten has a date, and one warning in ten tests is false. */
    @ParameterizedTest
    @CsvSource({"3,0.3", "6,0.5", "12,1"})
    void onNoiseNoMoreThanOneInTenIsWarnedOf(double noise, double moving) {
        Random random = new Random(29 + (long) noise);
        List<List<Living>> province = new ArrayList<>();
        for (int number = 0; number < COUNTIES; number++) {
            List<Living> schools = new ArrayList<>();
            for (int n = 0; n < SCHOOLS; n++) {
                schools.add(new Living(
                        number + "-" + n,
                        grades(random, 90, 0, noise, moving),
                        Math.round(GROUND * (540 + 2.5 * (Math.sqrt(6) * noise + 20 * moving)))));
            }
            province.add(schools);
        }
        Rates rates = rates(province);
        assertThat(rates.watched()).as(rates.told()).isGreaterThan(COUNTIES * SCHOOLS / 2);
        assertThat(rates.dated() / (double) rates.watched()).as(rates.told()).isLessThanOrEqualTo(0.1);
        assertThat(rates.falseAlarms() / (double) rates.trials())
                .as(rates.told())
                .isLessThanOrEqualTo(0.1);
    }

    /**
     * Entrants that grow until the ground is too small for them in one of the years from 2022 to 2025: how much the back-tests of 2022 and
     * 2023 foretold, and how often what they said came true. Three years with noise have wide intervals, and more is missed.
     */
    @ParameterizedTest
    @CsvSource({"0,0,0.2", "3,0.2,0.5"})
    void backTestsByGradesMissLittle(double noise, double moving, double missed) {
        Random random = new Random(41 + (long) noise);
        List<List<Living>> province = new ArrayList<>();
        for (int number = 0; number < COUNTIES; number++) {
            List<Living> schools = new ArrayList<>();
            for (int n = 0; n < SCHOOLS; n++) {
                MadeGrades grades = grades(random, 60 + random.nextInt(30), 5, noise, moving);
                Living living = new Living(number + "-" + n, grades, 0);
                // Enough for the middle between two years, so that nothing hangs by a student.
                int until = 2022 + n % 4;
                double enough =
                        (living.grades().students(until) + living.grades().students(until + 1)) / 2.0;
                schools.add(new Living(living.id(), grades, Math.round(GROUND * enough)));
            }
            province.add(schools);
        }
        Rates rates = rates(province);
        int warned = rates.failed() - rates.missed() + rates.falseAlarms();
        assertThat(rates.failed()).as(rates.told()).isGreaterThan(COUNTIES * SCHOOLS / 2);
        assertThat(rates.missed() / (double) rates.failed()).as(rates.told()).isLessThanOrEqualTo(missed);
        assertThat((warned - rates.falseAlarms()) / (double) warned)
                .as(rates.told())
                .isGreaterThanOrEqualTo(0.8);
    }
}
