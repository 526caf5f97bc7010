package org.junheng.bench;

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
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;

/** Made-up counties of which everything is reported: in sizes that occur, on both sides of every limit. */
public final class MadeCounty {
    /** What a hundred schools are. */
    private static final SchoolKind[] KINDS = kinds();

    private final Random random;
    private final String id;
    /** How well the county is off: from a third below the limits to well above. */
    private final double wealth;
    /** How unequal its schools are. */
    private final double spread;

    private MadeCounty(long seed, String id) {
        this.random = new Random(seed);
        this.id = id;
        this.wealth = 0.9 + 0.9 * random.nextDouble();
        this.spread = 0.1 + 2.4 * random.nextDouble();
    }

    private static SchoolKind[] kinds() {
        List<SchoolKind> kinds = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            kinds.add(
                    i < 50
                            ? SchoolKind.PRIMARY
                            : i < 70
                                    ? SchoolKind.JUNIOR
                                    : i < 81
                                            ? SchoolKind.NINE_YEAR
                                            : i < 89
                                                    ? SchoolKind.TEACHING_POINT
                                                    : i < 94
                                                            ? SchoolKind.COMPLETE_SECONDARY
                                                            : i < 96 ? SchoolKind.TWELVE_YEAR : rare(i));
        }
        return kinds.toArray(SchoolKind[]::new);
    }

    private static SchoolKind rare(int place) {
        return place < 97 ? SchoolKind.SENIOR : place < 99 ? SchoolKind.SPECIAL_EDUCATION : SchoolKind.VOCATIONAL;
    }

    /** The county that the seed determines. */
    public static County of(long seed, String id, int schools) {
        return new MadeCounty(seed, id).county(schools);
    }

    /** The first few counties, each of so many schools. */
    public static List<County> several(int counties, int schools) {
        List<County> all = new ArrayList<>(counties);
        for (int seed = 1; seed <= counties; seed++) {
            all.add(of(seed, "C%03d".formatted(seed), schools));
        }
        return all;
    }

    private County county(int size) {
        List<School> schools = new ArrayList<>(size);
        for (int i = 1; i <= size; i++) {
            schools.add(school("%s-%03d".formatted(id, i), KINDS[random.nextInt(KINDS.length)]));
        }
        return County.of(id, "县" + id, schools);
    }

    private School school(String schoolId, SchoolKind kind) {
        School.Builder school = School.builder(schoolId, "学校" + schoolId)
                .county(id)
                .kind(kind)
                .flag(SchoolFlag.COUNTED, Flag.YES)
                .flag(SchoolFlag.PRIVATE, Flag.of(random.nextInt(10) == 0))
                .flag(SchoolFlag.RURAL, Flag.of(random.nextInt(2) == 0))
                .flag(SchoolFlag.DENSE_CENTRE, Flag.of(random.nextInt(8) == 0));
        int all = 0;
        for (Level level : kind.levels()) {
            int students = kind == SchoolKind.TEACHING_POINT ? 8 + random.nextInt(90) : 60 + random.nextInt(1500);
            all += students;
            school.figure(level, LevelFigure.STUDENTS, Figure.of(students));
            if (!level.equals(Level.SENIOR)) {
                teachers(school, level, students);
            }
        }
        resources(school, all);
        return school.build();
    }

    private void teachers(School.Builder school, Level level, int students) {
        int peAndArts = whole(students, 0.9 / 100);
        int graduates = whole(students, 5 / 100.0);
        int college = random.nextInt(3 + graduates / 8);
        int backbone = whole(students, 1 / 100.0);
        int masters = random.nextInt(1 + graduates / 5);
        int doctors = random.nextInt(50) == 0 ? Math.min(1, graduates - masters) : 0;
        int most = Math.max(Math.max(graduates + college, peAndArts), backbone);
        add(school, level, LevelFigure.TEACHERS, most + random.nextInt(5));
        add(school, level, LevelFigure.DOCTORAL_TEACHERS, doctors);
        add(school, level, LevelFigure.MASTER_TEACHERS, masters);
        add(school, level, LevelFigure.BACHELOR_TEACHERS, graduates - masters - doctors);
        add(school, level, LevelFigure.COLLEGE_TEACHERS, college);
        add(school, level, LevelFigure.BACKBONE_TEACHERS, backbone);
        add(school, level, LevelFigure.PE_TEACHERS, peAndArts / 2);
        add(school, level, LevelFigure.MUSIC_TEACHERS, peAndArts / 4);
        add(school, level, LevelFigure.FINE_ART_TEACHERS, peAndArts - peAndArts / 2 - peAndArts / 4);
        add(school, level, LevelFigure.ART_TEACHERS, 0);
    }

    private static void add(School.Builder school, Level level, LevelFigure name, int value) {
        school.figure(level, name, Figure.of(value));
    }

    private void resources(School.Builder school, int students) {
        int indoor = random.nextInt(3) == 0 ? whole(students, 0.8) : 0;
        int teaching = indoor + whole(students, 5);
        school.figure(SchoolFigure.INDOOR_SPORTS_AREA, Figure.of(indoor));
        school.figure(SchoolFigure.TEACHING_AREA, tenths(teaching));
        school.figure(SchoolFigure.SPORTS_GROUND_AREA, tenths(whole(students, 8.5)));
        school.figure(SchoolFigure.EQUIPMENT_VALUE, Figure.of(whole(students, 2200)));
        school.figure(SchoolFigure.MULTIMEDIA_CLASSROOMS, Figure.of(whole(students, 2.35 / 100)));
        school.figure(SchoolFigure.COMPUTERS, Figure.of(whole(students, 0.15)));
        school.figure(SchoolFigure.BOOKS, Figure.of(whole(students, 30)));
        school.figure(SchoolFigure.SITE_AREA, tenths(whole(students, 25)));
        school.figure(SchoolFigure.BUILDING_AREA, tenths(teaching + whole(students, 2)));
        school.figure(SchoolFigure.MUSIC_ROOMS_96, Figure.of(1 + students / 600));
        school.figure(SchoolFigure.ART_ROOMS_90, Figure.of(1 + students / 600));
        school.figure(SchoolFigure.PUBLIC_FUNDS, Figure.of(whole(students, 800)));
        school.figure(SchoolFigure.TRAINING_FUNDS, Figure.of(whole(students, 45)));
    }

    /** Some decimals among the whole numbers, as square metres have them. */
    private Figure tenths(int whole) {
        return Figure.of(Exact.of(10L * whole + random.nextInt(10)).dividedBy(Exact.of(10)));
    }

    /** So much per student, more or less. */
    private int whole(int students, double perStudent) {
        double luck = Math.exp(spread * (random.nextDouble() - 0.5));
        return (int) Math.ceil(students * perStudent * wealth * luck);
    }
}
