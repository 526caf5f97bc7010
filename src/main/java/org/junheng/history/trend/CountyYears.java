package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.history.match.Correction;
import org.junheng.history.match.Matching;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.SchoolGroup;
import org.junheng.history.trend.Outlook.SchoolSince;
import org.junheng.results.Evaluation;

/**
 * A county in the years that there are, by the same rules, and who is who in them.
 *
 * @param numbers the years
 * @param years the county in each of them
 * @param corrections what is said to have been corrected: what was reckoned from it before is left out
 * @param matchings which schools of each year are which in the next
 */
public record CountyYears(
        List<Integer> numbers, List<Evaluation> years, List<Correction> corrections, List<Matching> matchings) {
    public CountyYears {
        numbers = List.copyOf(numbers);
        years = List.copyOf(years);
        corrections = List.copyOf(corrections);
        matchings = List.copyOf(matchings);
    }

    Evaluation last() {
        return years.get(years.size() - 1);
    }

    /** The id of a subject of the last year in each year, the first first; empty where it was not there, or is asked about. */
    List<Optional<String>> ids(String subject) {
        return ids(subject, years.size() - 1);
    }

    /** The same of a subject of any year, by its place, in the years up to that one. */
    List<Optional<String>> ids(String subject, int place) {
        List<Optional<String>> ids = new ArrayList<>(List.of(Optional.of(subject)));
        Optional<String> id = Optional.of(subject);
        for (int i = place; i > 0; i--) {
            Matching matching = matchings.get(i - 1);
            Evaluation year = years.get(i);
            id = id.filter(known -> !matching.isInDoubt(known, year))
                    .flatMap(known -> matching.earlierSubject(known, year));
            ids.add(0, id);
        }
        return ids;
    }

    /** Since when a subject of the last year is the same one, and why not before; empty where it is in all years. */
    Optional<SchoolSince> since(String subject) {
        List<Optional<String>> ids = ids(subject);
        int first = ids.size() - 1;
        while (first > 0 && ids.get(first - 1).isPresent()) {
            first--;
        }
        if (first == 0) {
            return Optional.empty();
        }
        Evaluation year = years.get(first);
        SchoolFate fate = ids.get(first)
                .flatMap(id -> Matching.schoolOf(id, year))
                .flatMap(matchings.get(first - 1)::ofAfter)
                .map(SchoolGroup::fate)
                .orElse(SchoolFate.APPEARED);
        return Optional.of(new SchoolSince(numbers.get(first), first, fate));
    }

    /** Whether a figure of a subject in a year is said later to have been wrong. */
    boolean wasWrong(String subject, String figure, int year) {
        return corrections.stream()
                .filter(correction -> correction.year() > year)
                .anyMatch(correction -> isOf(subject, correction) && correction.isOf(figure));
    }

    private static boolean isOf(String subject, Correction correction) {
        String school = correction.school().substring(correction.school().indexOf(':') + 1);
        return subject.equals(school) || subject.startsWith(school + "/");
    }

    private boolean wasWrong(Verdict verdict, int year) {
        return verdict.requirement().value().inputs().stream()
                .anyMatch(input -> wasWrong(input.subject(), input.name().id(), year));
    }

    /** Each verdict of the last year with those of the same subject before it. */
    List<Series> series() {
        List<Map<String, Verdict>> byId = new ArrayList<>();
        for (Evaluation year : years) {
            Map<String, Verdict> verdicts = new HashMap<>();
            year.verdicts().forEach(verdict -> verdicts.put(verdict.id(), verdict));
            byId.add(verdicts);
        }
        Map<String, List<Optional<String>>> ids = new HashMap<>();
        List<Series> all = new ArrayList<>();
        for (Verdict verdict : last().verdicts()) {
            List<Optional<String>> own = ids.computeIfAbsent(verdict.subject(), this::ids);
            List<Optional<Verdict>> back = new ArrayList<>();
            for (int i = 0; i < years.size(); i++) {
                int place = i;
                boolean isLast = i == years.size() - 1;
                back.add(own.get(i)
                        .map(id -> byId.get(place).get(verdict.criterion() + "@" + id))
                        .filter(known -> isLast || !wasWrong(known, numbers.get(place))));
            }
            all.add(new Series(verdict.criterion(), verdict.subject(), numbers, back));
        }
        return all;
    }
}
