package org.junheng.data.join;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.data.table.ResultsTable;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;

/**
 * Subjects that a school reports no results in, although most schools do for the same grade: they are missing, and not as if
 * the grade were not taught them.
 */
public final class SubjectGaps {
    private static final int FEWEST_SCHOOLS = 3;
    private static final List<Figure> NOTHING = Collections.nCopies(ListFigures.RESULTS.size(), Figure.NOT_REPORTED);

    private SubjectGaps() {}

    private record Grade(Level level, String grade) {}

    /** The results, with those that are missing as not reported; in the order of the schools, then of their ids. */
    public static List<Results> filled(List<Results> results) {
        Map<Grade, Set<String>> schools = new HashMap<>();
        Map<Grade, Map<String, Set<String>>> bySubject = new HashMap<>();
        Map<String, Map<String, Results>> bySchool = new LinkedHashMap<>();
        for (Results row : results) {
            Grade grade = new Grade(row.level(), row.grade());
            schools.computeIfAbsent(grade, any -> new HashSet<>()).add(row.school());
            bySubject
                    .computeIfAbsent(grade, any -> new TreeMap<>())
                    .computeIfAbsent(row.subject(), any -> new HashSet<>())
                    .add(row.school());
            bySchool.computeIfAbsent(row.school(), any -> new TreeMap<>()).put(row.id(), row);
        }
        bySchool.values().forEach(own -> {
            Set<Grade> grades = new HashSet<>();
            List.copyOf(own.values()).forEach(row -> {
                Grade grade = new Grade(row.level(), row.grade());
                if (grades.add(grade)) {
                    usual(bySubject.getOrDefault(grade, Map.of()), schools.getOrDefault(grade, Set.of()))
                            .forEach(subject -> add(row, subject, own));
                }
            });
        });
        List<Results> filled = new ArrayList<>();
        bySchool.values().forEach(own -> filled.addAll(own.values()));
        return filled;
    }

    /** The subjects that more than half of the schools report. */
    private static Set<String> usual(Map<String, Set<String>> bySubject, Set<String> schools) {
        Set<String> usual = new TreeSet<>();
        bySubject.forEach((subject, reporting) -> {
            if (reporting.size() >= FEWEST_SCHOOLS && 2 * reporting.size() > schools.size()) {
                usual.add(subject);
            }
        });
        return usual;
    }

    private static void add(Results of, String subject, Map<String, Results> own) {
        ResultsTable.TaughtSubject nothing = new ResultsTable.TaughtSubject(of.grade(), subject, NOTHING, of.lines());
        Results missing = ResultsTable.results(of.county(), of.school(), of.level(), nothing);
        own.putIfAbsent(missing.id(), missing);
    }
}
