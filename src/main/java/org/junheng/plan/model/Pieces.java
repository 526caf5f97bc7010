package org.junheng.plan.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.numbers.Exact;

/** Adds changes to the figures that a county reported; what was not reported stays so. */
public final class Pieces {
    private final County county;
    private final Map<String, School> changed = new HashMap<>();

    public Pieces(County county) {
        this.county = county;
    }

    /** Adds so many times the changes. */
    public void add(School school, Optional<Level> level, Map<FigureName, Exact> changes, Exact times) {
        School before = changed.getOrDefault(school.id(), school);
        changed.put(school.id(), with(before, level, changes, times));
    }

    /** The school as it is now. */
    public School now(School school) {
        return changed.getOrDefault(school.id(), school);
    }

    /** The county with all of it. */
    public County county() {
        return county.withSchools(county.schools().stream().map(this::now).toList());
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
