package org.junheng.rules.print;

import java.util.HexFormat;

/** Names in ASCII, no two of them alike: what another character set or a second parser could read otherwise is spelt out. */
public final class PrintedName {
    /** What stands for a character: a line, its four digits, a line. */
    private static final int SPELT = 6;

    private static final HexFormat DIGITS = HexFormat.of();

    private PrintedName() {}

    /** What the engine calls a rule of that id. */
    public static String ofRule(String id) {
        return spelt(id, " .-");
    }

    /** What the engine calls something bound under that name. */
    static String ofBinding(String name) {
        return spelt(name, "$");
    }

    private static String spelt(String name, String open) {
        boolean isPlain = true;
        for (int i = 0; i < name.length() && isPlain; i++) {
            char c = name.charAt(i);
            isPlain = c == '_' ? !isSpelt(name, i) : isPlain(c, open);
        }
        if (isPlain) {
            return name;
        }
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isPlain(c, open)) {
                spelt.append(c);
            } else {
                spelt.append('_').append(DIGITS.toHexDigits(c)).append('_');
            }
        }
        return spelt.toString();
    }

    private static boolean isPlain(char c, String open) {
        return c < 128 && (Character.isLetterOrDigit(c) || open.indexOf(c) >= 0);
    }

    /** Whether the name itself has there what stands for a character in a printed one. */
    private static boolean isSpelt(String name, int from) {
        int end = from + SPELT - 1;
        boolean isSpelt = end < name.length() && name.charAt(end) == '_';
        for (int i = from + 1; i < end && isSpelt; i++) {
            char c = name.charAt(i);
            isSpelt = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return isSpelt;
    }
}
