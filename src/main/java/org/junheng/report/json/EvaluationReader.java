package org.junheng.report.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.data.content.NamedContent;
import org.junheng.facts.Verdict;
import org.junheng.measures.Reason;
import org.junheng.numbers.Exact;
import org.junheng.report.change.ReportedVerdict;
import org.junheng.report.change.ReportedYear;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON report back, as far as two years are compared by it, and a working list is held against it. */
public final class EvaluationReader {
    private EvaluationReader() {}

    /**
     * Reads a report.
     *
     * @throws IOException if it cannot be read, or is none
     */
    public static ReportedYear read(NamedContent file, Language language) throws IOException {
        try {
            JsonNode report = new JsonMapper().readTree(text(file));
            String version = report.path("schemaVersion").asString("");
            if (!version.equals(EvaluationJson.SCHEMA_VERSION)) {
                throw new IOException(
                        report.has("counties") && !version.isEmpty()
                                ? other(file, version, language)
                                : none(file, language));
            }
            return year(file, report);
        } catch (JacksonException | CharacterCodingException | IllegalArgumentException | DateTimeException damaged) {
            throw new IOException(none(file, language), damaged);
        }
    }

    private static ReportedYear year(NamedContent file, JsonNode report) throws IOException {
        Map<String, ReportedYear.ReportedCounty> counties = new LinkedHashMap<>();
        for (JsonNode county : report.path("counties")) {
            once(counties, county.path("id").asString(""), county(county));
        }
        return new ReportedYear(
                LocalDate.parse(report.path("options").path("asOf").asString("")),
                RecordReader.read(file),
                titles(report.path("criteria")),
                rules(report),
                counties);
    }

    /** Of two that say they are one, neither could be taken: the other would be dropped in silence. */
    private static <V> void once(Map<String, V> map, String id, V one) {
        if (map.putIfAbsent(id, one) != null) {
            throw new IllegalArgumentException("more than once: " + id);
        }
    }

    private static Map<String, String> rules(JsonNode report) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (JsonNode file : report.path("options").path("ruleFiles")) {
            hashes.put(file.path("file").asString(""), file.path("sha256").asString(""));
        }
        Map<String, String> rules = new LinkedHashMap<>();
        report.path("criteria").properties().forEach(criterion -> {
            String hash = hashes.getOrDefault(criterion.getValue().path("file").asString(""), "");
            if (!hash.isEmpty()) {
                rules.put(criterion.getKey(), hash);
            }
        });
        return rules;
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
                        file + " 不是本程序写出的评估结果；请用 evaluate --format json --detail --out 或 JsonReport 写出。",
                        file
                                + " is no evaluation of this program; write one with evaluate --format json --detail --out, or by JsonReport.")
                .in(language);
    }

    private static String other(NamedContent file, String version, Language language) {
        return new Text(
                        file + " 是另一版格式（" + version + "）的评估结果，本程序读写 " + EvaluationJson.SCHEMA_VERSION
                                + "；请用这个程序对同样的数据再做一次：evaluate --format json --detail --out。",
                        file + " is an evaluation in another version of the format (" + version
                                + "); this program reads and writes "
                                + EvaluationJson.SCHEMA_VERSION
                                + ". Evaluate the same data again by it: evaluate --format json --detail --out.")
                .in(language);
    }

    private static ReportedYear.ReportedCounty county(JsonNode county) {
        Map<String, ReportedVerdict> verdicts = new LinkedHashMap<>();
        for (JsonNode verdict : county.path("verdicts")) {
            ReportedVerdict judged = judged(verdict);
            once(verdicts, judged.key(), judged);
        }
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (JsonNode document : county.path("answer").path("documents")) {
            outcomes.put(
                    document.path("document").asString(""),
                    document.path("outcome").asString(""));
        }
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : county.path("findings")) {
            String id = finding.path("id").asString("");
            if (!verdicts.containsKey(id)) {
                throw new IllegalArgumentException("a finding without a verdict: " + id);
            }
            if (!finding.path("restates").asBoolean(false)) {
                findings.add(id);
            }
        }
        JsonNode subjects = county.path("subjects");
        return new ReportedYear.ReportedCounty(
                county.path("name").asString(""),
                verdicts,
                findings,
                titles(subjects),
                schools(subjects),
                outcomes,
                students(subjects));
    }

    private static Map<String, String> schools(JsonNode subjects) {
        Map<String, String> schools = new LinkedHashMap<>();
        subjects.properties().forEach(subject -> {
            boolean isSchool = subject.getValue().path("type").asString("").equals("school");
            String of = isSchool
                    ? subject.getKey()
                    : subject.getValue().path("school").asString("");
            if (!of.isEmpty()) {
                schools.put(subject.getKey(), of);
            }
        });
        return schools;
    }

    private static Map<String, Exact> students(JsonNode subjects) {
        Map<String, Exact> students = new LinkedHashMap<>();
        subjects.properties().forEach(subject -> {
            String many = subject.getValue().path("students").asString("");
            if (!many.isEmpty()) {
                students.put(subject.getKey(), Exact.of(many));
            }
        });
        return students;
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
            String bounds =
                    input.path("low").asString("") + ".." + input.path("high").asString("");
            boolean isReported = input.path("state").asString("").equals("REPORTED");
            inputs.put(
                    input.path("path").asString(""),
                    input.path("state").asString("") + " " + input.path("value").asString(isReported ? bounds : ""));
        }
        Map<String, Verdict.State> members = new LinkedHashMap<>();
        for (JsonNode member : verdict.path("value").path("verdicts")) {
            members.put(
                    ReportedVerdict.key(
                            member.path("criterion").asString(""),
                            member.path("subject").asString("")),
                    state(member));
        }
        Set<String> compared = new LinkedHashSet<>();
        verdict.path("value").path("members").properties().forEach(member -> compared.add(member.getKey()));
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
                                + limit.path("upTo").asString("") + " "
                                + limit.path("groupSize").asString("") + " "
                                + limit.path("floor").asString(""),
                        numbers.limitShown()),
                numbers.gap(),
                numbers.gapShown(),
                verdict.path("reason").path("kind").asString(Reason.ReasonSort.MEASURED.name()),
                new Text(
                        verdict.path("reason").path("zh").asString(""),
                        verdict.path("reason").path("en").asString("")),
                inputs,
                members,
                compared);
    }

    private static Verdict.State state(JsonNode judged) {
        return Verdict.State.valueOf(judged.path("state").asString(""));
    }
}
