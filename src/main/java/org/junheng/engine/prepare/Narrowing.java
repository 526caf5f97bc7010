package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.figures.Figure.FigureState;
import org.junheng.figures.Figures;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * What is known of figures that were not reported from those that were: a whole is not less than its parts, a part not more
 * than what the others leave, and students are as many as their classes hold. A figure stays unreported, in a narrower range.
 */
@SuppressWarnings("ReferenceEquality") // the same object means that nothing was narrowed
final class Narrowing {
    /** Kinds that teach one level and nobody else. */
    private static final Set<SchoolKind> ENDING =
            EnumSet.of(SchoolKind.PRIMARY, SchoolKind.JUNIOR, SchoolKind.TEACHING_POINT, SchoolKind.SENIOR);

    private Narrowing() {}

    static School of(School school) {
        Figures<SchoolFigure> figures = FamilyNarrowing.OF_SCHOOLS.of(school.figures());
        Range largest = school.figures().get(SchoolFigure.LARGEST_CLASS).range();
        SortedMap<Level, Figures<LevelFigure>> levels = school.levels();
        Set<Level> taught = levels(school, largest);
        boolean isOneLevel = taught.size() == 1 && school.kind().levels().size() == 1 && ENDING.contains(school.kind());
        for (Level level : taught) {
            Figures<LevelFigure> known = school.level(level);
            Figures<LevelFigure> classes = notAbove(largest, known);
            Figures<LevelFigure> left = FamilyNarrowing.OF_LEVELS.of(isOneLevel ? oneOf(largest, classes) : classes);
            left = students(left, largest);
            if (left != known) {
                levels = levels == school.levels() ? new TreeMap<>(levels) : levels;
                levels.put(level, left);
            }
        }
        boolean same = figures == school.figures() && levels == school.levels();
        return same ? school : school.with(figures, levels);
    }

    /** The county with what its own figures say of those that it does not report. */
    static County of(County county) {
        Figures<CountyFigure> figures = FamilyNarrowing.OF_COUNTIES.of(county.figures());
        County.Builder left = county.toBuilder().figures(figures);
        boolean same = figures == county.figures();
        for (Map.Entry<Level, Figures<CountyLevelFigure>> level :
                county.levels().entrySet()) {
            Figures<CountyLevelFigure> own = FamilyNarrowing.OF_COUNTY_LEVELS.of(level.getValue());
            left.level(level.getKey(), own);
            same &= own == level.getValue();
        }
        return same ? county : left.build();
    }

    /**
     * Nobody is tested who is not enrolled, and nobody passes, or has a good mark, who was not tested; however the bands were
     * counted.
     */
    static Results of(Results row) {
        List<Named> bands = List.of(Results.PASSED, Results.GOOD, Results.EXCELLENT, Results.ALL_SUBJECTS_PASSED);
        Exact least = row.tested().range().low();
        for (Named band : bands) {
            least = least.max(row.figure(band).range().low());
        }
        Figure tested = within(row.tested(), new Range(least, null));
        Figure enrolled = within(row.enrolled(), new Range(tested.range().low(), null));
        tested = within(tested, new Range(Exact.ZERO, enrolled.range().high()));
        Range most = new Range(Exact.ZERO, tested.range().high());
        List<Figure> left = new ArrayList<>();
        for (Named band : bands) {
            left.add(within(row.figure(band), most));
        }
        return new Results(
                row.county(),
                row.school(),
                row.level(),
                row.grade(),
                row.subject(),
                enrolled,
                tested,
                left.get(0),
                left.get(1),
                left.get(2),
                left.get(3),
                row.mean(),
                row.lines());
    }

    /** The figure, within the bound too where it was not reported. */
    static Figure within(Figure figure, Range bound) {
        if (!canNarrow(figure)) {
            return figure;
        }
        Range range = figure.range().within(bound);
        return range == figure.range() ? figure : new Figure(figure.state(), range);
    }

    static boolean canNarrow(Figure figure) {
        return figure.state() == FigureState.NOT_REPORTED || figure.state() == FigureState.UNREADABLE;
    }

    /** The levels of which something is known: those it reports, and those of its kind where its largest class is known. */
    private static Set<Level> levels(School school, Range largest) {
        Set<Level> levels = new TreeSet<>(school.levels().keySet());
        if (largest.high() != null) {
            levels.addAll(school.kind().levels());
        }
        return levels;
    }

    /** No class is larger than the largest, so that there is none in a band above it. */
    private static Figures<LevelFigure> notAbove(Range largest, Figures<LevelFigure> figures) {
        Figures<LevelFigure> left = figures;
        for (int band = 1; band < ClassBands.ALL.size() && largest.high() != null; band++) {
            Figure classes = figures.get(ClassBands.ALL.get(band));
            if (canNarrow(classes) && largest.isBelow(ClassBands.least(band))) {
                left = left.with(ClassBands.ALL.get(band), new Figure(classes.state(), Range.ZERO));
            }
        }
        return left;
    }

    /** Of a school of one level: the largest class is a class of it. */
    private static Figures<LevelFigure> oneOf(Range largest, Figures<LevelFigure> figures) {
        if (!largest.isExact() || !largest.isPositive()) {
            return figures;
        }
        LevelFigure band = ClassBands.ALL.get(ClassBands.of(largest.low()));
        Figure classes = figures.get(band);
        Figure one = within(classes, new Range(Exact.ONE, null));
        return one == classes ? figures : figures.with(band, one);
    }

    /** Students that were not reported are at least as many, and at most, as the classes hold. */
    private static Figures<LevelFigure> students(Figures<LevelFigure> figures, Range largest) {
        Figure students = figures.get(LevelFigure.STUDENTS);
        if (!canNarrow(students)) {
            return figures;
        }
        Figure narrower = within(students, held(figures, largest));
        return narrower == students ? figures : figures.with(LevelFigure.STUDENTS, narrower);
    }

    /** As many students as the classes of a level hold: those that are reported have to be so many, too. */
    static Range held(Figures<LevelFigure> figures, Range largest) {
        Range byBands = ClassBands.students(FamilyNarrowing.OF_CLASSES.of(notAbove(largest, figures)), largest.high());
        Exact each = largest.high();
        Exact classes = figures.get(LevelFigure.CLASSES).range().high();
        Exact most = byBands.high();
        if (each == null || classes == null) {
            return byBands;
        }
        Exact all = classes.times(each).max(byBands.low());
        return most != null && most.compareTo(all) <= 0 ? byBands : new Range(byBands.low(), all);
    }
}
