package org.junheng.facts;

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

    /** Both together. */
    Basis and(Basis other) {
        if (isPlain() || equals(other)) {
            return other;
        }
        return other.isPlain() ? this : new Basis(zh + "；" + other.zh, en + "; " + other.en);
    }
}
