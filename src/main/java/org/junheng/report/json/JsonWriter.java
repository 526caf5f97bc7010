package org.junheng.report.json;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON for a room that is not to know by which library it is written. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The JSON that the content writes. */
    public static String text(Consumer<JsonWriter> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(new JsonWriter(json));
        }
        return text.toString();
    }

    public void startObject() {
        json.writeStartObject();
    }

    public void startObject(String name) {
        json.writeObjectPropertyStart(name);
    }

    public void endObject() {
        json.writeEndObject();
    }

    public void startArray() {
        json.writeStartArray();
    }

    public void startArray(String name) {
        json.writeArrayPropertyStart(name);
    }

    public void endArray() {
        json.writeEndArray();
    }

    /** A line break between values, for people who compare two files. */
    public void newLine() {
        json.writeRaw('\n');
    }

    public void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    public void number(String name, int value) {
        json.writeNumberProperty(name, value);
    }

    public void number(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    public void number(String name, double value) {
        json.writeNumberProperty(name, value);
    }

    public void flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    public void nothing(String name) {
        json.writeNullProperty(name);
    }

    public void string(String value) {
        json.writeString(value);
    }

    public void number(int value) {
        json.writeNumber(value);
    }

    public void number(double value) {
        json.writeNumber(value);
    }

    public void nothing() {
        json.writeNull();
    }
}
