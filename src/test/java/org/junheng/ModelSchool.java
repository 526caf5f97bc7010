package org.junheng;

import java.util.List;
import java.util.Map;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;

/**
 * A school that reports everything, rich or poor by choice and free of contradictions: what a demand can be tried on.
 *
 * @param kind its kind; its students are divided evenly between its levels
 * @param students how many it has
 * @param classSize how many in a class, at most
 * @param perTeacher students for each teacher
 * @param plenty how much it has of everything else, in parts of what is generous
 */
record ModelSchool(SchoolKind kind, int students, int classSize, int perTeacher, double plenty) {
    private static final Map<LevelFigure, Integer> BANDS = Map.of(
            LevelFigure.CLASSES_UP_TO_25, 25,
            LevelFigure.CLASSES_26_TO_30, 30,
            LevelFigure.CLASSES_31_TO_35, 35,
            LevelFigure.CLASSES_36_TO_40, 40,
            LevelFigure.CLASSES_41_TO_45, 45,
            LevelFigure.CLASSES_46_TO_50, 50,
            LevelFigure.CLASSES_51_TO_55, 55,
            LevelFigure.CLASSES_56_TO_65, 65,
            LevelFigure.CLASSES_ABOVE_65, 1000);

    School school() {
        School.Builder school = School.builder("S", "样板学校").county("C").kind(kind);
        for (SchoolFlag flag : SchoolFlag.values()) {
            school.flag(flag, Answer.of(Flag.of(isGood(flag))));
        }
        int teachers = 0;
        int classes = 0;
        List<Level> levels = kind.levels();
        for (Level level : levels) {
            int ours = students / levels.size();
            teachers += level(school, level, ours);
            classes += (ours + classSize - 1) / classSize;
        }
        rooms(school, classes);
        double all = plenty * students;
        set(school, SchoolFigure.TEACHING_AREA, all * 24);
        set(school, SchoolFigure.INDOOR_SPORTS_AREA, all * 4);
        set(school, SchoolFigure.SPORTS_GROUND_AREA, all * 20);
        set(school, SchoolFigure.EQUIPMENT_VALUE, all * 9000);
        set(school, SchoolFigure.MULTIMEDIA_CLASSROOMS, Math.ceil(all / 10));
        set(school, SchoolFigure.COMPUTERS, Math.ceil(all));
        set(school, SchoolFigure.BOOKS, Math.ceil(all * 90));
        set(school, SchoolFigure.SITE_AREA, all * 90);
        set(school, SchoolFigure.BUILDING_AREA, all * 40);
        set(school, SchoolFigure.DILAPIDATED_AREA, plenty < 1 ? 5 : 0);
        set(school, SchoolFigure.EXTRA_SPORTS_AREA, 0);
        set(school, SchoolFigure.LARGEST_CLASS, Math.min(classSize, students / levels.size()));
        set(school, SchoolFigure.PUBLIC_FUNDS, plenty * Math.max(students, 100) * 2500);
        set(school, SchoolFigure.TRAINING_FUNDS, plenty * Math.max(students, 100) * 250);
        set(school, SchoolFigure.STAFF, teachers);
        set(school, SchoolFigure.POSTS, teachers);
        set(school, SchoolFigure.OFF_BUDGET_TEACHERS, 0);
        set(school, SchoolFigure.COUNSELLORS, Math.ceil(all / 400));
        int inHardship = students / 20;
        set(school, SchoolFigure.HARDSHIP_STUDENTS, inHardship);
        set(school, SchoolFigure.AIDED_STUDENTS, inHardship);
        int disabled = students / 50;
        set(school, SchoolFigure.DISABLED_STUDENTS, disabled);
        set(school, SchoolFigure.SURVEYED, 100);
        set(school, SchoolFigure.SATISFIED, plenty < 1 ? 70 : 99);
        return school.build();
    }

    private static boolean isGood(SchoolFlag flag) {
        return switch (flag) {
            case PRIVATE, RURAL, BOARDING, DENSE_CENTRE, BUILT_BY_2010, BUILT_BY_2016, TOWN -> false;
            default -> true;
        };
    }

    private static void set(School.Builder school, SchoolFigure figure, double value) {
        school.figure(figure, String.valueOf(Math.round(value)));
    }

    private static void rooms(School.Builder school, int classes) {
        long rooms = (classes + 11) / 12 + 1L;
        for (SchoolFigure figure : SchoolFigure.values()) {
            if (figure.name().startsWith("MUSIC_ROOMS") || figure.name().startsWith("ART_ROOMS")) {
                school.figure(figure, String.valueOf(rooms));
            }
        }
    }

    private int level(School.Builder school, Level level, int ours) {
        int teachers = Math.max(4, (ours + perTeacher - 1) / perTeacher);
        int classes = (ours + classSize - 1) / classSize;
        int largest = (ours + classes - 1) / classes;
        for (LevelFigure figure : LevelFigure.values()) {
            if (!figure.isRatio()) {
                long value = switch (figure) {
                    case STUDENTS -> ours;
                    case CLASSES -> classes;
                    case TEACHERS,
                            MID_TITLE_TEACHERS,
                            CERTIFIED_TEACHERS,
                            RECORDED_TEACHERS,
                            QUALIFIED_TEACHERS,
                            BACHELOR_TEACHERS,
                            BACKBONE_TEACHERS,
                            TEACHERS_UP_TO_35,
                            TRAINED_TEACHERS,
                            STAFF_TRAINING_TEACHERS,
                            SCHOOL_TRAINING_TEACHERS,
                            BACKBONE_TRAINING_TEACHERS -> teachers;
                    case PE_TEACHERS -> teachers - 3 * (teachers / 4);
                    case MUSIC_TEACHERS, FINE_ART_TEACHERS, ART_TEACHERS -> teachers / 4;
                    case ALL_ART_TEACHERS -> 3L * (teachers / 4);
                    case ENTRANTS, GRADUATES -> Math.max(1, ours / 6);
                    default -> 0;
                };
                school.figure(level, figure, String.valueOf(value));
            }
        }
        // Every class has as many as the largest, or one less: both in one band, or beside its end.
        int full = ours - classes * (largest - 1);
        add(school, level, largest, full, classes - full);
        return teachers;
    }

    private static void add(School.Builder school, Level level, int largest, int full, int others) {
        LevelFigure one = band(largest);
        LevelFigure other = band(largest - 1);
        school.figure(level, one, String.valueOf(one == other ? full + others : full));
        if (one != other) {
            school.figure(level, other, String.valueOf(others));
        }
    }

    private static LevelFigure band(int size) {
        LevelFigure found = LevelFigure.CLASSES_ABOVE_65;
        for (Map.Entry<LevelFigure, Integer> band : BANDS.entrySet()) {
            boolean holds = size <= band.getValue();
            if (holds && band.getValue() < BANDS.getOrDefault(found, 0)) {
                found = band.getKey();
            }
        }
        return found;
    }

    /** Everyone passes every subject. */
    List<Results> results() {
        return kind.levels().stream()
                .filter(level -> !level.equals(Level.SENIOR))
                .map(level -> {
                    Figure pupils =
                            Figure.of(Math.max(1, students / kind.levels().size() / 6));
                    Figure passed = plenty < 1 ? Figure.of(0) : pupils;
                    return new Results("C", "S", level, "6", "数学", pupils, pupils, passed, passed, passed, passed);
                })
                .toList();
    }
}
