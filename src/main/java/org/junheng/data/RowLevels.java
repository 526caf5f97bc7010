package org.junheng.data;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Figure;
import org.junheng.facts.Figures;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;

/** The figures that one row reports by level; one object for all rows of a table. */
final class RowLevels {
    private final SortedMap<Level, Slot> slots = new TreeMap<>();
    private Level lastLevel = Level.PRIMARY;
    private @Nullable Slot last;

    /** The figures of one level. */
    private static final class Slot {
        private final Figures.Draft<LevelFigure> figures = new Figures.Draft<>(LevelFigure.class);
        private boolean used;

        private void clear() {
            figures.clear();
            used = false;
        }
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
        slot(level).used = true;
    }

    void set(Level level, LevelFigure name, Figure figure) {
        Slot slot = slot(level);
        slot.figures.set(name, figure);
        slot.used = true;
    }

    Figure get(Level level, LevelFigure name) {
        return slot(level).figures.get(name);
    }

    /** Each level of which something was reported; a blank cell reports nothing. */
    SortedMap<Level, Figures<LevelFigure>> reported() {
        SortedMap<Level, Figures<LevelFigure>> reported = new TreeMap<>();
        slots.forEach((level, slot) -> {
            if (slot.used) {
                reported.put(level, slot.figures.taken());
            }
        });
        return reported;
    }
}
