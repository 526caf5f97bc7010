package org.junheng.report.json;

import java.util.List;
import org.junheng.criteria.CriterionEdit;
import org.junheng.report.words.ExampleText;
import org.junheng.results.Witness;
import org.junheng.texts.Text;

/** What an edit means without data, for programs. */
public final class WitnessJson {
    private static final String SCHEMA_VERSION = "1";

    private WitnessJson() {}

    public static String of(List<Witness> witnesses, List<CriterionEdit> edits) {
        return JsonWriter.text(json -> {
                    json.startObject();
                    json.text("schemaVersion", SCHEMA_VERSION);
                    edits(json, edits);
                    json.startArray("witnesses");
                    witnesses.forEach(one -> witness(json, one));
                    json.endArray();
                    json.endObject();
                })
                + "\n";
    }

    /** What the two versions state otherwise, whatever the data. */
    static void edits(JsonWriter json, List<CriterionEdit> edits) {
        json.startArray("edits");
        for (CriterionEdit edit : edits) {
            json.newLine();
            json.startObject();
            json.text("criterion", edit.criterion());
            json.text("titleZh", edit.title().zh());
            json.text("titleEn", edit.title().en());
            json.text("kind", edit.kind().name());
            json.text("before", edit.before());
            json.text("after", edit.after());
            json.endObject();
        }
        json.endArray();
    }

    private static void witness(JsonWriter json, Witness witness) {
        json.newLine();
        json.startObject();
        json.text("criterion", witness.criterion());
        json.text("titleZh", witness.title().zh());
        json.text("titleEn", witness.title().en());
        json.text("way", witness.way().name());
        json.text("answer", witness.answer().name());
        witness.example().ifPresent(example -> {
            json.text("subject", example.subject());
            json.text("before", example.before().name());
            json.text("after", example.after().name());
            Text text = ExampleText.of(example.county());
            json.text("exampleZh", text.zh());
            json.text("exampleEn", text.en());
        });
        json.endObject();
    }
}
