package org.junheng.data;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.Figure;

/** How the columns of passes, good and excellent marks in tables of results count. */
public enum Bands {
    /** An excellent mark is also counted as a good one, and a good one as a pass. */
    CUMULATIVE,
    /** Each student is counted once: as a mere pass, as good, or as excellent. */
    EXCLUSIVE;

    private static final int PASSED = 2;
    private static final int GOOD = 3;
    private static final int EXCELLENT = 4;

    /** The figures of a row, in the order of {@link ResultsTable#FIGURES}, with each band part of the one before it. */
    List<Figure> cumulative(List<Figure> figures) {
        if (this == CUMULATIVE) {
            return figures;
        }
        List<Figure> sums = new ArrayList<>(figures);
        Figure good = figures.get(GOOD).plus(figures.get(EXCELLENT));
        sums.set(GOOD, known(good));
        sums.set(PASSED, known(figures.get(PASSED).plus(good)));
        return sums;
    }

    /** A sum of which a part is missing is missing. */
    private static Figure known(Figure sum) {
        return sum.isReported()
                ? sum
                : sum.state() == Figure.State.UNREADABLE ? Figure.UNREADABLE : Figure.NOT_REPORTED;
    }
}
