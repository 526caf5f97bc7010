package org.junheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junheng.report.json.EvaluationJson;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static String report(Evaluation... evaluations) throws IOException {
        return report(JsonReport.Extent.DETAIL, evaluations);
    }

    private static String report(JsonReport.Extent detail, Evaluation... evaluations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report report = new JsonReport(MadeCounty.heading(EveryVerdict.evaluation()), detail, out);
        for (int i = 0; i < evaluations.length; i++) {
            report.add(report.page(evaluations[i], i));
        }
        report.finish(MadeCounty.notes());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String schema() throws IOException {
        try (InputStream in = EvaluationJson.class.getResourceAsStream("evaluation.schema.json")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> problems(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema());
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode verdict(String criterion, String subject) throws IOException {
        JsonNode verdicts = JSON.readTree(report(EveryVerdict.evaluation())).at("/counties/0/verdicts");
        for (JsonNode verdict : verdicts) {
            if (verdict.get("criterion").asString().equals(criterion)
                    && verdict.get("subject").asString().equals(subject)) {
                return verdict;
            }
        }
        throw new AssertionError(criterion + " of " + subject + " is not there");
    }

    @ParameterizedTest
    @EnumSource(JsonReport.Extent.class)
    void everyStateValueAndReasonIsAsTheSchemaSays(JsonReport.Extent detail) throws IOException {
        assertThat(problems(report(detail, EveryVerdict.evaluation(), EveryVerdict.evaluation())))
                .isEmpty();
    }

    @Test
    void aReportWithoutCountiesIsStillValid() throws IOException {
        assertThat(problems(report())).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() throws IOException {
        String wrong = report(EveryVerdict.evaluation()).replaceFirst("\"state\":\"FAIL\"", "\"state\":\"MAYBE\"");
        assertThat(problems(wrong)).isNotEmpty();
    }

    @Test
    void twoReportsAreTheSameToTheByte() throws IOException {
        assertThat(report(EveryVerdict.evaluation())).isEqualTo(report(EveryVerdict.evaluation()));
    }

    @Test
    void aMeasureCarriesWhatItWasComputedFrom() throws IOException {
        JsonNode verdict = verdict("R5", "S2/primary");
        assertThat(verdict.at("/value/exact").asString()).isEqualTo("25/3");
        assertThat(verdict.at("/value/number").asDouble()).isEqualTo(1000.0 / 120);
        assertThat(verdict.at("/value/amount/exact").asString()).isEqualTo("1000");
        assertThat(verdict.at("/value/base/exact").asString()).isEqualTo("120");
        assertThat(verdict.at("/limit/value").asString()).isEqualTo("7.5");
        assertThat(verdict.at("/inputs/0/path").asString()).isEqualTo("S2.sportsGroundArea");
        assertThat(verdict.at("/inputs/0/value").asString()).isEqualTo("1000");
        assertThat(verdict.at("/inputs/1/path").asString()).isEqualTo("S2/primary.students");
    }

    @Test
    void aDispersionCarriesMeanDeviationAndShares() throws IOException {
        // 0.6 and 1.4 around 1: deviation 0.4, coefficient 0.4, half of the variance each.
        JsonNode value = verdict("CV6", "C1").get("value");
        assertThat(value.get("number").asDouble()).isEqualTo(0.4);
        assertThat(value.at("/mean/exact").asString()).isEqualTo("1");
        assertThat(value.at("/deviation/number").asDouble()).isEqualTo(0.4);
        assertThat(value.get("members").get("S1/primary").asDouble()).isEqualTo(0.5);
        assertThat(value.get("members").get("S2/primary").asDouble()).isEqualTo(0.5);
    }

    @Test
    void anUnknownValueHasBoundsAndNamesWhatIsMissing() throws IOException {
        JsonNode verdict = verdict("R8", "S1/primary");
        assertThat(verdict.get("value").has("number")).isFalse();
        assertThat(verdict.at("/value/low").asString()).isEqualTo("5");
        assertThat(verdict.at("/value/high").isNull()).isTrue();
        assertThat(verdict.at("/missing/0").asString()).isEqualTo("S1.books");
        assertThat(verdict.at("/inputs/0/state").asString()).isEqualTo("NOT_REPORTED");
    }

    @Test
    void aRatioOverNoughtHasNeitherNumberNorBounds() throws IOException {
        JsonNode value = verdict("R5", "S2/junior").get("value");
        assertThat(value.has("number")).isFalse();
        assertThat(value.has("low")).isFalse();
    }

    @Test
    void everyPropertyIsDescribed() throws IOException {
        List<String> bare = new ArrayList<>();
        undescribed(JSON.readTree(schema()), "", bare);
        assertThat(bare).isEmpty();
    }

    private static void undescribed(JsonNode node, String path, List<String> bare) {
        for (var property : node.properties()) {
            String at = path + "/" + property.getKey();
            if (path.endsWith("/properties") && !property.getValue().has("description")) {
                bare.add(at);
            }
            undescribed(property.getValue(), at, bare);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/$defs/verdict/properties/reason/properties/kind, org.junheng.measures.Reason$ReasonSort",
        "/$defs/verdict/properties/state, org.junheng.facts.Verdict$State",
        "/$defs/verdict/properties/limit/properties/relation, org.junheng.criteria.Relation",
        "/$defs/measure/properties/unit, org.junheng.figures.Unit",
        "/$defs/input/properties/state, org.junheng.figures.Figure$FigureState",
        "/$defs/criterion/properties/severity, org.junheng.criteria.Severity",
        "/$defs/criterion/properties/phase, org.junheng.criteria.Phase",
        "/$defs/county/properties/dataFindings/items/properties/kind, org.junheng.results.DataFinding$Category",
        "/$defs/county/properties/countermeasures/items/properties/lever, org.junheng.facts.Lever",
        "/$defs/county/properties/countermeasures/items/properties/actor, org.junheng.facts.Actor",
        "/$defs/county/properties/countermeasures/items/properties/term, org.junheng.facts.Term"
    })
    void theSchemaHasEveryConstantOf(String at, Class<? extends Enum<?>> constants) throws IOException {
        List<String> documented = new ArrayList<>();
        JSON.readTree(schema()).at(at + "/enum").forEach(name -> documented.add(name.asString()));
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(constants.getEnumConstants())
                        .map(Enum::name)
                        .toList());
    }
}
