package org.junheng.bench;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;

/** A section as an ordinary program of rules has it: an object with doubles, read by getters. Public because rules name it. */
public final class OrdinarySection {
    private static final Level[] LEVELS = {Level.PRIMARY, Level.JUNIOR, Level.SENIOR};
    private static final double[] WEIGHTS = {1, 1.1, 1.32};

    private final String id;
    private final boolean isJunior;
    private final boolean isOut;
    private final double students;
    private final double[] indicators;

    private OrdinarySection(School school, Level level) {
        id = level.idIn(school.id());
        isJunior = level.equals(Level.JUNIOR);
        students = of(school, level, LevelFigure.STUDENTS);
        isOut = LeftOut.reason(school.kind(), students) != null;
        double all = 0;
        double own = 0;
        for (int i = 0; i < LEVELS.length; i++) {
            double weighted = WEIGHTS[i] * of(school, LEVELS[i], LevelFigure.STUDENTS);
            all += weighted;
            own = LEVELS[i].equals(level) ? weighted : own;
        }
        double share = own / all;
        double degrees = of(school, level, LevelFigure.DOCTORAL_TEACHERS, LevelFigure.MASTER_TEACHERS)
                + of(school, level, LevelFigure.BACHELOR_TEACHERS)
                + (isJunior ? 0 : of(school, level, LevelFigure.COLLEGE_TEACHERS));
        double arts = of(
                school,
                level,
                LevelFigure.PE_TEACHERS,
                LevelFigure.MUSIC_TEACHERS,
                LevelFigure.FINE_ART_TEACHERS,
                LevelFigure.ART_TEACHERS);
        double indoor = of(school, SchoolFigure.INDOOR_SPORTS_AREA);
        indicators = new double[] {
            100 * degrees / students,
            100 * of(school, level, LevelFigure.BACKBONE_TEACHERS) / students,
            100 * arts / students,
            share * (of(school, SchoolFigure.TEACHING_AREA) - indoor) / students,
            share * (of(school, SchoolFigure.SPORTS_GROUND_AREA) + indoor) / students,
            share * of(school, SchoolFigure.EQUIPMENT_VALUE) / students,
            100 * share * of(school, SchoolFigure.MULTIMEDIA_CLASSROOMS) / students
        };
    }

    /** The sections of a county. */
    static List<OrdinarySection> of(County county) {
        List<OrdinarySection> sections = new ArrayList<>();
        for (School school : county.schools()) {
            for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
                if (school.kind().levels().contains(level)) {
                    sections.add(new OrdinarySection(school, level));
                }
            }
        }
        return sections;
    }

    private static double of(School school, SchoolFigure figure) {
        return school.figures().get(figure).range().low().toDouble();
    }

    private static double of(School school, Level level, LevelFigure... figures) {
        double sum = 0;
        for (LevelFigure figure : figures) {
            sum += school.level(level).get(figure).range().low().toDouble();
        }
        return sum;
    }

    /** The name by which rules ask for an indicator. */
    static String field(Indicator indicator) {
        return switch (indicator) {
            case HIGHER_DEGREE_TEACHERS -> "degrees";
            case BACKBONE_TEACHERS -> "backbone";
            case SPORTS_AND_ARTS_TEACHERS -> "arts";
            case TEACHING_AREA -> "teaching";
            case SPORTS_AREA -> "sports";
            case EQUIPMENT -> "equipment";
            case MULTIMEDIA_CLASSROOMS -> "multimedia";
        };
    }

    /** The indicator's value, for what is written in Java. */
    double value(Indicator indicator) {
        return indicators[indicator.index];
    }

    /** The id that the library gives it. */
    public String getId() {
        return id;
    }

    /** Whether it teaches juniors, and no primary pupils. */
    public boolean isJunior() {
        return isJunior;
    }

    /** Whether it is left out of all that is judged. */
    public boolean isOut() {
        return isOut;
    }

    /** How many it has. */
    public double getStudents() {
        return students;
    }

    /** Teachers with a higher degree for each hundred students. */
    public double getDegrees() {
        return indicators[0];
    }

    /** Backbone teachers for each hundred students. */
    public double getBackbone() {
        return indicators[1];
    }

    /** Teachers of sports and arts for each hundred students. */
    public double getArts() {
        return indicators[2];
    }

    /** Square metres of teaching area for each student. */
    public double getTeaching() {
        return indicators[3];
    }

    /** Square metres for sports for each student. */
    public double getSports() {
        return indicators[4];
    }

    /** Yuan of equipment for each student. */
    public double getEquipment() {
        return indicators[5];
    }

    /** Multimedia classrooms for each hundred students. */
    public double getMultimedia() {
        return indicators[6];
    }
}
