package org.junheng.plan.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.engine.prepare.ClassBands;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * What a class of some band leaves that is split in two, as evenly as can be: a class of 46 to 50 leaves two of at most 25; one of
 * 51 to 55 leaves two of 25 to 28, and whether one of them has 25 is not known.
 *
 * @param band which classes are split
 * @param certain how many classes more there are of each band, whatever the size of the class
 * @param perhaps how many more than that there may be
 */
public record ClassHalves(LevelFigure band, Map<LevelFigure, Exact> certain, Map<LevelFigure, Exact> perhaps) {
    /** No class is larger. */
    private static final int MOST_STUDENTS = 1000;

    public ClassHalves {
        certain = Collections.unmodifiableMap(new LinkedHashMap<>(certain));
        perhaps = Collections.unmodifiableMap(new LinkedHashMap<>(perhaps));
    }

    /**
     * The halves of a class of a level; empty where nothing is known of them, because there is no end to its size.
     *
     * @param judged the school without figures that contradict each other
     */
    static Optional<ClassHalves> of(LevelFigure band, School judged, Level level) {
        int number = ClassBands.ALL.indexOf(band);
        int least = whole(ClassBands.least(number));
        int most = most(number, judged, level);
        if (most < least || most > MOST_STUDENTS) {
            return Optional.empty();
        }
        int[] fewest = new int[ClassBands.ALL.size()];
        int[] many = new int[fewest.length];
        Arrays.fill(fewest, 2);
        for (int size = least; size <= most; size++) {
            int[] there = new int[fewest.length];
            there[ClassBands.of(Exact.of(size / 2))]++;
            there[ClassBands.of(Exact.of(size - size / 2))]++;
            for (int i = 0; i < there.length; i++) {
                fewest[i] = Math.min(fewest[i], there[i]);
                many[i] = Math.max(many[i], there[i]);
            }
        }
        return Optional.of(of(band, fewest, many));
    }

    /** The halves of the largest class of a school, where that is of the band and has to be of the level: there is no other. */
    static Optional<ClassHalves> ofLargest(LevelFigure band, School judged, Level level) {
        Figure largest = judged.figures().get(SchoolFigure.LARGEST_CLASS);
        boolean isKnown = largest.isReported()
                && judged.levels().size() == 1
                && ClassBands.of(largest.range().low()) == ClassBands.ALL.indexOf(band)
                && judged.level(level).get(band).range().low().signum() > 0;
        if (!isKnown) {
            return Optional.empty();
        }
        int size = whole(largest.range().low());
        int[] there = new int[ClassBands.ALL.size()];
        there[ClassBands.of(Exact.of(size / 2))]++;
        there[ClassBands.of(Exact.of(size - size / 2))]++;
        return Optional.of(of(band, there, there));
    }

    private static ClassHalves of(LevelFigure band, int[] fewest, int[] many) {
        Map<LevelFigure, Exact> certain = new LinkedHashMap<>();
        Map<LevelFigure, Exact> perhaps = new LinkedHashMap<>();
        for (int i = 0; i < fewest.length; i++) {
            if (fewest[i] > 0) {
                certain.put(ClassBands.ALL.get(i), Exact.of(fewest[i]));
            }
            if (many[i] > fewest[i]) {
                perhaps.put(ClassBands.ALL.get(i), Exact.of(many[i] - fewest[i]));
            }
        }
        return new ClassHalves(band, certain, perhaps);
    }

    /** The most students of a class of the band: by the band, by the largest class, by what students the other classes leave. */
    private static int most(int number, School judged, Level level) {
        Exact most = least(
                ClassBands.most(number),
                judged.figures().get(SchoolFigure.LARGEST_CLASS).range().high());
        Exact students = judged.level(level).get(LevelFigure.STUDENTS).range().high();
        if (students != null) {
            Exact others = ClassBands.least(number).negated();
            for (int i = 0; i < ClassBands.ALL.size(); i++) {
                Exact classes =
                        judged.level(level).get(ClassBands.ALL.get(i)).range().low();
                others = others.plus(classes.times(ClassBands.least(i)));
            }
            most = least(most, students.minus(others));
        }
        return most == null || most.compareTo(Exact.of(MOST_STUDENTS)) > 0 ? MOST_STUDENTS + 1 : whole(most);
    }

    private static @Nullable Exact least(@Nullable Exact one, @Nullable Exact other) {
        return one == null ? other : other == null ? one : one.min(other);
    }

    private static int whole(Exact number) {
        BigDecimal down = number.negated().ceiling().negated().rounded(0);
        return down.intValueExact();
    }

    /** So many classes that were split: what is known of a figure then, which has the certain ones already. */
    Figure then(LevelFigure name, Figure figure, Exact times) {
        Exact more = perhaps.getOrDefault(name, Exact.ZERO).times(times);
        Exact high = figure.range().high();
        return more.isZero() || high == null
                ? figure
                : new Figure(
                        Figure.FigureState.NOT_REPORTED,
                        new Range(figure.range().low(), high.plus(more)));
    }

    /** The figures of bands that may change by more than is certain. */
    List<LevelFigure> open() {
        return new ArrayList<>(perhaps.keySet());
    }
}
