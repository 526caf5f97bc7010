package org.junheng.values;

import java.util.List;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Named;
import org.junheng.numbers.Range;

/**
 * A total of a county that is held against what its schools add up to.
 *
 * @param total what the county reports
 * @param part what its schools do
 * @param side on which side of the sum it cannot lie
 * @param <N> the names of the totals
 */
public record HeldTotal<N extends Named>(N total, Named part, Side side) {

    /** Where a total cannot lie. */
    public enum Side {
        /** Far above: it counts some of what the schools count. */
        ABOVE,
        /** Far below: it counts them and others. */
        BELOW,
        /** Neither: both count the same. */
        BOTH,
        /** Below half: it counts nearly all of what they count. */
        BELOW_HALF,
        /** Below by even one: what was found out in a school was found out in its county. */
        BELOW_AT_ALL
    }

    private static final List<Level> JUNIOR = List.of(Level.JUNIOR);

    /** Of a county as a whole. */
    public static final List<HeldTotal<CountyFigure>> OF_COUNTIES = List.of(
            new HeldTotal<>(CountyFigure.TEACHERS_TO_TRAIN, LevelFigure.TEACHERS, Side.ABOVE),
            new HeldTotal<>(CountyFigure.TEACHERS_TO_TRAIN, LevelFigure.TEACHERS, Side.BELOW_HALF),
            new HeldTotal<>(CountyFigure.ROTATION_ELIGIBLE, LevelFigure.TEACHERS, Side.ABOVE),
            new HeldTotal<>(CountyFigure.NEW_TEACHERS, LevelFigure.TEACHERS, Side.ABOVE),
            new HeldTotal<>(CountyFigure.ALL_TEACHERS, LevelFigure.TEACHERS, Side.BELOW),
            new HeldTotal<>(CountyFigure.POPULATION, LevelFigure.STUDENTS, Side.BELOW),
            new HeldTotal<>(CountyFigure.MIGRANT_PUBLIC, LevelFigure.STUDENTS, Side.ABOVE),
            new HeldTotal<>(CountyFigure.MIGRANT_PUBLIC, LevelFigure.MIGRANT_STUDENTS, Side.ABOVE),
            new HeldTotal<>(CountyFigure.TEACHERS_TRAINED, LevelFigure.TRAINED_TEACHERS, Side.ABOVE),
            new HeldTotal<>(CountyFigure.ROTATION_ELIGIBLE, SchoolFigure.ROTATION_ELIGIBLE, Side.BOTH),
            new HeldTotal<>(CountyFigure.ROTATED, SchoolFigure.ROTATED, Side.BOTH),
            new HeldTotal<>(CountyFigure.ROTATED_BACKBONE, LevelFigure.BACKBONE_TEACHERS, Side.ABOVE),
            new HeldTotal<>(CountyFigure.ALL_GRADUATES, LevelFigure.GRADUATES, Side.BOTH),
            new HeldTotal<>(CountyFigure.INCLUSION_STUDENTS, SchoolFigure.DISABLED_STUDENTS, Side.ABOVE),
            new HeldTotal<>(CountyFigure.LONG_VACANT_POSTS, SchoolFigure.POSTS, Side.ABOVE),
            new HeldTotal<>(CountyFigure.FEE_VIOLATIONS, SchoolFigure.FEE_VIOLATIONS, Side.BELOW_AT_ALL),
            new HeldTotal<>(CountyFigure.ETHICS_VIOLATIONS, SchoolFigure.ETHICS_VIOLATIONS, Side.BELOW_AT_ALL));

    /** Of a level of a county. */
    public static final List<HeldTotal<CountyLevelFigure>> OF_LEVELS = List.of(
            new HeldTotal<>(CountyLevelFigure.ZONED_STUDENTS, LevelFigure.STUDENTS, Side.ABOVE),
            new HeldTotal<>(CountyLevelFigure.STUDENTS_AT_START, LevelFigure.STUDENTS, Side.BOTH),
            new HeldTotal<>(CountyLevelFigure.FITNESS_TESTED, LevelFigure.STUDENTS, Side.ABOVE),
            new HeldTotal<>(CountyLevelFigure.ART_TESTED, LevelFigure.STUDENTS, Side.ABOVE),
            new HeldTotal<>(CountyLevelFigure.QUALITY_ASSESSED, LevelFigure.STUDENTS, Side.ABOVE),
            new HeldTotal<>(CountyLevelFigure.ENROLLED_OF_AGE, LevelFigure.STUDENTS, Side.ABOVE),
            new HeldTotal<>(CountyLevelFigure.ENROLLED_ANY_AGE, LevelFigure.STUDENTS, Side.BOTH),
            new HeldTotal<>(CountyLevelFigure.ENTRANTS, LevelFigure.ENTRANTS, Side.BOTH),
            new HeldTotal<>(CountyLevelFigure.ENTRANTS, LevelFigure.STUDENTS, Side.ABOVE),
            new HeldTotal<>(CountyLevelFigure.GRADUATES, LevelFigure.STUDENTS, Side.ABOVE),
            new HeldTotal<>(CountyLevelFigure.GRADUATES, LevelFigure.GRADUATES, Side.BOTH));

    /** What the schools add up to; all graduates of a county are those of its junior sections. */
    public Range sum(List<School> schools, List<Level> compulsory) {
        if (part instanceof SchoolFigure name) {
            return schools.stream()
                    .map(school -> school.figures().get(name).range())
                    .reduce(Range.ZERO, Range::plus);
        }
        LevelFigure name = (LevelFigure) part;
        List<Level> levels = total == CountyFigure.ALL_GRADUATES ? JUNIOR : compulsory;
        Range sum = Range.ZERO;
        for (School school : schools) {
            for (Level level : levels) {
                sum = school.compulsoryLevels().contains(level)
                        ? sum.plus(school.level(level).get(name).range())
                        : sum;
            }
        }
        return sum;
    }
}
