package org.junheng.rules.print;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rule text that was printed from a checked tree; there is no other way to make one, and nothing else is compiled. */
public final class PrintedRules {
    private final String text;
    private final List<String> names;

    PrintedRules(String text, List<String> names) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw new IllegalStateException("printed rules are ASCII: " + text);
        }
        this.text = text;
        this.names = List.copyOf(names);
    }

    /** The text, on the lines of the file that it was printed from. */
    public String text() {
        return text;
    }

    /** What the rules are called in the text, in order. */
    public List<String> names() {
        return names;
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
