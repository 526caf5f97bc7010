package org.junheng.report.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.report.change.ReportedVerdict;
import org.junheng.report.change.VerdictChange;
import org.junheng.texts.Text;

/** Two evaluations side by side, for programs: as {@code comparison.schema.json} beside this class documents it. */
public final class ComparisonJson {
    /** The version of the format. */
    public static final String SCHEMA_VERSION = "1";

    private final JsonWriter json;

    private ComparisonJson(JsonWriter json) {
        this.json = json;
    }

    /**
     * A county.
     *
     * @param outcomes what came of it then and now, by document; the empty text where it was not judged by it
     */
    public record CountyChanges(
            String id, String name, Map<String, Map.Entry<String, String>> outcomes, List<VerdictChange> changes) {}

    /** The whole of it, one change a line. */
    public static String of(String before, String after, List<CountyChanges> counties) {
        return JsonWriter.text(json -> {
            json.startObject();
            json.text("schemaVersion", SCHEMA_VERSION);
            json.text("kind", "comparison");
            json.text("before", before);
            json.text("after", after);
            json.startArray("counties");
            counties.forEach(new ComparisonJson(json)::county);
            json.endArray();
            json.endObject();
            json.newLine();
        });
    }

    private void county(CountyChanges county) {
        json.newLine();
        json.startObject();
        json.text("id", county.id());
        json.text("name", county.name());
        json.startArray("documents");
        county.outcomes().forEach((document, outcome) -> {
            json.startObject();
            json.text("document", document);
            json.text("before", outcome.getKey());
            json.text("after", outcome.getValue());
            json.endObject();
        });
        json.endArray();
        json.startArray("changes");
        county.changes().forEach(this::change);
        json.endArray();
        json.endObject();
    }

    private void change(VerdictChange change) {
        ReportedVerdict any = change.after().or(change::before).orElseThrow();
        json.newLine();
        json.startObject();
        json.text("kind", change.kind().name());
        json.text("criterion", any.criterion());
        title("criterion", change.of().criterion());
        json.text("subject", any.subject());
        title("subject", change.of().subject());
        json.text("school", change.of().school());
        verdict("before", change.before());
        verdict("after", change.after());
        json.startArray("causes");
        change.because().forEach(because -> {
            json.startObject();
            json.text("cause", because.cause().name());
            json.text("detailZh", because.detail().zh());
            json.text("detailEn", because.detail().en());
            json.endObject();
        });
        json.endArray();
        json.endObject();
    }

    private void title(String what, Text title) {
        json.text(what + "Zh", title.zh());
        json.text(what + "En", title.en());
    }

    private void verdict(String name, Optional<ReportedVerdict> verdict) {
        if (verdict.isEmpty()) {
            json.nothing(name);
            return;
        }
        json.startObject(name);
        json.text("state", verdict.get().state().name());
        verdict.get().number().ifPresent(number -> json.number("number", number));
        json.text("value", verdict.get().shown().zh());
        json.text("limit", verdict.get().limit().shown().zh());
        verdict.get().gap().ifPresent(gap -> json.number("gap", gap));
        json.endObject();
    }
}
