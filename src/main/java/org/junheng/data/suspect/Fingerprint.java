package org.junheng.data.suspect;

import java.util.HashSet;
import java.util.Set;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;

/** Whether two schools report the same figures, told quickly. */
@SuppressWarnings("EnumOrdinal") // mixed into a number that is never kept outside the process
final class Fingerprint {
    private static final SchoolFigure[] NAMES = SchoolFigure.values();
    private static final SchoolFigure[] FEW = {
        SchoolFigure.TEACHING_AREA, SchoolFigure.SPORTS_GROUND_AREA, SchoolFigure.EQUIPMENT_VALUE, SchoolFigure.BOOKS
    };
    private static final LevelFigure[] LEVEL_NAMES = LevelFigure.values();

    private Fingerprint() {}

    /** A number that two schools with the same figures have in common. */
    static long of(School school) {
        long mixed = 0;
        for (SchoolFigure name : NAMES) {
            mixed = mixed(mixed, name.ordinal(), school.figures().get(name));
        }
        return mixed ^ ofLevels(school);
    }

    /**
     * The same of a few figures that nearly every school reports, and that hardly two schools share, its students of all
     * levels together; of all figures where a school reports none of them.
     */
    static long quick(School school, double students) {
        long mixed = 0;
        for (SchoolFigure name : FEW) {
            mixed = mixed(mixed, name.ordinal(), school.figures().get(name));
        }
        return mixed == 0 ? of(school) : mixed ^ Double.doubleToRawLongBits(students);
    }

    /** The same of the figures by level alone: people and classes, which change every year. */
    static long ofLevels(School school) {
        long mixed = 1;
        for (Figures<LevelFigure> figures : school.levels().values()) {
            for (LevelFigure name : LEVEL_NAMES) {
                mixed = mixed(mixed, name.ordinal(), figures.get(name));
            }
        }
        return mixed;
    }

    private static long mixed(long before, int position, Figure figure) {
        if (!figure.isReported()) {
            return before;
        }
        long bits = Double.doubleToRawLongBits(figure.range().low().toDouble());
        return (before ^ (bits + position)) * 0x9E3779B97F4A7C15L ^ (bits >>> 29);
    }

    /** Whether enough is reported for equality to be no chance: figures above nought, and different ones. */
    static boolean isTelling(School school, int figures, int different) {
        int count = 0;
        Set<Double> large = new HashSet<>();
        for (SchoolFigure name : NAMES) {
            count += count(school.figures().get(name), large);
        }
        return count + countLevels(school, large) >= figures && large.size() >= different;
    }

    /** The same of the figures by level alone. */
    static boolean isTellingByLevel(School school, int figures, int different) {
        Set<Double> large = new HashSet<>();
        return countLevels(school, large) >= figures && large.size() >= different;
    }

    private static int countLevels(School school, Set<Double> large) {
        int count = 0;
        for (Figures<LevelFigure> figures : school.levels().values()) {
            for (LevelFigure name : LEVEL_NAMES) {
                count += count(figures.get(name), large);
            }
        }
        return count;
    }

    private static int count(Figure figure, Set<Double> large) {
        double value = Suspects.number(figure);
        if (value >= 20) {
            large.add(value);
        }
        return value > 0 ? 1 : 0;
    }
}
