package org.junheng.history.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.history.match.SchoolQuestion.SchoolCandidate;
import org.junheng.results.Evaluation;

/** What has to be asked about the schools of two years: ids that vanish or appear, and names that change altogether. */
public final class SchoolQuestions {
    private static final int MOST_CANDIDATES = 3;

    /** How much of the pairs of neighbouring letters two names must share to be near: half of both. */
    private static final double NEAR = 0.5;

    /** Two names of one id that share less than this may be two schools. */
    private static final double APART = 0.2;

    private final int from;
    private final int to;
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final Matching matching;

    private SchoolQuestions(int from, int to, Evaluation before, Evaluation after, Matching matching) {
        this.from = from;
        this.to = to;
        this.before = Matching.schools(before);
        this.after = Matching.schools(after);
        this.matching = matching;
    }

    /** The questions of two years. */
    public static List<SchoolQuestion> of(int from, int to, Evaluation before, Evaluation after, Matching matching) {
        return new SchoolQuestions(from, to, before, after, matching).all();
    }

    private List<SchoolQuestion> all() {
        List<SchoolQuestion> questions = new ArrayList<>();
        Map<String, String> vanished = names(SchoolFate.VANISHED);
        Map<String, String> appeared = names(SchoolFate.APPEARED);
        vanished.forEach((id, name) -> questions.add(
                new SchoolQuestion(from, to, SchoolFate.VANISHED, id, name, candidates(name, first(appeared, after)))));
        appeared.forEach((id, name) -> questions.add(new SchoolQuestion(
                from, to, SchoolFate.APPEARED, id, name, candidates(name, first(vanished, before)))));
        for (SchoolGroup group : matching.groups()) {
            if (group.fate() == SchoolFate.STAYED) {
                String id = group.after().get(0);
                String was = before.getOrDefault(id, "");
                String is = after.getOrDefault(id, "");
                if (!was.isEmpty() && !is.isEmpty() && likeness(was, is) < APART) {
                    questions.add(new SchoolQuestion(
                            from, to, SchoolFate.STAYED, id, is, List.of(new SchoolCandidate(id, was, false))));
                }
            }
        }
        return questions;
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

    private static List<SchoolCandidate> candidates(String name, Map<String, String> schools) {
        return schools.entrySet().stream()
                .filter(school -> likeness(name, school.getValue()) >= NEAR)
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, String> school) -> -likeness(name, school.getValue())))
                .limit(MOST_CANDIDATES)
                .map(school -> new SchoolCandidate(
                        school.getKey(), school.getValue(), school.getValue().equals(name)))
                .toList();
    }

    /**
     * How like two names are, from 0 to 1: twice the pairs of neighbouring letters that both have over all pairs of both
     * (L. R. Dice, Measures of the amount of ecologic association between species, Ecology 26, 1945). What most names of schools
     * end with tells nothing and is left out.
     */
    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Set<String> ours = pairs(bare(one));
        Set<String> theirs = pairs(bare(other));
        int all = ours.size() + theirs.size();
        ours.retainAll(theirs);
        return all == 0 ? 0 : 2.0 * ours.size() / all;
    }

    private static String bare(String name) {
        String bare = name.replaceAll("(小学|初中|中学|学校|[Ss]chool)", "").replaceAll("[\\s()（）]", "");
        return bare.isEmpty() ? name : bare;
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        String framed = "^" + name + "$";
        for (int i = 0; i + 1 < framed.length(); i++) {
            pairs.add(framed.substring(i, i + 2));
        }
        return pairs;
    }
}
