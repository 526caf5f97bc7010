package org.junheng.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.Enrolment;
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
 * A small county that reports everything, made from a seed: schools of every kind, some with campuses, classes by size and by
 * list that agree, results, groups of children. Its values lie about the limits, so that verdicts of both kinds come out.
 */
public final class CompleteCounty {
    public static final String ID = "C";

    private static final List<SchoolKind> KINDS = List.of(
            SchoolKind.PRIMARY,
            SchoolKind.PRIMARY,
            SchoolKind.PRIMARY,
            SchoolKind.JUNIOR,
            SchoolKind.JUNIOR,
            SchoolKind.NINE_YEAR,
            SchoolKind.NINE_YEAR,
            SchoolKind.COMPLETE_SECONDARY,
            SchoolKind.TWELVE_YEAR,
            SchoolKind.TEACHING_POINT,
            SchoolKind.SPECIAL_EDUCATION,
            SchoolKind.SENIOR,
            SchoolKind.VOCATIONAL);

    private static final List<String> SUBJECTS = List.of("语文", "数学", "英语");

    private final Random random;
    private final List<School> schools = new ArrayList<>();
    private final List<ClassGroup> classes = new ArrayList<>();
    private final List<Results> results = new ArrayList<>();

    private CompleteCounty(long seed) {
        random = new Random(seed);
    }

    public static County of(long seed) {
        return new CompleteCounty(seed).make();
    }

    private County make() {
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            school("S" + i, KINDS.get(random.nextInt(KINDS.size())), "");
        }
        for (int i = 0; i < count && random.nextInt(3) > 0 && i < 2; i++) {
            SchoolKind own = schools.get(i).kind();
            boolean alike = random.nextBoolean();
            school("S" + i + "B", alike ? own : KINDS.get(random.nextInt(KINDS.size())), "S" + i);
        }
        return AnswersAndFigures.agreeing(CountyFigures.complete(County.builder(ID, "测县"), schools, random)
                .schools(schools)
                .classes(classes)
                .results(results)
                .enrolments(enrolments())
                .build());
    }

    private void school(String id, SchoolKind kind, String main) {
        School.Builder made =
                School.builder(id, id + kind.title().zh()).county(ID).kind(kind);
        for (SchoolFlag flag : SchoolFlag.values()) {
            made.flag(flag, Flag.of(random.nextInt(8) > 0));
        }
        made.flag(SchoolFlag.PRIVATE, Flag.of(random.nextInt(6) == 0));
        made.flag(SchoolFlag.RURAL, Flag.of(random.nextBoolean()));
        made.flag(SchoolFlag.COUNTED, Flag.of(main.isEmpty() || random.nextInt(3) == 0));
        if (!main.isEmpty()) {
            made.campusOf(main);
        }
        int size = size();
        long weighted = 0;
        long largest = 0;
        long students = 0;
        for (Level level : kind.levels()) {
            LevelFigures figures = new LevelFigures(random, level, size);
            figures.into(made);
            weighted += figures.students();
            students += figures.students();
            largest = Math.max(largest, figures.largest());
            lists(id, level, figures);
        }
        SchoolFigures.into(made, random, weighted, students, largest);
        School whole = made.build();
        School known = Consistent.boarding(whole) ? whole : whole.with(SchoolFlag.BOARDING, answer(true));
        schools.add(AnswersAndFigures.agreeing(known));
    }

    private int size() {
        int[] sizes = {20, 49, 50, 80, 99, 100, 150, 300, 450, 700, 1000, 1990, 2390};
        return sizes[random.nextInt(sizes.length)] + random.nextInt(12);
    }

    private void lists(String school, Level level, LevelFigures figures) {
        if (level.equals(Level.SENIOR)) {
            return;
        }
        List<String> grades = level.equals(Level.PRIMARY) ? List.of("五年级", "六年级") : List.of("九年级");
        int[] sizes = figures.sizes();
        int[] migrants = figures.migrants();
        if (sizes.length > 0 && sizes.length < 12 && random.nextBoolean()) {
            for (int i = 0; i < sizes.length; i++) {
                String grade = grades.get(i * grades.size() / sizes.length);
                classes.add(new ClassGroup(
                        ID, school, level, grade, "" + (i + 1), Figure.of(sizes[i]), Figure.of(migrants[i])));
            }
        }
        for (String grade : grades) {
            int pupils = Math.max(1, (int) (figures.students() / 6));
            List<int[]> rows = new ArrayList<>();
            for (String unused : SUBJECTS) {
                int tested = pupils - random.nextInt(1 + pupils / 20);
                int passed = tested - random.nextInt(1 + tested / 4);
                int good = random.nextInt(passed + 1);
                rows.add(new int[] {tested, passed, good, random.nextInt(good + 1)});
            }
            int all = rows.stream().mapToInt(row -> row[1]).min().orElse(0);
            all -= random.nextInt(1 + all / 4);
            for (int i = 0; i < SUBJECTS.size(); i++) {
                results.add(row(school, level, grade, SUBJECTS.get(i), pupils, rows.get(i), all));
            }
        }
    }

    private Results row(String school, Level level, String grade, String subject, int pupils, int[] row, int all) {
        return new Results(
                ID,
                school,
                level,
                grade,
                subject,
                Figure.of(pupils),
                Figure.of(row[0]),
                Figure.of(row[1]),
                Figure.of(row[2]),
                Figure.of(row[3]),
                Figure.of(all),
                Figure.of(60 + random.nextInt(30)));
    }

    private List<Enrolment> enrolments() {
        return Arrays.stream(ChildGroup.values())
                .map(group -> {
                    long students = CountyFigures.sum(schools, LevelFigure.STUDENTS);
                    boolean every = group == ChildGroup.SCHOOL_AGE;
                    int all = every
                            ? (int) Math.round(1 + students * (0.95 + random.nextDouble() / 10))
                            : 1 + random.nextInt(500);
                    boolean part = group == ChildGroup.DISABLED || group == ChildGroup.THREE_CATEGORIES;
                    all = part ? (int) Math.min(all, 1 + students * 9 / 10) : all;
                    int lost = random.nextInt(3) == 0 ? random.nextInt(1 + all / 12) : 0;
                    long least = group == ChildGroup.DISABLED ? disabledInSchools() : 0;
                    return new Enrolment(
                            ID, group, Figure.of(Math.max(all, least)), Figure.of(Math.max(all - lost, least)));
                })
                .toList();
    }

    /** No fewer are enrolled than the schools have. */
    private long disabledInSchools() {
        return schools.stream()
                .mapToLong(school -> Math.round(school.figures()
                        .get(SchoolFigure.DISABLED_STUDENTS)
                        .range()
                        .low()
                        .toDouble()))
                .sum();
    }

    public static Answer answer(boolean yes) {
        return Answer.of(Flag.of(yes));
    }
}
