package org.junheng.data.suspect;

import java.util.List;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.FigureName;
import org.junheng.numbers.Exact;

/**
 * What no school has, or none is known to have: so much, and so much more for each hundred students. Of what none has the first is
 * what a large campus has that has just opened, or that others use as well, the second many times what any standard asks. {@code
 * examples/DATA.md} has them with the reasons.
 */
record Ceiling(FigureName figure, long alone, long eachHundred) {
    private static final int HUNDRED = 100;

    /** No level of a school has so many; a school whose students are not known may have as many. */
    static final long STUDENTS = 30_000;

    static final List<Ceiling> OF_SCHOOLS = List.of(
            new Ceiling(SchoolFigure.TEACHING_AREA, 20_000, 20_000),
            new Ceiling(SchoolFigure.INDOOR_SPORTS_AREA, 20_000, 5_000),
            new Ceiling(SchoolFigure.SPORTS_GROUND_AREA, 60_000, 20_000),
            new Ceiling(SchoolFigure.EXTRA_SPORTS_AREA, 60_000, 20_000),
            new Ceiling(SchoolFigure.SITE_AREA, 300_000, 50_000),
            new Ceiling(SchoolFigure.GREEN_AREA, 300_000, 50_000),
            new Ceiling(SchoolFigure.BUILDING_AREA, 60_000, 30_000),
            new Ceiling(SchoolFigure.EQUIPMENT_VALUE, 20_000_000, 20_000_000),
            new Ceiling(SchoolFigure.PUBLIC_FUNDS, 10_000_000, 20_000_000),
            new Ceiling(SchoolFigure.TRAINING_FUNDS, 2_000_000, 5_000_000),
            new Ceiling(SchoolFigure.BOOKS, 100_000, 100_000),
            new Ceiling(SchoolFigure.COMPUTERS, 500, 1_000),
            new Ceiling(SchoolFigure.MULTIMEDIA_CLASSROOMS, 100, 100),
            new Ceiling(SchoolFigure.CLASSROOMS, 100, 100),
            new Ceiling(SchoolFigure.FUNCTION_ROOMS, 100, 100),
            new Ceiling(SchoolFigure.MUSIC_ROOMS_96, 50, 100),
            new Ceiling(SchoolFigure.MUSIC_ROOMS_73, 50, 100),
            new Ceiling(SchoolFigure.MUSIC_ROOMS_61, 50, 100),
            new Ceiling(SchoolFigure.MUSIC_ROOMS_54, 50, 100),
            new Ceiling(SchoolFigure.ART_ROOMS_90, 50, 100),
            new Ceiling(SchoolFigure.ART_ROOMS_67, 50, 100),
            new Ceiling(SchoolFigure.ART_ROOMS_61, 50, 100),
            new Ceiling(SchoolFigure.ART_ROOMS_54, 50, 100),
            new Ceiling(SchoolFigure.BEDS, 1_000, 300),
            new Ceiling(SchoolFigure.DESKS, 1_000, 500),
            new Ceiling(SchoolFigure.GIRL_TOILETS, 200, 100),
            new Ceiling(SchoolFigure.BOY_TOILETS, 200, 100),
            new Ceiling(SchoolFigure.STAFF, 200, 200),
            new Ceiling(SchoolFigure.POSTS, 200, 200),
            new Ceiling(SchoolFigure.COUNSELLORS, 100, 100));

    static final List<Ceiling> OF_LEVELS =
            List.of(new Ceiling(LevelFigure.STUDENTS, STUDENTS, 0), new Ceiling(LevelFigure.TEACHERS, 200, 200));

    /** Of what is told of each student, or of each hundred. */
    static final List<Ceiling> OF_RATIOS = List.of(
            new Ceiling(LevelFigure.TEACHING_AREA_PER_STUDENT, 20_000, 20_000),
            new Ceiling(LevelFigure.SPORTS_AREA_PER_STUDENT, 80_000, 25_000),
            new Ceiling(LevelFigure.EQUIPMENT_VALUE_PER_STUDENT, 20_000_000, 20_000_000),
            new Ceiling(LevelFigure.BOOKS_PER_STUDENT, 100_000, 100_000),
            new Ceiling(LevelFigure.COMPUTERS_PER_100, 500, 1_000),
            new Ceiling(LevelFigure.MULTIMEDIA_CLASSROOMS_PER_100, 100, 100));

    /** The most that a school of so many students has. */
    Exact most(Exact students) {
        return Exact.of(eachHundred)
                .times(students)
                .dividedBy(Exact.of(HUNDRED))
                .plus(Exact.of(alone));
    }

    /** The same, to tell people; no verdict depends on it. */
    double most(double students) {
        return alone + eachHundred * students / HUNDRED;
    }
}
