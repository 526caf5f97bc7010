package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.CountySource;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.history.trend.BackTest;
import org.junheng.history.trend.Outlook;
import org.junheng.history.trend.Outlook.OutlookBasis;
import org.junheng.history.trend.Outlook.OutlookState;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the years told of coefficients by the grades in school are right: counties of twelve schools over five years, of which the ten
 * years after are known too. Books stay; limits are 0.10 to 0.30 in steps of 0.02, so that each county has several that it may cross.
 */
class CoefficientRatesTest {
    private static final int COUNTIES = 40;
    private static final int SCHOOLS = 12;
    private static final int FIRST = 2020;
    private static final int LAST = 2024;
    private static final List<String> LIMITS =
            List.of("0.10", "0.12", "0.14", "0.16", "0.18", "0.20", "0.22", "0.24", "0.26", "0.28", "0.30");
    private static final Junheng RULES = rules();

    private static Junheng rules() {
        StringBuilder text = new StringBuilder(RuleText.HEADER);
        String when = "$c : County()\n"
                + "accumulate( $s : Section( county == $c.id, level == Level.PRIMARY ); $k : dispersion( $s.booksPerStudent() ) )";
        LIMITS.forEach(limit -> text.append(RuleText.rule(
                "CV" + limit.substring(2), "", "criteria", when, "require( $c, $k ).atMost( \"" + limit + "\" )")));
        return Junheng.load(Rules.of("cv.drl", text.toString()));
    }

    /** A school whose grades are known from 2020 to 2034. */
    private record Living(MadeGrades grades, long books) {
        School reported(int number, int year) {
            return grades.report(
                            School.builder("S" + number, "第" + number + "小学")
                                    .county("K")
                                    .kind(SchoolKind.PRIMARY)
                                    .figure(SchoolFigure.BOOKS, String.valueOf(books)),
                            year)
                    .build();
        }
    }

    /** Who enters goes from one line to another in 2020. */
    private static Living living(Random random, double first, double each, double noise, double moving, double books) {
        MadeGrades grades =
                MadeGrades.of(random, FIRST, LAST, year -> first + each * Math.max(0, year - FIRST), noise, moving, 1);
        return new Living(grades, Math.round(books * first * MadeGrades.GRADES));
    }

    private static double coefficient(List<Living> county, int year) {
        double students = 0;
        double amounts = 0;
        double squares = 0;
        for (Living school : county) {
            double own = school.grades().students(year);
            students += own;
            amounts += school.books();
            squares += school.books() * (double) school.books() / own;
        }
        return Math.sqrt(Math.max(0, students * squares / (amounts * amounts) - 1));
    }

    private static CountyHistory history(List<Living> county) {
        SortedMap<Integer, CountySource> years = new TreeMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            List<School> schools = new ArrayList<>();
            for (int n = 0; n < county.size(); n++) {
                schools.add(county.get(n).reported(n, year));
            }
            years.put(year, CountySource.of(List.of(County.of("K", "某县", schools))));
        }
        return History.of(RULES, years, HistoryOptions.USUAL).counties().get(0);
    }

    /** What was measured. */
    private static final class Rates {
        private int watched;
        private int dated;
        private int within;
        private int trials;
        private int warned;
        private int cameTrue;
        private int failed;
        private int missed;

        void add(List<Living> county) {
            CountyHistory history = history(county);
            for (Outlook outlook : history.outlooks()) {
                watched++;
                if (outlook.state() == OutlookState.DATED && outlook.basis() == OutlookBasis.COHORTS) {
                    double limit = Double.parseDouble("0." + outlook.criterion().substring(2));
                    int truth = LAST + 1;
                    while (truth < LAST + 10 && coefficient(county, truth) <= limit) {
                        truth++;
                    }
                    boolean isCrossed = coefficient(county, truth) > limit;
                    int year = isCrossed ? truth : Integer.MAX_VALUE;
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
                    warned += test.warned();
                    cameTrue += test.cameTrue();
                    failed += test.failed();
                    missed += test.missed();
                }
            }
        }

        String told() {
            return "%d watched, %d dated, %d within (%.1f %%); %d tests, %d warned, %d came true, false alarms %.1f %%, %d failed, %d missed"
                    .formatted(
                            watched,
                            dated,
                            within,
                            100.0 * within / Math.max(dated, 1),
                            trials,
                            warned,
                            cameTrue,
                            100.0 * (warned - cameTrue) / Math.max(trials, 1),
                            failed,
                            missed);
        }
    }

    /** Half of the schools grow by as many entrants each year, half lose some: the coefficient rises. */
    @ParameterizedTest
    @CsvSource({"0,0", "3,0.2", "6,0.5"})
    void whereSchoolsGrowApartFourDatesInFiveAreWithinTheirInterval(double noise, double moving) {
        Random random = new Random(11 + (long) noise);
        Rates rates = new Rates();
        for (int n = 0; n < COUNTIES; n++) {
            List<Living> county = new ArrayList<>();
            for (int school = 0; school < SCHOOLS; school++) {
                double first = 60 + random.nextInt(60);
                double each = (school % 2 == 0 ? 1 : -1) * (1.5 + random.nextInt(5));
                county.add(living(random, first, each, noise, moving, 25 * (0.95 + 0.1 * random.nextDouble())));
            }
            rates.add(county);
        }
        assertThat(rates.dated).as(rates.told()).isGreaterThan(COUNTIES / 2);
        assertThat(rates.within / (double) rates.dated).as(rates.told()).isGreaterThanOrEqualTo(0.8);
        assertThat((rates.warned - rates.cameTrue) / (double) Math.max(rates.trials, 1))
                .as(rates.told())
                .isLessThanOrEqualTo(0.1);
    }

    /**
     * Schools whose entrants only go up and down. Their grades differ all the same, and what that does to the coefficient is known ahead:
     * most of what has a date comes true. A date that does not is a false alarm.
     */
    @ParameterizedTest
    @CsvSource({"3,0.2", "6,0.5", "12,1"})
    void onNoiseNoMoreThanOneInTenIsWarnedOfInVain(double noise, double moving) {
        Random random = new Random(23 + (long) noise);
        Rates rates = new Rates();
        for (int n = 0; n < COUNTIES; n++) {
            List<Living> county = new ArrayList<>();
            double apart = 0.1 + 0.5 * random.nextDouble();
            for (int school = 0; school < SCHOOLS; school++) {
                double first = 60 + random.nextInt(60);
                county.add(living(random, first, 0, noise, moving, 25 * (1 + apart * (random.nextDouble() - 0.5))));
            }
            rates.add(county);
        }
        assertThat(rates.watched).as(rates.told()).isGreaterThan(COUNTIES);
        assertThat((rates.dated - rates.within) / (double) rates.watched)
                .as(rates.told())
                .isLessThanOrEqualTo(0.1);
        assertThat((rates.warned - rates.cameTrue) / (double) Math.max(rates.trials, 1))
                .as(rates.told())
                .isLessThanOrEqualTo(0.1);
    }
}
