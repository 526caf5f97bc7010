package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.history.trend.Outlook.OutlookBasis;

/**
 * Where everything leads that is good in the last year, and how such warnings would have done before.
 *
 * @param all where each value leads, those with a year first
 * @param backTests one and two years ahead, by the straight line, and then by the grades in school where any tell
 */
record Warnings(List<Outlook> all, List<BackTest> backTests) {
    private static final int FURTHEST_TEST = 2;

    /**
     * Looks ahead.
     *
     * @param county the county in the years that there are
     * @param cohorts its grades
     */
    static Warnings of(CountyYears county, Cohorts cohorts) {
        List<Outlook> all = new ArrayList<>();
        List<TestCounter> trend = counters(OutlookBasis.TREND);
        List<TestCounter> byGrades = counters(OutlookBasis.COHORTS);
        for (Series series : county.series()) {
            CohortSeries grades = new CohortSeries(series, cohorts);
            if (series.isWatched()) {
                int last = series.years().size() - 1;
                all.add(Outlook.of(series, series.trend(last), grades.told(last), county.since(series.subject())));
            }
            for (int i = 0; i < FURTHEST_TEST; i++) {
                series.backTest(i + 1, trend.get(i), series::trend);
                series.backTest(i + 1, byGrades.get(i), grades::ahead);
            }
        }
        all.sort(Comparator.comparing((Outlook outlook) -> outlook.state())
                .thenComparing(outlook -> outlook.crossing().orElse(0)));
        List<BackTest> tests =
                new ArrayList<>(trend.stream().map(TestCounter::result).toList());
        byGrades.stream().filter(TestCounter::isTested).map(TestCounter::result).forEach(tests::add);
        return new Warnings(all, tests);
    }

    private static List<TestCounter> counters(OutlookBasis basis) {
        return IntStream.rangeClosed(1, FURTHEST_TEST)
                .mapToObj(ahead -> new TestCounter(basis, ahead))
                .toList();
    }
}
