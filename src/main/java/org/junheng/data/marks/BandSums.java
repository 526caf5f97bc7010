package org.junheng.data.marks;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.Bands;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;

/** Adds up the columns of passes, good and excellent marks of tables in which each student is counted in one of them. */
public final class BandSums {
    private static final int PASSED = 2;
    private static final int GOOD = 3;
    private static final int EXCELLENT = 4;

    private BandSums() {}

    /** The figures of a row, in the order of {@link org.junheng.data.vocabulary.ListFigures#RESULTS}, with each band part of the one before it. */
    public static List<Figure> cumulative(Bands bands, List<Figure> figures) {
        if (bands == Bands.CUMULATIVE) {
            return figures;
        }
        List<Figure> sums = new ArrayList<>(figures);
        Figure good = figures.get(GOOD).plus(figures.get(EXCELLENT));
        sums.set(GOOD, known(good));
        sums.set(PASSED, known(figures.get(PASSED).plus(good)));
        return sums;
    }

    /** The figures that one of a row is made of. */
    public static List<Named> parts(Bands bands, Named figure) {
        if (bands == Bands.EXCLUSIVE && figure == Results.PASSED) {
            return List.of(Results.PASSED, Results.GOOD, Results.EXCELLENT);
        }
        return bands == Bands.EXCLUSIVE && figure == Results.GOOD
                ? List.of(Results.GOOD, Results.EXCELLENT)
                : List.of(figure);
    }

    /** A sum of which a part is missing is missing. */
    private static Figure known(Figure sum) {
        return sum.isReported()
                ? sum
                : sum.state() == Figure.FigureState.UNREADABLE ? Figure.UNREADABLE : Figure.NOT_REPORTED;
    }
}
