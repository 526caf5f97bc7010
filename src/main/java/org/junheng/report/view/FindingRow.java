package org.junheng.report.view;

import java.util.List;
import org.junheng.facts.Finding;
import org.junheng.results.StudentsConcerned;
import org.junheng.texts.Text;

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
 * @param students how many students it is about
 */
public record FindingRow(
        Finding finding,
        String school,
        String level,
        Text owner,
        Text part,
        Text statement,
        List<Text> notes,
        List<Text> wanted,
        List<Text> countermeasures,
        StudentsConcerned students) {
    public FindingRow {
        notes = List.copyOf(notes);
        wanted = List.copyOf(wanted);
        countermeasures = List.copyOf(countermeasures);
    }

    /** What is short, and of which part of the school where that does not say so itself. */
    public Text statementOfPart() {
        return part.isEmpty() || statement.zh().startsWith(part.zh())
                ? statement
                : part.then(new Text("：", ": ")).then(statement);
    }
}
