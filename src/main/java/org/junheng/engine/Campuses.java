package org.junheng.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.junheng.facts.Flag;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.results.DataFinding;

/** A campus that is not counted as a school (不计校数) becomes part of its main school. */
final class Campuses {
    private Campuses() {}

    /**
     * The schools that count, campuses merged into them. Where it was not reported whether a campus counts, it stays, and
     * its main school's figures are what they are with or without it.
     *
     * @throws IllegalArgumentException if a campus that is not counted names a main school that is not there
     */
    static List<School> merge(List<School> schools, List<DataFinding> dataFindings) {
        if (schools.stream().allMatch(school -> school.mainSchool().isEmpty())) {
            return schools;
        }
        Map<String, School> byId = new LinkedHashMap<>();
        schools.forEach(school -> byId.put(school.id(), school));
        for (School campus : schools) {
            if (campus.mainSchool().isEmpty() || campus.flag(SchoolFlag.COUNTED) == Flag.YES) {
                continue;
            }
            School main = byId.get(campus.mainSchool());
            if (main == null) {
                throw new IllegalArgumentException("campus " + campus.id() + " names the main school \""
                        + campus.mainSchool() + "\", which is not there");
            }
            boolean surely = campus.flag(SchoolFlag.COUNTED) == Flag.NO;
            byId.put(main.id(), together(main, campus, surely ? Figure::plus : (a, b) -> a.or(a.plus(b))));
            if (surely) {
                byId.remove(campus.id());
                dataFindings.add(notice(campus, main));
            }
        }
        return new ArrayList<>(byId.values());
    }

    private static DataFinding notice(School campus, School main) {
        return new DataFinding(
                DataFinding.Kind.MERGED,
                campus.id(),
                List.of(),
                campus.name() + "（" + campus.id() + "）不计校数，已并入主校" + main.name() + "（" + main.id() + "）。",
                campus.name() + " (" + campus.id() + ") is not counted as a school and was merged into " + main.name()
                        + " (" + main.id() + ").");
    }

    private static School together(School main, School campus, BinaryOperator<Figure> sum) {
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(main.levels());
        for (Level level : levelsOf(campus)) {
            Figures<LevelFigure> figures = withAllArts(campus.level(level));
            Figures<LevelFigure> own = withAllArts(main.level(level));
            boolean isShared = levelsOf(main).contains(level);
            levels.put(
                    level,
                    isShared ? withoutRatios(sum(LevelFigure.values(), own, figures, sum), own, figures) : figures);
        }
        return main.with(sum(SchoolFigure.values(), main.figures(), campus.figures(), sum), levels);
    }

    /** One place may report each of the arts, and the other only all of them. */
    private static Figures<LevelFigure> withAllArts(Figures<LevelFigure> figures) {
        Figure all = figures.get(LevelFigure.MUSIC_TEACHERS)
                .plus(figures.get(LevelFigure.FINE_ART_TEACHERS))
                .plus(figures.get(LevelFigure.ART_TEACHERS));
        boolean open = figures.get(LevelFigure.ALL_ART_TEACHERS).state() == Figure.State.NOT_REPORTED;
        return open && all.isReported() ? figures.with(LevelFigure.ALL_ART_TEACHERS, all) : figures;
    }

    /**
     * Ratios of two places do not add up, and which of them is the whole school's is not known; that one contradicts the
     * amounts beside it is not forgotten.
     */
    private static Figures<LevelFigure> withoutRatios(
            Figures<LevelFigure> sum, Figures<LevelFigure> main, Figures<LevelFigure> campus) {
        Figures<LevelFigure> rest = sum;
        for (LevelFigure name : LevelFigure.RATIOS) {
            boolean contradicted = main.get(name).state() == Figure.State.CONTRADICTED
                    || campus.get(name).state() == Figure.State.CONTRADICTED;
            if (contradicted || rest.get(name).state() != Figure.State.NOT_REPORTED) {
                rest = rest.with(name, contradicted ? Figure.CONTRADICTED : Figure.NOT_REPORTED);
            }
        }
        return rest;
    }

    private static Set<Level> levelsOf(School school) {
        Set<Level> levels = new TreeSet<>(school.kind().levels());
        school.levels().forEach((level, figures) -> {
            if (!figures.isEmpty()) {
                levels.add(level);
            }
        });
        return levels;
    }

    /** What neither reports stays unreported; what one of them lacks is missing from the sum. */
    private static <N extends Enum<N> & FigureName> Figures<N> sum(
            N[] names, Figures<N> main, Figures<N> campus, BinaryOperator<Figure> sum) {
        Figures<N> result = main;
        for (N name : names) {
            result = result.with(name, sum.apply(main.get(name), campus.get(name)));
        }
        return result;
    }
}
