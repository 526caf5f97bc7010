package org.junheng.report.script;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.report.json.JsonWriter;
import org.junheng.texts.Text;

/** Every text of a page's data once: what is said of three hundred schools is written once and pointed at. */
final class TextTable {
    private final Map<Text, Integer> places = new LinkedHashMap<>();

    /** Where the text stands in the table. */
    int place(Text text) {
        return places.computeIfAbsent(text, any -> places.size());
    }

    /** The table: one text where it is the same in both languages, else a pair. */
    void write(JsonWriter json, String name) {
        json.startArray(name);
        places.keySet().forEach(text -> write(json, text));
        json.endArray();
    }

    private static void write(JsonWriter json, Text text) {
        if (text.isSame()) {
            json.string(text.zh());
        } else {
            json.startArray();
            json.string(text.zh());
            json.string(text.en());
            json.endArray();
        }
    }
}
