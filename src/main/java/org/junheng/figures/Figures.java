package org.junheng.figures;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures by name; one that was not reported is there as such, so a look-up never answers null.
 *
 * @param <N> the names
 */
@SuppressWarnings("EnumOrdinal") // an array in the order of the enum, never kept outside the process
public final class Figures<N extends Enum<N> & FigureName> {
    private final Class<N> names;
    private final Figure[] byOrdinal;
    private final boolean there;

    private Figures(Class<N> names, Figure[] byOrdinal) {
        this(names, byOrdinal, false);
    }

    private Figures(Class<N> names, Figure[] byOrdinal, boolean there) {
        this.names = names;
        this.byOrdinal = byOrdinal;
        this.there = there;
    }

    /** The given figures; every other one was not reported. */
    public static <N extends Enum<N> & FigureName> Figures<N> of(Class<N> names, Map<N, Figure> figures) {
        Figure[] byOrdinal = new Figure[names.getEnumConstants().length];
        Arrays.fill(byOrdinal, Figure.NOT_REPORTED);
        figures.forEach((name, figure) -> byOrdinal[name.ordinal()] = figure);
        return new Figures<>(names, byOrdinal);
    }

    public static <N extends Enum<N> & FigureName> Figures<N> none(Class<N> names) {
        return of(names, Map.of());
    }

    public Figure get(N name) {
        return byOrdinal[name.ordinal()];
    }

    /** These figures with another one in place of the named. */
    public Figures<N> with(N name, Figure figure) {
        Figure[] copy = byOrdinal.clone();
        copy[name.ordinal()] = figure;
        return new Figures<>(names, copy, there);
    }

    /** These figures as those of a part that is there, even if nothing at all is reported of it. */
    public Figures<N> there() {
        return new Figures<>(names, byOrdinal, true);
    }

    /** Each figure that was reported, readable or not. */
    public Map<N, Figure> reported() {
        Map<N, Figure> reported = new EnumMap<>(names);
        for (N name : names.getEnumConstants()) {
            if (get(name).state() != Figure.FigureState.NOT_REPORTED) {
                reported.put(name, get(name));
            }
        }
        return Collections.unmodifiableMap(reported);
    }

    /** Whether nothing at all was reported, of what need not be there. */
    public boolean isEmpty() {
        if (there) {
            return false;
        }
        for (Figure figure : byOrdinal) {
            if (figure.state() != Figure.FigureState.NOT_REPORTED) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figures<?> that
                && names == that.names
                && there == that.there
                && Arrays.equals(byOrdinal, that.byOrdinal);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byOrdinal);
    }

    @Override
    public String toString() {
        return reported().toString();
    }

    /**
     * Figures while they are gathered, to be used for one row after the other: the short way for readers of large files. What
     * was gathered is handed over and not copied, which saves them 3 % of their time.
     *
     * @param <N> the names
     */
    public static final class Draft<N extends Enum<N> & FigureName> {
        private final Figures<N> none;
        private Figure[] byOrdinal;

        /** Nothing gathered yet. */
        public Draft(Class<N> names) {
            none = none(names);
            byOrdinal = none.byOrdinal;
        }

        /** Those figures, some of which are about to be replaced: they are copied once, and not for each. */
        public Draft(Figures<N> figures) {
            none = figures;
            byOrdinal = figures.byOrdinal;
        }

        public void set(N name, Figure figure) {
            if (byOrdinal == none.byOrdinal) {
                byOrdinal = none.byOrdinal.clone();
            }
            byOrdinal[name.ordinal()] = figure;
        }

        public Figure get(N name) {
            return byOrdinal[name.ordinal()];
        }

        /** The figures with what was set; the same object where nothing was. */
        public Figures<N> changed() {
            return byOrdinal == none.byOrdinal ? none : new Figures<>(none.names, byOrdinal, none.there);
        }

        /** Forgets what was gathered. */
        public void clear() {
            byOrdinal = none.byOrdinal;
        }

        /** What was gathered, which the draft then forgets. */
        public Figures<N> taken() {
            Figures<N> taken = new Figures<>(none.names, byOrdinal);
            clear();
            return taken;
        }
    }
}
