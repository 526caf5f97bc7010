package org.junheng.data.column;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;

/** The figures that one row reports by level; one object for all rows of a table. */
final class RowLevels {
    private final SortedMap<Level, Slot> slots = new TreeMap<>();
    private Level lastLevel = Level.PRIMARY;
    private @Nullable Slot last;

    /** The figures of one level. */
    private static final class Slot {
        private final Figures.Draft<LevelFigure> figures = new Figures.Draft<>(LevelFigure.class);
        private boolean used;

        private void set(LevelFigure name, Figure figure) {
            figures.set(name, figure);
            used = true;
        }

        private void clear() {
            figures.clear();
            used = false;
        }
    }

    void clear() {
        slots.values().forEach(Slot::clear);
    }

    void forgetTeachers() {
        for (Slot slot : slots.values()) {
            for (LevelFigure name : LevelFigure.values()) {
                if (name.unit() == Unit.TEACHERS && slot.figures.get(name).state() != Figure.FigureState.NOT_REPORTED) {
                    slot.figures.set(name, Figure.NOT_REPORTED);
                }
            }
        }
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

    /** What is told of every figure. */
    interface FigureNotice {
        void of(Level level, LevelFigure name, Figure figure);
    }

    void each(FigureNotice told) {
        slots.forEach((level, slot) -> {
            for (LevelFigure name : LevelFigure.values()) {
                told.of(level, name, slot.figures.get(name));
            }
        });
    }

    /** The school has this level, whatever it reports of it. */
    void have(Level level) {
        slot(level).used = true;
    }

    void set(Level level, LevelFigure name, Figure figure) {
        slot(level).set(name, figure);
    }

    Figure get(Level level, LevelFigure name) {
        return slot(level).figures.get(name);
    }

    /**
     * Teachers of other arts are those of all arts without music and fine art, where all three are there. Music and fine art
     * that are more than all arts are a contradiction, and it is not known what is left.
     */
    void deriveArts() {
        for (Slot slot : slots.values()) {
            Figure all = slot.figures.get(LevelFigure.ALL_ART_TEACHERS);
            Figure both =
                    slot.figures.get(LevelFigure.MUSIC_TEACHERS).plus(slot.figures.get(LevelFigure.FINE_ART_TEACHERS));
            boolean open = slot.figures.get(LevelFigure.ART_TEACHERS).state() == Figure.FigureState.NOT_REPORTED;
            if (open && all.isReported() && both.isReported()) {
                Exact others = all.range().low().minus(both.range().low());
                slot.set(LevelFigure.ART_TEACHERS, others.signum() < 0 ? Figure.NOT_REPORTED : Figure.of(others));
            }
        }
    }

    /** The levels whose students are told. */
    List<Level> withStudents() {
        return slots.entrySet().stream()
                .filter(slot ->
                        slot.getValue().figures.get(LevelFigure.STUDENTS).state() != Figure.FigureState.NOT_REPORTED)
                .map(Map.Entry::getKey)
                .toList();
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
