package org.junheng.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Subject;
import org.junheng.results.DataFinding;

/** From a county as reported to what rules match. */
final class Preparation {
    private final County county;
    private final List<DataFinding> dataFindings = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Subject> subjects = new LinkedHashMap<>();

    private Preparation(County county) {
        this.county = county;
    }

    /**
     * Prepares a county.
     *
     * @throws IllegalArgumentException if two of its subjects have one id
     */
    static Prepared of(County county) {
        return new Preparation(county).prepare();
    }

    private Prepared prepare() {
        Contradictions contradictions = new Contradictions(dataFindings);
        List<School> checked =
                county.schools().stream().map(contradictions::without).toList();
        List<School> schools = Campuses.merge(checked, dataFindings);
        List<Results> results =
                county.results().stream().map(contradictions::without).toList();
        Map<String, List<Results>> resultsBySection =
                bySection(results, result -> result.level().idIn(result.school()));
        Map<String, List<ClassGroup>> classesBySection =
                bySection(county.classes(), group -> group.level().idIn(group.school()));
        add(contradictions.without(county));
        schools.forEach(school -> sections.addAll(Sections.of(school, resultsBySection, classesBySection)));
        levels().forEach(level -> add(new CountyLevel(county.id(), level)));
        schools.forEach(this::add);
        sections.forEach(this::add);
        enrolments(contradictions).forEach(this::add);
        county.classes().forEach((ClassGroup group) -> add(group));
        results.forEach(this::add);
        Map<String, Integer> positions = new HashMap<>();
        subjects.keySet().forEach(id -> positions.put(id, positions.size()));
        return new Prepared(List.copyOf(subjects.values()), subjects, sections, dataFindings, positions);
    }

    private static <T> Map<String, List<T>> bySection(List<T> items, Function<T, String> section) {
        Map<String, List<T>> bySection = new LinkedHashMap<>();
        items.forEach(item -> bySection
                .computeIfAbsent(section.apply(item), any -> new ArrayList<>())
                .add(item));
        return bySection;
    }

    private Set<Level> levels() {
        Set<Level> levels = new TreeSet<>();
        sections.forEach(section -> levels.add(section.level()));
        return levels;
    }

    /** One for each group of children, whether the county reports it or not. */
    private List<Enrolment> enrolments(Contradictions contradictions) {
        List<Enrolment> all = new ArrayList<>();
        for (ChildGroup group : ChildGroup.values()) {
            Enrolment reported = county.enrolments().stream()
                    .filter(enrolment -> enrolment.group() == group)
                    .findFirst()
                    .orElseGet(() -> Enrolment.notReported(county.id(), group));
            all.add(contradictions.without(reported));
        }
        return all;
    }

    private void add(Subject subject) {
        if (subjects.put(subject.id(), subject) != null) {
            throw new IllegalArgumentException(
                    "county " + county.id() + " has two subjects with the id \"" + subject.id() + "\"");
        }
    }
}
