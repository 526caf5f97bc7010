package org.junheng.engine.prepare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junheng.criteria.QualityChoices;
import org.junheng.criteria.Subject;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.results.DataFinding;

/** From a county as reported to what rules match. */
public final class Preparation {
    private final County county;
    private final QualityChoices quality;
    private final List<DataFinding> dataFindings = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Subject> subjects = new LinkedHashMap<>();

    private Preparation(County reported, LocalDate asOf, QualityChoices quality) {
        this.county = new LaterEvidence(asOf, dataFindings).without(reported);
        this.quality = quality;
    }

    /**
     * Prepares a county.
     *
     * @param asOf the day of the evaluation: evidence that is dated later is none
     * @param quality how the quality of its schools is reckoned
     * @throws IllegalArgumentException if two of its subjects have one id
     */
    public static Prepared of(County county, LocalDate asOf, QualityChoices quality) {
        return new Preparation(county, asOf, quality).prepare();
    }

    private Prepared prepare() {
        Contradictions contradictions = new Contradictions(dataFindings);
        ClassContradictions ofClasses = new ClassContradictions(county.classes(), dataFindings);
        List<School> checked = county.schools().stream()
                .map(school -> Taught.of(school, dataFindings))
                .map(school -> withoutEither(school, contradictions.without(school), ofClasses.without(school)))
                .map(Narrowing::of)
                .toList();
        List<Results> reported = new GradeResults(dataFindings)
                .without(county.results().stream().map(contradictions::without).toList());
        List<Results> rows =
                AbsentRows.with(reported.stream().map(Narrowing::of).toList(), county.schools());
        Campuses.Merged merged = Campuses.merge(checked, rows, ofClasses.without(county.classes()), dataFindings);
        SchoolTotals ofSchools = new SchoolTotals(merged.schools(), merged.results(), dataFindings);
        List<Results> results = ofSchools.results();
        List<ClassGroup> classes = merged.classes();
        ListedLevels listed = new ListedLevels(classes, results, dataFindings);
        List<School> schools = ofSchools.schools().stream().map(listed::of).toList();
        Map<String, List<Results>> resultsBySection =
                bySection(results, result -> result.level().idIn(result.school()));
        Map<String, List<ClassGroup>> classesBySection =
                bySection(classes, group -> group.level().idIn(group.school()));
        CountyTotals totals = new CountyTotals(
                new GraduatesOfCounty(dataFindings).without(contradictions.without(county)), schools, dataFindings);
        add(Narrowing.of(totals.without()).withSchools(schools));
        schools.forEach(school -> sections.addAll(Sections.of(school, resultsBySection, classesBySection, quality)));
        levels().forEach(level -> add(new CountyLevel(county.id(), level)));
        schools.forEach(this::add);
        sections.forEach(this::add);
        enrolments(contradictions).forEach(children -> add(totals.without(children)));
        classes.forEach(this::add);
        results.forEach(this::add);
        Map<String, Integer> positions = new HashMap<>();
        subjects.keySet().forEach(id -> positions.put(id, positions.size()));
        return new Prepared(List.copyOf(subjects.values()), subjects, sections, dataFindings, positions);
    }

    /** Both look at what was reported: what one of them takes out hides nothing from the other. */
    @SuppressWarnings("ReferenceEquality") // the same object means that nothing was taken out
    private static School withoutEither(School reported, School one, School other) {
        if (one == reported || other == reported) {
            return one == reported ? other : one;
        }
        Map<Level, Figures<LevelFigure>> levels = new TreeMap<>(one.levels());
        other.levels().forEach((level, figures) -> {
            Figures<LevelFigure> left = one.level(level);
            for (Map.Entry<LevelFigure, Figure> figure : figures.reported().entrySet()) {
                left = figure.getValue().state() == Figure.FigureState.CONTRADICTED
                        ? left.with(figure.getKey(), Figure.CONTRADICTED)
                        : left;
            }
            levels.put(level, left);
        });
        Figure largest = other.figures().get(SchoolFigure.LARGEST_CLASS);
        Figures<SchoolFigure> figures = largest.state() == Figure.FigureState.CONTRADICTED
                ? one.figures().with(SchoolFigure.LARGEST_CLASS, largest)
                : one.figures();
        return one.with(figures, new TreeMap<>(levels));
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
