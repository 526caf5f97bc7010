package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The students of a level of a school in the years to come, from those who are in school: who is in a grade this year is in the next
 * one next year, and the last grade leaves (cohort survival, H. S. Shryock, J. S. Siegel, The Methods and Materials of Demography, 1976, ch.
 * 23). Who comes and goes between two grades is a rate of one, or what the years give where they give another by more than chance would
 * have it; its scatter grows with the students of the grade.
 */
final class CohortLine {
    /** So far ahead most of a primary school is still made of who is in school today. */
    static final int YEARS_AHEAD = 5;

    private final int last;
    private final List<Double> today;
    private final double rate;
    private final double scatter;
    private final double rateDeviation;
    private final double quantile;
    private final Intake intake;

    /**
     * The students of a year, grade by grade.
     *
     * @param year the year
     * @param sizes from the first grade to the last
     */
    record GradeYear(int year, List<Double> sizes) {
        GradeYear {
            sizes = List.copyOf(sizes);
        }
    }

    /**
     * How many students are expected.
     *
     * @param students how many
     * @param half how far there may be more or fewer: 90 % of what is to come lies within
     */
    record ExpectedSize(double students, double half) {}

    private CohortLine(List<GradeYear> years, List<double[]> moves, Map<Integer, ExpectedSize> given) {
        GradeYear now = years.get(years.size() - 1);
        last = now.year();
        today = now.sizes();
        double from = moves.stream().mapToDouble(move -> move[0]).sum();
        double to = moves.stream().mapToDouble(move -> move[1]).sum();
        double own = to / from;
        double ownScatter = scatter(moves, own);
        quantile = TrendLine.quantile(moves.size() - 1);
        rateDeviation = Math.sqrt(ownScatter / from);
        rate = Math.abs(own - 1) > quantile * rateDeviation ? own : 1;
        scatter = scatter(moves, rate);
        intake = new Intake(Intake.first(years), given);
    }

    /** The variance of who comes and goes, for each student who was there. */
    private static double scatter(List<double[]> moves, double rate) {
        return moves.stream()
                        .mapToDouble(move -> (move[1] - rate * move[0]) * (move[1] - rate * move[0]) / move[0])
                        .sum()
                / (moves.size() - 1);
    }

    /**
     * Learns from the grades of several years.
     *
     * @param years three or more with as many grades, in their order; no step over a year that is missing is looked at
     * @param given who enters in years to come, where that is known
     * @return empty where the years do not tell how students go up
     */
    static Optional<CohortLine> of(List<GradeYear> years, Map<Integer, ExpectedSize> given) {
        List<double[]> moves = new ArrayList<>();
        for (int i = 1; i < years.size(); i++) {
            GradeYear before = years.get(i - 1);
            GradeYear after = years.get(i);
            boolean next = after.year() == before.year() + 1;
            for (int grade = 1; next && grade < after.sizes().size(); grade++) {
                double from = before.sizes().get(grade - 1);
                if (from > 0) {
                    moves.add(new double[] {from, after.sizes().get(grade)});
                }
            }
        }
        return years.size() < TrendLine.FEWEST_YEARS || moves.size() < 2
                ? Optional.empty()
                : Optional.of(new CohortLine(years, moves, given));
    }

    /** The students who are expected in a year after the last. */
    ExpectedSize at(int year) {
        int grades = today.size();
        int ahead = year - last;
        CohortSum sum = new CohortSum();
        for (int grade = 0; grade + ahead < grades; grade++) {
            sum.add(today.get(grade), ahead);
        }
        SortedMap<Integer, Double> weights = new TreeMap<>();
        for (int entered = 1; entered <= ahead; entered++) {
            int gone = ahead - entered;
            if (gone < grades) {
                sum.add(intake.expected(last + entered), gone);
                weights.put(last + entered, Math.pow(rate, gone));
            }
        }
        return sum.size(weights);
    }

    /** The students of the last year. */
    double today() {
        return today.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** How many grades there are. */
    int grades() {
        return today.size();
    }

    /** The students of the last grade in a year, the last year or one after it: they leave at its end. */
    ExpectedSize leaving(int year) {
        int steps = Math.min(year - last, today.size() - 1);
        CohortSum sum = new CohortSum();
        SortedMap<Integer, Double> weights = new TreeMap<>();
        int entered = year - steps;
        if (entered > last) {
            sum.add(intake.expected(entered), steps);
            weights.put(entered, Math.pow(rate, steps));
        } else {
            sum.add(today.get(today.size() - 1 - steps), steps);
        }
        return sum.size(weights);
    }

    /** Cohorts, each some steps on. */
    private final class CohortSum {
        private double students;
        private double variance;
        /** How much there are more for each part of a rate more. */
        private double slope;

        void add(double start, int steps) {
            double size = start;
            double spread = 0;
            for (int step = 0; step < steps; step++) {
                spread = rate * rate * spread + scatter * size;
                size *= rate;
            }
            students += size;
            variance += spread;
            slope += steps == 0 ? 0 : steps * start * Math.pow(rate, steps - 1);
        }

        /** All of them, with so much of who enters in each year. */
        ExpectedSize size(SortedMap<Integer, Double> entered) {
            double ofRate = slope * rateDeviation;
            double ofMoves = quantile * Math.sqrt(variance + ofRate * ofRate);
            return new ExpectedSize(students, Math.hypot(ofMoves, intake.half(entered)));
        }
    }
}
