package org.junheng.data.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figures;
import org.junheng.figures.Named;

/**
 * Where a school was read.
 *
 * @param place the row, the first one where there are several
 * @param headers the header of the column that fills each target
 * @param ratios the row with the ratios of each level that has any
 */
public record Origin(CellPlace place, Map<Target, String> headers, Map<Level, CellPlace> ratios) {

    /** One row of a table. */
    static Origin of(CellPlace place, Map<Target, String> headers, School school) {
        return new Origin(place, headers, school.levels().isEmpty() ? Map.of() : ratios(place, school));
    }

    private static Map<Level, CellPlace> ratios(CellPlace place, School school) {
        Map<Level, CellPlace> ratios = Map.of();
        for (Map.Entry<Level, Figures<LevelFigure>> level : school.levels().entrySet()) {
            if (LevelFigure.RATIOS.stream()
                    .anyMatch(name -> level.getValue().get(name).isReported())) {
                ratios = new HashMap<>(ratios);
                ratios.put(level.getKey(), place);
            }
        }
        return ratios;
    }

    /** This row with another one of the same school. */
    public Origin with(Origin other) {
        Map<Target, String> all = new HashMap<>(other.headers);
        all.putAll(headers);
        Map<Level, CellPlace> rows = new HashMap<>(other.ratios);
        rows.putAll(ratios);
        return new Origin(place, all, rows);
    }

    /** The header of a figure of the whole school. */
    public String header(SchoolFigure figure) {
        return header(figure, new Target.Whole(figure));
    }

    /** The header of a figure of a level. */
    public String header(Level level, LevelFigure figure) {
        return header(figure, new Target.OfLevel(level, figure), new Target.OwnLevel(figure));
    }

    private String header(Named figure, Target... targets) {
        return List.of(targets).stream()
                .flatMap(target -> Optional.ofNullable(headers.get(target)).stream())
                .filter(header -> !header.isEmpty())
                .findFirst()
                .orElse(figure.zh());
    }
}
