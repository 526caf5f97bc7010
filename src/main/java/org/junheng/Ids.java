package org.junheng;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.texts.Text;

/** Ids as a program compares them, and as a person sees them: what only looks like another id is never taken for it. */
final class Ids {
    /** Letters of Cyrillic and Greek that look like those of Latin below them. */
    private static final String LIKE = "АВЕЅІЈКМНОРСТУХаеіјорсухѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";

    private static final String LATIN = "ABESIJKMHOPCTYXaeijopcyxsABEZHIKMNOPTYXo";

    private Ids() {}

    /** What is wrong with an id; empty where it can be read off the page. */
    static Optional<Text> problem(@Nullable String id) {
        if (id == null) {
            return Optional.of(new Text("代码为 null", "the id is null"));
        }
        if (id.codePoints().allMatch(c -> isBlank(c) || isInvisible(c))) {
            return Optional.of(new Text("代码为空", "the id is blank"));
        }
        if (isBlank(id.codePointAt(0)) || isBlank(id.codePointBefore(id.length()))) {
            return Optional.of(
                    new Text("代码" + shown(id) + "首尾有空格", "the id " + shown(id) + " begins or ends with a blank"));
        }
        return id.codePoints()
                .filter(Ids::isInvisible)
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
            if (isInvisible(c) || (isBlank(c) && c != ' ')) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.append('"').toString();
    }

    /** The same for all ids that look alike: full-width or not, with blanks, with letters of another script. */
    static String look(@Nullable String id) {
        StringBuilder look = new StringBuilder();
        Normalizer.normalize(String.valueOf(id), Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isBlank(c) && !isInvisible(c))
                .map(c -> LIKE.indexOf(c) < 0 ? c : LATIN.charAt(LIKE.indexOf(c)))
                .forEach(look::appendCodePoint);
        return look.toString();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Controls, marks of direction, fillers, joiners, selectors of a variant, halves of pairs, what is no character. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        boolean isFiller = c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x2800 || c == 0x034f;
        boolean isVariant =
                (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef) || c == 0x17b4 || c == 0x17b5;
        return !isBlank(c)
                && (isFiller
                        || isVariant
                        || type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.UNASSIGNED);
    }
}
