package org.junheng.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.measures.Flag;

/** A county in which nothing is wrong, whatever its sizes: teaching points of six children, schools of four thousand. */
public final class CleanCounty {
    private static final SchoolKind[] KINDS = {
        SchoolKind.PRIMARY,
        SchoolKind.PRIMARY,
        SchoolKind.PRIMARY,
        SchoolKind.PRIMARY,
        SchoolKind.TEACHING_POINT,
        SchoolKind.TEACHING_POINT,
        SchoolKind.JUNIOR,
        SchoolKind.JUNIOR,
        SchoolKind.NINE_YEAR,
        SchoolKind.COMPLETE_SECONDARY
    };

    private final Random random;
    private final String id;

    /** What a school has this year and had last year. */
    private record Years(School now, School before) {}

    /** How many students there are to a teacher and to a class. */
    private record Ratios(double perTeacher, double perClass) {}

    /** A county, and what it was a year before. */
    public record Pair(County now, County before) {}

    private CleanCounty(long seed) {
        this.random = new Random(seed);
        this.id = "C" + seed;
    }

    /** The county of that seed. */
    public static Pair of(long seed) {
        CleanCounty county = new CleanCounty(seed);
        List<School> now = new ArrayList<>();
        List<School> before = new ArrayList<>();
        int size = 12 + county.random.nextInt(60);
        for (int i = 0; i < size; i++) {
            Years years = county.school("%s-%03d".formatted(county.id, i), KINDS[i % KINDS.length]);
            now.add(years.now);
            before.add(years.before);
        }
        return new Pair(County.of(county.id, county.id, now), County.of(county.id, county.id, before));
    }

    private double grounds;

    private Years school(String schoolId, SchoolKind kind) {
        School.Builder now = builder(schoolId, kind);
        School.Builder before = builder(schoolId, kind);
        double all = 0;
        for (Level level : kind.levels()) {
            // From town to village sizes vary by two orders of magnitude.
            double students = kind == SchoolKind.TEACHING_POINT
                    ? 6 + random.nextInt(90)
                    : Math.min(4_000, Math.max(25, 600 * Math.exp(0.9 * random.nextGaussian())));
            all += students;
            double perTeacher = 9 + 10 * random.nextDouble();
            double perClass = 25 + 25 * random.nextDouble();
            people(now, level, Math.round(students), new Ratios(perTeacher, perClass));
            double earlier = students * (1 + 0.07 * random.nextGaussian());
            Ratios then = new Ratios(perTeacher * (1 + 0.05 * random.nextGaussian()), perClass);
            people(before, level, Math.max(1, Math.round(earlier)), then);
        }
        for (SchoolFigure figure : SchoolFigure.values()) {
            resource(now, before, figure, all);
        }
        return new Years(now.build(), before.build());
    }

    private School.Builder builder(String schoolId, SchoolKind kind) {
        return School.builder(schoolId, "学校" + schoolId).county(id).kind(kind).flag(SchoolFlag.COUNTED, Flag.YES);
    }

    private void people(School.Builder school, Level level, long students, Ratios ratios) {
        long teachers = Math.max(Math.min(students, 3), Math.round(students / ratios.perTeacher));
        long master = Math.round(teachers * 0.1 * random.nextDouble());
        long college = Math.round(teachers * 0.3 * random.nextDouble());
        school.figure(level, LevelFigure.STUDENTS, Long.toString(students))
                .figure(level, LevelFigure.TEACHERS, Long.toString(teachers))
                .figure(level, LevelFigure.DOCTORAL_TEACHERS, "0")
                .figure(level, LevelFigure.MASTER_TEACHERS, Long.toString(master))
                .figure(level, LevelFigure.COLLEGE_TEACHERS, Long.toString(college))
                .figure(level, LevelFigure.BACHELOR_TEACHERS, Long.toString(teachers - master - college))
                .figure(
                        level,
                        LevelFigure.BACKBONE_TEACHERS,
                        Long.toString(Math.round(teachers * 0.2 * random.nextDouble())))
                .figure(level, LevelFigure.CERTIFIED_TEACHERS, Long.toString(teachers));
        long classes = Math.max(1, Math.round(students / ratios.perClass));
        long small = Math.round(classes * random.nextDouble());
        school.figure(level, LevelFigure.CLASSES, Long.toString(classes));
        for (LevelFigure band : LevelFigure.values()) {
            if (band.id().startsWith("classes") && band != LevelFigure.CLASSES) {
                boolean first = band == LevelFigure.CLASSES_UP_TO_25;
                boolean second = band == LevelFigure.CLASSES_36_TO_40;
                school.figure(level, band, Long.toString(first ? small : second ? classes - small : 0));
            }
        }
    }

    /** Per student, with the spread that real counties show: a small school has much of everything to a child. */
    private void resource(School.Builder now, School.Builder before, SchoolFigure figure, double students) {
        double typical = switch (figure) {
            case TEACHING_AREA -> 5;
            case INDOOR_SPORTS_AREA -> 0.3;
            case SPORTS_GROUND_AREA -> 8;
            case SITE_AREA -> 25;
            case BUILDING_AREA -> 9;
            case EQUIPMENT_VALUE -> 2_500;
            case PUBLIC_FUNDS -> 900;
            case TRAINING_FUNDS -> 45;
            case BOOKS -> 30;
            case COMPUTERS -> 0.15;
            case MULTIMEDIA_CLASSROOMS -> 0.024;
            default -> 0;
        };
        if (typical == 0) {
            return;
        }
        // A building holds its teaching rooms, so these two spread together.
        boolean building = figure == SchoolFigure.TEACHING_AREA || figure == SchoolFigure.BUILDING_AREA;
        double smallness = Math.pow(Math.max(1, 400 / students), 0.7);
        double spread = building ? 0.9 + 0.2 * random.nextDouble() : Math.exp(0.6 * random.nextGaussian());
        double own = typical * students * smallness * spread;
        // A site holds its grounds and its buildings.
        double value = figure == SchoolFigure.SITE_AREA ? Math.max(own, 1.5 * grounds + 3 * students * smallness) : own;
        grounds = figure == SchoolFigure.SPORTS_GROUND_AREA ? value : grounds;
        // Most schools have what they had; a few are built out, most buy something.
        boolean area = figure.id().endsWith("Area");
        double growth = area ? (random.nextInt(40) == 0 ? 1.5 : 1) : 1 + 0.3 * random.nextDouble();
        now.figure(figure, Long.toString(Math.round(value)));
        before.figure(figure, Long.toString(Math.round(value / growth)));
    }
}
