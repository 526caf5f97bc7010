package org.junheng.data.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public final class StatisticsCheck {
    private static final int FEWEST_ABOVE = 2;
    private static final int FEWEST_FIGURES = 2;
    /** So many figures are not the sums or means of others by chance. */
    private static final int CLEARLY = 3;

    private static final double NEARLY_ALL = 0.8;
    /** A row that lacks what fewer of the others have says nothing by that. */
    private static final double MOST = 0.8;

    private final int[] who;
    private final int[] filled;
    private int rows;
    private final List<School> above = new ArrayList<>();
    private String county = "";
    private double students;
    /** The rows since the last one that added up; null before the first. */
    private @Nullable StatisticsCheck group;

    /**
     * A check of the rows of one table.
     *
     * @param who the columns that say which school a row is; those that the table does not have are -1
     */
    public StatisticsCheck(List<Integer> who) {
        this.who = who.stream()
                .filter(column -> column >= 0)
                .mapToInt(Integer::intValue)
                .toArray();
        this.filled = new int[this.who.length];
    }

    /**
     * Why the current row is no school; empty where it may be one.
     *
     * @param hasIds whether the table has a column of ids
     */
    public Optional<Text> noSchool(Table table, SchoolRow row, boolean hasIds) {
        boolean isNamedAfterAPart = hasIds
                && row.text(Target.SchoolText.ID).isEmpty()
                && !row.isIdCut()
                && RowWords.isPartOfACounty(row.text(Target.SchoolText.NAME));
        if (isNamedAfterAPart) {
            return Optional.of(new Text(
                    "没有代码，名称是县里的一部分（片区、学区、城区等）：不是学校，未读入",
                    "rows without an id that are named after a part of the county (片区, 学区, 城区 and the like): no schools; not"
                            + " read"));
        }
        return isOfTheRowsAbove(table, row)
                ? Optional.of(new Text(
                        "各数几乎都是以上各行（或其中几行）的合计、平均等，又缺各行都有的代码或类型：是统计行，不是学校，未读入",
                        "rows nearly all of whose figures are the sums, means and the like of those above or of some of them, and that lack the id"
                                + " or kind that all others have: no schools; not read"))
                : Optional.empty();
    }

    /** Whether the current row is no school: it lacks what most rows above it have, and its figures are theirs, or some of theirs. */
    private boolean isOfTheRowsAbove(Table table, SchoolRow row) {
        boolean lacks = false;
        for (int i = 0; i < who.length; i++) {
            lacks |= filled[i] >= FEWEST_ABOVE && filled[i] >= MOST * rows && isBlank(table, who[i]);
        }
        if (lacks && above.size() >= FEWEST_ABOVE) {
            Map<Target, Figure> reported = row.reported();
            if (fits(reported, List.of(Statistic.values()), FEWEST_FIGURES)
                    || mixes(reported)
                    || tellsOfSome(reported, row.text(Target.SchoolText.NAME))) {
                return true;
            }
        }
        rows++;
        for (int i = 0; i < who.length; i++) {
            filled[i] += isBlank(table, who[i]) ? 0 : 1;
        }
        return false;
    }

    private boolean tellsOfSome(Map<Target, Figure> row, String name) {
        RunsAbove runs = new RunsAbove();
        unlikeAbove(row).forEach((target, figure) -> {
            if (figure.isReported() && !figure.range().low().isZero()) {
                Function<School, Figure> of = figure(target);
                runs.add(
                        figure,
                        above.stream()
                                .map(of)
                                .mapToDouble(one -> one.isReported() ? value(one) : Double.NaN)
                                .toArray());
            }
        });
        return runs.tellsOfSome(
                RowWords.countsSchools(name) ? 1 : RowWords.mayNameASchool(name) ? CLEARLY : FEWEST_FIGURES);
    }

    private static boolean isBlank(Table table, int column) {
        return Figure.NOT_REPORTED.equals(table.figure(column));
    }

    /**
     * Takes the school of a row in; tells whether all its figures are the sums or the means of those above, or of those since
     * the last such row: a list in groups, by town, has one below each of them.
     */
    public boolean addsUp(School school) {
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
        return above.stream()
                .map(figure(target))
                .filter(Figure::isReported)
                .mapToDouble(StatisticsCheck::value)
                .sorted()
                .toArray();
    }

    private static Function<School, Figure> figure(Target target) {
        return school -> {
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
    }

    /** Tells of a row that may be of those above it, and is read as a school. */
    public static void tell(Notes notes, CellPlace place, String name) {
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
