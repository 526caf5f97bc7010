package org.junheng.engine.prepare;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Figure.State;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * What is known of figures that were not reported from those that were: a whole is not less than its parts, a part not more
 * than what the others leave, and students are as many as their classes hold. A figure stays unreported, in a narrower range.
 */
@SuppressWarnings("ReferenceEquality") // the same object means that nothing was narrowed
final class Narrowing {
    private Narrowing() {}

    static School of(School school) {
        Figures<SchoolFigure> figures = narrowed(school.figures(), Wholes.OF_SCHOOLS);
        SortedMap<Level, Figures<LevelFigure>> levels = school.levels();
        for (Map.Entry<Level, Figures<LevelFigure>> reported : school.levels().entrySet()) {
            Figures<LevelFigure> known = reported.getValue();
            Figures<LevelFigure> left = narrowed(known, Wholes.OF_LEVELS);
            left = students(left);
            if (left != known) {
                levels = levels == school.levels() ? new TreeMap<>(levels) : levels;
                levels.put(reported.getKey(), left);
            }
        }
        boolean same = figures == school.figures() && levels == school.levels();
        return same ? school : school.with(figures, levels);
    }

    /** Wholes stand in the list before parts of their parts, so that twice is enough. */
    static <N extends Enum<N> & FigureName> Figures<N> narrowed(Figures<N> figures, List<Wholes.Parts<N>> wholes) {
        Figures<N> left = figures;
        for (int pass = 0; pass < 2; pass++) {
            Figures<N> before = left;
            for (Wholes.Parts<N> parts : wholes) {
                left = narrowed(left, parts);
            }
            if (left == before) {
                break;
            }
        }
        return left;
    }

    private static <N extends Enum<N> & FigureName> Figures<N> narrowed(Figures<N> figures, Wholes.Parts<N> family) {
        boolean open = canNarrow(figures.get(family.whole()));
        boolean some = isKnown(figures.get(family.whole()));
        for (N part : family.parts()) {
            open |= canNarrow(figures.get(part));
            some |= isKnown(figures.get(part));
        }
        return open && some ? new Family<>(figures, family).narrowed() : figures;
    }

    private static boolean canNarrow(Figure figure) {
        return figure.state() == State.NOT_REPORTED || figure.state() == State.UNREADABLE;
    }

    private static boolean isKnown(Figure figure) {
        return figure.range() != Range.ANY;
    }

    private static final class Family<N extends Enum<N> & FigureName> {
        private final Wholes.Parts<N> family;
        private Figures<N> figures;

        Family(Figures<N> figures, Wholes.Parts<N> family) {
            this.figures = figures;
            this.family = family;
        }

        Figures<N> narrowed() {
            Exact low = Exact.ZERO;
            Exact high = Exact.ZERO;
            int endless = 0;
            for (N part : family.parts()) {
                Range range = figures.get(part).range();
                low = low.plus(range.low());
                Exact most = range.high();
                endless += most == null ? 1 : 0;
                high = most == null ? high : high.plus(most);
            }
            narrow(family.whole(), new Range(low, family.complete() && endless == 0 ? high.max(low) : null));
            Range whole = figures.get(family.whole()).range();
            Exact all = whole.high();
            for (N part : family.parts()) {
                Range own = figures.get(part).range();
                Exact most = own.high();
                boolean othersEnd = endless == 0 || (endless == 1 && most == null);
                Exact others = most == null ? high : high.minus(most);
                Exact least = family.complete() && othersEnd
                        ? whole.low().minus(others).max(Exact.ZERO)
                        : Exact.ZERO;
                Exact left = all == null ? null : all.minus(low.minus(own.low()));
                if (left == null || left.compareTo(least) >= 0) {
                    narrow(part, new Range(least, left));
                }
            }
            return figures;
        }

        private void narrow(N name, Range bound) {
            Figure figure = figures.get(name);
            if (canNarrow(figure)) {
                Range range = figure.range().within(bound);
                figures = range == figure.range() ? figures : figures.with(name, new Figure(figure.state(), range));
            }
        }
    }

    /** Students that were not reported are at least as many, and at most, as the classes by size hold. */
    private static Figures<LevelFigure> students(Figures<LevelFigure> figures) {
        Figure students = figures.get(LevelFigure.STUDENTS);
        if (!canNarrow(students)) {
            return figures;
        }
        Range range = students.range().within(ClassBands.students(figures));
        return range == students.range()
                ? figures
                : figures.with(LevelFigure.STUDENTS, new Figure(students.state(), range));
    }
}
