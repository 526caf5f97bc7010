package org.junheng.engine.prepare;

import java.util.List;
import java.util.Map;
import org.junheng.criteria.Subject;
import org.junheng.facts.Section;
import org.junheng.results.DataFinding;

/**
 * A county made ready for rules: contradictory figures taken out, campuses merged, sections made.
 *
 * @param facts everything that rules match, in a fixed order
 * @param subjects the same by id
 * @param sections the sections alone
 * @param dataFindings what was wrong with the data
 * @param positions the place of each subject in the order of the facts, by id
 */
public record Prepared(
        List<Subject> facts,
        Map<String, Subject> subjects,
        List<Section> sections,
        List<DataFinding> dataFindings,
        Map<String, Integer> positions) {

    /** The place of a subject in the order of the facts. */
    public int position(String subject) {
        return positions.getOrDefault(subject, Integer.MAX_VALUE);
    }
}
