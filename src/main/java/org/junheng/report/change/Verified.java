package org.junheng.report.change;

import java.util.List;

/**
 * What came of computing a report again.
 *
 * @param report what the report is called
 * @param sealed whether its last line is the seal of all before it
 * @param differences what it depended on and is not the same now
 * @param lines how many lines were compared
 * @param differing how many of them differ
 * @param results how many of those that differ state results: criteria, subjects, verdicts, findings
 * @param verdicts the verdicts that differ, those whose state does first
 */
public record Verified(
        String report,
        boolean sealed,
        List<RunDifference> differences,
        long lines,
        long differing,
        long results,
        List<DifferingVerdict> verdicts) {
    public Verified {
        differences = List.copyOf(differences);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * A verdict that differs, in its state or in what it was computed from.
     *
     * @param county the id of the county
     * @param criterion the id of the criterion
     * @param subject the id of the subject
     * @param before its state in the report; empty where it has none
     * @param now its state as computed again; empty where there is none
     */
    public record DifferingVerdict(String county, String criterion, String subject, String before, String now) {}

    /** Whether every byte is the same. */
    public boolean isEqual() {
        return differing == 0;
    }
}
