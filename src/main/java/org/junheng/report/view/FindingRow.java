package org.junheng.report.view;

import java.util.List;
import org.junheng.facts.Finding;
import org.junheng.report.words.Both;

/**
 * A finding as a page shows it.
 *
 * @param finding the finding
 * @param school the id of its school; the empty text for the county's own
 * @param level the label of its level, or the empty text
 * @param owner its school or county
 * @param part which part of it, or the empty text
 * @param statement what is wrong
 * @param notes why it is undecided, and where rounding misleads
 * @param wanted the figures that would decide it
 * @param countermeasures what would close it
 */
public record FindingRow(
        Finding finding,
        String school,
        String level,
        Both owner,
        Both part,
        Both statement,
        List<Both> notes,
        List<Both> wanted,
        List<Both> countermeasures) {
    public FindingRow {
        notes = List.copyOf(notes);
        wanted = List.copyOf(wanted);
        countermeasures = List.copyOf(countermeasures);
    }
}
