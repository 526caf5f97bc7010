package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junheng.facts.Level;
import org.junheng.history.trend.CohortLine.ExpectedSize;
import org.junheng.measures.Limit;

/**
 * What there will be to spare of the limit of a coefficient, or of the mean of several, with the students who are expected in each school: by
 * its grades where they are known, else along its line or as they are.
 *
 * <p>c² = ΣP·Σ(x²/P)/(Σx)² − 1. What each school, and each resource, may be off by is looked at alone, and the root of the sum of the squares
 * of what that does to the coefficient is its half; they are taken to be wrong each for itself.
 */
final class CohortCoefficient implements CohortValue {
    private final Limit limit;
    private final List<List<PartMember>> parts;
    private final Map<String, Map<Level, IntFunction<ExpectedSize>>> students;
    private final Map<String, Map<Level, Double>> now;
    /** By school, where its members are: part and place in it. */
    private final Map<String, List<int[]>> places = new LinkedHashMap<>();

    /**
     * A school's part of a coefficient.
     *
     * @param member students and resource
     * @param resource the line of the resource, where it moves by more than chance would have it
     */
    record PartMember(CohortMember member, Optional<TrendLine> resource) {
        String school() {
            return member.school().id();
        }

        double whole(int year) {
            return Math.max(resource.map(line -> line.at(year)).orElse(member.whole()), 0);
        }
    }

    /**
     * A coefficient.
     *
     * @param parts the members of each coefficient
     * @param now the students of each level of each school today
     * @param students those that are expected
     */
    CohortCoefficient(
            Limit limit,
            List<List<PartMember>> parts,
            Map<String, Map<Level, Double>> now,
            Map<String, Map<Level, IntFunction<ExpectedSize>>> students) {
        this.limit = limit;
        this.parts = List.copyOf(parts);
        this.now = now;
        this.students = students;
        for (int part = 0; part < parts.size(); part++) {
            for (int i = 0; i < parts.get(part).size(); i++) {
                places.computeIfAbsent(parts.get(part).get(i).school(), any -> new ArrayList<>())
                        .add(new int[] {part, i});
            }
        }
    }

    /** The sums of each coefficient. */
    private static final class PartSums {
        private final double[] students;
        private final double[] amounts;
        private final double[] squares;

        private PartSums(double[] students, double[] amounts, double[] squares) {
            this.students = students;
            this.amounts = amounts;
            this.squares = squares;
        }

        static PartSums of(int parts) {
            return new PartSums(new double[parts], new double[parts], new double[parts]);
        }

        PartSums copy() {
            return new PartSums(students.clone(), amounts.clone(), squares.clone());
        }

        /** A school in which nobody is left is none. */
        void add(int part, CohortMember member, double whole, Map<Level, Double> own, int sign) {
            double count = member.students(own);
            double has = member.resource(whole, own);
            if (count >= 1) {
                students[part] += sign * count;
                amounts[part] += sign * has;
                squares[part] += sign * has * has / count;
            }
        }

        double coefficient() {
            double sum = 0;
            for (int part = 0; part < students.length; part++) {
                double square = students[part] * squares[part] / (amounts[part] * amounts[part]) - 1;
                sum += Math.sqrt(Math.max(square, 0));
            }
            return sum / students.length;
        }
    }

    private double spare(PartSums sums) {
        double bound = limit.value().toDouble();
        return Series.isAtMost(limit) ? bound - sums.coefficient() : sums.coefficient() - bound;
    }

    @Override
    public double today() {
        PartSums sums = PartSums.of(parts.size());
        for (int part = 0; part < parts.size(); part++) {
            for (PartMember one : parts.get(part)) {
                sums.add(part, one.member(), one.member().whole(), now.getOrDefault(one.school(), Map.of()), 1);
            }
        }
        return spare(sums);
    }

    @Override
    public double small() {
        return TrendLine.ROUNDING;
    }

    @Override
    public CohortSpare at(int year) {
        Map<String, Map<Level, Double>> expected = new HashMap<>();
        Map<String, Map<Level, Double>> halves = new LinkedHashMap<>();
        students.forEach((school, levels) -> levels.forEach((level, line) -> {
            ExpectedSize size = line.apply(year);
            expected.computeIfAbsent(school, any -> new HashMap<>()).put(level, size.students());
            halves.computeIfAbsent(school, any -> new HashMap<>()).put(level, size.half());
        }));
        PartSums sums = PartSums.of(parts.size());
        for (int part = 0; part < parts.size(); part++) {
            for (PartMember one : parts.get(part)) {
                sums.add(part, one.member(), one.whole(year), expected.getOrDefault(one.school(), Map.of()), 1);
            }
        }
        double spare = spare(sums);
        double squares = 0;
        for (Map.Entry<String, Map<Level, Double>> school : halves.entrySet()) {
            Map<Level, Double> own = expected.getOrDefault(school.getKey(), Map.of());
            for (Map.Entry<Level, Double> half : school.getValue().entrySet()) {
                double by = spare(moved(sums, school.getKey(), year, own, half)) - spare;
                squares += by * by;
            }
        }
        for (int part = 0; part < parts.size(); part++) {
            for (PartMember one : parts.get(part)) {
                Map<Level, Double> own = expected.getOrDefault(one.school(), Map.of());
                if (one.resource().isPresent()) {
                    PartSums moved = sums.copy();
                    moved.add(part, one.member(), one.whole(year), own, -1);
                    double more = one.whole(year) + one.resource().get().half(year);
                    moved.add(part, one.member(), more, own, 1);
                    double by = spare(moved) - spare;
                    squares += by * by;
                }
            }
        }
        return new CohortSpare(spare, Math.sqrt(squares));
    }

    /** The sums with more students of a level of a school. */
    private PartSums moved(
            PartSums sums, String school, int year, Map<Level, Double> own, Map.Entry<Level, Double> half) {
        if (half.getValue() == 0) {
            return sums;
        }
        Map<Level, Double> more = new HashMap<>(own);
        more.merge(half.getKey(), half.getValue(), Double::sum);
        PartSums moved = sums.copy();
        for (int[] at : places.getOrDefault(school, List.of())) {
            PartMember one = parts.get(at[0]).get(at[1]);
            moved.add(at[0], one.member(), one.whole(year), own, -1);
            moved.add(at[0], one.member(), one.whole(year), more, 1);
        }
        return moved;
    }
}
