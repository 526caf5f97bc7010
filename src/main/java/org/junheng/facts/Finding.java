package org.junheng.facts;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Severity;
import org.junheng.criteria.Subject;
import org.junheng.measures.Flag;

/**
 * A verdict that a person must look at: a criterion not met, or one that missing data leaves undecided.
 *
 * @param id stable from run to run: criterion and subject
 * @param definition the criterion
 * @param judged who was judged
 * @param verdict the verdict that it reports
 * @param index who and what else the message may have to name
 * @param tolerated whether the document lets it pass all the same, as one of seven indicators: then it is advice, no demand
 * @param perhapsTolerated whether it depends on missing data if the document does
 */
public record Finding(
        String id,
        Criterion definition,
        Subject judged,
        Verdict verdict,
        Directory index,
        boolean tolerated,
        boolean perhapsTolerated) {

    /**
     * Everything that a message may have to name.
     *
     * @param criteria the criteria by id
     * @param subjects everything that was judged, by id
     */
    public record Directory(Map<String, Criterion> criteria, Map<String, Subject> subjects) {
        public Directory {
            criteria = Collections.unmodifiableMap(criteria);
            subjects = Collections.unmodifiableMap(subjects);
        }
    }

    /** The finding that a verdict is. */
    public static Finding of(Criterion definition, Subject judged, Verdict verdict, Directory index) {
        return new Finding(definition.id() + "@" + judged.id(), definition, judged, verdict, index, false, false);
    }

    /** The same as one that the document tolerates. */
    public Finding asTolerated() {
        return new Finding(id, definition, judged, verdict, index, true, false);
    }

    /** The same as one of which missing data decide whether the document tolerates it. */
    public Finding asPerhapsTolerated() {
        return new Finding(id, definition, judged, verdict, index, false, true);
    }

    /** The id of the criterion. */
    public String criterion() {
        return definition.id();
    }

    /** The id of the subject. */
    public String subject() {
        return judged.id();
    }

    /** How much it weighs: as the criterion, but what is tolerated is no more than advice. */
    public Severity severity() {
        return tolerated && definition.severity() == Severity.REQUIRED ? Severity.ADVISORY : definition.severity();
    }

    /** Whether it only counts or scores other verdicts, and is closed when those are. */
    public boolean follows() {
        return verdict.requirement().value() instanceof Restating;
    }

    /**
     * Whether it only counts or scores verdicts that are findings themselves, and weigh as much: no problem more than those.
     */
    public boolean restates() {
        return verdict.requirement().value() instanceof Restating restating && areProblems(restating.members());
    }

    private boolean areProblems(List<Verdict> members) {
        return members.stream()
                .filter(member -> member.state() == Verdict.State.FAIL || member.state() == Verdict.State.UNDECIDED)
                .map(member -> index.criteria().get(member.criterion()))
                .anyMatch(member -> member != null && member.severity().compareTo(severity()) <= 0);
    }

    /**
     * Whether the section that makes most of a dispersion is richer than the county: then more for the poor closes it slowly,
     * and more for that section makes it worse. {@link Flag#UNKNOWN} of anything else, and where figures are missing.
     */
    public Flag isDrivenByRicher() {
        return verdict.requirement().value().isDrivenByRicher();
    }

    @Override
    public String toString() {
        return id + " " + verdict.state();
    }
}
