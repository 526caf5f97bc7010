package org.junheng.history;

import java.util.List;
import org.junheng.history.cause.Decomposition;
import org.junheng.history.match.SchoolGroup;
import org.junheng.history.match.SchoolQuestion;

/**
 * A county from one year to the next that there is.
 *
 * @param from the earlier year
 * @param to the later year
 * @param schools what became of its schools, those that stayed among them
 * @param questions what has to be said of schools
 * @param findings what became of findings
 * @param changes the change of each coefficient, county value and number of schools that fail, divided among its causes; in the
 *     order of the criteria
 */
public record YearStep(
        int from,
        int to,
        List<SchoolGroup> schools,
        List<SchoolQuestion> questions,
        FindingFlow findings,
        List<Decomposition> changes) {
    public YearStep {
        schools = List.copyOf(schools);
        questions = List.copyOf(questions);
        changes = List.copyOf(changes);
    }
}
