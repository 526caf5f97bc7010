package org.junheng.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A county as it was reported, with its schools: the unit of evaluation.
 *
 * @param id unique among the counties of a load
 * @param name what people call it
 * @param figures what is reported once for the county
 * @param schools its schools, campuses among them
 * @param enrolments one for each group of children that it reports
 * @param classes its classes, where it lists them
 * @param results its schools' results, where it lists them
 * @param extras columns that the library has no name for, by header
 */
public record County(
        String id,
        String name,
        Figures<CountyFigure> figures,
        List<School> schools,
        List<Enrolment> enrolments,
        List<ClassGroup> classes,
        List<Results> results,
        Map<String, Extra> extras)
        implements Subject {
    public County {
        schools = List.copyOf(schools);
        enrolments = List.copyOf(enrolments);
        classes = List.copyOf(classes);
        results = List.copyOf(results);
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /** A county of which nothing but its schools is reported. */
    public static County of(String id, String name, List<School> schools) {
        return new County(
                id, name, Figures.none(CountyFigure.class), schools, List.of(), List.of(), List.of(), Map.of());
    }

    /** This county with other schools. */
    public County withSchools(List<School> others) {
        return new County(id, name, figures, others, enrolments, classes, results, extras);
    }

    /** This county with other enrolments. */
    public County withEnrolments(List<Enrolment> others) {
        return new County(id, name, figures, schools, others, classes, results, extras);
    }

    /** This county with other classes. */
    public County withClasses(List<ClassGroup> others) {
        return new County(id, name, figures, schools, enrolments, others, results, extras);
    }

    /** This county with other results. */
    public County withResults(List<Results> others) {
        return new County(id, name, figures, schools, enrolments, classes, others, extras);
    }

    /** The county itself, as a subject's {@link Subject#county()}. */
    @Override
    public String county() {
        return id;
    }

    @Override
    public String titleZh() {
        return name;
    }

    @Override
    public String titleEn() {
        return name;
    }

    /** A figure of the county. */
    public Measure figure(CountyFigure name) {
        return Measure.of(id, name.unit(), new Input(id, name, figures.get(name)));
    }

    /** A column that the library has no name for, as a number; unreported where the county has no such column. */
    public Measure extra(String header) {
        Extra extra = extras.getOrDefault(header, Extra.NOT_REPORTED);
        return Measure.ofColumn(id, new Input(id, Named.column(header), extra.number()));
    }
}
