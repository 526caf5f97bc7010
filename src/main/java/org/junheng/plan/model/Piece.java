package org.junheng.plan.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.LevelFigure;
import org.junheng.figures.FigureName;
import org.junheng.numbers.Exact;
import org.junheng.results.Price;

/**
 * What a piece of a price changes at the school that gets it: what the price names, and what a person carries along.
 *
 * @param price the price
 * @param changes by how much it raises each figure, negative where it lowers it; figures that a school did not report stay
 *     not reported
 * @param settled degrees, or ages, that no rule looks at: one of them goes along, which one is seen when it is done
 * @param full all teachers of the donor are that, and so is who leaves; empty where nothing of the kind is known
 * @param split of which band a class is split; empty where none is
 */
public record Piece(
        Price price,
        Map<FigureName, Exact> changes,
        List<List<LevelFigure>> settled,
        Optional<LevelFigure> full,
        Optional<LevelFigure> split) {
    /** Keeps the order of the figures. */
    public Piece {
        settled = List.copyOf(settled);
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** A piece for which no class is split. */
    Piece(Price price, Map<FigureName, Exact> changes, List<List<LevelFigure>> settled, Optional<LevelFigure> full) {
        this(price, changes, settled, full, Optional.empty());
    }
}
