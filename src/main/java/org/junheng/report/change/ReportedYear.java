package org.junheng.report.change;

import java.util.Map;
import org.junheng.texts.Text;

/**
 * A JSON report, read back to be compared.
 *
 * @param asOf the day for which it was evaluated
 * @param criteria the titles of the criteria, by id
 * @param rules the hash of the file that each criterion stands in, by id; without those of which it is not known
 * @param method what the run reckoned by, besides rules and data: program, cut-offs, bands
 * @param counties the counties, by id
 */
public record ReportedYear(
        String asOf,
        Map<String, Text> criteria,
        Map<String, String> rules,
        Map<Text, String> method,
        Map<String, ReportedCounty> counties) {

    /**
     * A county of the report.
     *
     * @param name what people call it
     * @param verdicts the verdicts, by criterion and subject
     * @param subjects what the subjects are called, by id
     * @param schools the school that each subject belongs to, by its id; without those of the county
     * @param outcomes what came of it by each document
     */
    public record ReportedCounty(
            String name,
            Map<String, ReportedVerdict> verdicts,
            Map<String, Text> subjects,
            Map<String, String> schools,
            Map<String, String> outcomes) {
        public static final ReportedCounty NONE = new ReportedCounty("", Map.of(), Map.of(), Map.of(), Map.of());
    }
}
