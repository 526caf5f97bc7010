package org.junheng.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A file that loaded rules were made of, as its bytes were when they were loaded.
 *
 * @param name what results and problems call it
 * @param sha256 the SHA-256 of its bytes, in hexadecimal digits
 * @param place whether it belongs to the standards of a place: its limits, or a rule of its own
 * @param text what stands in it
 */
public record LoadedFile(String name, String sha256, boolean place, String text) {
    private static final String END = "end";

    /** The lines of a rule, from the one that names it to its end; none where no rule begins there. */
    public List<String> rule(int line) {
        List<String> lines = text.lines().toList();
        List<String> rule = new ArrayList<>();
        for (int i = Math.max(0, line - 1); i < lines.size(); i++) {
            rule.add(lines.get(i).stripTrailing());
            if (lines.get(i).strip().equals(END)) {
                return rule;
            }
        }
        return List.of();
    }

    /** A single line; empty where there is none. */
    public String line(int line) {
        return text.lines().skip(Math.max(0, line - 1L)).findFirst().orElse("");
    }
}
