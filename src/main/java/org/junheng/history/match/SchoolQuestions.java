package org.junheng.history.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.history.match.SchoolQuestion.SchoolCandidate;
import org.junheng.results.Evaluation;
import org.junheng.texts.wording.Look;

/** What has to be asked about the schools of two years: ids that vanish or appear, and names that change altogether. */
public final class SchoolQuestions {
    private static final int MOST_CANDIDATES = 3;

    private final int from;
    private final int to;
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final Matching matching;
    private final SchoolDoubts doubts;
    private final OfferedAnswers answers;
    private final SchoolYears years;

    private SchoolQuestions(
            int from,
            int to,
            Evaluation before,
            Evaluation after,
            Matching matching,
            List<Correction> corrections,
            SchoolYears years,
            CountyIds ids) {
        this.from = from;
        this.to = to;
        this.before = Matching.schools(before);
        this.after = Matching.schools(after);
        this.matching = matching;
        this.doubts = new SchoolDoubts(before, after, corrections);
        this.years = years;
        this.answers = new OfferedAnswers(to, ids, this.before, this.after, matching.groups());
    }

    /** The questions of two years, of all those in which the schools are. */
    public static List<SchoolQuestion> of(
            int from,
            int to,
            Evaluation before,
            Evaluation after,
            Matching matching,
            List<Correction> corrections,
            SchoolYears years,
            CountyIds ids) {
        return new SchoolQuestions(from, to, before, after, matching, corrections, years, ids).all();
    }

    private List<SchoolQuestion> all() {
        List<SchoolQuestion> questions = new ArrayList<>();
        Map<String, String> vanished = names(SchoolFate.VANISHED);
        Map<String, String> appeared = names(SchoolFate.APPEARED);
        vanished.forEach((id, name) ->
                questions.add(open(SchoolFate.VANISHED, id, name, candidates(id, name, first(appeared, after)))));
        appeared.forEach((id, name) ->
                questions.add(open(SchoolFate.APPEARED, id, name, candidates(id, name, first(vanished, before)))));
        for (SchoolGroup group : matching.groups()) {
            if (group.fate() == SchoolFate.DOUBTED) {
                questions.add(doubted(group.after().get(0)));
            }
        }
        return questions;
    }

    private SchoolQuestion open(SchoolFate fate, String id, String name, List<SchoolCandidate> candidates) {
        Optional<Integer> beyond = fate == SchoolFate.APPEARED ? years.before(from, id) : years.since(to, id);
        List<OfferedAnswer> offered = answers.of(fate, id, candidates);
        return new SchoolQuestion(from, to, fate, id, name, candidates, beyond, Set.of(), offered);
    }

    private SchoolQuestion doubted(String id) {
        String was = before.getOrDefault(id, "");
        List<SchoolCandidate> candidates = new ArrayList<>();
        candidates.add(new SchoolCandidate(id, was, was.equals(after.get(id))));
        after.forEach((other, name) -> {
            if (name.equals(was) && !other.equals(id)) {
                candidates.add(new SchoolCandidate(other, name, true));
            }
        });
        return new SchoolQuestion(
                from,
                to,
                SchoolFate.DOUBTED,
                id,
                after.getOrDefault(id, ""),
                candidates,
                Optional.empty(),
                doubts.of(id),
                answers.of(SchoolFate.DOUBTED, id, candidates));
    }

    private Map<String, String> names(SchoolFate fate) {
        Map<String, String> names = new LinkedHashMap<>();
        for (SchoolGroup group : matching.groups()) {
            if (group.fate() == fate) {
                group.before().forEach(id -> names.put(id, before.getOrDefault(id, id)));
                group.after().forEach(id -> names.put(id, after.getOrDefault(id, id)));
            }
        }
        return names;
    }

    /** Those that are open themselves, then all others of that year. */
    private static Map<String, String> first(Map<String, String> open, Map<String, String> all) {
        Map<String, String> both = new LinkedHashMap<>(open);
        all.forEach(both::putIfAbsent);
        return both;
    }

    /** Those whose ids look alike, such as one that has lost its noughts, then those whose names are near. */
    private static List<SchoolCandidate> candidates(String id, String name, Map<String, String> schools) {
        Comparator<Map.Entry<String, String>> byId =
                Comparator.comparing((Map.Entry<String, String> school) -> !isLikeId(id, school.getKey()));
        return schools.entrySet().stream()
                .filter(school -> isLikeId(id, school.getKey())
                        || SchoolNames.likeness(name, school.getValue()) >= SchoolNames.NEAR)
                .sorted(byId.thenComparingDouble(school -> -SchoolNames.likeness(name, school.getValue())))
                .limit(MOST_CANDIDATES)
                .map(school -> new SchoolCandidate(
                        school.getKey(), school.getValue(), school.getValue().equals(name)))
                .toList();
    }

    private static boolean isLikeId(String id, String other) {
        return Look.withoutNoughts(id).equals(Look.withoutNoughts(other));
    }
}
