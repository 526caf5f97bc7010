package org.junheng.data.source;

/**
 * The texts of a workbook as <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376</a>
 * writes them (22.9.2.19, ST_Xstring): {@code _xHHHH_} is one character, {@code _x005F_} the underscore of what would else be
 * taken for such an escape.
 */
final class Xstring {
    private static final int LENGTH = "_x0000_".length();
    private static final int HEX = 16;

    private Xstring() {}

    /** The text that is meant; each escape is decoded once. */
    static String decoded(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int code = code(text, at);
            if (code >= 0) {
                decoded.append(text, from, at).append((char) code);
                from = at + LENGTH;
            }
            at = text.indexOf("_x", code >= 0 ? from : at + 1);
        }
        return decoded.append(text, from, text.length()).toString();
    }

    private static int code(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            int digit = text.charAt(i) <= 'f' ? Character.digit(text.charAt(i), HEX) : -1;
            if (digit < 0) {
                return -1;
            }
            code = HEX * code + digit;
        }
        return code;
    }
}
