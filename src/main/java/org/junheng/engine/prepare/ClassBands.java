package org.junheng.engine.prepare;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.LevelFigure;
import org.junheng.figures.Figures;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.values.PartWholeRules;

/** The classes of a level by size, and how many students they hold. */
public final class ClassBands {
    public static final List<LevelFigure> ALL = PartWholeRules.CLASS_SIZES;

    private static final List<Exact> LEAST = exact(0, 26, 31, 36, 41, 46, 51, 56, 66);
    private static final List<Exact> MOST = exact(25, 30, 35, 40, 45, 50, 55, 65);

    private ClassBands() {}

    private static List<Exact> exact(int... sizes) {
        return Arrays.stream(sizes).mapToObj(Exact::of).toList();
    }

    /** The fewest students of a class of that band. */
    public static Exact least(int band) {
        return LEAST.get(band);
    }

    /** The most students of a class of that band, or null where there is no end. */
    public static @Nullable Exact most(int band) {
        return band < MOST.size() ? MOST.get(band) : null;
    }

    private static @Nullable Exact most(int band, @Nullable Exact largest) {
        Exact end = most(band);
        if (largest == null || largest.compareTo(LEAST.get(band)) < 0) {
            return end;
        }
        return end == null ? largest : end.min(largest);
    }

    /** The band of a class of so many. */
    public static int of(Exact size) {
        int band = 0;
        while (band < MOST.size() && size.compareTo(MOST.get(band)) > 0) {
            band++;
        }
        return band;
    }

    /** As many students as the classes by size hold. */
    static Range students(Figures<LevelFigure> figures) {
        return students(figures, null);
    }

    /** The same, where no class is larger than the largest one; null where that is not known. */
    static Range students(Figures<LevelFigure> figures, @Nullable Exact largest) {
        Exact low = Exact.ZERO;
        Exact high = Exact.ZERO;
        for (int band = 0; band < ALL.size(); band++) {
            Range classes = figures.get(ALL.get(band)).range();
            low = low.plus(classes.low().times(LEAST.get(band)));
            Exact count = classes.high();
            Exact each = most(band, largest);
            if (count == null || (each == null && count.signum() > 0)) {
                high = null;
            } else if (high != null && each != null) {
                high = high.plus(count.times(each));
            }
        }
        return low.isZero() && high == null ? Range.ANY : new Range(low, high);
    }
}
