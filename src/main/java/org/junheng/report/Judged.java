package org.junheng.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junheng.facts.Verdict;
import tools.jackson.databind.JsonNode;

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
record Judged(
        String criterion,
        String subject,
        Verdict.State state,
        OptionalDouble number,
        String relation,
        String limit,
        String reason,
        Map<String, String> inputs,
        List<String> members) {

    static Judged of(JsonNode verdict) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (JsonNode input : verdict.path("inputs")) {
            inputs.put(
                    input.path("path").asString(""),
                    input.path("state").asString("") + " " + input.path("value").asString(""));
        }
        List<String> members = new ArrayList<>();
        for (JsonNode member : verdict.path("value").path("verdicts")) {
            members.add(key(member));
        }
        JsonNode number = verdict.path("value").path("number");
        JsonNode limit = verdict.path("limit");
        return new Judged(
                verdict.path("criterion").asString(""),
                verdict.path("subject").asString(""),
                Verdict.State.valueOf(verdict.path("state").asString("")),
                number.isNumber() ? OptionalDouble.of(number.asDouble()) : OptionalDouble.empty(),
                limit.path("relation").asString(""),
                limit.path("relation").asString("") + " " + limit.path("value").asString("") + " "
                        + limit.path("groupSize").asString("") + " "
                        + limit.path("floor").asString(""),
                verdict.path("reason").path("kind").asString(""),
                inputs,
                members);
    }

    /** What the same criterion and subject have in every year. */
    String key() {
        return criterion + "@" + subject;
    }

    static String key(JsonNode verdict) {
        return verdict.path("criterion").asString("") + "@"
                + verdict.path("subject").asString("");
    }

    /** Whether a person must look at it. */
    boolean isFinding() {
        return state == Verdict.State.FAIL || state == Verdict.State.UNDECIDED;
    }
}
