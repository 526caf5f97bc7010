package org.junheng.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Condition;
import org.junheng.facts.Flag;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Section;
import org.junheng.facts.Split;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;

/** The sections of a school, and what each has of the undivided resources (policy.md §2). */
final class Sections {
    private static final Condition EXISTS = new Condition("设有该学段", "teaches this level", Flag.YES, List.of());

    private final School school;
    private final Split split;
    private final Map<String, List<Results>> results;
    private final Map<String, List<ClassGroup>> classes;

    private Sections(School school, Map<String, List<Results>> results, Map<String, List<ClassGroup>> classes) {
        this.school = school;
        this.split = new Split(school);
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
        String id = level.idIn(school.id());
        return new Section(
                id,
                level,
                school,
                split.share(level, levels.size() == 1),
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
        boolean takesAll = split.takesAll(level);
        boolean something = takesAll
                && school.figures().reported().values().stream()
                        .anyMatch(figure -> !figure.range().isZero());
        return !someone && !something;
    }

    private Condition exists(Level level) {
        boolean maybeCampus = !school.mainSchool().isEmpty() && school.flag(SchoolFlag.COUNTED) == Flag.UNKNOWN;
        if (maybeCampus) {
            Condition counted = school.has(SchoolFlag.COUNTED);
            return new Condition(counted.titleZh(), counted.titleEn(), Flag.UNKNOWN, counted.inputs());
        }
        boolean surely =
                school.kind() != SchoolKind.UNKNOWN || split.students(level).isPositive();
        return surely
                ? EXISTS
                : new Condition(
                        EXISTS.titleZh(),
                        EXISTS.titleEn(),
                        Flag.UNKNOWN,
                        List.of(new Input(school.id(), School.KIND, Figure.NOT_REPORTED)));
    }
}
