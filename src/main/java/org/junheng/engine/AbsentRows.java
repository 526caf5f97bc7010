package org.junheng.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;

/**
 * Results that a school lacks while its like have them: a subject of a grade, or a whole grade, that at least as many schools of
 * its level have as lack it. They are put in as rows of which nothing was reported, so that what reads them is undecided and
 * names them. A subject that nobody of a school sat is reported by a row of nought students.
 */
final class AbsentRows {
    private final List<Results> results;
    /** The schools with results, by level. */
    private final Map<Level, Map<String, Results>> schools = new TreeMap<>();
    /** By level, grade and subject the row of each school. */
    private final Map<Level, Map<Row, Set<String>>> rows = new TreeMap<>();

    /** What is tested in a grade. */
    private record Row(String grade, String subject) {}

    private AbsentRows(List<Results> results) {
        this.results = results;
        for (Results row : results) {
            schools.computeIfAbsent(row.level(), any -> new LinkedHashMap<>()).putIfAbsent(row.school(), row);
            rows.computeIfAbsent(row.level(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(new Row(row.grade(), row.subject()), any -> new LinkedHashSet<>())
                    .add(row.school());
        }
    }

    /** The results, and behind them the rows that are absent. */
    static List<Results> with(List<Results> results) {
        return results.isEmpty() ? results : new AbsentRows(results).all();
    }

    private List<Results> all() {
        List<Results> all = new ArrayList<>(results);
        schools.forEach((level, ofLevel) -> rows.getOrDefault(level, Map.of()).forEach((row, having) -> {
            if (having.size() < ofLevel.size() && 2 * having.size() >= ofLevel.size()) {
                ofLevel.forEach((school, like) -> {
                    if (!having.contains(school)) {
                        all.add(absent(like, row));
                    }
                });
            }
        }));
        return all;
    }

    private static Results absent(Results like, Row row) {
        Figure none = Figure.NOT_REPORTED;
        return new Results(
                like.county(), like.school(), like.level(), row.grade(), row.subject(), none, none, none, none, none, none);
    }
}
