package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Subject;
import org.junheng.facts.Level;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.history.trend.CohortValue.GradesOutlook;
import org.junheng.history.trend.TrendLine.TrendPoint;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/**
 * What the grades in school tell of one value over the years: of a measure that has the students of a level, or of a school, above or below
 * the line, and of a coefficient of such measures. Resources go along their straight line where that moves by more than chance would have
 * it, else they stay as they were in the last year.
 */
final class CohortSeries {
    private final Series series;
    private final Cohorts cohorts;
    private final List<Optional<String>> ids;
    private final Map<Integer, Optional<GradesOutlook>> told = new HashMap<>();

    CohortSeries(Series series, Cohorts cohorts) {
        this.series = series;
        this.cohorts = cohorts;
        this.ids = cohorts.ids(series.subject(), series.years().size() - 1);
    }

    /** When it would miss the limit of a year, by its place, within the five years after it; empty where grades do not tell. */
    Optional<AheadYears> ahead(int place) {
        return told(place).filter(GradesOutlook::isReckoned).map(GradesOutlook::years);
    }

    /** What they tell of the years after one, by its place, and why nothing; empty where the value is not one of students. */
    Optional<GradesOutlook> told(int place) {
        return told.computeIfAbsent(place, this::look);
    }

    private Optional<GradesOutlook> look(int place) {
        Optional<Verdict> verdict = series.at(place);
        Optional<Limit> limit = verdict.flatMap(Series::limit);
        Optional<Subject> subject = ids.get(place).flatMap(id -> cohorts.subject(id, place));
        if (limit.isEmpty() || subject.isEmpty()) {
            return Optional.empty();
        }
        Value value = verdict.get().requirement().value();
        if (!CohortMember.isOfStudents(value)) {
            return Optional.empty();
        }
        return Optional.of(
                value instanceof Measure measure
                        ? ofMeasure(place, subject.get(), measure, limit.get())
                        : new CoefficientSeries(series, cohorts, place).told(value, limit.get()));
    }

    private GradesOutlook ofMeasure(int place, Subject subject, Measure measure, Limit limit) {
        CohortUse own = use(subject, place);
        if (own != CohortUse.BY_GRADES) {
            return GradesOutlook.none(own);
        }
        Optional<CohortMember> known = CohortMember.of(subject, measure);
        if (known.isEmpty()) {
            return GradesOutlook.none(
                    CohortMember.isKnown(subject, measure) ? CohortUse.OTHER_FORM : CohortUse.NOT_EXACT);
        }
        CohortMember member = known.get();
        Map<Level, CohortLine> lines = new HashMap<>();
        for (Level level : member.goesWith()) {
            String section = level.idIn(member.school().id());
            CohortUse use = cohorts.use(section, place);
            if (use != CohortUse.BY_GRADES) {
                return GradesOutlook.none(use);
            }
            cohorts.line(section, place).ifPresent(line -> lines.put(level, line));
        }
        List<TrendPoint> points = new ArrayList<>();
        for (int i = 0; i <= place; i++) {
            int year = series.years().get(i);
            member(i).ifPresent(then -> points.add(new TrendPoint(year, then.whole())));
        }
        Optional<TrendLine> resource = TrendLine.moving(points);
        return new CohortMeasure(member, measure.scale(), limit, lines, resource)
                .ahead(series.years().get(place));
    }

    /** Whether the students that a value is of are reckoned. */
    private CohortUse use(Subject subject, int place) {
        return subject instanceof Section section ? cohorts.use(section.id(), place) : CohortUse.BY_GRADES;
    }

    /** Students and resource of the measure in a year. */
    private Optional<CohortMember> member(int place) {
        Optional<Subject> subject = ids.get(place).flatMap(id -> cohorts.subject(id, place));
        return series.at(place)
                .map(verdict -> verdict.requirement().value())
                .filter(Measure.class::isInstance)
                .flatMap(measure -> subject.flatMap(one -> CohortMember.of(one, (Measure) measure)));
    }

    /** The coefficients that a value is made of. */
    static List<Dispersion> coefficients(Value value) {
        return value instanceof Dispersion dispersion
                ? List.of(dispersion)
                : value instanceof Composite composite ? composite.parts() : List.of();
    }
}
