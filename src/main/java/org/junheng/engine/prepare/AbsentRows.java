package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;

/**
 * Results that a school lacks while its like have them: a subject that at least as many schools with that grade have as lack it,
 * and a grade that it alone lacks of the schools of its kind. They are put in as rows of which nothing was reported, so that
 * what reads them is undecided and names them. A subject that nobody of a school sat is reported by a row of nought students.
 */
final class AbsentRows {
    private final List<Results> results;
    private final Map<String, SchoolKind> kinds = new HashMap<>();
    /** By level and grade, then by subject, the schools that have a row. */
    private final Map<List<String>, Map<String, Set<String>>> rows = new LinkedHashMap<>();
    /** By level, the schools that have results, with one row of each. */
    private final Map<String, Map<String, Results>> schools = new LinkedHashMap<>();

    private AbsentRows(List<Results> results, List<School> all) {
        this.results = results;
        all.forEach(school -> kinds.put(school.id(), school.kind()));
        for (Results row : results) {
            String level = row.level().label();
            schools.computeIfAbsent(level, any -> new LinkedHashMap<>()).putIfAbsent(row.school(), row);
            rows.computeIfAbsent(List.of(level, row.grade()), any -> new LinkedHashMap<>())
                    .computeIfAbsent(row.subject(), any -> new LinkedHashSet<>())
                    .add(row.school());
        }
    }

    /** The results, and behind them the rows that are absent. */
    static List<Results> with(List<Results> results, List<School> schools) {
        return results.isEmpty() ? results : new AbsentRows(results, schools).all();
    }

    private List<Results> all() {
        List<Results> all = new ArrayList<>(results);
        rows.forEach((grade, subjects) -> {
            Map<String, Results> ofLevel = schools.getOrDefault(grade.get(0), Map.of());
            Set<String> like = new LinkedHashSet<>();
            subjects.values().forEach(like::addAll);
            Set<String> alone = alone(ofLevel.keySet(), like);
            subjects.forEach((subject, having) -> {
                boolean isUsual = 2 * having.size() >= like.size();
                ofLevel.forEach((school, row) -> {
                    boolean lacks = like.contains(school) ? !having.contains(school) : alone.contains(school);
                    if (isUsual && lacks) {
                        all.add(absent(row, grade.get(1), subject));
                    }
                });
            });
        });
        return all;
    }

    /** Who lacks what all others of its kind have. */
    private Set<String> alone(Set<String> ofLevel, Set<String> having) {
        Map<SchoolKind, Set<String>> lacking = new HashMap<>();
        Set<SchoolKind> had = new LinkedHashSet<>();
        for (String school : ofLevel) {
            SchoolKind kind = kinds.getOrDefault(school, SchoolKind.UNKNOWN);
            if (having.contains(school)) {
                had.add(kind);
            } else {
                lacking.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(school);
            }
        }
        Set<String> alone = new LinkedHashSet<>();
        lacking.forEach((kind, those) -> {
            if (those.size() == 1 && had.contains(kind)) {
                alone.addAll(those);
            }
        });
        return alone;
    }

    private static Results absent(Results like, String grade, String subject) {
        Figure none = Figure.NOT_REPORTED;
        return new Results(
                like.county(), like.school(), like.level(), grade, subject, none, none, none, none, none, none);
    }
}
