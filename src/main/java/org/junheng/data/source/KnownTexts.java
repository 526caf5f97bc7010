package org.junheng.data.source;

import java.util.Arrays;

/**
 * Short texts that were seen lately, each kept once: the county, the kind of school, yes and no stand in row after row. Bounded:
 * a new text takes the place of another.
 */
final class KnownTexts {
    private static final int LONGEST = 8;
    private static final int PLACES = 1 << 10;

    private final String[] texts = new String[PLACES];

    KnownTexts() {
        Arrays.fill(texts, "");
    }

    /** These characters as a text. */
    String text(char[] characters, int from, int to) {
        if (to - from > LONGEST) {
            return new String(characters, from, to - from);
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + characters[i];
        }
        int place = (hash ^ hash >>> 10) & (PLACES - 1);
        String known = texts[place];
        if (!isSame(known, characters, from, to)) {
            known = new String(characters, from, to - from);
            texts[place] = known;
        }
        return known;
    }

    private static boolean isSame(String known, char[] characters, int from, int to) {
        if (known.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (known.charAt(i - from) != characters[i]) {
                return false;
            }
        }
        return true;
    }
}
