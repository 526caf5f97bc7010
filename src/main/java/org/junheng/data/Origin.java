package org.junheng.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Named;
import org.junheng.facts.SchoolFigure;

/**
 * Where a school was read.
 *
 * @param place the row
 * @param headers the header of the column that fills each target
 */
record Origin(Place place, Map<Target, String> headers) {

    /** The header of a figure of the whole school. */
    String header(SchoolFigure figure) {
        return header(figure, new Target.Whole(figure));
    }

    /** The header of a figure of a level. */
    String header(Level level, LevelFigure figure) {
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
