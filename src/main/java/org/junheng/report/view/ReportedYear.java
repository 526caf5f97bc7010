package org.junheng.report.view;

import java.util.Map;
import org.junheng.texts.Text;

/**
 * A JSON report, read back to be compared.
 *
 * @param asOf the day for which it was evaluated
 * @param criteria the titles of the criteria, by id
 * @param counties the counties, by id
 */
public record ReportedYear(String asOf, Map<String, Text> criteria, Map<String, County> counties) {

    /**
     * A county of the report.
     *
     * @param name what people call it
     * @param verdicts the verdicts, by criterion and subject
     * @param subjects what the subjects are called, by id
     */
    public record County(String name, Map<String, ReportedVerdict> verdicts, Map<String, Text> subjects) {
        public static final County NONE = new County("", Map.of(), Map.of());
    }
}
