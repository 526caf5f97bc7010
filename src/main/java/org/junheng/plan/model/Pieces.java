package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.engine.prepare.ClassBands;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** Adds changes to the figures that a county reported; what was not reported stays so. */
public final class Pieces {
    private final County county;
    private final Map<String, School> changed = new HashMap<>();
    private final Map<String, List<SplitClasses>> splits = new HashMap<>();

    /** So many classes of a level that are split. */
    private record SplitClasses(Level level, ClassHalves halves, Exact times) {}

    public Pieces(County county) {
        this.county = county;
    }

    /** Adds so many times the changes. */
    public void add(School school, Optional<Level> level, Map<FigureName, Exact> changes, Exact times) {
        School before = changed.getOrDefault(school.id(), school);
        changed.put(school.id(), with(before, level, changes, times));
    }

    /** Says that classes are split, whose certain halves were added. */
    public void split(School school, Level level, ClassHalves halves, Exact times) {
        splits.computeIfAbsent(school.id(), any -> new ArrayList<>()).add(new SplitClasses(level, halves, times));
    }

    /** The school as it is now; what splitting classes leaves open is as if it were not. */
    public School now(School school) {
        return changed.getOrDefault(school.id(), school);
    }

    /** The county with all of it. */
    public County county() {
        return county.withSchools(county.schools().stream()
                .map(this::now)
                .map(school -> opened(school, splits.getOrDefault(school.id(), List.of())))
                .toList());
    }

    /** What is not known any more where classes were split: in which of two bands their halves are, and the largest class. */
    private static School opened(School school, List<SplitClasses> splits) {
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        Figures<SchoolFigure> figures = school.figures();
        for (SplitClasses split : splits) {
            for (LevelFigure band : split.halves.open()) {
                Figures<LevelFigure> own = levels.getOrDefault(split.level, Figures.none(LevelFigure.class));
                levels.put(split.level, own.with(band, split.halves.then(band, own.get(band), split.times)));
            }
            Figure largest = figures.get(SchoolFigure.LARGEST_CLASS);
            Exact most = largest.range().high();
            if (largest.isReported()
                    && most != null
                    && ClassBands.ALL.get(ClassBands.of(most)) == split.halves.band()) {
                // It may be the class that was split; the others are what their bands say.
                Figure open = new Figure(Figure.FigureState.NOT_REPORTED, new Range(Exact.ZERO, most));
                figures = figures.with(SchoolFigure.LARGEST_CLASS, open);
            }
        }
        return splits.isEmpty() ? school : school.with(figures, levels);
    }

    /**
     * A school with so many times the changes.
     *
     * @throws NumberFormatException if a figure would be negative
     */
    public static School with(School school, Optional<Level> level, Map<FigureName, Exact> changes, Exact times) {
        Figures<SchoolFigure> figures = school.figures();
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        for (Map.Entry<FigureName, Exact> change : changes.entrySet()) {
            Exact more = change.getValue().times(times);
            if (change.getKey() instanceof SchoolFigure name
                    && figures.get(name).isReported()) {
                figures = figures.with(name, plus(figures.get(name), more));
            } else if (change.getKey() instanceof LevelFigure name && level.isPresent()) {
                Figures<LevelFigure> own = levels.getOrDefault(level.get(), Figures.none(LevelFigure.class));
                if (own.get(name).isReported()) {
                    levels.put(level.get(), own.with(name, plus(own.get(name), more)));
                }
            }
        }
        return school.with(figures, levels);
    }

    private static Figure plus(Figure figure, Exact more) {
        return Figure.of(figure.range().low().plus(more));
    }
}
