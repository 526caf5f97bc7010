package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junheng.facts.Level;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.facts.Split;
import org.junheng.facts.Verdict;
import org.junheng.figures.Unit;
import org.junheng.history.trend.CohortLine.ExpectedSize;
import org.junheng.history.trend.TrendLine.TrendPoint;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Range;

/**
 * What there will be to spare of a limit that is one for each student of a level, or for so many, with the students who are expected by the
 * grades in school. Resources go along their straight line where that moves by more than chance would have it, else they stay as they were
 * in the last year; what a school has only once is split anew between its levels.
 */
final class CohortSeries {
    private final Series series;
    private final Cohorts cohorts;

    CohortSeries(Series series, Cohorts cohorts) {
        this.series = series;
        this.cohorts = cohorts;
    }

    /** When it would miss the limit of a year, by its place, within the five years after it; empty where grades do not tell. */
    Optional<AheadYears> ahead(int place) {
        Optional<CohortMeasure> now = measure(place);
        return now.flatMap(known -> (known.isSplit()
                        ? cohorts.ofSchool(series.subject(), place)
                        : cohorts.line(series.subject(), place)
                                .map(line -> Map.of(known.section().level(), line)))
                .map(lines -> ahead(place, known, lines)));
    }

    /**
     * A measure per student.
     *
     * @param section whose it is
     * @param measure the measure
     * @param limit its limit
     */
    private record CohortMeasure(Section section, Measure measure, Limit limit) {
        /** Whether it is a share of what the school has only once. */
        boolean isSplit() {
            return !section.share().equals(Range.ONE)
                    && measure.inputs().stream().anyMatch(input -> input.name() instanceof SchoolFigure);
        }

        /** What it is the share of, and what is measured where nothing is shared. */
        double whole() {
            double amount = measure.scale().toDouble() * measure.amount().low().toDouble();
            return isSplit() ? amount / section.share().low().toDouble() : amount;
        }

        /** What there is to spare with so much, and so many students of each level. */
        double spare(double whole, Map<Level, Double> students) {
            double own = students.getOrDefault(section.level(), 0.0);
            double share = isSplit() ? share(students) : 1;
            double above = share * whole - limit.value().toDouble() * own;
            return isAtMost() ? -above : above;
        }

        private double share(Map<Level, Double> students) {
            double all = 0;
            for (Map.Entry<Level, Double> level : students.entrySet()) {
                all += Split.weight(level.getKey()).toDouble() * level.getValue();
            }
            double own = Split.weight(section.level()).toDouble() * students.getOrDefault(section.level(), 0.0);
            return all > 0 ? own / all : 0;
        }

        private boolean isAtMost() {
            return switch (limit.relation()) {
                case AT_MOST, BELOW -> true;
                default -> false;
            };
        }
    }

    /** The measure of a year where all of it is known and its base is the students of the level, and nothing else. */
    private Optional<CohortMeasure> measure(int place) {
        Optional<Section> section = cohorts.section(series.subject(), place);
        Optional<Verdict> verdict = series.at(place);
        Optional<Limit> limit = verdict.flatMap(Series::limit);
        if (section.isEmpty()
                || limit.isEmpty()
                || !(verdict.get().requirement().value() instanceof Measure measure)) {
            return Optional.empty();
        }
        boolean known = measure.amount().isExact()
                && measure.per() == Unit.STUDENTS
                && measure.unit() != Unit.STUDENTS
                && measure.base().isExact()
                && measure.base().isPositive()
                && measure.base().equals(section.get().students().amount())
                && section.get().share().isExact()
                && section.get().share().isPositive();
        return known ? Optional.of(new CohortMeasure(section.get(), measure, limit.get())) : Optional.empty();
    }

    private AheadYears ahead(int place, CohortMeasure now, Map<Level, CohortLine> lines) {
        int year = series.years().get(place);
        double today = now.spare(now.whole(), students(now.section(), lines));
        Optional<TrendLine> resources = resources(place);
        OptionalInt crossing = OptionalInt.empty();
        OptionalInt earliest = OptionalInt.empty();
        OptionalInt latest = OptionalInt.empty();
        boolean isMoreThanChance = false;
        double small = TrendLine.ROUNDING * Math.abs(now.whole());
        for (int then = year + 1; then <= year + CohortLine.YEARS_AHEAD; then++) {
            CohortSpare spare = spare(now, lines, resources, then);
            if (spare.expected() < -small) {
                crossing = first(crossing, then);
                isMoreThanChance |= today - spare.expected() > spare.half();
            }
            earliest = spare.expected() - spare.half() < -small ? first(earliest, then) : earliest;
            latest = spare.expected() + spare.half() < -small ? first(latest, then) : latest;
        }
        return isMoreThanChance ? new AheadYears(crossing, earliest, latest) : AheadYears.NONE;
    }

    private static OptionalInt first(OptionalInt before, int year) {
        return before.isPresent() ? before : OptionalInt.of(year);
    }

    /** The students of today, as the grades have them. */
    private static Map<Level, Double> students(Section section, Map<Level, CohortLine> lines) {
        Map<Level, Double> students = new HashMap<>();
        lines.keySet()
                .forEach(level -> students.put(
                        level, new Split(section.school()).students(level).low().toDouble()));
        return students;
    }

    /**
     * What there is to spare in a year.
     *
     * @param expected what is expected
     * @param half how far it may lie from that
     */
    private record CohortSpare(double expected, double half) {}

    private static CohortSpare spare(
            CohortMeasure now, Map<Level, CohortLine> lines, Optional<TrendLine> resources, int then) {
        Map<Level, Double> students = new HashMap<>();
        Map<Level, ExpectedSize> sizes = new HashMap<>();
        lines.forEach((level, line) -> {
            ExpectedSize size = line.at(then);
            sizes.put(level, size);
            students.put(level, size.students());
        });
        double whole = Math.max(resources.map(line -> line.at(then)).orElse(now.whole()), 0);
        double expected = now.spare(whole, students);
        double off = resources
                .map(line -> now.spare(whole + line.half(then), students) - expected)
                .orElse(0.0);
        double squares = off * off;
        for (Map.Entry<Level, ExpectedSize> size : sizes.entrySet()) {
            Map<Level, Double> more = new HashMap<>(students);
            more.merge(size.getKey(), size.getValue().half(), Double::sum);
            double by = now.spare(whole, more) - expected;
            squares += by * by;
        }
        return new CohortSpare(expected, Math.sqrt(squares));
    }

    /** The line of the resources up to a year, where it moves by more than chance would have it. */
    private Optional<TrendLine> resources(int place) {
        List<TrendPoint> points = new ArrayList<>();
        for (int i = 0; i <= place; i++) {
            Optional<CohortMeasure> then = measure(i);
            int year = series.years().get(i);
            then.ifPresent(known -> points.add(new TrendPoint(year, known.whole())));
        }
        return points.size() < TrendLine.FEWEST_YEARS
                ? Optional.empty()
                : Optional.of(TrendLine.of(points)).filter(TrendLine::moves);
    }
}
