package org.junheng.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.SchoolRow;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.texts.Text;

/**
 * Finds rows that tell of the rows above them by what they hold, whatever they are called: nearly all their figures are the
 * sums, means, medians, extremes or deviations of those above. Where such a row also lacks what every row above it has (the id,
 * the kind, the number in the list), it is no school; where it lacks nothing it may be one, and is told.
 */
final class StatisticsCheck {
    private static final int FEWEST_ABOVE = 2;
    private static final int FEWEST_FIGURES = 2;
    /** So many figures are not the sums or means of others by chance. */
    private static final int CLEARLY = 3;

    private static final double NEARLY_ALL = 0.8;
    private static final double EXACT = 1e-9;

    private final int[] who;
    private final boolean[] filled;
    private final List<School> above = new ArrayList<>();
    private String county = "";
    private double students;
    /** The rows since the last one that added up; null before the first. */
    private @Nullable StatisticsCheck group;

    /** A statistic of the figures above; those that are rounded as people round them are compared so. */
    private enum Statistic {
        SUM(false),
        MEAN(true),
        MINIMUM(false),
        MAXIMUM(false),
        MEDIAN(true),
        DEVIATION(true),
        SAMPLE_DEVIATION(true);

        private final boolean rounded;

        Statistic(boolean rounded) {
            this.rounded = rounded;
        }

        private double of(double[] sorted) {
            double sum = Arrays.stream(sorted).sum();
            double mean = sum / sorted.length;
            int half = sorted.length / 2;
            return switch (this) {
                case SUM -> sum;
                case MEAN -> mean;
                case MINIMUM -> sorted[0];
                case MAXIMUM -> sorted[sorted.length - 1];
                case MEDIAN -> sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
                case DEVIATION -> deviation(sorted, mean, sorted.length);
                case SAMPLE_DEVIATION -> deviation(sorted, mean, sorted.length - 1);
            };
        }

        private static double deviation(double[] values, double mean, int of) {
            return Math.sqrt(Arrays.stream(values)
                            .map(value -> (value - mean) * (value - mean))
                            .sum()
                    / of);
        }

        private boolean fits(double[] sorted, Figure figure) {
            double wanted = of(sorted);
            String text = figure.range().low().toString();
            int point = text.indexOf('.');
            int decimals = point < 0 ? 0 : text.length() - point - 1;
            double tolerance = EXACT * Math.abs(wanted) + (rounded ? 0.5 * Math.pow(10, -decimals) : 0);
            return Math.abs(value(figure) - wanted) <= tolerance;
        }
    }

    /**
     * A check of the rows of one table.
     *
     * @param who the columns that say which school a row is; those that the table does not have are -1
     */
    StatisticsCheck(List<Integer> who) {
        this.who = who.stream()
                .filter(column -> column >= 0)
                .mapToInt(Integer::intValue)
                .toArray();
        this.filled = new boolean[this.who.length];
        Arrays.fill(filled, true);
    }

    /** Whether the current row is no school: it lacks what all rows above it have, and its figures are theirs. */
    boolean isOfTheRowsAbove(Table table, SchoolRow row) {
        boolean lacks = false;
        for (int i = 0; i < who.length; i++) {
            lacks |= filled[i] && isBlank(table, who[i]);
        }
        if (lacks && above.size() >= FEWEST_ABOVE) {
            Map<Target, Figure> reported = row.reported();
            if (fits(reported, List.of(Statistic.values()), FEWEST_FIGURES) || mixes(reported)) {
                return true;
            }
        }
        for (int i = 0; i < who.length; i++) {
            filled[i] &= !isBlank(table, who[i]);
        }
        return false;
    }

    private static boolean isBlank(Table table, int column) {
        return Figure.NOT_REPORTED.equals(table.figure(column));
    }

    /**
     * Takes the school of a row in; tells whether all its figures are the sums or the means of those above, or of those since
     * the last such row: a list in groups, by town, has one below each of them.
     */
    boolean addsUp(School school) {
        boolean all = addsUpToAll(school);
        boolean some = !all && group != null && group.addsUpToAll(school);
        if (some) {
            above.remove(above.size() - 1);
            students -= students(school);
        }
        if (all || some) {
            group = new StatisticsCheck(List.of());
        }
        return all || some;
    }

    private boolean addsUpToAll(School school) {
        if (!school.county().equals(county)) {
            above.clear();
            students = 0;
            county = school.county();
        }
        double own = students(school);
        boolean mayBe = above.size() >= FEWEST_ABOVE
                && own > 0
                && (own == students || Math.abs(own * above.size() - students) <= 0.5 * above.size());
        int fewest = mayBe && !RowWords.mayNameASchool(school.name()) ? FEWEST_FIGURES : CLEARLY;
        boolean adds = mayBe
                && (fits(reported(school), List.of(Statistic.SUM), fewest)
                        || fits(unlikeAbove(reported(school)), List.of(Statistic.MEAN), fewest));
        if (!adds) {
            above.add(school);
            students += own;
        }
        return adds;
    }

    /** Whether each figure is the sum or the mean of those above, some the one and some the other: 学生合计 beside 生均面积. */
    private boolean mixes(Map<Target, Figure> row) {
        long figures = 0;
        long hits = 0;
        for (Map.Entry<Target, Figure> entry : unlikeAbove(row).entrySet()) {
            Figure figure = entry.getValue();
            if (figure.isReported() && !figure.range().low().isZero()) {
                Compared compared = new Compared(figure, above(entry.getKey()));
                figures++;
                hits += compared.is(Statistic.SUM) || compared.is(Statistic.MEAN) ? 1 : 0;
            }
        }
        return hits >= FEWEST_FIGURES && hits >= NEARLY_ALL * figures;
    }

    /** Where all schools above have the same, the next one that has it too says nothing. */
    private Map<Target, Figure> unlikeAbove(Map<Target, Figure> row) {
        Map<Target, Figure> unlike = new LinkedHashMap<>(row);
        unlike.keySet().removeIf(target -> {
            double[] sorted = above(target);
            return sorted.length > 0 && sorted[0] == sorted[sorted.length - 1];
        });
        return unlike;
    }

    private static double students(School school) {
        double students = 0;
        for (Figures<LevelFigure> level : school.levels().values()) {
            Figure figure = level.get(LevelFigure.STUDENTS);
            students += figure.isReported() ? value(figure) : 0;
        }
        return students;
    }

    private static double value(Figure figure) {
        return figure.range().low().toDouble();
    }

    private static Map<Target, Figure> reported(School school) {
        Map<Target, Figure> reported = new LinkedHashMap<>();
        Arrays.stream(org.junheng.facts.SchoolFigure.values())
                .forEach(name -> reported.put(
                        new Target.WholeSchool(name), school.figures().get(name)));
        school.levels()
                .forEach((level, figures) -> Arrays.stream(LevelFigure.values())
                        .forEach(name -> reported.put(new Target.SchoolOfLevel(level, name), figures.get(name))));
        return reported;
    }

    /** Whether nearly all figures that are not 0 are one statistic of the same figures above. */
    private boolean fits(Map<Target, Figure> row, List<Statistic> statistics, int fewest) {
        List<Compared> compared = new ArrayList<>();
        row.forEach((target, figure) -> {
            if (figure.isReported() && !figure.range().low().isZero()) {
                compared.add(new Compared(figure, above(target)));
            }
        });
        return statistics.stream().anyMatch(statistic -> {
            long hits = compared.stream().filter(one -> one.is(statistic)).count();
            return hits >= fewest && hits >= NEARLY_ALL * compared.size();
        });
    }

    /** A figure, and the same of the rows above, in their order. */
    private static final class Compared {
        private final Figure figure;
        private final double[] sorted;

        private Compared(Figure figure, double[] sorted) {
            this.figure = figure;
            this.sorted = sorted;
        }

        private boolean is(Statistic statistic) {
            return sorted.length >= FEWEST_ABOVE && statistic.fits(sorted, figure);
        }
    }

    private double[] above(Target target) {
        Function<School, Figure> of = school -> {
            if (target instanceof Target.WholeSchool whole) {
                return school.figures().get(whole.figure());
            }
            if (target instanceof Target.SchoolOfLevel level) {
                return school.level(level.level()).get(level.figure());
            }
            boolean one = school.levels().size() == 1;
            Level only = one ? school.levels().keySet().iterator().next() : Level.PRIMARY;
            return target instanceof Target.OwnLevel own && one
                    ? school.level(only).get(own.figure())
                    : Figure.NOT_REPORTED;
        };
        return above.stream()
                .map(of)
                .filter(Figure::isReported)
                .mapToDouble(StatisticsCheck::value)
                .sorted()
                .toArray();
    }

    /** Tells of a row that may be of those above it, and is read as a school. */
    static void tell(Notes notes, CellPlace place, String name) {
        notes.notice(
                place,
                "",
                name,
                new Text(
                        "“" + Notes.shown(name) + "”的各数正好是以上各行的合计或平均，仍按一所学校读入。若是统计行，请删去。",
                        "the figures of \"" + Notes.shown(name)
                                + "\" are just the sums or the means of the rows above; it is read as a school all the same. If the row"
                                + " tells of the others, delete it."));
    }
}
