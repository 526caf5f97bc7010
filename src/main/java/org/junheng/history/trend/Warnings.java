package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.history.match.Correction;
import org.junheng.history.match.Matching;
import org.junheng.results.Evaluation;

/**
 * Where everything leads that is good in the last year, and how such warnings would have done before.
 *
 * @param all where each value leads, those with a year first
 * @param backTests one and two years ahead
 */
public record Outlooks(List<Outlook> all, List<BackTest> backTests) {
    private static final int FURTHEST_TEST = 2;

    /**
     * Looks ahead.
     *
     * @param numbers the years
     * @param years the county in each of them, by the same rules
     * @param corrections what is said to have been corrected: what was reckoned from it before is left out
     * @param matchings which schools of each year are which in the next
     */
    public static Outlooks of(
            List<Integer> numbers, List<Evaluation> years, List<Correction> corrections, List<Matching> matchings) {
        List<Outlook> all = new ArrayList<>();
        List<Series.TestCounter> counters = new ArrayList<>();
        for (int ahead = 1; ahead <= FURTHEST_TEST; ahead++) {
            counters.add(new Series.TestCounter(ahead));
        }
        for (Series series : series(numbers, years, corrections, matchings)) {
            if (series.isWatched()) {
                Outlook outlook = series.outlook();
                all.add(outlook);
            }
            for (int i = 0; i < counters.size(); i++) {
                series.backTest(i + 1, counters.get(i));
            }
        }
        all.sort(Comparator.comparing((Outlook outlook) -> outlook.state())
                .thenComparing(outlook -> outlook.crossing().orElse(0)));
        return new Outlooks(
                all, counters.stream().map(Series.TestCounter::result).toList());
    }

    /** Whether it was reckoned from a figure of which it is said later that it had been wrong. */
    private static boolean wasWrong(Verdict verdict, int year, List<Correction> corrections) {
        return corrections.stream()
                .filter(correction -> correction.year() > year)
                .anyMatch(correction ->
                        verdict.requirement().value().inputs().stream().anyMatch(input -> isOf(input, correction)));
    }

    private static boolean isOf(Input input, Correction correction) {
        String school = correction.school().substring(correction.school().indexOf(':') + 1);
        return (input.subject().equals(school) || input.subject().startsWith(school + "/"))
                && correction.isOf(input.name().id());
    }

    /** Each verdict of the last year with those of the same subject before it, by the fixed rules. */
    private static List<Series> series(
            List<Integer> numbers, List<Evaluation> years, List<Correction> corrections, List<Matching> matchings) {
        List<Map<String, Verdict>> byId = new ArrayList<>();
        for (Evaluation year : years) {
            Map<String, Verdict> verdicts = new HashMap<>();
            year.verdicts().forEach(verdict -> verdicts.put(verdict.id(), verdict));
            byId.add(verdicts);
        }
        List<Series> all = new ArrayList<>();
        int last = years.size() - 1;
        for (Verdict verdict : years.get(last).verdicts()) {
            List<Optional<Verdict>> back = new ArrayList<>(List.of(Optional.of(verdict)));
            Optional<String> subject = Optional.of(verdict.subject());
            for (int i = last; i > 0; i--) {
                Matching matching = matchings.get(i - 1);
                Evaluation year = years.get(i);
                subject = subject.filter(id -> !matching.isInDoubt(id, year))
                        .flatMap(id -> matching.earlierSubject(id, year));
                Map<String, Verdict> earlier = byId.get(i - 1);
                int number = numbers.get(i - 1);
                back.add(
                        0,
                        subject.map(id -> earlier.get(verdict.criterion() + "@" + id))
                                .filter(known -> !wasWrong(known, number, corrections)));
            }
            all.add(new Series(verdict.criterion(), verdict.subject(), numbers, back));
        }
        return all;
    }
}
