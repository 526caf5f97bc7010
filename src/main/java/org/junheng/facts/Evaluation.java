package org.junheng.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that was found of one county, in a fixed order: equal input gives equal output, to the byte.
 *
 * @param county the county as it was reported
 * @param asOf the day for which it was evaluated
 * @param overlays the names of the overlays, nearest first
 * @param criteria the criteria of the rules, by id
 * @param subjects everything that was judged, by id
 * @param exclusions who is left out by which rule, or may be, by rule and subject
 * @param verdicts one for each criterion and subject, by phase, criterion and subject
 * @param findings the verdicts that a person must look at
 * @param countermeasures what would close them
 * @param dataFindings what is wrong with the data
 */
public record Evaluation(
        County county,
        LocalDate asOf,
        List<String> overlays,
        Map<String, Criterion> criteria,
        Map<String, Subject> subjects,
        List<ScopeDecision> exclusions,
        List<Verdict> verdicts,
        List<Finding> findings,
        List<Countermeasure> countermeasures,
        List<DataFinding> dataFindings) {

    /** This evaluation with more data findings; its verdicts do not depend on them. */
    public Evaluation withDataFindings(List<DataFinding> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<DataFinding> all = new ArrayList<>(dataFindings);
        all.addAll(more);
        return new Evaluation(
                county,
                asOf,
                overlays,
                criteria,
                subjects,
                exclusions,
                verdicts,
                findings,
                countermeasures,
                List.copyOf(all));
    }

    /** Whether nothing failed and nothing is undecided. */
    public boolean isClean() {
        return findings.isEmpty();
    }
}
