package org.junheng.rules.print;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rule text that was printed from a checked tree; there is no other way to make one, and nothing else is compiled. */
public final class PrintedRules {
    private final String text;
    private final List<String> names;
    private final Map<String, String> limits;

    PrintedRules(String text, List<String> names, Map<String, String> limits) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw new IllegalStateException("printed rules are ASCII: " + text);
        }
        this.text = text;
        this.names = List.copyOf(names);
        this.limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    }

    /** The text, on the lines of the file that it was printed from, with places where {@code then} names numbers. */
    public String text() {
        return text;
    }

    /** What the rules are called in the text, in order. */
    public List<String> names() {
        return names;
    }

    /** The numbers by their places. */
    public Map<String, String> limits() {
        return limits;
    }

    /** The same rules with their numbers in the text. */
    public PrintedRules filled() {
        return filled(limits);
    }

    /** The same rules with these numbers in the text. */
    public PrintedRules filled(Map<String, String> numbers) {
        String filled = text;
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            filled = filled.replace(RulePrinter.place(number.getKey()), RulePrinter.quoted(number.getValue()));
        }
        return new PrintedRules(filled, names, Map.of());
    }

    /** The text as bytes, alike on every machine. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return text;
    }
}
