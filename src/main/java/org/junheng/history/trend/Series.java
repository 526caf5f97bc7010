package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.history.cause.YearlyValue;
import org.junheng.history.trend.TrendLine.TrendPoint;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/**
 * One verdict over the years, by the fixed rules.
 *
 * @param criterion the id of the criterion
 * @param subject the id of the subject in the last year
 * @param years the years
 * @param verdicts the verdict of each year, as many; empty where there is none
 */
record Series(String criterion, String subject, List<Integer> years, List<Optional<Verdict>> verdicts) {
    Series {
        years = List.copyOf(years);
        verdicts = List.copyOf(verdicts);
    }

    Optional<Verdict> at(int place) {
        return verdicts.get(place);
    }

    private boolean passes(int place) {
        return at(place).filter(verdict -> verdict.state() == State.PASS).isPresent();
    }

    /** Whether it is good in the last year, and by a number that can come nearer to its limit. */
    boolean isWatched() {
        int last = years.size() - 1;
        return passes(last) && at(last).flatMap(Series::limit).isPresent();
    }

    static Optional<Limit> limit(Verdict verdict) {
        Value value = verdict.requirement().value();
        Limit limit = verdict.requirement().limit();
        boolean isNumber = value instanceof Dispersion || value instanceof Composite || value instanceof Measure;
        return isNumber && oneSided(limit.relation()) ? Optional.of(limit) : Optional.empty();
    }

    /** Whether it asks for less; of those that {@link #limit} has. */
    static boolean isAtMost(Limit limit) {
        return limit.relation() == Relation.AT_MOST || limit.relation() == Relation.BELOW;
    }

    private static boolean oneSided(Relation relation) {
        return switch (relation) {
            case AT_LEAST, ABOVE, AT_MOST, BELOW -> true;
            case EQUAL_TO, BETWEEN, YES, NO, EVERY, SHARE_AT_LEAST, REPORTED -> false;
        };
    }

    /** In how many years up to this one, by its place, the value is known. */
    int known(int place) {
        return points(place).size();
    }

    /** When it would miss the limit of that year along the straight line of the years up to it; empty where they are too few. */
    Optional<AheadYears> trend(int place) {
        return line(place).map(TrendLine::ahead);
    }

    /** Whether its straight line falls, by more than chance would have it. */
    boolean falls() {
        return line(years.size() - 1).filter(TrendLine::falls).isPresent();
    }

    private Optional<TrendLine> line(int upTo) {
        List<TrendPoint> points = points(upTo);
        return points.size() < TrendLine.FEWEST_YEARS ? Optional.empty() : Optional.of(TrendLine.of(points));
    }

    /** What there was to spare of the limit of that year, in the years up to it whose value is known. */
    private List<TrendPoint> points(int upTo) {
        List<TrendPoint> points = new ArrayList<>();
        Optional<Limit> limit = at(upTo).flatMap(Series::limit);
        for (int i = 0; limit.isPresent() && i <= upTo; i++) {
            OptionalDouble spare =
                    at(i).map(verdict -> spare(verdict, limit.get())).orElse(OptionalDouble.empty());
            if (spare.isPresent()) {
                points.add(new TrendPoint(years.get(i), spare.getAsDouble()));
            }
        }
        return points;
    }

    /**
     * Of a measure the amount less what the limit asks for with the students of the year, so that a line through it is one of
     * resources and one of students together; of a coefficient the limit less the coefficient.
     */
    private static OptionalDouble spare(Verdict verdict, Limit limit) {
        Value value = verdict.requirement().value();
        double bound = limit.value().toDouble();
        boolean atMost = isAtMost(limit);
        if (value instanceof Measure measure) {
            if (!measure.amount().isExact()
                    || !measure.base().isExact()
                    || measure.base().isZero()) {
                return OptionalDouble.empty();
            }
            double above = measure.scale().toDouble() * measure.amount().low().toDouble()
                    - bound * measure.base().low().toDouble();
            return OptionalDouble.of(atMost ? -above : above);
        }
        OptionalDouble coefficient = YearlyValue.coefficient(verdict);
        return coefficient.isPresent()
                ? OptionalDouble.of(atMost ? bound - coefficient.getAsDouble() : coefficient.getAsDouble() - bound)
                : coefficient;
    }

    /** Adds to the tests what a warning of each year would have said of the years after it. */
    void backTest(int ahead, TestCounter counter, IntFunction<Optional<AheadYears>> told) {
        for (int i = TrendLine.FEWEST_YEARS - 1; i < years.size(); i++) {
            int then = years.indexOf(years.get(i) + ahead);
            if (then < 0 || !passes(i)) {
                continue;
            }
            Optional<AheadYears> warning = told.apply(i);
            if (warning.isPresent()) {
                counter.add(at(then).map(Verdict::state), warning.get().warnsOf(years.get(then)));
            }
        }
    }
}
