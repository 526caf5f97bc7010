package org.junheng.report.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.data.content.NamedContent;
import org.junheng.facts.Verdict;
import org.junheng.report.view.ReportedVerdict;
import org.junheng.report.view.ReportedYear;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON report back, as far as two years are compared by it. */
public final class EvaluationReader {
    private EvaluationReader() {}

    /**
     * Reads a report.
     *
     * @throws IOException if it cannot be read, or is none
     */
    public static ReportedYear read(NamedContent file, Language language) throws IOException {
        JsonNode report;
        try {
            report = new JsonMapper().readTree(text(file));
        } catch (JacksonException e) {
            throw new IOException(none(file, language), e);
        }
        if (!report.path("schemaVersion").asString("").equals(EvaluationJson.SCHEMA_VERSION)) {
            throw new IOException(none(file, language));
        }
        Map<String, ReportedYear.County> counties = new LinkedHashMap<>();
        for (JsonNode county : report.path("counties")) {
            counties.put(county.path("id").asString(""), county(county));
        }
        return new ReportedYear(
                report.path("options").path("asOf").asString(""), titles(report.path("criteria")), counties);
    }

    private static String text(NamedContent file) throws IOException {
        try (InputStream in = file.open()) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        }
    }

    private static String none(NamedContent file, Language language) {
        return new Text(
                        file + " 不是本程序写出的评估结果；请用 evaluate --format json --out 写出后再比较。",
                        file + " is no evaluation of this program; write one with evaluate --format json --out.")
                .in(language);
    }

    private static ReportedYear.County county(JsonNode county) {
        Map<String, ReportedVerdict> verdicts = new LinkedHashMap<>();
        for (JsonNode verdict : county.path("verdicts")) {
            ReportedVerdict judged = judged(verdict);
            verdicts.put(judged.key(), judged);
        }
        return new ReportedYear.County(county.path("name").asString(""), verdicts, titles(county.path("subjects")));
    }

    private static Map<String, Text> titles(JsonNode named) {
        Map<String, Text> titles = new LinkedHashMap<>();
        named.properties()
                .forEach(one -> titles.put(
                        one.getKey(),
                        new Text(
                                one.getValue().path("titleZh").asString(""),
                                one.getValue().path("titleEn").asString(""))));
        return titles;
    }

    private static ReportedVerdict judged(JsonNode verdict) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (JsonNode input : verdict.path("inputs")) {
            inputs.put(
                    input.path("path").asString(""),
                    input.path("state").asString("") + " " + input.path("value").asString(""));
        }
        Map<String, Verdict.State> members = new LinkedHashMap<>();
        for (JsonNode member : verdict.path("value").path("verdicts")) {
            members.put(
                    ReportedVerdict.key(
                            member.path("criterion").asString(""),
                            member.path("subject").asString("")),
                    state(member));
        }
        ReportedNumbers numbers = new ReportedNumbers(verdict);
        JsonNode limit = verdict.path("limit");
        return new ReportedVerdict(
                verdict.path("criterion").asString(""),
                verdict.path("subject").asString(""),
                state(verdict),
                numbers.value(),
                numbers.shown(),
                new ReportedVerdict.ReportedLimit(
                        limit.path("relation").asString(""),
                        numbers.limit(),
                        limit.path("relation").asString("") + " "
                                + limit.path("value").asString("") + " "
                                + limit.path("groupSize").asString("") + " "
                                + limit.path("floor").asString("")),
                numbers.gap(),
                numbers.gapShown(),
                verdict.path("reason").path("kind").asString(""),
                inputs,
                members);
    }

    private static Verdict.State state(JsonNode judged) {
        return Verdict.State.valueOf(judged.path("state").asString(""));
    }
}
