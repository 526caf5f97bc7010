package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.junheng.criteria.Subject;
import org.junheng.facts.Level;
import org.junheng.facts.Section;
import org.junheng.facts.Split;
import org.junheng.history.trend.CohortCoefficient.PartMember;
import org.junheng.history.trend.CohortLine.ExpectedSize;
import org.junheng.history.trend.CohortValue.GradesOutlook;
import org.junheng.history.trend.TrendLine.TrendPoint;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Range;
import org.junheng.values.Dispersion;

/**
 * What the grades in school tell of a coefficient, from one of the years on. Schools whose grades are not known go along the line of their
 * students where that moves by more than chance would have it, else they stay as they are; grades have to tell of half of the students.
 */
final class CoefficientSeries {
    private static final double LEAST_BY_GRADES = 0.5;

    private final Series series;
    private final Cohorts cohorts;
    private final int place;
    /** The measures of each coefficient in each year, by section. */
    private final Map<Integer, List<Map<String, Measure>>> measures = new HashMap<>();

    CoefficientSeries(Series series, Cohorts cohorts, int place) {
        this.series = series;
        this.cohorts = cohorts;
        this.place = place;
    }

    GradesOutlook told(Value value, Limit limit) {
        List<Dispersion> coefficients = CohortSeries.coefficients(value);
        Optional<CohortUse> unknown = whyUnknown(coefficients);
        if (unknown.isPresent()) {
            return GradesOutlook.none(unknown.get());
        }
        if (coefficients.isEmpty() || !coefficients.stream().allMatch(Dispersion::isExact)) {
            return GradesOutlook.none(CohortUse.NOT_EXACT);
        }
        List<List<PartMember>> parts = new ArrayList<>();
        for (int part = 0; part < coefficients.size(); part++) {
            List<PartMember> members = new ArrayList<>();
            for (Measure measure : coefficients.get(part).members()) {
                Optional<CohortMember> member = member(measure, place);
                if (member.isEmpty() || member.get().isOver()) {
                    return GradesOutlook.none(CohortUse.OTHER_FORM);
                }
                members.add(new PartMember(member.get(), resource(part, measure.subject())));
            }
            parts.add(members);
        }
        Map<String, Map<Level, Double>> now = new HashMap<>();
        Map<String, Map<Level, IntFunction<ExpectedSize>>> students = new LinkedHashMap<>();
        for (List<PartMember> members : parts) {
            for (PartMember one : members) {
                for (Level level : one.member().goesWith()) {
                    String section = level.idIn(one.school());
                    double today = students(one.member(), level);
                    now.computeIfAbsent(one.school(), any -> new HashMap<>()).put(level, today);
                    students.computeIfAbsent(one.school(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(level, any -> expected(section, today));
                }
            }
        }
        return new CohortCoefficient(limit, parts, now, students)
                .ahead(series.years().get(place));
    }

    /** Why the students of too many schools are not reckoned from grades; empty where those of half of them are. */
    private Optional<CohortUse> whyUnknown(List<Dispersion> coefficients) {
        double all = 0;
        double byGrades = 0;
        Set<CohortUse> uses = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (Dispersion coefficient : coefficients) {
            for (Measure measure : coefficient.members()) {
                if (seen.add(measure.subject())) {
                    CohortUse use = cohorts.use(measure.subject(), place);
                    double own = measure.base().low().toDouble();
                    all += own;
                    byGrades += use == CohortUse.BY_GRADES ? own : 0;
                    uses.add(use);
                }
            }
        }
        if (all > 0 && byGrades >= LEAST_BY_GRADES * all) {
            return Optional.empty();
        }
        return Optional.of(uses.size() == 1 ? uses.iterator().next() : CohortUse.FEW_SCHOOLS);
    }

    private Optional<CohortMember> member(Measure measure, int year) {
        Optional<Subject> section = cohorts.subject(measure.subject(), year);
        return section.filter(Section.class::isInstance).flatMap(one -> CohortMember.of(one, measure));
    }

    /** The line of a resource of a section, in the years in which the coefficient has it. */
    private Optional<TrendLine> resource(int part, String section) {
        List<TrendPoint> points = new ArrayList<>();
        List<Optional<String>> ids = cohorts.ids(section, place);
        for (int i = 0; i <= place; i++) {
            int year = i;
            List<Map<String, Measure>> then = measures.computeIfAbsent(i, this::measures);
            if (part < then.size()) {
                ids.get(i)
                        .map(then.get(part)::get)
                        .flatMap(measure -> member(measure, year))
                        .ifPresent(
                                one -> points.add(new TrendPoint(series.years().get(year), one.whole())));
            }
        }
        return TrendLine.moving(points);
    }

    private List<Map<String, Measure>> measures(int year) {
        List<Map<String, Measure>> all = new ArrayList<>();
        List<Dispersion> coefficients = series.at(year)
                .map(verdict -> CohortSeries.coefficients(verdict.requirement().value()))
                .orElse(List.of());
        for (Dispersion coefficient : coefficients) {
            Map<String, Measure> members = new HashMap<>();
            coefficient.members().forEach(measure -> members.put(measure.subject(), measure));
            all.add(members);
        }
        return all;
    }

    private static double students(CohortMember member, Level level) {
        return new Split(member.school()).students(level).low().toDouble();
    }

    /** By the grades, else along the line, else as they are, give or take what they have varied. */
    private IntFunction<ExpectedSize> expected(String section, double today) {
        Optional<CohortLine> line = cohorts.line(section, place);
        if (line.isPresent()) {
            return line.get()::at;
        }
        List<TrendPoint> points = new ArrayList<>();
        List<Optional<String>> ids = cohorts.ids(section, place);
        for (int i = 0; i <= place; i++) {
            int year = i;
            ids.get(i)
                    .flatMap(id -> cohorts.subject(id, year))
                    .filter(Section.class::isInstance)
                    .map(one -> ((Section) one).students().amount())
                    .filter(Range::isExact)
                    .ifPresent(known -> points.add(
                            new TrendPoint(series.years().get(year), known.low().toDouble())));
        }
        Optional<TrendLine> moving = TrendLine.moving(points);
        if (moving.isPresent()) {
            TrendLine trend = moving.get();
            return year -> new ExpectedSize(Math.max(trend.at(year), 0), trend.half(year));
        }
        ExpectedSize same = new ExpectedSize(today, TrendLine.around(points));
        return year -> same;
    }
}
