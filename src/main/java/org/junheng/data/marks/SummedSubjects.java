package org.junheng.data.marks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.data.vocabulary.SubjectLabels;
import org.junheng.numbers.Exact;

/**
 * Subjects that are none, for their marks are, student by student, the sum or the mean of those in others: whatever they are
 * called. By chance that is so once in a hundred times for one student, so it takes three students with different marks; two,
 * where the full marks add up as well.
 */
public final class SummedSubjects {
    private static final int ENOUGH = 3;
    /** Of these nearly all have to be sums: totals are typed, too. */
    private static final int MOST_ROWS = 200;

    private static final double MISSES = 0.2;
    /** Of more subjects than that only all together are looked at. */
    private static final int MOST_OTHERS = 12;

    private static final double EXACT = 1e-6;

    private final List<String> names;
    private final List<Optional<Exact>> full;
    private final List<double[]> rows;

    /**
     * The marks of students who were tested in the same subjects.
     *
     * @param names the subjects
     * @param full the full mark in each; empty where it is not one for all
     * @param rows the marks of a student in the order of the subjects; not a number where there is none
     */
    public SummedSubjects(List<String> names, List<Optional<Exact>> full, List<double[]> rows) {
        this.names = List.copyOf(names);
        this.full = List.copyOf(full);
        Map<List<Double>, double[]> different = new LinkedHashMap<>();
        for (double[] row : rows) {
            if (different.size() < MOST_ROWS) {
                different.putIfAbsent(boxed(row), row);
            }
        }
        this.rows = List.copyOf(different.values());
    }

    /** How a subject that is none is made of others. */
    public enum Made {
        SUM,
        MEAN,
        /** Each times a weight, or all of them times a number. */
        WEIGHTED
    }

    /**
     * What a subject that is none is made of, or part of.
     *
     * @param others the subjects that it adds up; for a part those that are added up with it
     * @param whole the usual subject that it is a part of, or the empty text
     * @param how how it is made of them
     */
    public record SubjectSum(List<String> others, String whole, Made how) {
        public SubjectSum {
            others = List.copyOf(others);
        }
    }

    private static List<Double> boxed(double[] row) {
        List<Double> boxed = new ArrayList<>();
        for (double mark : row) {
            boxed.add(mark);
        }
        return boxed;
    }

    /** The subjects that are none. */
    public Map<String, SubjectSum> found() {
        Map<String, SubjectSum> found = new LinkedHashMap<>();
        for (int at = 0; at < names.size() && names.size() > 1; at++) {
            Optional<SubjectSum> sum = sum(at);
            if (sum.isPresent()) {
                take(names.get(at), sum.get(), found);
            }
        }
        return found;
    }

    /** 英语 beside 听力 and 笔试 is the subject, and they are its parts; 综合 beside 物理 and 化学 is their sum. */
    private static void take(String name, SubjectSum sum, Map<String, SubjectSum> found) {
        boolean whole = SubjectLabels.isUsual(name) && sum.others.stream().noneMatch(SubjectLabels::isUsual);
        if (whole) {
            sum.others.forEach(part -> found.put(part, new SubjectSum(sum.others, name, Made.SUM)));
        } else {
            found.put(name, sum);
        }
    }

    private Optional<SubjectSum> sum(int at) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i != at) {
                others.add(i);
            }
        }
        boolean usual = SubjectLabels.isUsual(names.get(at));
        long all = (1L << others.size()) - 1;
        @Nullable SubjectSum best = null;
        for (long some = all; some > 0; some = others.size() > MOST_OTHERS ? 0 : some - 1) {
            List<Integer> parts = chosen(others, some);
            if (parts.size() > 1 && (best == null || parts.size() < best.others.size())) {
                if (isSum(at, parts)) {
                    best = sumOf(parts, Made.SUM);
                } else if (!usual && isMean(at, parts)) {
                    best = sumOf(parts, Made.MEAN);
                }
            }
        }
        boolean byFull =
                best == null && !usual && others.size() > 1 && fullIsSum(at, others) && !isOtherwise(at, others);
        if (best == null && !byFull && !usual) {
            return weighted(at, others);
        }
        return byFull ? Optional.of(sumOf(others, Made.SUM)) : Optional.ofNullable(best);
    }

    /** 总评 of 40 and 60 per cent, a total in percent: the usual subjects times weights, by nearly all of enough students. */
    private Optional<SubjectSum> weighted(int at, List<Integer> others) {
        List<Integer> parts = others.stream()
                .filter(part -> SubjectLabels.isUsual(names.get(part)))
                .toList();
        WeightedMarks marks = new WeightedMarks(rows, at, step(at));
        List<Integer> of = marks.areMadeOf(parts);
        return of.isEmpty() ? Optional.empty() : Optional.of(sumOf(of, Made.WEIGHTED));
    }

    private static List<Integer> chosen(List<Integer> others, long some) {
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            if ((some >> i & 1) == 1) {
                parts.add(others.get(i));
            }
        }
        return parts;
    }

    private SubjectSum sumOf(List<Integer> parts, Made how) {
        return new SubjectSum(parts.stream().map(names::get).toList(), "", how);
    }

    private boolean isSum(int at, List<Integer> parts) {
        return holds(at, parts, false, EXACT) >= (fullIsSum(at, parts) ? ENOUGH - 1 : ENOUGH);
    }

    private boolean isMean(int at, List<Integer> parts) {
        return holds(at, parts, true, step(at)) >= ENOUGH;
    }

    /** What a mean may have lost by being rounded, or cut. */
    private double step(int at) {
        double step = 1;
        for (double[] row : rows) {
            while (step > EXACT
                    && !Double.isNaN(row[at])
                    && Math.abs(row[at] / step - Math.rint(row[at] / step)) > EXACT) {
                step /= 10;
            }
        }
        return step - EXACT;
    }

    /** How many students with different marks bear it out; 0 where a fifth of them do not. */
    private int holds(int at, List<Integer> parts, boolean mean, double within) {
        Set<List<Double>> evidence = new HashSet<>();
        int looked = 0;
        int misses = 0;
        for (double[] row : rows) {
            double[] marks = parts.stream().mapToDouble(part -> row[part]).toArray();
            double sum = 0;
            int present = 0;
            boolean unlike = false;
            for (double mark : marks) {
                present += Double.isNaN(mark) ? 0 : 1;
                sum += Double.isNaN(mark) ? 0 : mark;
                unlike |= mean ? mark != marks[0] : mark > 0 && mark != sum;
            }
            if (Double.isNaN(row[at]) || (mean ? present < marks.length : present == 0)) {
                continue;
            }
            looked++;
            if (Math.abs(row[at] - (mean ? sum / marks.length : sum)) > within) {
                misses++;
                if (misses > MISSES * rows.size()) {
                    return 0;
                }
            } else if (unlike) {
                List<Double> seen = boxed(marks);
                seen.add(row[at]);
                evidence.add(seen);
            }
        }
        return misses > MISSES * looked ? 0 : evidence.size();
    }

    private boolean fullIsSum(int at, List<Integer> parts) {
        Exact sum = Exact.ZERO;
        for (int part : parts) {
            if (full.get(part).isEmpty()) {
                return false;
            }
            sum = sum.plus(full.get(part).get());
        }
        return full.get(at).equals(Optional.of(sum));
    }

    /** Whether the marks of several students show that they are no sum. */
    private boolean isOtherwise(int at, List<Integer> parts) {
        return rows.size() >= ENOUGH && holds(at, parts, false, EXACT) == 0;
    }
}
