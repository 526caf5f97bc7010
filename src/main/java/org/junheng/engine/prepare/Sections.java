package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.criteria.QualityChoices;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Section;
import org.junheng.facts.Split;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.texts.Text;

/** The sections of a school, and what each has of the undivided resources (rules/SOURCES.md). */
final class Sections {
    private static final Condition EXISTS = new Condition(new Text("设有该学段", "teaches this level"), Flag.YES, List.of());

    /** What a school has only once and the regulations compare. */
    private static final List<SchoolFigure> UNDIVIDED = List.of(
            SchoolFigure.TEACHING_AREA,
            SchoolFigure.INDOOR_SPORTS_AREA,
            SchoolFigure.SPORTS_GROUND_AREA,
            SchoolFigure.EQUIPMENT_VALUE,
            SchoolFigure.MULTIMEDIA_CLASSROOMS,
            SchoolFigure.COMPUTERS,
            SchoolFigure.BOOKS);

    private final School school;
    private final Split split;
    private final Map<String, List<Results>> results;
    private final Map<String, List<ClassGroup>> classes;

    private final QualityChoices quality;

    private Sections(
            School school,
            Map<String, List<Results>> results,
            Map<String, List<ClassGroup>> classes,
            QualityChoices quality) {
        this.quality = quality;
        this.school = school;
        this.split = new Split(school);
        this.results = results;
        this.classes = classes;
    }

    /** One for each level of compulsory schooling that the school teaches or may teach, and for each level of a free label. */
    static List<Section> of(
            School school,
            Map<String, List<Results>> results,
            Map<String, List<ClassGroup>> classes,
            QualityChoices quality) {
        return new Sections(school, results, classes, quality).all();
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
                classes.getOrDefault(id, List.of()),
                quality);
    }

    /**
     * Students reported as nought, and every resource as nought too: the school has no such part. Where resources were not
     * reported, or are there, it is a section without students, over which no ratio exists.
     */
    private boolean isSurelyAbsent(Level level) {
        Figures<LevelFigure> figures = school.level(level);
        if (!isReportedNought(figures.get(LevelFigure.STUDENTS))
                || !figures.get(LevelFigure.TEACHERS).range().isZero()) {
            return false;
        }
        boolean someone = figures.reported().values().stream()
                .anyMatch(figure -> !figure.range().isZero());
        boolean something = split.takesAll(level)
                && UNDIVIDED.stream()
                        .anyMatch(name -> !school.figures().get(name).range().isZero());
        return !someone && !something;
    }

    /** That no class holds a student does not say that the school was asked for them. */
    private static boolean isReportedNought(Figure students) {
        return students.isReported() && students.range().isZero();
    }

    private Condition exists(Level level) {
        boolean surely =
                school.kind() != SchoolKind.UNKNOWN || split.students(level).isPositive();
        return surely
                ? EXISTS
                : new Condition(
                        EXISTS.title(),
                        Flag.UNKNOWN,
                        List.of(new Input(school.id(), School.KIND, Figure.NOT_REPORTED)));
    }
}
