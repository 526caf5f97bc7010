package org.junheng.report;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON for a room that is not to know by which library it is written. */
final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The JSON that the content writes. */
    static String text(Consumer<JsonWriter> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(new JsonWriter(json));
        }
        return text.toString();
    }

    void startObject() {
        json.writeStartObject();
    }

    void endObject() {
        json.writeEndObject();
    }

    void startArray() {
        json.writeStartArray();
    }

    void startArray(String name) {
        json.writeArrayPropertyStart(name);
    }

    void endArray() {
        json.writeEndArray();
    }

    /** A line break between values, for people who compare two files. */
    void newLine() {
        json.writeRaw('\n');
    }

    void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    void number(String name, int value) {
        json.writeNumberProperty(name, value);
    }

    void number(String name, double value) {
        json.writeNumberProperty(name, value);
    }

    void flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    void nothing(String name) {
        json.writeNullProperty(name);
    }

    void string(String value) {
        json.writeString(value);
    }

    void number(int value) {
        json.writeNumber(value);
    }

    void number(double value) {
        json.writeNumber(value);
    }

    void nothing() {
        json.writeNull();
    }
}
