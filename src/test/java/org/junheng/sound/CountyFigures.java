package org.junheng.sound;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;

/** What a made county reports of itself. */
final class CountyFigures {
    private static final CountyFigure[][] WHOLE_AND_PART = {
        {CountyFigure.SURVEYED, CountyFigure.SATISFIED},
        {CountyFigure.SURVEYED, CountyFigure.PARENTS_SURVEYED},
        {CountyFigure.INTERVIEWED, CountyFigure.INTERVIEWED_SATISFIED},
        {CountyFigure.TEACHERS_TO_TRAIN, CountyFigure.TEACHERS_TRAINED},
        {CountyFigure.ROTATION_ELIGIBLE, CountyFigure.ROTATED},
        {CountyFigure.ROTATED, CountyFigure.ROTATED_BACKBONE},
        {CountyFigure.GRADUATING_ELIGIBLE, CountyFigure.GRADUATING_ROTATED},
        {CountyFigure.HEADS_ELIGIBLE, CountyFigure.HEADS_ROTATED},
        {CountyFigure.QUOTA_TOTAL, CountyFigure.QUOTA_ALLOTTED},
        {CountyFigure.QUOTA_TOTAL_1, CountyFigure.QUOTA_ALLOTTED_1},
        {CountyFigure.QUOTA_TOTAL_2, CountyFigure.QUOTA_ALLOTTED_2},
        {CountyFigure.QUOTA_ALLOTTED, CountyFigure.QUOTA_ALLOTTED_RURAL},
        {CountyFigure.ALL_GRADUATES, CountyFigure.RURAL_GRADUATES},
        {CountyFigure.TAX_TRANSFER, CountyFigure.TAX_TRANSFER_EDUCATION},
        {CountyFigure.WAGE_BILL, CountyFigure.TRAINING_BUDGET},
        {CountyFigure.NEW_TEACHERS, CountyFigure.MENTORED_TEACHERS},
        {CountyFigure.ALL_TEACHERS, CountyFigure.RECORDED_TEACHERS}
    };

    /** Schools of which something is found, all of them or all but one. */
    static final List<CountyFigure> OF_ALL_SCHOOLS = Arrays.stream(CountyFigure.values())
            .filter(figure -> figure.id().endsWith("Schools") && !figure.id().startsWith("weak"))
            .filter(figure -> figure != CountyFigure.COMPULSORY_SCHOOLS)
            .toList();

    private CountyFigures() {}

    static County.Builder complete(County.Builder made, List<School> schools, Random random) {
        for (CountyFigure figure : CountyFigure.values()) {
            set(made, figure, 800 + random.nextInt(400));
        }
        long teachers = Math.round(sum(schools, LevelFigure.TEACHERS) * (0.9 + random.nextDouble() / 5));
        set(made, CountyFigure.TEACHERS_TO_TRAIN, teachers);
        set(made, CountyFigure.ROTATION_ELIGIBLE, Math.max(1, teachers * 2 / 3));
        for (CountyFigure[] pair : WHOLE_AND_PART) {
            long whole =
                    (long) made.build().figures().get(pair[0]).range().low().toDouble();
            double least = pair[0] == CountyFigure.ROTATION_ELIGIBLE || pair[0] == CountyFigure.ROTATED ? 0.05 : 0.45;
            boolean all = random.nextInt(3) == 0;
            set(made, pair[1], all ? whole : Math.round(whole * (least + random.nextDouble() * (1 - least))));
        }
        set(made, CountyFigure.MIGRANT_ELIGIBLE, 400);
        set(made, CountyFigure.MIGRANT_PUBLIC, 250 + random.nextInt(120));
        set(made, CountyFigure.MIGRANT_PURCHASED, random.nextInt(30));
        set(made, CountyFigure.BASIC_BALANCE_YEARS, 1 + random.nextInt(5));
        set(made, CountyFigure.POPULATION, 700_000 + random.nextInt(600_000));
        set(made, CountyFigure.COMPULSORY_SCHOOLS, compulsory(schools));
        schools(made, compulsory(schools), random);
        for (CountyFigure figure : CountyFigure.values()) {
            if (figure.id().endsWith("Level")) {
                set(made, figure, 2 + random.nextInt(3));
            } else if (figure.id().endsWith("Difference")) {
                made.figure(figure, Figure.of("0." + (10 + random.nextInt(7))));
            } else if (figure.id().startsWith("scheme")) {
                made.figure(figure, Figure.of("0." + random.nextInt(6)));
            }
        }
        for (CountyFlag flag : CountyFlag.values()) {
            made.flag(flag, CompleteCounty.answer(random.nextInt(12) > 0));
        }
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
            level(made, level, sum(schools, LevelFigure.STUDENTS, level), random);
        }
        CountySums.into(made, schools);
        return made;
    }

    private static void schools(County.Builder made, long all, Random random) {
        for (CountyFigure figure : OF_ALL_SCHOOLS) {
            set(made, figure, Math.max(0, all - (random.nextInt(8) == 0 ? 1 : 0)));
        }
        set(made, CountyFigure.WEAK_SCHOOLS, all);
        set(made, CountyFigure.WEAK_SCHOOLS_PAIRED, Math.max(0, all - random.nextInt(2)));
        set(made, CountyFigure.WEAK_SCHOOLS_DUE, 1 + random.nextInt(4));
        set(made, CountyFigure.WEAK_SCHOOLS_IMPROVED, random.nextInt(2));
        set(made, CountyFigure.FEE_VIOLATIONS, random.nextInt(4) / 3);
        set(made, CountyFigure.ETHICS_VIOLATIONS, random.nextInt(4) / 3);
    }

    static long sum(List<School> schools, LevelFigure figure) {
        return sum(schools, figure, Level.PRIMARY) + sum(schools, figure, Level.JUNIOR);
    }

    static long sum(List<School> schools, LevelFigure figure, Level level) {
        double sum = 0;
        for (School school : schools) {
            if (school.compulsoryLevels().contains(level)) {
                sum += school.level(level).get(figure).range().low().toDouble();
            }
        }
        return (long) sum;
    }

    private static long compulsory(List<School> schools) {
        return schools.stream()
                .filter(school -> school.mainSchool().isEmpty())
                .filter(school -> school.kind() != SchoolKind.SENIOR && school.kind() != SchoolKind.VOCATIONAL)
                .count();
    }

    private static void level(County.Builder made, Level level, long students, Random random) {
        CountyLevelFigure[] falling = {
            CountyLevelFigure.ZONED_STUDENTS,
            CountyLevelFigure.IN_ZONE_STUDENTS,
            CountyLevelFigure.FITNESS_TESTED,
            CountyLevelFigure.FITNESS_PASSED,
            CountyLevelFigure.FITNESS_GOOD,
            CountyLevelFigure.FITNESS_EXCELLENT,
            CountyLevelFigure.ART_TESTED,
            CountyLevelFigure.ART_PASSED,
            CountyLevelFigure.QUALITY_ASSESSED,
            CountyLevelFigure.QUALITY_GOOD
        };
        long value = students;
        for (CountyLevelFigure figure : falling) {
            value -= (long) random.nextInt(2) * random.nextInt(1 + (int) (value / 9));
            set(made, level, figure, value);
        }
        set(made, level, CountyLevelFigure.PUBLIC_FUND_QUOTA, level.equals(Level.PRIMARY) ? 720 : 940);
        set(made, level, CountyLevelFigure.STUDENTS_AT_START, students);
        set(made, level, CountyLevelFigure.DROPOUTS, Math.min(students, random.nextInt(40)));
        set(made, level, CountyLevelFigure.CHILDREN_OF_AGE, 3000);
        set(made, level, CountyLevelFigure.ENROLLED_OF_AGE, 2970 + random.nextInt(31));
        set(made, level, CountyLevelFigure.ENROLLED_ANY_AGE, 2940 + random.nextInt(90));
        set(made, level, CountyLevelFigure.ENTRANTS, 900);
        set(made, level, CountyLevelFigure.DECEASED, random.nextInt(2));
        set(made, level, CountyLevelFigure.TRANSFERRED_IN, 5 + random.nextInt(5));
        set(made, level, CountyLevelFigure.TRANSFERRED_OUT, random.nextInt(5));
        set(made, level, CountyLevelFigure.GRADUATES, 800 + random.nextInt(90));
    }

    private static void set(County.Builder made, CountyFigure figure, long value) {
        made.figure(figure, Figure.of(value));
    }

    private static void set(County.Builder made, Level level, CountyLevelFigure figure, long value) {
        made.figure(level, figure, Figure.of(value));
    }
}
