package org.junheng.data;

import java.util.Locale;

/**
 * A header cell, taken apart.
 *
 * @param key what it is looked up under: without blanks, in narrow small letters, without the bracket
 * @param bracket what stands in the bracket at its end, or the empty text
 */
record Header(String key, String bracket) {

    static Header of(String text) {
        String key = key(text);
        int open = key.endsWith(")") ? key.lastIndexOf('(') : -1;
        return open > 0
                ? new Header(key.substring(0, open), key.substring(open + 1, key.length() - 1))
                : new Header(key, "");
    }

    /** A header or a name without what people vary in writing it. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Decimals.narrow(text.charAt(i));
            if (c != ' ') {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
