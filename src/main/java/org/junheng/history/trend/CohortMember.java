package org.junheng.history.trend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Subject;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.facts.Split;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Range;

/**
 * A measure of students and a resource, one over the other, and how both change with the students of the school: what a school has only
 * once is split anew between its levels.
 *
 * @param subject the level of a school, or the whole school
 * @param school the school
 * @param levels the levels whose students are counted
 * @param split the level whose share of the whole is counted; empty where nothing is split
 * @param whole the resource, before it is split
 * @param isOver whether the students are above the line: students of a class
 */
record CohortMember(
        String subject, School school, List<Level> levels, Optional<Level> split, double whole, boolean isOver) {
    CohortMember {
        levels = List.copyOf(levels);
    }

    /** Whether a value goes with the students of schools, so that grades might tell of it. */
    static boolean isOfStudents(Value value) {
        return value.inputs().stream().anyMatch(input -> input.name() == LevelFigure.STUDENTS);
    }

    /** The measure, if it is one; empty where it is another, or not all of it is known. */
    static Optional<CohortMember> of(Subject subject, Measure measure) {
        if (subject instanceof Section section) {
            boolean isShare = !section.share().equals(Range.ONE)
                    && measure.inputs().stream().anyMatch(input -> input.name() instanceof SchoolFigure);
            boolean isKnown = section.share().isExact() && section.share().isPositive();
            return isKnown
                    ? of(
                            measure,
                            section.students().amount(),
                            section.school(),
                            List.of(section.level()),
                            isShare ? Optional.of(section) : Optional.empty())
                    : Optional.empty();
        }
        return subject instanceof School school
                ? of(
                        measure,
                        school.compulsory(LevelFigure.STUDENTS).amount(),
                        school,
                        List.copyOf(school.compulsoryLevels()),
                        Optional.empty())
                : Optional.empty();
    }

    private static Optional<CohortMember> of(
            Measure measure, Range students, School school, List<Level> levels, Optional<Section> split) {
        boolean isUnder = measure.per() == Unit.STUDENTS
                && measure.unit() != Unit.STUDENTS
                && measure.base().equals(students);
        boolean isOver = measure.unit() == Unit.STUDENTS
                && measure.per() != Unit.STUDENTS
                && measure.amount().equals(students);
        // Boarders may be as many as students, and are others.
        if (!isExact(measure) || !(isUnder || isOver) || !isOfStudents(measure)) {
            return Optional.empty();
        }
        double resource = (isOver ? measure.base() : measure.amount()).low().toDouble();
        return Optional.of(new CohortMember(
                measure.subject(),
                school,
                levels,
                split.map(Section::level),
                split.map(section -> resource / section.share().low().toDouble())
                        .orElse(resource),
                isOver));
    }

    /** Whether all of a measure of a subject is known, and what it has of what is split. */
    static boolean isKnown(Subject subject, Measure measure) {
        boolean hasShare = !(subject instanceof Section section)
                || (section.share().isExact() && section.share().isPositive());
        return isExact(measure) && hasShare;
    }

    private static boolean isExact(Measure measure) {
        return measure.amount().isExact()
                && measure.base().isExact()
                && measure.base().isPositive();
    }

    /** The levels whose students it goes with: where something is split, all that the school has. */
    List<Level> goesWith() {
        return split.isPresent() ? Cohorts.levels(school) : levels;
    }

    /** How many students are counted, with so many of each level. */
    double students(Map<Level, Double> all) {
        double sum = 0;
        for (Level level : levels) {
            sum += all.getOrDefault(level, 0.0);
        }
        return sum;
    }

    /** How much of the resource is counted, where there is so much in all. */
    double resource(double of, Map<Level, Double> students) {
        return split.map(level -> share(level, students) * of).orElse(of);
    }

    private static double share(Level level, Map<Level, Double> students) {
        double all = 0;
        for (Map.Entry<Level, Double> one : students.entrySet()) {
            all += Split.weight(one.getKey()).toDouble() * one.getValue();
        }
        double own = Split.weight(level).toDouble() * students.getOrDefault(level, 0.0);
        return all > 0 ? own / all : 0;
    }
}
