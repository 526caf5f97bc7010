package org.junheng;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.measures.Flag;

/**
 * A county made from a seed: a handful of primary schools that have what the standards ask for, and one school, {@code S1},
 * that a test makes short of something.
 */
final class GeneratedCounty {
    private final Random random;
    private final List<School> neighbours = new ArrayList<>();
    private UnaryOperator<School.Builder> school = any -> any;
    private UnaryOperator<County.Builder> county = any -> any;
    private long students;

    private GeneratedCounty(long seed) {
        this.random = new Random(seed);
        this.students = 600;
        int schools = 3 + random.nextInt(4);
        for (int i = 0; i < schools; i++) {
            neighbours.add(sound("N" + i, 300 + random.nextInt(900)).build());
        }
    }

    static GeneratedCounty of(long seed) {
        return new GeneratedCounty(seed);
    }

    /** So many students in the school, and it is changed so. */
    GeneratedCounty school(long many, UnaryOperator<School.Builder> change) {
        students = many;
        school = change;
        return this;
    }

    GeneratedCounty county(UnaryOperator<County.Builder> change) {
        county = change;
        return this;
    }

    GeneratedCounty neighbour(String id, long many, UnaryOperator<School.Builder> change) {
        neighbours.add(change.apply(sound(id, many)).build());
        return this;
    }

    County build() {
        List<School> all =
                new ArrayList<>(List.of(school.apply(sound("S1", students)).build()));
        all.addAll(neighbours);
        return county.apply(County.builder("C1", "某县").schools(all)).build();
    }

    /** Whatever the seed: above every standard of a primary school, by up to a fifth. */
    private School.Builder sound(String id, long many) {
        double more = 1.1 + random.nextDouble() / 10;
        School.Builder made = School.builder(id, id + "小学")
                .county("C1")
                .kind(SchoolKind.PRIMARY)
                .flag(SchoolFlag.RURAL, Flag.NO)
                .flag(SchoolFlag.DENSE_CENTRE, Flag.NO)
                .flag(SchoolFlag.PRIVATE, Flag.NO)
                .flag(SchoolFlag.BOARDING, Flag.NO)
                .figure(SchoolFigure.TEACHING_AREA, number(many * 4.5 * more))
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "0")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, number(many * 7.5 * more))
                .figure(SchoolFigure.EQUIPMENT_VALUE, number(many * 2000 * more))
                .figure(SchoolFigure.MULTIMEDIA_CLASSROOMS, number(many * 0.023 * more))
                .figure(SchoolFigure.MUSIC_ROOMS_96, number(many / 480.0))
                .figure(SchoolFigure.ART_ROOMS_90, number(many / 480.0));
        return teachers(made, many, more);
    }

    private static School.Builder teachers(School.Builder made, long many, double more) {
        return made.figure(Level.PRIMARY, LevelFigure.STUDENTS, Long.toString(many))
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, number(many / 16.0))
                .figure(Level.PRIMARY, LevelFigure.CERTIFIED_TEACHERS, number(many / 16.0))
                .figure(Level.PRIMARY, LevelFigure.DOCTORAL_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.MASTER_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.BACHELOR_TEACHERS, number(many * 0.042 * more))
                .figure(Level.PRIMARY, LevelFigure.COLLEGE_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.BACKBONE_TEACHERS, number(many * 0.01 * more))
                .figure(Level.PRIMARY, LevelFigure.PE_TEACHERS, number(many * 0.009 * more))
                .figure(Level.PRIMARY, LevelFigure.MUSIC_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.FINE_ART_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.ART_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.CLASSES, number(many / 40.0));
    }

    private static String number(double value) {
        return Long.toString((long) Math.ceil(value));
    }
}
