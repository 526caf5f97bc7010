package org.junheng.plan.model;

import java.util.HashMap;
import java.util.List;
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
import org.junheng.results.Price;

/** Adds pieces to the figures that a county reported. */
public final class Pieces {
    private static final List<LevelFigure> ENTITLED =
            List.of(LevelFigure.CERTIFIED_TEACHERS, LevelFigure.QUALIFIED_TEACHERS);

    private static final List<LevelFigure> ARTS =
            List.of(LevelFigure.MUSIC_TEACHERS, LevelFigure.FINE_ART_TEACHERS, LevelFigure.ART_TEACHERS);

    private final County county;
    private final Map<String, School> changed = new HashMap<>();

    public Pieces(County county) {
        this.county = county;
    }

    public void add(School school, Optional<Level> level, Price price, long count) {
        School before = changed.getOrDefault(school.id(), school);
        changed.put(school.id(), with(before, level, price, count));
    }

    /** The county with all of it. */
    public County county() {
        List<School> schools = county.schools().stream()
                .map(school -> changed.getOrDefault(school.id(), school))
                .toList();
        return county.withSchools(schools);
    }

    public static School with(School school, Optional<Level> level, Price price, long count) {
        Figures<SchoolFigure> figures = school.figures();
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        for (Map.Entry<FigureName, Exact> added : price.adds().entrySet()) {
            Exact more = added.getValue().times(Exact.of(count));
            if (added.getKey() instanceof SchoolFigure name) {
                figures = figures.with(name, plus(figures.get(name), more));
            } else if (added.getKey() instanceof LevelFigure name && level.isPresent()) {
                Figures<LevelFigure> own = levels.getOrDefault(level.get(), Figures.none(LevelFigure.class));
                own = own.with(name, plus(own.get(name), more));
                own = ARTS.contains(name) ? allArts(own, price, more) : own;
                levels.put(level.get(), name == LevelFigure.TEACHERS ? entitled(own, price, more) : own);
            }
        }
        return school.with(figures, levels);
    }

    /**
     * Whoever is recruited or moved is entitled to teach (教师法: certificate and required degree), so a teacher more is one
     * more of those, where they are reported and the price does not say otherwise.
     */
    private static Figures<LevelFigure> entitled(Figures<LevelFigure> figures, Price price, Exact more) {
        Figures<LevelFigure> own = figures;
        for (LevelFigure name : ENTITLED) {
            Figure before = own.get(name);
            if (before.isReported() && !price.adds().containsKey(name)) {
                own = own.with(name, Figure.of(before.range().low().plus(more).max(Exact.ZERO)));
            }
        }
        return own;
    }

    /** A teacher of one of the arts is one of all of them. */
    private static Figures<LevelFigure> allArts(Figures<LevelFigure> figures, Price price, Exact more) {
        Figure before = figures.get(LevelFigure.ALL_ART_TEACHERS);
        return before.isReported() && !price.adds().containsKey(LevelFigure.ALL_ART_TEACHERS)
                ? figures.with(
                        LevelFigure.ALL_ART_TEACHERS,
                        Figure.of(before.range().low().plus(more).max(Exact.ZERO)))
                : figures;
    }

    private static Figure plus(Figure figure, Exact more) {
        return Figure.of(figure.range().low().plus(more));
    }
}
