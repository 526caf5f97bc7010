package org.junheng.sound;

import java.util.Random;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;

/** What a made school reports once: about what the standards ask for its students. */
final class SchoolFigures {
    private SchoolFigures() {}

    static void into(School.Builder made, Random random, long weighted, long students, long largest) {
        long people = Math.max(1, weighted);
        long indoor = Math.round(people * 0.4 * random.nextDouble());
        set(made, SchoolFigure.INDOOR_SPORTS_AREA, indoor);
        set(made, SchoolFigure.TEACHING_AREA, indoor + about(random, people * 5.2));
        set(made, SchoolFigure.SPORTS_GROUND_AREA, about(random, people * 8.8));
        set(made, SchoolFigure.EQUIPMENT_VALUE, about(random, people * 2300.0));
        set(made, SchoolFigure.MULTIMEDIA_CLASSROOMS, about(random, people * 0.026));
        set(made, SchoolFigure.COMPUTERS, about(random, people * 0.12));
        set(made, SchoolFigure.BOOKS, about(random, people * 30.0));
        set(made, SchoolFigure.SITE_AREA, about(random, people * 22.0));
        long building = about(random, people * 9.0);
        set(made, SchoolFigure.BUILDING_AREA, building);
        set(made, SchoolFigure.DILAPIDATED_AREA, random.nextInt(4) == 0 ? building / 10 : 0);
        set(made, SchoolFigure.EXTRA_SPORTS_AREA, random.nextInt(3) == 0 ? about(random, (double) people) : 0);
        set(made, SchoolFigure.LARGEST_CLASS, largest);
        rooms(made, random, students);
        long funds = about(random, Math.max(people, random.nextBoolean() ? 100 : 60) * 850.0);
        set(made, SchoolFigure.PUBLIC_FUNDS, funds);
        set(made, SchoolFigure.TRAINING_FUNDS, about(random, funds * 0.055));
        long teachers = made.build().levels().values().stream()
                .mapToLong(level ->
                        (long) level.get(LevelFigure.TEACHERS).range().low().toDouble())
                .sum();
        long staff = Math.max(Math.max(1, people / 14), teachers);
        set(made, SchoolFigure.STAFF, staff);
        set(made, SchoolFigure.POSTS, staff + random.nextInt(3) - 1 < 0 ? 0 : staff + random.nextInt(3) - 1);
        set(made, SchoolFigure.OFF_BUDGET_TEACHERS, random.nextInt(3));
        set(made, SchoolFigure.COUNSELLORS, random.nextInt(3));
        long poor = random.nextInt((int) (1 + people / 10));
        set(made, SchoolFigure.HARDSHIP_STUDENTS, poor);
        set(made, SchoolFigure.AIDED_STUDENTS, random.nextInt(4) == 0 ? poor / 2 : poor);
        set(made, SchoolFigure.DISABLED_STUDENTS, random.nextInt(3));
        set(made, SchoolFigure.GIRLS, students / 2);
        set(made, SchoolFigure.BOYS, students - students / 2);
        set(made, SchoolFigure.GIRL_TOILETS, 1 + students / 26 + random.nextInt(3));
        set(made, SchoolFigure.BOY_TOILETS, 1 + students / 80);
        set(made, SchoolFigure.DESKS, students - random.nextInt(2));
        long rooms = 1 + students / 40;
        set(made, SchoolFigure.CLASSROOMS, rooms);
        set(made, SchoolFigure.LIT_CLASSROOMS, rooms - random.nextInt(2));
        set(made, SchoolFigure.GREEN_AREA, people * 5);
        set(made, SchoolFigure.FUNCTION_ROOMS, 1 + random.nextInt(4));
        set(made, SchoolFigure.EQUIPPED_FUNCTION_ROOMS, random.nextInt(2));
        set(made, SchoolFigure.AID_AMOUNT, poor * 1250);
        set(made, SchoolFigure.FEE_VIOLATIONS, random.nextInt(4) / 3);
        set(made, SchoolFigure.ETHICS_VIOLATIONS, random.nextInt(4) / 3);
        set(made, SchoolFigure.SURVEYED, 100);
        set(made, SchoolFigure.SATISFIED, 78 + random.nextInt(23));
    }

    /** Each size counts the larger ones, too. */
    private static void rooms(School.Builder made, Random random, long students) {
        long needed = 1 + students / 480;
        SchoolFigure[][] kinds = {
            {
                SchoolFigure.MUSIC_ROOMS_96,
                SchoolFigure.MUSIC_ROOMS_73,
                SchoolFigure.MUSIC_ROOMS_61,
                SchoolFigure.MUSIC_ROOMS_54
            },
            {SchoolFigure.ART_ROOMS_90, SchoolFigure.ART_ROOMS_67, SchoolFigure.ART_ROOMS_61, SchoolFigure.ART_ROOMS_54}
        };
        for (SchoolFigure[] kind : kinds) {
            long rooms = Math.max(0, needed - random.nextInt(2));
            for (SchoolFigure size : kind) {
                set(made, size, rooms);
                rooms += random.nextInt(3) == 0 ? 1 : 0;
            }
        }
    }

    private static long about(Random random, double value) {
        double factor = random.nextInt(6) == 0 ? 0.3 + random.nextDouble() : 0.93 + random.nextDouble() * 0.3;
        return Math.round(value * factor);
    }

    private static void set(School.Builder made, SchoolFigure figure, long value) {
        made.figure(figure, Long.toString(value));
    }
}
