package org.junheng.data.suspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.table.Origin;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.texts.Text;

/**
 * A school whose figures are the sums of those that stand below it in its table: the total of a group, or of all, that stands
 * above its rows. What adds up the rows above it is found where rows are read.
 */
final class SumSuspicions {
    private static final int FEWEST_ROWS = 2;
    /** So many figures are not the sums of others by chance. */
    private static final int CLEARLY = 3;

    private static final int FEWEST_FIGURES = 2;
    private static final double NEARLY_ALL = 0.8;
    private static final double EXACT = 1e-9;
    /** No group of schools is longer, and no look ahead either. */
    private static final int MOST_ROWS = 5_000;

    private final Suspects suspects;
    private final Map<String, Origin> origins;

    /** A school, and where it stands. */
    record Row(School school, CellPlace place, double students) {}

    SumSuspicions(Suspects suspects, Map<String, Origin> origins) {
        this.suspects = suspects;
        this.origins = origins;
    }

    void look(County county) {
        List<Row> rows = rows(county.schools(), origins);
        // From below, so that the totals of groups are not added up once more.
        for (int i = rows.size() - 1; i >= 0; i--) {
            int of = rowsOf(rows, i);
            if (of > 0) {
                tell(rows.remove(i).school, of);
            }
        }
    }

    /** The rows of schools, in the order of their files. */
    static List<Row> rows(List<School> schools, Map<String, Origin> origins) {
        List<Row> rows = new ArrayList<>();
        for (School school : schools) {
            Origin origin = origins.get(school.id());
            if (origin != null) {
                rows.add(new Row(school, origin.place(), students(school)));
            }
        }
        rows.sort(Comparator.comparing((Row row) -> row.place.file())
                .thenComparing(row -> row.place.sheet())
                .thenComparingInt(row -> row.place.row()));
        return rows;
    }

    /** How many rows below a row tells of; they are added up as long as they have no more students than the row itself. */
    static int rowsOf(List<Row> rows, int at) {
        Row own = rows.get(at);
        double sum = 0;
        for (int i = at + 1; own.students > 0 && i < Math.min(rows.size(), at + MOST_ROWS); i++) {
            Row next = rows.get(i);
            boolean same = next.place.file().equals(own.place.file())
                    && next.place.sheet().equals(own.place.sheet());
            sum += next.students;
            if (!same || !(sum <= own.students)) {
                return 0;
            }
            List<Row> below = rows.subList(at + 1, i + 1);
            if (sum == own.students && below.size() >= FEWEST_ROWS && addUp(below, own.school)) {
                return below.size();
            }
        }
        return 0;
    }

    private static boolean addUp(List<Row> below, School school) {
        int figures = 0;
        int hits = 0;
        for (SchoolFigure name : SchoolFigure.values()) {
            Figure figure = school.figures().get(name);
            if (counts(figure)) {
                figures++;
                hits += isSum(
                                figure,
                                below.stream()
                                        .map(row -> row.school.figures().get(name))
                                        .toList())
                        ? 1
                        : 0;
            }
        }
        for (Map.Entry<Level, Figures<LevelFigure>> level : school.levels().entrySet()) {
            for (LevelFigure name : LevelFigure.values()) {
                Figure figure = level.getValue().get(name);
                if (counts(figure)) {
                    figures++;
                    hits += isSum(
                                    figure,
                                    below.stream()
                                            .map(row -> row.school
                                                    .level(level.getKey())
                                                    .get(name))
                                            .toList())
                            ? 1
                            : 0;
                }
            }
        }
        int fewest = RowWords.mayNameASchool(school.name()) ? CLEARLY : FEWEST_FIGURES;
        return hits >= fewest && hits >= NEARLY_ALL * figures;
    }

    private static boolean counts(Figure figure) {
        return figure.isReported() && !figure.range().low().isZero();
    }

    private static boolean isSum(Figure figure, List<Figure> parts) {
        double sum = parts.stream()
                .filter(Figure::isReported)
                .mapToDouble(Suspects::number)
                .sum();
        return Math.abs(sum - Suspects.number(figure)) <= EXACT * sum;
    }

    private static double students(School school) {
        return school.levels().values().stream()
                .mapToDouble(level -> Suspects.number(level.get(LevelFigure.STUDENTS)))
                .filter(number -> !Double.isNaN(number))
                .sum();
    }

    private void tell(School school, int rows) {
        suspects.add(
                school,
                List.of(),
                new Text(
                        "各数正好是以下 " + rows + " 行的合计，仍按一所学校读入。若是统计行，请删去。",
                        "Its figures are just the sums of the " + rows
                                + " rows below; it is read as a school all the same. If the row tells of the others, delete it."));
    }
}
