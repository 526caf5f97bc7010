package org.junheng.sound;

import java.util.List;
import java.util.Map;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;

/** What a county counts is what its schools add up to, but for a fifth and ten; written apart from the engine. */
final class CountySums {
    private static final List<Level> LEVELS = List.of(Level.PRIMARY, Level.JUNIOR);

    /** No more than all of the schools together. */
    private static final Map<CountyFigure, LevelFigure> AT_MOST = Map.of(
            CountyFigure.NEW_TEACHERS, LevelFigure.TEACHERS,
            CountyFigure.MIGRANT_PUBLIC, LevelFigure.MIGRANT_STUDENTS,
            CountyFigure.TEACHERS_TRAINED, LevelFigure.TRAINED_TEACHERS,
            CountyFigure.ROTATED_BACKBONE, LevelFigure.BACKBONE_TEACHERS);

    private static final Map<CountyFigure, SchoolFigure> AT_MOST_OF_SCHOOLS = Map.of(
            CountyFigure.INCLUSION_STUDENTS, SchoolFigure.DISABLED_STUDENTS,
            CountyFigure.LONG_VACANT_POSTS, SchoolFigure.POSTS);

    /** No fewer than were found in the schools. */
    private static final Map<CountyFigure, SchoolFigure> AT_LEAST = Map.of(
            CountyFigure.FEE_VIOLATIONS, SchoolFigure.FEE_VIOLATIONS,
            CountyFigure.ETHICS_VIOLATIONS, SchoolFigure.ETHICS_VIOLATIONS);

    /** As many. */
    private static final Map<CountyLevelFigure, LevelFigure> ALIKE = Map.of(
            CountyLevelFigure.STUDENTS_AT_START, LevelFigure.STUDENTS,
            CountyLevelFigure.ENROLLED_ANY_AGE, LevelFigure.STUDENTS,
            CountyLevelFigure.ENTRANTS, LevelFigure.ENTRANTS,
            CountyLevelFigure.GRADUATES, LevelFigure.GRADUATES);

    private CountySums() {}

    /** Puts what was drawn for the county beside what its schools have. */
    static void into(County.Builder made, List<School> schools) {
        County drawn = made.build();
        AT_MOST.forEach((name, of) -> least(made, drawn, name, CountyFigures.sum(schools, of)));
        AT_MOST_OF_SCHOOLS.forEach((name, of) -> least(made, drawn, name, sum(schools, of)));
        AT_LEAST.forEach((name, of) ->
                made.figure(name, Figure.of(Math.max((long) value(drawn, name), sum(schools, of)))));
        made.figure(CountyFigure.ALL_TEACHERS, Figure.of(CountyFigures.sum(schools, LevelFigure.TEACHERS)));
        made.figure(
                CountyFigure.ALL_GRADUATES, Figure.of(CountyFigures.sum(schools, LevelFigure.GRADUATES, Level.JUNIOR)));
        County now = made.build();
        least(made, now, CountyFigure.MENTORED_TEACHERS, (long) value(now, CountyFigure.NEW_TEACHERS));
        least(made, now, CountyFigure.RECORDED_TEACHERS, (long) value(now, CountyFigure.ALL_TEACHERS));
        least(made, now, CountyFigure.MIGRANT_TRACKED, (long) placed(now));
        least(made, now, CountyFigure.RURAL_GRADUATES, (long) value(now, CountyFigure.ALL_GRADUATES));
        for (Level level : LEVELS) {
            long students = CountyFigures.sum(schools, LevelFigure.STUDENTS, level);
            made.figure(level, CountyLevelFigure.CHILDREN_OF_AGE, Figure.of(Math.max(1, students)));
            made.figure(level, CountyLevelFigure.ENROLLED_OF_AGE, Figure.of(students - students / 100));
            made.figure(level, CountyLevelFigure.ENROLLED_ANY_AGE, Figure.of(students));
            for (Map.Entry<CountyLevelFigure, LevelFigure> five : FIVE.entrySet()) {
                made.figure(level, five.getKey(), Figure.of(CountyFigures.sum(schools, five.getValue(), level)));
            }
        }
    }

    private static final Map<CountyLevelFigure, LevelFigure> FIVE = Map.of(
            CountyLevelFigure.ENTRANTS, LevelFigure.ENTRANTS,
            CountyLevelFigure.GRADUATES, LevelFigure.GRADUATES,
            CountyLevelFigure.TRANSFERRED_IN, LevelFigure.TRANSFERRED_IN,
            CountyLevelFigure.TRANSFERRED_OUT, LevelFigure.TRANSFERRED_OUT,
            CountyLevelFigure.DECEASED, LevelFigure.DECEASED);

    private static void least(County.Builder made, County drawn, CountyFigure name, long most) {
        made.figure(name, Figure.of(Math.min((long) value(drawn, name), most)));
    }

    /** Who is tracked has a place. */
    private static double placed(County county) {
        return value(county, CountyFigure.MIGRANT_PUBLIC) + value(county, CountyFigure.MIGRANT_PURCHASED);
    }

    /** Nothing is held against a county that says nothing of itself. */
    static boolean hold(County county) {
        if (!county.figures().get(CountyFigure.ALL_TEACHERS).isReported()) {
            return true;
        }
        List<School> schools = county.schools();
        return value(county, CountyFigure.MIGRANT_TRACKED) <= placed(county)
                && AT_MOST.entrySet().stream()
                        .allMatch(one -> isAtMost(
                                value(county, one.getKey()), (double) CountyFigures.sum(schools, one.getValue())))
                && AT_MOST_OF_SCHOOLS.entrySet().stream()
                        .allMatch(one -> isAtMost(value(county, one.getKey()), (double) sum(schools, one.getValue())))
                && AT_LEAST.entrySet().stream()
                        .allMatch(one -> value(county, one.getKey()) >= (double) sum(schools, one.getValue()))
                && value(county, CountyFigure.ALL_TEACHERS) * 1.2
                        >= (double) CountyFigures.sum(schools, LevelFigure.TEACHERS)
                && value(county, CountyFigure.POPULATION) * 1.2
                        >= (double) CountyFigures.sum(schools, LevelFigure.STUDENTS)
                && alike(
                        value(county, CountyFigure.ALL_GRADUATES),
                        (double) CountyFigures.sum(schools, LevelFigure.GRADUATES, Level.JUNIOR),
                        10)
                && LEVELS.stream().allMatch(level -> level(county, level));
    }

    private static boolean level(County county, Level level) {
        double students = (double) CountyFigures.sum(county.schools(), LevelFigure.STUDENTS, level);
        return value(county, level, CountyLevelFigure.ENROLLED_OF_AGE) <= students * 1.2
                && ALIKE.entrySet().stream()
                        .allMatch(one -> alike(
                                value(county, level, one.getKey()),
                                (double) CountyFigures.sum(county.schools(), one.getValue(), level),
                                one.getValue() == LevelFigure.STUDENTS ? 0 : 10));
    }

    /** Without the ten where all students or teachers are counted: it is the narrower of the two. */
    private static boolean isAtMost(double total, double sum) {
        return total <= sum * 1.2;
    }

    private static boolean alike(double total, double sum, double few) {
        return total <= sum * 1.2 + few && sum <= total * 1.2 + few;
    }

    private static long sum(List<School> schools, SchoolFigure name) {
        return (long) schools.stream()
                .mapToDouble(school -> school.figures().get(name).range().low().toDouble())
                .sum();
    }

    private static double value(County county, CountyFigure name) {
        return county.figures().get(name).range().low().toDouble();
    }

    private static double value(County county, Level level, CountyLevelFigure name) {
        return county.level(level).get(name).range().low().toDouble();
    }
}
