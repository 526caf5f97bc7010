package org.junheng.data.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.data.cell.Cells;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one value of JSON into maps, lists and texts, as long as it is not larger than a county can be. */
final class JsonTree {
    /** Programs keep so many digits of a number. */
    private static final int KEPT = 15;

    private static final int MOST_VALUES = 20_000_000;
    private static final int DEEPEST = 8;

    private final JsonParser parser;
    private final List<JsonTwice> twice = new ArrayList<>();
    private int values;

    /** A value and the line at which it begins. */
    sealed interface JsonValue {
        int line();

        /** The value as a message quotes it. */
        default String shown() {
            return this instanceof JsonText text
                    ? text.sort == JsonSort.NULL ? "null" : text.text
                    : this instanceof Items ? "[…]" : "{…}";
        }
    }

    /** What a value is that is neither a list nor an object. */
    enum JsonSort {
        TEXT,
        WHOLE,
        DECIMAL,
        ANSWER,
        NULL
    }

    record JsonText(int line, String text, JsonSort sort) implements JsonValue {}

    record Items(int line, List<JsonValue> items) implements JsonValue {}

    record Entries(int line, Map<String, JsonValue> entries) implements JsonValue {}

    /** A name that stands twice in one object, and where: which of its values holds is not known. */
    record JsonTwice(int line, String path) {}

    JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The names that stand twice. */
    List<JsonTwice> twice() {
        return twice;
    }

    /**
     * The value that the parser stands on.
     *
     * @throws IllegalStateException if it is too large or too deep
     */
    JsonValue read() {
        return value(0);
    }

    private JsonValue value(int depth) {
        if (++values > MOST_VALUES || depth > DEEPEST) {
            throw new IllegalStateException(
                    depth > DEEPEST ? "nested too deep" : "more than " + MOST_VALUES + " values in one county");
        }
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(line, depth);
            case START_ARRAY -> array(line, depth);
            case VALUE_NULL -> new JsonText(line, "", JsonSort.NULL);
            case VALUE_TRUE, VALUE_FALSE ->
                new JsonText(line, token == JsonToken.VALUE_TRUE ? "TRUE" : "FALSE", JsonSort.ANSWER);
            case VALUE_NUMBER_INT -> new JsonText(line, parser.getString(), JsonSort.WHOLE);
            case VALUE_NUMBER_FLOAT -> new JsonText(line, decimal(parser.getString()), JsonSort.DECIMAL);
            default -> new JsonText(line, Cells.stripped(parser.getString()), JsonSort.TEXT);
        };
    }

    /** As people write it where that is short; a huge exponent stays one, and one of so many digits that an id was cut. */
    private static String decimal(String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException endless) {
            return text;
        }
        long digits = (long) number.precision() - number.scale();
        return Math.abs((long) number.scale()) > 100 || digits > KEPT ? text : number.toPlainString();
    }

    private Entries object(int line, int depth) {
        Map<String, JsonValue> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            int at = parser.currentTokenLocation().getLineNr();
            String path = parser.streamReadContext().pathAsPointer().toString();
            if (entries.put(name, value(depth + 1)) != null) {
                twice.add(new JsonTwice(at, path));
            }
        }
        return new Entries(line, entries);
    }

    private Items array(int line, int depth) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
        }
        return new Items(line, items);
    }
}
