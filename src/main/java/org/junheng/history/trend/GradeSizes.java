package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.data.vocabulary.Labels;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Section;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * The students of a level of a school, grade by grade: as reported, else by its list of classes. They are held against the students of
 * the level, for a list that lacks a class looks like a small grade.
 *
 * @param state whether they are known, and why not
 * @param sizes from the first grade to the last that has students; empty unless they are known
 */
record GradeSizes(GradeState state, List<Exact> sizes) {
    /** Before 七年级; where a junior level begins with 六年级, there are five. */
    private static final int PRIMARY_GRADES = 6;

    /** Whether the students of each grade are known. */
    enum GradeState {
        KNOWN,
        NOT_REPORTED,
        INCOMPLETE,
        NOT_THE_SUM
    }

    GradeSizes {
        sizes = List.copyOf(sizes);
    }

    static GradeSizes of(Section section) {
        Figures<LevelFigure> figures = section.school().level(section.level());
        List<Range> reported = new ArrayList<>();
        boolean any = false;
        boolean contradicted = false;
        for (LevelFigure grade : LevelFigure.GRADES) {
            Figure figure = figures.get(grade);
            any |= figure.state() != Figure.FigureState.NOT_REPORTED;
            contradicted |= figure.state() == Figure.FigureState.CONTRADICTED;
            reported.add(figure.range());
        }
        if (contradicted) {
            // They are taken out together where they are more than the students.
            return new GradeSizes(GradeState.NOT_THE_SUM, List.of());
        }
        Optional<List<Range>> grades = any ? Optional.of(reported) : listed(section);
        return grades.map(known -> of(known, section.students().amount()))
                .orElse(new GradeSizes(GradeState.NOT_REPORTED, List.of()));
    }

    /** Grades above the highest that is reported are none of the school's; one below it that is not is a gap. */
    private static GradeSizes of(List<Range> grades, Range students) {
        int count = grades.size();
        while (count > 0
                && (!grades.get(count - 1).isExact() || grades.get(count - 1).isZero())) {
            count--;
        }
        List<Range> own = grades.subList(0, count);
        if (own.isEmpty() || !students.isExact() || !own.stream().allMatch(Range::isExact)) {
            return new GradeSizes(GradeState.INCOMPLETE, List.of());
        }
        List<Exact> sizes = own.stream().map(Range::low).toList();
        Exact sum = sizes.stream().reduce(Exact.ZERO, Exact::plus);
        return sum.equals(students.low())
                ? new GradeSizes(GradeState.KNOWN, sizes)
                : new GradeSizes(GradeState.NOT_THE_SUM, List.of());
    }

    /** Empty where no class is listed; a class of a grade that is none makes the whole list one of which nothing is known. */
    private static Optional<List<Range>> listed(Section section) {
        SortedMap<Integer, Range> byGrade = new TreeMap<>();
        for (ClassGroup group : section.classes()) {
            Optional<Integer> number = Labels.gradeNumber(group.grade(), section.level());
            if (number.isEmpty()) {
                return Optional.of(List.of());
            }
            byGrade.merge(number.get(), group.size().range(), Range::plus);
        }
        if (byGrade.isEmpty()) {
            return Optional.empty();
        }
        int before = section.level().equals(Level.JUNIOR) ? Math.min(PRIMARY_GRADES, byGrade.firstKey() - 1) : 0;
        Range[] grades = new Range[Math.max(byGrade.lastKey() - before, 0)];
        Arrays.fill(grades, Range.ANY);
        byGrade.forEach((number, size) -> grades[number - before - 1] = size);
        return Optional.of(List.of(grades));
    }
}
