package org.junheng;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Look;

/** Ids as a program compares them, and as a person sees them: what only looks like another id is never taken for it. */
final class Ids {
    private Ids() {}

    /** What is wrong with an id; empty where it can be read off the page. */
    static Optional<Text> problem(@Nullable String id) {
        if (id == null) {
            return Optional.of(new Text("代码为 null", "the id is null"));
        }
        if (id.codePoints().allMatch(c -> Look.isBlank(c) || Look.isInvisible(c))) {
            return Optional.of(new Text("代码为空", "the id is blank"));
        }
        if (Look.isBlank(id.codePointAt(0)) || Look.isBlank(id.codePointBefore(id.length()))) {
            return Optional.of(
                    new Text("代码" + shown(id) + "首尾有空格", "the id " + shown(id) + " begins or ends with a blank"));
        }
        return id.codePoints()
                .filter(Look::isInvisible)
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                .findFirst()
                .map(code -> new Text(
                        "代码" + shown(id) + "里有看不见的字符 " + code,
                        "the id " + shown(id) + " holds the invisible character " + code));
    }

    /** The id as a message shows it, with what cannot be seen by its number. */
    static String shown(@Nullable String id) {
        StringBuilder shown = new StringBuilder("\"");
        String.valueOf(id).codePoints().forEach(c -> {
            if (Look.isInvisible(c) || (Look.isBlank(c) && c != ' ')) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.append('"').toString();
    }

    /** The same for all ids that look alike: full-width or not, with blanks, with letters of another script. */
    static String look(@Nullable String id) {
        return Look.of(String.valueOf(id));
    }
}
