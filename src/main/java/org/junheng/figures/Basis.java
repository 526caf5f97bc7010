package org.junheng.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of several definitions in use a value was computed by (口径), so that the report can name it.
 *
 * @param zh the definition in Chinese
 * @param en the definition in English
 */
public record Basis(String zh, String en) {
    /** There is one definition only. */
    public static final Basis PLAIN = new Basis("", "");

    /** Whether there is nothing to name. */
    public boolean isPlain() {
        return zh.isEmpty();
    }

    /** Both together, each part of them once. */
    public Basis and(Basis other) {
        if (isPlain() || equals(other)) {
            return other;
        }
        return other.isPlain() ? this : new Basis(together(zh, other.zh, "；"), together(en, other.en, "; "));
    }

    private static String together(String one, String other, String between) {
        Set<String> parts = new LinkedHashSet<>(List.of(one.split(between, -1)));
        parts.addAll(List.of(other.split(between, -1)));
        return String.join(between, parts);
    }

    /** Of a value that enters a sum with that weight: the first part names the value. */
    public Basis weighted(String weight) {
        return isPlain() ? this : new Basis(weighted(zh, weight, "；"), weighted(en, weight, "; "));
    }

    private static String weighted(String text, String weight, String between) {
        int end = text.indexOf(between);
        String times = "×" + weight;
        return end < 0 ? text + times : text.substring(0, end) + times + text.substring(end);
    }
}
