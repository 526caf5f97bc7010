package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.facts.School;
import org.junheng.figures.FigureName;
import org.junheng.results.DataFinding;
import org.junheng.values.PartWholeRules;

/** Whether a school's figures can all be true: for those who change figures. */
public final class Plausibility {
    private static final List<WholeOfParts> WHOLES = Stream.concat(
                    PartWholeRules.OF_LEVELS.stream(), PartWholeRules.OF_SCHOOLS.stream())
            .map(parts -> new WholeOfParts(parts.whole(), List.copyOf(parts.parts())))
            .toList();

    private Plausibility() {}

    /** A figure of a school or of a level, and others that are together not more. */
    public record WholeOfParts(FigureName whole, List<FigureName> parts) {
        public WholeOfParts {
            parts = List.copyOf(parts);
        }
    }

    /** Which figures are parts of which. */
    public static List<WholeOfParts> wholes() {
        return WHOLES;
    }

    /** How many contradictions there are between the figures of a school. */
    public static int contradictions(School school) {
        List<DataFinding> found = new ArrayList<>();
        new Contradictions(found).without(school);
        return found.size();
    }
}
