package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.School;
import org.junheng.results.DataFinding;

/** Whether a school's figures can all be true: for those who change figures. */
public final class Plausibility {
    private Plausibility() {}

    /** How many contradictions there are between the figures of a school. */
    public static int contradictions(School school) {
        List<DataFinding> found = new ArrayList<>();
        new Contradictions(found).without(school);
        return found.size();
    }
}
