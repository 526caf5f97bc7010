package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Level;
import org.junheng.facts.Section;
import org.junheng.history.match.Matching;
import org.junheng.history.trend.KnownYears.KnownEntrants;
import org.junheng.results.Evaluation;

/**
 * Who enters each level of a school, as given: for the school, else its part of what is left of the county's, as its first grade is part of
 * those of the others in the last year, or its students of theirs where not all report grades.
 */
final class IntakeShares {
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<Integer, Map<String, Double>> ofSchools = new HashMap<>();
    private final Map<Integer, Map<String, Double>> ofCounty = new HashMap<>();

    IntakeShares(Evaluation last, List<KnownEntrants> entrants) {
        last.subjects().values().forEach(subject -> {
            if (subject instanceof Section section) {
                sections.put(section.id(), section);
            }
        });
        String county = last.county().id();
        for (KnownEntrants known : entrants) {
            String subject = Matching.own(List.of(known.subject()), county).get(0);
            (sections.containsKey(subject) ? ofSchools : ofCounty)
                    .computeIfAbsent(known.year(), any -> new HashMap<>())
                    .merge(subject, known.students().toDouble(), Double::sum);
        }
    }

    /** By year. */
    Map<Integer, Double> of(String subject) {
        Map<Integer, Double> years = new HashMap<>();
        Section section = sections.get(subject);
        if (section == null) {
            return years;
        }
        ofCounty.forEach((year, totals) -> part(year, section, totals).ifPresent(part -> years.put(year, part)));
        ofSchools.forEach((year, schools) -> {
            if (schools.containsKey(subject)) {
                years.put(year, schools.get(subject));
            }
        });
        return years;
    }

    private Optional<Double> part(int year, Section section, Map<String, Double> totals) {
        Level level = section.level();
        if (!totals.containsKey(level.label())) {
            return Optional.empty();
        }
        Map<String, Double> own = ofSchools.getOrDefault(year, Map.of());
        List<Section> others = new ArrayList<>();
        double rest = totals.get(level.label());
        for (Section one : sections.values()) {
            if (one.level().equals(level) && !one.students().amount().isZero()) {
                rest -= own.getOrDefault(one.id(), 0.0);
                if (!own.containsKey(one.id())) {
                    others.add(one);
                }
            }
        }
        boolean byGrade = others.stream().allMatch(one -> GradeSizes.of(one).state() == GradeSizes.GradeState.KNOWN);
        double all = others.stream().mapToDouble(one -> size(one, byGrade)).sum();
        return others.contains(section) && all > 0
                ? Optional.of(Math.max(rest, 0) * size(section, byGrade) / all)
                : Optional.empty();
    }

    private static double size(Section section, boolean byGrade) {
        return byGrade
                ? GradeSizes.of(section).sizes().get(0).toDouble()
                : section.students().amount().low().toDouble();
    }
}
