package org.junheng.history.pledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.history.match.Matching;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.SchoolGroup;
import org.junheng.results.Evaluation;

/** Which subject of each year a subject is: schools by the ids that they went by, and on where others joined or left them. */
final class SubjectTrack {
    private final List<Evaluation> years;
    private final List<List<SchoolGroup>> steps;
    private final List<Map<String, Verdict>> verdicts = new ArrayList<>();

    /**
     * A county.
     *
     * @param years its years
     * @param steps what became of schools from each year to the next, one fewer
     */
    SubjectTrack(List<Evaluation> years, List<List<SchoolGroup>> steps) {
        this.years = List.copyOf(years);
        this.steps = List.copyOf(steps);
        for (Evaluation year : years) {
            Map<String, Verdict> byId = new HashMap<>();
            year.verdicts().forEach(verdict -> byId.put(verdict.id(), verdict));
            verdicts.add(byId);
        }
    }

    /** The id of the subject in each year; empty where there is none. */
    List<Optional<String>> of(String subject, int from) {
        List<Optional<String>> ids = new ArrayList<>(Collections.nCopies(years.size(), Optional.empty()));
        Optional<String> school = Matching.schoolOf(subject, years.get(from));
        if (school.isEmpty()) {
            return new ArrayList<>(Collections.nCopies(years.size(), Optional.of(subject)));
        }
        String part = subject.substring(school.get().length());
        Optional<String> id = school;
        for (int i = from; i < years.size() && id.isPresent(); i++) {
            ids.set(i, id.map(one -> one + part));
            id = i + 1 < years.size() ? later(id.get(), i) : Optional.empty();
        }
        id = school;
        for (int i = from; i >= 0 && id.isPresent(); i--) {
            ids.set(i, id.map(one -> one + part));
            id = i > 0 ? earlier(id.get(), i - 1) : Optional.empty();
        }
        return ids;
    }

    /** The first year that has the subject; empty where none has. */
    Optional<Integer> first(String subject) {
        for (int i = 0; i < years.size(); i++) {
            if (years.get(i).subjects().containsKey(subject)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    Optional<Verdict> verdict(int year, String criterion, Optional<String> subject) {
        return subject.flatMap(id -> Optional.ofNullable(verdicts.get(year).get(criterion + "@" + id)));
    }

    private Optional<String> later(String school, int step) {
        return steps.get(step).stream()
                .filter(group -> group.before().contains(school) && group.fate() != SchoolFate.DOUBTED)
                .findFirst()
                .flatMap(group -> group.isOne()
                        ? Optional.of(group.after().get(0))
                        : Optional.of(school).filter(group.after()::contains));
    }

    private Optional<String> earlier(String school, int step) {
        return steps.get(step).stream()
                .filter(group -> group.after().contains(school))
                .findFirst()
                .flatMap(group -> group.earlierOf(school));
    }
}
