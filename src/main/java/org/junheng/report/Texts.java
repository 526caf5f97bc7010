package org.junheng.report;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Every text of a page's data once: what is said of three hundred schools is written once and pointed at. */
final class Texts {
    private final Map<Both, Integer> places = new LinkedHashMap<>();

    /** Where the text stands in the table. */
    int place(Both text) {
        return places.computeIfAbsent(text, any -> places.size());
    }

    /** The table: one text where it is the same in both languages, else a pair. */
    void write(JsonGenerator json, String name) {
        json.writeArrayPropertyStart(name);
        places.keySet().forEach(text -> write(json, text));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Both text) {
        if (text.isSame()) {
            json.writeString(text.zh());
        } else {
            json.writeStartArray();
            json.writeString(text.zh());
            json.writeString(text.en());
            json.writeEndArray();
        }
    }
}
