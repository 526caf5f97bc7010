package org.junheng.data;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Figure;
import org.junheng.facts.Figures;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;

/** The figures that one row reports by level; one object for all rows of a table. */
@SuppressWarnings("EnumOrdinal") // arrays in the order of the enum, never kept outside the process
final class RowLevels {
    private static final Figure[] NOTHING = nothing();

    private final SortedMap<Level, Slot> slots = new TreeMap<>();
    private Level lastLevel = Level.PRIMARY;
    private @Nullable Slot last;

    /** The figures of one level. */
    private static final class Slot {
        /** New for every row that uses it: writing into an array that has long been there costs the collector's fences. */
        private Figure[] figures = NOTHING;

        private boolean isUsed() {
            return figures != NOTHING;
        }

        private Figure[] used() {
            if (!isUsed()) {
                figures = NOTHING.clone();
            }
            return figures;
        }

        private void clear() {
            figures = NOTHING;
        }
    }

    private static Figure[] nothing() {
        Figure[] nothing = new Figure[LevelFigure.values().length];
        Arrays.fill(nothing, Figure.NOT_REPORTED);
        return nothing;
    }

    void clear() {
        slots.values().forEach(Slot::clear);
    }

    /** Neighbouring columns are mostly of the same level. */
    private Slot slot(Level level) {
        Slot same = last;
        if (same != null && level.equals(lastLevel)) {
            return same;
        }
        Slot slot = slots.computeIfAbsent(level, any -> new Slot());
        lastLevel = level;
        last = slot;
        return slot;
    }

    /** The school has this level, whatever it reports of it. */
    void have(Level level) {
        slot(level).used();
    }

    void set(Level level, LevelFigure name, Figure figure) {
        slot(level).used()[name.ordinal()] = figure;
    }

    Figure get(Level level, LevelFigure name) {
        return slot(level).figures[name.ordinal()];
    }

    /** Each level of which something was reported; a blank cell reports nothing. */
    SortedMap<Level, Figures<LevelFigure>> reported() {
        SortedMap<Level, Figures<LevelFigure>> reported = new TreeMap<>();
        slots.forEach((level, slot) -> {
            if (slot.isUsed()) {
                reported.put(level, Figures.of(LevelFigure.class, slot.figures));
            }
        });
        return reported;
    }
}
