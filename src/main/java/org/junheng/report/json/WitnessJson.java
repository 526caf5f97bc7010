package org.junheng.report.json;

import java.util.List;
import org.junheng.report.words.ExampleText;
import org.junheng.results.Witness;
import org.junheng.texts.Text;

/** What an edit means without data, for programs. */
public final class WitnessJson {
    private static final String SCHEMA_VERSION = "1";

    private WitnessJson() {}

    public static String of(List<Witness> witnesses) {
        return JsonWriter.text(json -> {
                    json.startObject();
                    json.text("schemaVersion", SCHEMA_VERSION);
                    json.startArray("witnesses");
                    witnesses.forEach(one -> witness(json, one));
                    json.endArray();
                    json.endObject();
                })
                + "\n";
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
