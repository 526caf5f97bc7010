package org.junheng.data.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junheng.data.cell.Decimals;

/**
 * A header cell, taken apart.
 *
 * @param key what it is looked up under: without blanks, in narrow small letters, without the bracket
 * @param bracket what stands in the bracket at its end, or the empty text
 */
public record Header(String key, String bracket) {
    private static final String OPENING = "[【〔〖";
    private static final String CLOSING = "]】〕〗";

    public static Header of(String text) {
        String key = key(text);
        int open = key.endsWith(")") ? key.lastIndexOf('(') : -1;
        return open > 0
                ? new Header(key.substring(0, open), key.substring(open + 1, key.length() - 1))
                : new Header(key, "");
    }

    /** The keys of several, without their brackets. */
    static Set<String> keys(List<String> header) {
        Set<String> keys = new HashSet<>();
        header.forEach(name -> keys.add(of(name).key));
        return keys;
    }

    /** A header or a name without what people vary in writing it. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Decimals.narrow(text.charAt(i));
            if (c != ' ') {
                key.append(OPENING.indexOf(c) >= 0 ? '(' : CLOSING.indexOf(c) >= 0 ? ')' : c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
