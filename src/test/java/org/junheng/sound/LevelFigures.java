package org.junheng.sound;

import java.util.Arrays;
import java.util.Random;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;

/** What one level of a made school reports: teachers by kind, classes whose sizes add up to its students. */
final class LevelFigures {
    private static final LevelFigure[] BANDS = {
        LevelFigure.CLASSES_UP_TO_25,
        LevelFigure.CLASSES_26_TO_30,
        LevelFigure.CLASSES_31_TO_35,
        LevelFigure.CLASSES_36_TO_40,
        LevelFigure.CLASSES_41_TO_45,
        LevelFigure.CLASSES_46_TO_50,
        LevelFigure.CLASSES_51_TO_55,
        LevelFigure.CLASSES_56_TO_65,
        LevelFigure.CLASSES_ABOVE_65
    };
    static final int[] ENDS = {25, 30, 35, 40, 45, 50, 55, 65};

    private final Random random;
    private final Level level;
    private final int[] sizes;
    private final int[] migrants;
    private final long students;

    LevelFigures(Random random, Level level, int students) {
        this(random, level, students, 25 + random.nextInt(24), true);
    }

    /** In classes of at most so many, all alike. */
    static LevelFigures inClassesOf(int most, Random random, Level level, int students) {
        return new LevelFigures(random, level, students, most, false);
    }

    private LevelFigures(Random random, Level level, int students, int each, boolean mayDiffer) {
        this.random = random;
        this.level = level;
        this.students = students;
        sizes = new int[Math.max(1, (students + each - 1) / each)];
        migrants = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = students / sizes.length + (i < students % sizes.length ? 1 : 0);
            migrants[i] = random.nextInt(1 + sizes[i] / 4);
        }
        if (sizes.length > 1 && mayDiffer && random.nextInt(3) == 0) {
            int moved = random.nextInt(Math.min(sizes[1], 20));
            sizes[0] += moved;
            sizes[1] -= moved;
            migrants[1] = Math.min(migrants[1], sizes[1]);
        }
    }

    long students() {
        return students;
    }

    int largest() {
        return Arrays.stream(sizes).max().orElse(0);
    }

    int[] sizes() {
        return sizes.clone();
    }

    int[] migrants() {
        return migrants.clone();
    }

    static int band(int size) {
        int band = 0;
        while (band < ENDS.length && size > ENDS[band]) {
            band++;
        }
        return band;
    }

    void into(School.Builder made) {
        int[] bands = new int[BANDS.length];
        for (int size : sizes) {
            bands[band(size)]++;
        }
        for (int i = 0; i < bands.length; i++) {
            set(made, BANDS[i], bands[i]);
        }
        set(made, LevelFigure.CLASSES, sizes.length);
        set(made, LevelFigure.STUDENTS, students);
        set(made, LevelFigure.STUDENTS_YEAR_BEFORE, about(students));
        set(made, LevelFigure.BOARDERS, part(students));
        set(made, LevelFigure.MIGRANT_STUDENTS, Arrays.stream(migrants).sum());
        teachers(made);
        retention(made);
        catchment(made);
    }

    private void teachers(School.Builder made) {
        long needed = Math.max(1, Math.round(students * 0.054 * (0.85 + random.nextDouble() * 0.5)));
        long all = needed + random.nextInt(6);
        set(made, LevelFigure.TEACHERS, all);
        long doctors = random.nextInt(9) == 0 ? 1 : 0;
        long masters = Math.min(all - doctors, random.nextInt(3));
        long rest = all - doctors - masters;
        long bachelors = rest - random.nextInt((int) (1 + rest / 3));
        set(made, LevelFigure.DOCTORAL_TEACHERS, doctors);
        set(made, LevelFigure.MASTER_TEACHERS, masters);
        set(made, LevelFigure.BACHELOR_TEACHERS, bachelors);
        set(made, LevelFigure.COLLEGE_TEACHERS, random.nextInt((int) (rest - bachelors + 1)));
        long backbone = Math.min(all, Math.round(students * 0.01 * (0.8 + random.nextDouble() * 0.6)));
        set(made, LevelFigure.BACKBONE_TEACHERS, backbone);
        set(made, LevelFigure.BACKBONE_TRAINING_TEACHERS, part(backbone));
        set(made, LevelFigure.MID_TITLE_TEACHERS, part(all));
        for (LevelFigure mostly : new LevelFigure[] {
            LevelFigure.CERTIFIED_TEACHERS,
            LevelFigure.QUALIFIED_TEACHERS,
            LevelFigure.TRAINED_TEACHERS,
            LevelFigure.STAFF_TRAINING_TEACHERS,
            LevelFigure.SCHOOL_TRAINING_TEACHERS
        }) {
            set(made, mostly, all - (random.nextInt(3) == 0 ? random.nextInt((int) Math.min(all, 3)) : 0));
        }
        arts(made, all);
        long young = part(all);
        long middle = part(all - young);
        set(made, LevelFigure.RETIRING_TEACHERS, random.nextInt((int) (1 + all / 3)));
        set(made, LevelFigure.RECORDED_TEACHERS, all - (long) random.nextInt(2) * random.nextInt(2));
        set(made, LevelFigure.TEACHERS_UP_TO_35, young);
        set(made, LevelFigure.TEACHERS_36_TO_50, middle);
        set(made, LevelFigure.TEACHERS_ABOVE_50, all - young - middle);
    }

    private void arts(School.Builder made, long all) {
        long wanted =
                Math.min(all, Math.round(students * 0.009 * (0.8 + random.nextDouble() * 0.7)) + random.nextInt(2));
        long pe = part(wanted);
        long music = part(wanted - pe);
        long fine = part(wanted - pe - music);
        long art = wanted - pe - music - fine;
        set(made, LevelFigure.PE_TEACHERS, pe);
        set(made, LevelFigure.MUSIC_TEACHERS, music);
        set(made, LevelFigure.FINE_ART_TEACHERS, fine);
        set(made, LevelFigure.ART_TEACHERS, art);
        set(made, LevelFigure.ALL_ART_TEACHERS, music + fine + art);
        set(made, LevelFigure.VISITING_SPORTS_AND_ARTS_TEACHERS, random.nextInt(3));
    }

    private void catchment(School.Builder made) {
        set(made, LevelFigure.CATCHMENT_CHILDREN, 1 + students);
        set(made, LevelFigure.CATCHMENT_ENROLLED, students + random.nextInt(2));
    }

    private void retention(School.Builder made) {
        long entrants = Math.max(1, students / 6);
        long died = random.nextInt(20) == 0 ? 1 : 0;
        long in = random.nextInt(4);
        long out = random.nextInt(4);
        long stayed = entrants - died - random.nextInt((int) (1 + entrants / 12));
        long graduates = Math.max(0, stayed + in - out);
        boolean sound = graduates - in + out <= entrants - died && graduates - in + out >= 0;
        set(made, LevelFigure.ENTRANTS, entrants);
        set(made, LevelFigure.DECEASED, died);
        set(made, LevelFigure.TRANSFERRED_IN, sound ? in : 0);
        set(made, LevelFigure.TRANSFERRED_OUT, sound ? out : 0);
        set(made, LevelFigure.GRADUATES, sound ? graduates : entrants - died);
    }

    private long part(long whole) {
        return whole <= 0 ? 0 : random.nextInt((int) whole + 1);
    }

    private long about(long value) {
        return Math.max(0, Math.round(value * (0.9 + random.nextDouble() / 5)));
    }

    private void set(School.Builder made, LevelFigure figure, long value) {
        made.figure(level, figure, Long.toString(value));
    }
}
