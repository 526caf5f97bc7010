package org.junheng.report.view;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junheng.facts.Verdict;

/**
 * A verdict as a JSON report holds it.
 *
 * @param criterion the id of its criterion
 * @param subject the id of its subject
 * @param state the verdict
 * @param number the value; empty where it is not one number
 * @param relation how it has to stand to the limit
 * @param limit the limit and everything that goes with it, as text
 * @param reason the sort of reason
 * @param inputs what was reported, by path
 * @param members the verdicts that it counts, by criterion and subject
 */
public record ReportedVerdict(
        String criterion,
        String subject,
        Verdict.State state,
        OptionalDouble number,
        String relation,
        String limit,
        String reason,
        Map<String, String> inputs,
        List<String> members) {

    /** What the same criterion and subject have in every year. */
    public String key() {
        return key(criterion, subject);
    }

    public static String key(String criterion, String subject) {
        return criterion + "@" + subject;
    }

    /** Whether a person must look at it. */
    boolean isFinding() {
        return state == Verdict.State.FAIL || state == Verdict.State.UNDECIDED;
    }
}
