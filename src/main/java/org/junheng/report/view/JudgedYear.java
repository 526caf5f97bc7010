package org.junheng.report.view;

import java.util.Map;
import org.junheng.report.words.Both;

/**
 * A JSON report, read back to be compared.
 *
 * @param asOf the day for which it was evaluated
 * @param criteria the titles of the criteria, by id
 * @param counties the counties, by id
 */
public record JudgedYear(String asOf, Map<String, Both> criteria, Map<String, County> counties) {

    /**
     * A county of the report.
     *
     * @param name what people call it
     * @param verdicts the verdicts, by criterion and subject
     * @param subjects what the subjects are called, by id
     */
    public record County(String name, Map<String, Judged> verdicts, Map<String, Both> subjects) {
        public static final County NONE = new County("", Map.of(), Map.of());
    }
}
