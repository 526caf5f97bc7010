package org.junheng.report;

import java.util.function.Function;

/**
 * A text in both languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
record Both(String zh, String en) {
    static final Both NONE = new Both("", "");

    /** The text that each language gives. */
    static Both of(Function<Language, String> text) {
        return new Both(text.apply(Language.ZH), text.apply(Language.EN));
    }

    /** A text that is the same in both: a name, a number. */
    static Both same(String text) {
        return new Both(text, text);
    }

    /** Whether one text does for both languages. */
    boolean isSame() {
        return zh.equals(en);
    }

    boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}
