package org.junheng.data.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Tells whether the marks of a column are those of others times weights: by least squares, exactly but for what is rounded. */
final class WeightedMarks {
    /** Of so many more students than there are weights the marks have to agree: fewer may by chance. */
    private static final int SURPLUS = 4;

    private static final double MISSES = 0.2;
    private static final int ENOUGH_TO_MISS = 10;
    private static final double LEAST_WEIGHT = 0.005;
    private static final double FLAT = 1e-9;
    /** What is rounded is off by half a step. */
    private static final double HALF = 0.55;

    private final List<double[]> rows;
    private final int at;
    private final double within;

    /**
     * A column.
     *
     * @param rows marks of students; not a number where there is none
     * @param step what its marks are rounded to
     */
    WeightedMarks(List<double[]> rows, int at, double step) {
        this.rows = rows;
        this.at = at;
        this.within = HALF * step + FLAT;
    }

    /** Those of the parts that it is made of; empty where it is not. */
    List<Integer> areMadeOf(List<Integer> parts) {
        List<double[]> sums = new ArrayList<>();
        List<double[]> each = new ArrayList<>();
        for (double[] row : rows) {
            double[] marks = new double[parts.size() + 1];
            double sum = 0;
            boolean whole = !Double.isNaN(row[at]);
            for (int i = 0; i < parts.size(); i++) {
                marks[i] = row[parts.get(i)];
                sum += marks[i];
            }
            marks[parts.size()] = row[at];
            if (whole && !Double.isNaN(sum)) {
                each.add(marks);
                sums.add(new double[] {sum, row[at]});
            }
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        double[] one = fitted(sums);
        if (one.length > 0 && one[0] > LEAST_WEIGHT) {
            return parts;
        }
        double[] weights = fitted(each);
        List<Integer> of = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] < -LEAST_WEIGHT) {
                return List.of();
            }
            if (weights[i] > LEAST_WEIGHT) {
                of.add(parts.get(i));
            }
        }
        return of;
    }

    /** The weights that nearly all rows bear out; empty where there are none. */
    private double[] fitted(List<double[]> all) {
        double[] weights = solved(all);
        if (agree(all, weights)) {
            return weights;
        }
        int misses = all.size() < ENOUGH_TO_MISS ? 0 : (int) (MISSES * all.size());
        List<double[]> kept = new ArrayList<>(all);
        for (int i = 0; i < misses && weights.length > 0; i++) {
            double[] now = weights;
            kept.stream()
                    .max(Comparator.comparingDouble(row -> Math.abs(off(row, now))))
                    .ifPresent(kept::remove);
            weights = solved(kept);
            if (agree(kept, weights)) {
                return weights;
            }
        }
        return new double[0];
    }

    private boolean agree(List<double[]> some, double[] weights) {
        return weights.length > 0 && some.stream().allMatch(row -> Math.abs(off(row, weights)) <= within);
    }

    private static double off(double[] row, double[] weights) {
        double sum = row[weights.length];
        for (int i = 0; i < weights.length; i++) {
            sum -= weights[i] * row[i];
        }
        return sum;
    }

    /** The weights with the least squares; empty where there are too few rows, or they do not tell. */
    private static double[] solved(List<double[]> some) {
        int width = some.isEmpty() ? 0 : some.get(0).length - 1;
        long different =
                some.stream().map(row -> Arrays.toString(row)).distinct().count();
        if (different < width + SURPLUS) {
            return new double[0];
        }
        double[][] normal = new double[width][width + 1];
        for (double[] row : some) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j <= width; j++) {
                    normal[i][j] += row[i] * row[j];
                }
            }
        }
        for (int i = 0; i < width; i++) {
            int pivot = i;
            for (int j = i + 1; j < width; j++) {
                pivot = Math.abs(normal[j][i]) > Math.abs(normal[pivot][i]) ? j : pivot;
            }
            double[] swapped = normal[pivot];
            normal[pivot] = normal[i];
            normal[i] = swapped;
            if (Math.abs(normal[i][i]) < FLAT) {
                return new double[0];
            }
            for (int j = 0; j < width; j++) {
                double times = j == i ? 0 : normal[j][i] / normal[i][i];
                for (int k = i; k <= width && times != 0; k++) {
                    normal[j][k] -= times * normal[i][k];
                }
            }
        }
        double[] weights = new double[width];
        for (int i = 0; i < width; i++) {
            weights[i] = normal[i][width] / normal[i][i];
        }
        return weights;
    }
}
