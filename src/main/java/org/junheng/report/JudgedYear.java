package org.junheng.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON report, read back to be compared.
 *
 * @param asOf the day for which it was evaluated
 * @param criteria the titles of the criteria, by id
 * @param counties the counties, by id
 */
record JudgedYear(String asOf, Map<String, Both> criteria, Map<String, County> counties) {

    /**
     * A county of the report.
     *
     * @param name what people call it
     * @param verdicts the verdicts, by criterion and subject
     * @param subjects what the subjects are called, by id
     */
    record County(String name, Map<String, Judged> verdicts, Map<String, Both> subjects) {
        static final County NONE = new County("", Map.of(), Map.of());
    }

    /**
     * Reads a report.
     *
     * @throws IOException if it cannot be read, or is none
     */
    static JudgedYear read(Path file, Language language) throws IOException {
        JsonNode report;
        try {
            report = new JsonMapper().readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new IOException(none(file, language), e);
        }
        if (!report.path("schemaVersion").asString("").equals(JsonReport.SCHEMA_VERSION)) {
            throw new IOException(none(file, language));
        }
        Map<String, County> counties = new LinkedHashMap<>();
        for (JsonNode county : report.path("counties")) {
            counties.put(county.path("id").asString(""), county(county));
        }
        return new JudgedYear(
                report.path("options").path("asOf").asString(""), titles(report.path("criteria")), counties);
    }

    private static String none(Path file, Language language) {
        return language.of(
                file + " 不是本程序写出的评估结果；请用 evaluate --format json --out 写出后再比较。",
                file + " is no evaluation of this program; write one with evaluate --format json --out.");
    }

    private static County county(JsonNode county) {
        Map<String, Judged> verdicts = new LinkedHashMap<>();
        for (JsonNode verdict : county.path("verdicts")) {
            Judged judged = Judged.of(verdict);
            verdicts.put(judged.key(), judged);
        }
        return new County(county.path("name").asString(""), verdicts, titles(county.path("subjects")));
    }

    private static Map<String, Both> titles(JsonNode named) {
        Map<String, Both> titles = new LinkedHashMap<>();
        named.properties()
                .forEach(one -> titles.put(
                        one.getKey(),
                        new Both(
                                one.getValue().path("titleZh").asString(""),
                                one.getValue().path("titleEn").asString(""))));
        return titles;
    }
}
