package org.junheng.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Condition;
import org.junheng.facts.Exact;
import org.junheng.facts.Figure;
import org.junheng.facts.Figures;
import org.junheng.facts.Flag;
import org.junheng.facts.Input;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Range;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Section;

/** The sections of a school, and what each has of the undivided resources (policy.md §2). */
final class Sections {
    private static final List<Level> SPLIT = List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR);
    /** 1 : 1.1 : 1.32; the second to the third is the 1 : 1.2 of complete secondaries. */
    private static final Map<Level, Exact> WEIGHTS =
            Map.of(Level.PRIMARY, Exact.of(100), Level.JUNIOR, Exact.of(110), Level.SENIOR, Exact.of(132));

    private static final Condition EXISTS = new Condition("设有该学段", "teaches this level", Flag.YES, List.of());
    private static final Range ANY_SHARE = new Range(Exact.ZERO, Exact.ONE);

    private final School school;
    private final Map<String, List<Results>> results;
    private final Map<String, List<ClassGroup>> classes;

    private Sections(School school, Map<String, List<Results>> results, Map<String, List<ClassGroup>> classes) {
        this.school = school;
        this.results = results;
        this.classes = classes;
    }

    /** One for each level of compulsory schooling that the school teaches or may teach, and for each level of a free label. */
    static List<Section> of(School school, Map<String, List<Results>> results, Map<String, List<ClassGroup>> classes) {
        return new Sections(school, results, classes).all();
    }

    private List<Section> all() {
        Set<Level> levels = new TreeSet<>(school.kind().levels());
        school.levels().forEach((level, figures) -> {
            if (!figures.isEmpty()) {
                levels.add(level);
            }
        });
        levels.remove(Level.SENIOR);
        List<Section> sections = new ArrayList<>();
        for (Level level : levels) {
            if (!isSurelyAbsent(level)) {
                sections.add(section(level, levels));
            }
        }
        return sections;
    }

    private Section section(Level level, Set<Level> levels) {
        String id = Section.idOf(school.id(), level);
        return new Section(
                id,
                level,
                school,
                share(level, levels),
                exists(level),
                results.getOrDefault(id, List.of()),
                classes.getOrDefault(id, List.of()));
    }

    /** Students reported as nought, nobody teaching, and no resources of its own: the school has no such part. */
    private boolean isSurelyAbsent(Level level) {
        Figures<LevelFigure> figures = school.level(level);
        if (!figures.get(LevelFigure.STUDENTS).range().isZero()) {
            return false;
        }
        boolean someone = figures.reported().values().stream()
                .anyMatch(figure -> !figure.range().isZero());
        boolean takesAll = othersStudents(level).isZero();
        boolean something = takesAll
                && school.figures().reported().values().stream()
                        .anyMatch(figure -> !figure.range().isZero());
        return !someone && !something;
    }

    private Range share(Level level, Set<Level> levels) {
        if (!WEIGHTS.containsKey(level)) {
            return levels.size() == 1 ? Range.ONE : ANY_SHARE;
        }
        Range others = othersStudents(level);
        if (others.isZero()) {
            return Range.ONE;
        }
        return students(level).times(weight(level)).partBeside(others);
    }

    private Range othersStudents(Level level) {
        Range sum = Range.ZERO;
        for (Level other : SPLIT) {
            if (!other.equals(level)) {
                sum = sum.plus(students(other).times(weight(other)));
            }
        }
        return sum;
    }

    private static Exact weight(Level level) {
        return WEIGHTS.getOrDefault(level, Exact.ONE);
    }

    /** Students of a level: as reported, else anything where the school teaches it or may, else none. */
    private Range students(Level level) {
        Figure reported = school.level(level).get(LevelFigure.STUDENTS);
        boolean mayTeach = school.kind() == SchoolKind.UNKNOWN
                || school.kind().levels().contains(level)
                || !school.level(level).isEmpty();
        return mayTeach ? reported.range() : Range.ZERO;
    }

    private Condition exists(Level level) {
        boolean maybeCampus = !school.mainSchool().isEmpty() && school.flag(SchoolFlag.COUNTED) == Flag.UNKNOWN;
        if (maybeCampus) {
            Condition counted = school.has(SchoolFlag.COUNTED);
            return new Condition(counted.titleZh(), counted.titleEn(), Flag.UNKNOWN, counted.inputs());
        }
        boolean surely = school.kind() != SchoolKind.UNKNOWN || students(level).isPositive();
        return surely
                ? EXISTS
                : new Condition(
                        EXISTS.titleZh(),
                        EXISTS.titleEn(),
                        Flag.UNKNOWN,
                        List.of(new Input(school.id(), School.KIND, Figure.NOT_REPORTED)));
    }
}
