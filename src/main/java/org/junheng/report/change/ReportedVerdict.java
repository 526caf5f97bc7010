package org.junheng.report.change;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junheng.facts.Verdict;
import org.junheng.texts.Text;

/**
 * A verdict as a JSON report holds it.
 *
 * @param criterion the id of its criterion
 * @param subject the id of its subject
 * @param state the verdict
 * @param number the value; empty where it is not one number
 * @param shown the value as people read it, with its unit
 * @param limit what it has to be
 * @param gap what is short, or above an upper limit, in the unit that people buy; empty where it is not known
 * @param gapShown what would close it, as the answer says it: {@code 差1间}; empty where that is not known
 * @param reason the sort of reason
 * @param why what a reader is told of it; may be empty
 * @param inputs what was reported, by path
 * @param members the verdicts that it counts, with their states, by criterion and subject
 * @param compared the ids of the subjects that a coefficient compares
 */
public record ReportedVerdict(
        String criterion,
        String subject,
        Verdict.State state,
        OptionalDouble number,
        Text shown,
        ReportedLimit limit,
        OptionalDouble gap,
        Text gapShown,
        String reason,
        Text why,
        Map<String, String> inputs,
        Map<String, Verdict.State> members,
        Set<String> compared) {

    /**
     * A limit as a JSON report holds it.
     *
     * @param relation how the value has to stand to it
     * @param value the number; empty where there is none
     * @param text the limit and everything that goes with it
     * @param shown the limit as people read it, and who set it
     */
    public record ReportedLimit(String relation, OptionalDouble value, String text, Text shown) {}

    /** What the same criterion and subject have in every year. */
    public String key() {
        return key(criterion, subject);
    }

    public static String key(String criterion, String subject) {
        return criterion + "@" + subject;
    }

    /** The names of the verdicts that it counts. */
    List<String> counted() {
        return List.copyOf(members.keySet());
    }

    /** How many of those it counts are of this state. */
    long count(Verdict.State wanted) {
        return members.values().stream().filter(member -> member == wanted).count();
    }

    /** How far the value is on the good side of its limit, as a part of it; empty where that cannot be told. */
    OptionalDouble room() {
        if (number.isEmpty() || limit.value().isEmpty()) {
            return OptionalDouble.empty();
        }
        double bound = limit.value().getAsDouble();
        double above = (number.getAsDouble() - bound) / (bound > 0 ? bound : 1);
        return switch (limit.relation()) {
            case "AT_LEAST", "ABOVE" -> OptionalDouble.of(above);
            case "AT_MOST", "BELOW" -> OptionalDouble.of(-above);
            case "EQUAL_TO" -> OptionalDouble.of(-Math.abs(above));
            default -> OptionalDouble.empty();
        };
    }

    /** Whether a person must look at it. */
    boolean isFinding() {
        return state == Verdict.State.FAIL || state == Verdict.State.UNDECIDED;
    }
}
