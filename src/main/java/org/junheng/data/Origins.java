package org.junheng.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.data.note.FigureOrigin;
import org.junheng.data.table.CountyRow;
import org.junheng.data.table.Origin;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;

/**
 * Where the figures of a county were read: the source, the sheet, the row, the column, and what the number was multiplied with.
 *
 * <p>A figure that was put together, of several columns or of several rows, has several cells; one that was not reported, or is
 * not known to come from a cell, has none. Where figures stood is no part of what was read: all origins are equal.
 */
public final class Origins {
    /** Of a county that was read from no table. */
    public static final Origins NONE = new Origins(Map.of(), null);

    private final Map<String, Origin> schools;
    private final @Nullable CountyRow county;

    Origins(Map<String, Origin> schools, @Nullable CountyRow county) {
        this.schools = schools;
        this.county = county;
    }

    /** The cells of a figure of a whole school. */
    public List<FigureOrigin> of(String school, SchoolFigure figure) {
        return Optional.ofNullable(schools.get(school))
                .map(origin -> origin.cells(figure))
                .orElse(List.of());
    }

    /** The cells of a figure of a level of a school. */
    public List<FigureOrigin> of(String school, Level level, LevelFigure figure) {
        return Optional.ofNullable(schools.get(school))
                .map(origin -> origin.cells(level, figure))
                .orElse(List.of());
    }

    /** The cells of a figure of the county itself. */
    public List<FigureOrigin> of(CountyFigure figure) {
        return county == null ? List.of() : county.cells(new CountyField.Own(figure));
    }

    /** The cells of a figure of a level of the county. */
    public List<FigureOrigin> of(Level level, CountyLevelFigure figure) {
        return county == null ? List.of() : county.cells(new CountyField.OfLevel(level, figure));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origins;
    }

    @Override
    public int hashCode() {
        return Origins.class.hashCode();
    }

    @Override
    public String toString() {
        return "Origins of " + schools.size() + " schools";
    }
}
