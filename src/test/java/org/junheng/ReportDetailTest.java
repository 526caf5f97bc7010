package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.EveryVerdict;
import org.junheng.report.JsonReport;
import org.junheng.report.YearOnYear;
import org.junheng.report.change.ReportedYear;
import org.junheng.report.json.EvaluationJson;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A report of the results says what one with detail says, but for what verdicts were computed from; and it says so itself. */
class ReportDetailTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static byte[] bytes(Evaluation evaluation, JsonReport.Extent detail) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(List.of(evaluation), detail, out);
        return out.toByteArray();
    }

    private static String text(JsonReport.Extent detail) throws IOException {
        return new String(bytes(EveryVerdict.evaluation(), detail), StandardCharsets.UTF_8);
    }

    private static Stream<Evaluation> evaluations() {
        List<Evaluation> all = new ArrayList<>(List.of(EveryVerdict.evaluation()));
        for (String pack : List.of("quality-balance-2017", "school-summary", "basic-balance-2012")) {
            Junheng rules = Junheng.load(Rules.bundled(pack));
            all.add(rules.evaluate(ExampleCounty.read(), ExampleCounty.OPTIONS));
            for (int seed = 0; seed < 5; seed++) {
                all.add(rules.evaluate(GeneratedCounty.of(seed).build(), ExampleCounty.OPTIONS));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("evaluations")
    void theResultsAreTheDetailedReportWithoutItsDetail(Evaluation evaluation) throws IOException {
        JsonNode results = JSON.readTree(bytes(evaluation, JsonReport.Extent.RESULTS));
        ObjectNode stripped = (ObjectNode) JSON.readTree(bytes(evaluation, JsonReport.Extent.DETAIL));
        for (JsonNode verdict : stripped.at("/counties/0/verdicts")) {
            strip((ObjectNode) verdict);
        }
        assertThat(stripped.at("/counties")).isEqualTo(results.at("/counties"));
        assertThat(stripped.at("/criteria")).isEqualTo(results.at("/criteria"));
    }

    private static void strip(ObjectNode verdict) {
        verdict.remove(List.of("inputs", "attribution"));
        if (verdict.path("amounts") instanceof ObjectNode amounts) {
            amounts.remove(List.of("margin", "flip", "narrow"));
            if (amounts.isEmpty() || !verdict.path("state").asString("").equals("FAIL")) {
                verdict.remove("amounts");
            }
        }
        value((ObjectNode) verdict.get("value"));
    }

    private static void value(ObjectNode value) {
        if (value.path("type").asString("").equals("tally")) {
            value.put("of", value.path("verdicts").size());
        }
        value.remove(List.of("amount", "base", "members", "uncertain", "verdicts", "items"));
        value.path("parts").forEach(part -> value((ObjectNode) part));
    }

    /** What the county is told of, and what a program finds by it, is there either way. */
    @ParameterizedTest
    @MethodSource("evaluations")
    void everyPartOfACompositeIsThereOrNamesAVerdictThatIs(Evaluation evaluation) throws IOException {
        for (JsonReport.Extent detail : JsonReport.Extent.values()) {
            JsonNode verdicts = JSON.readTree(bytes(evaluation, detail)).at("/counties/0/verdicts");
            List<String> ids = new ArrayList<>();
            verdicts.forEach(verdict -> ids.add(verdict.path("criterion").asString("") + "@"
                    + verdict.path("subject").asString("")));
            for (JsonNode verdict : verdicts) {
                for (JsonNode part : verdict.path("value").path("parts")) {
                    if (part.has("verdict")) {
                        assertThat(ids).contains(part.path("verdict").asString(""));
                    } else {
                        assertThat(part.path("type").asString("")).isEqualTo("dispersion");
                    }
                }
            }
        }
    }

    /** A county that is too large to be prepared is written as it goes. */
    @ParameterizedTest
    @EnumSource(JsonReport.Extent.class)
    void whatIsWrittenAsItGoesIsTheSameToTheByte(JsonReport.Extent detail) throws IOException {
        boolean all = detail == JsonReport.Extent.DETAIL;
        Evaluation evaluation = EveryVerdict.evaluation();
        ByteArrayOutputStream prepared = new ByteArrayOutputStream();
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        EvaluationJson one = new EvaluationJson(Heading.of(evaluation), all, prepared);
        EvaluationJson other = new EvaluationJson(Heading.of(evaluation), all, streamed);
        for (int i = 0; i < 3; i++) {
            one.add(EvaluationJson.of(evaluation, all));
            other.add(evaluation);
        }
        one.finish(new ReadingNotes(List.of(), List.of(), List.of()));
        other.finish(new ReadingNotes(List.of(), List.of(), List.of()));
        assertThat(streamed.toString(StandardCharsets.UTF_8)).isEqualTo(prepared.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"EN, another version of the format (1)", "ZH, 另一版格式（1）"})
    void aReportOfAnotherVersionIsToBeMadeAgain(Language language, String told) throws IOException {
        String old = text(JsonReport.Extent.DETAIL).replaceFirst("\"schemaVersion\":\"2\"", "\"schemaVersion\":\"1\"");
        NamedContent content = NamedContent.of("2024.json", old.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> JsonReport.read(content, language))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("2024.json", told, "--format json --detail --out");
    }

    @ParameterizedTest
    @CsvSource({"EN, is without the figures, 2024.json", "ZH, 没有各判定所用的数, 2024.json"})
    void aReportOfTheResultsAloneIsNotCompared(Language language, String told, String named) throws IOException {
        NamedContent results =
                NamedContent.of("2024.json", text(JsonReport.Extent.RESULTS).getBytes(StandardCharsets.UTF_8));
        NamedContent all =
                NamedContent.of("2025.json", text(JsonReport.Extent.DETAIL).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> YearOnYear.of(results, all, language))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(told, named, "--detail")
                .hasMessageNotContaining("2025.json");
        assertThatThrownBy(() -> YearOnYear.of(all, results, language)).hasMessageContainingAll(told, named);
        assertThatThrownBy(() -> YearOnYear.of(results, results, language)).hasMessageContaining("2024.json");
        assertThatThrownBy(() -> YearOnYear.of(JsonReport.read(results, language), EveryVerdict.evaluation(), language))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
        assertThat(YearOnYear.of(all, all, language).isUnchanged()).isTrue();
    }

    /** Findings and passes are results: a working list needs no more. */
    @Test
    void aWorkingListIsHeldAgainstTheResultsAlone() throws IOException {
        ReportedYear results = JsonReport.read(
                NamedContent.of("2024.json", text(JsonReport.Extent.RESULTS).getBytes(StandardCharsets.UTF_8)),
                Language.EN);
        String county = EveryVerdict.evaluation().county().id();
        assertThat(results.judged(county))
                .isEqualTo(
                        JsonReport.reported(List.of(EveryVerdict.evaluation())).judged(county));
        assertThat(results.run().detail()).isFalse();
    }
}
