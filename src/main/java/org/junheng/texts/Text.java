package org.junheng.texts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A text in both languages. What is said is put together in both at once; which of them is read is chosen where it is printed.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Text(String zh, String en) implements Serializable {
    /** Nothing. */
    public static final Text NONE = new Text("", "");

    /** A text that is the same in both: a name, a number. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    /** A name that a user gave: in quotes in English where it is not of plain letters. */
    public static Text named(String name) {
        return new Text(name, name.chars().allMatch(c -> c < 0x80) ? name : "\"" + name + "\"");
    }

    /** The text that each language gives. */
    public static Text of(Function<Language, String> text) {
        return new Text(text.apply(Language.ZH), text.apply(Language.EN));
    }

    /** The texts that each language gives, as many in either. */
    public static List<Text> each(Function<Language, List<String>> texts) {
        List<String> zh = texts.apply(Language.ZH);
        List<String> en = texts.apply(Language.EN);
        List<Text> all = new ArrayList<>();
        for (int i = 0; i < zh.size(); i++) {
            all.add(new Text(zh.get(i), en.get(i)));
        }
        return all;
    }

    /** The texts one after the other, with this one between them. */
    public Text between(List<Text> parts) {
        return new Text(
                String.join(zh, parts.stream().map(Text::zh).toList()),
                String.join(en, parts.stream().map(Text::en).toList()));
    }

    /** What a reader of that language reads. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** This text, and the other after it. */
    public Text then(Text next) {
        return new Text(zh + next.zh, en + next.en);
    }

    /** This text, and after it what is the same in both languages: a name, a number. */
    public Text then(String next) {
        return then(same(next));
    }

    /** Whether one text does for both languages. */
    public boolean isSame() {
        return zh.equals(en);
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}
