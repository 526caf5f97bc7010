package org.junheng.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A text in both languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Both(String zh, String en) {
    public static final Both NONE = new Both("", "");

    /** The text that each language gives. */
    public static Both of(Function<Language, String> text) {
        return new Both(text.apply(Language.ZH), text.apply(Language.EN));
    }

    /** The texts that each language gives, as many in either. */
    public static List<Both> each(Function<Language, List<String>> texts) {
        List<String> zh = texts.apply(Language.ZH);
        List<String> en = texts.apply(Language.EN);
        List<Both> all = new ArrayList<>();
        for (int i = 0; i < zh.size(); i++) {
            all.add(new Both(zh.get(i), en.get(i)));
        }
        return all;
    }

    /** A text that is the same in both: a name, a number. */
    public static Both same(String text) {
        return new Both(text, text);
    }

    /** Whether one text does for both languages. */
    public boolean isSame() {
        return zh.equals(en);
    }

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}
