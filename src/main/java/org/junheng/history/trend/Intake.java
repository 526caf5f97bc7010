package org.junheng.history.trend;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.history.trend.CohortLine.ExpectedSize;

/**
 * Who enters the first grade of a level in the years to come: as told, else along the straight line of the first grades that there
 * were, or as many as in their mean where they do not move by more than chance would have it.
 */
final class Intake {
    private final Map<Integer, ExpectedSize> given;
    private final int count;
    private final double middle;
    private final double mean;
    private final double slope;
    private final double spread;
    private final double variance;
    private final int degrees;

    /**
     * Learns from first grades.
     *
     * @param first the first grade of three years or more, by year
     * @param given what is told of years to come: as given, or by who leaves the level before
     */
    Intake(SortedMap<Integer, Double> first, Map<Integer, ExpectedSize> given) {
        this.given = Map.copyOf(given);
        TrendLine line = TrendLine.of(first.entrySet().stream()
                .map(year -> new TrendLine.TrendPoint(year.getKey(), year.getValue()))
                .toList());
        count = first.size();
        middle = first.keySet().stream().mapToInt(Integer::intValue).average().orElseThrow();
        mean = first.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        boolean moves = line.moves();
        slope = moves ? line.at(1) - line.at(0) : 0;
        spread = first.keySet().stream()
                .mapToDouble(year -> (year - middle) * (year - middle))
                .sum();
        degrees = count - (moves ? 2 : 1);
        variance = first.entrySet().stream()
                        .mapToDouble(year -> year.getValue() - at(year.getKey()))
                        .map(residual -> residual * residual)
                        .sum()
                / degrees;
    }

    private double at(int year) {
        return mean + slope * (year - middle);
    }

    /** How many are expected to enter. */
    double expected(int year) {
        ExpectedSize known = given.get(year);
        return known == null ? Math.max(at(year), 0) : known.students();
    }

    /**
     * How far the sum of what enters in several years may lie from what is expected: of what is told as far as is told with it, and what the
     * line may be wrong by is wrong in all years alike, by 1/n for its height and (t − t̄)²/S for its slope, as of a single year.
     *
     * @param weights how much of the entrants of each year counts
     */
    double half(SortedMap<Integer, Double> weights) {
        double own = 0;
        double all = 0;
        double moment = 0;
        double told = 0;
        for (Map.Entry<Integer, Double> year : weights.entrySet()) {
            double weight = year.getValue();
            ExpectedSize known = given.get(year.getKey());
            if (known != null) {
                told += weight * weight * known.half() * known.half();
            } else {
                own += weight * weight;
                all += weight;
                moment += weight * (year.getKey() - middle);
            }
        }
        double lean = slope == 0 ? 0 : moment * moment / spread;
        double ofLine = TrendLine.quantile(degrees) * Math.sqrt(variance * (own + all * all / count + lean));
        return Math.hypot(ofLine, Math.sqrt(told));
    }

    /** The first grades of years. */
    static SortedMap<Integer, Double> first(List<CohortLine.GradeYear> years) {
        SortedMap<Integer, Double> first = new TreeMap<>();
        years.forEach(year -> first.put(year.year(), year.sizes().get(0)));
        return first;
    }
}
