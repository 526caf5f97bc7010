package org.junheng.data;

import java.util.ArrayList;
import java.util.List;

/**
 * What names a column in a header of one or more rows: the text at its top, and so on down to the text above its cells.
 *
 * @param parts the texts from top to bottom, without repetition; empty where nothing names the column
 */
record HeaderPath(List<String> parts) {
    static final String SEPARATOR = "/";

    HeaderPath {
        parts = List.copyOf(parts);
    }

    /** The path as one text: {@code 在校生数/合计}. */
    String text() {
        return String.join(SEPARATOR, parts);
    }

    String leaf() {
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    /** The parts as they are compared: without marks, blanks and brackets. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String part : parts) {
            String key = Header.of(plain(part)).key();
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** What stands in brackets, from the bottom to the top. */
    List<String> brackets() {
        List<String> brackets = new ArrayList<>();
        for (int i = parts.size() - 1; i >= 0; i--) {
            String bracket = Header.of(plain(parts.get(i))).bracket();
            if (!bracket.isEmpty()) {
                brackets.add(bracket);
            }
        }
        return brackets;
    }

    /** Official tables write #按学历分, 其中：女. */
    private static String plain(String part) {
        String key = Header.key(part);
        if (key.startsWith("#")) {
            key = key.substring(1);
        }
        if (key.startsWith("其中:")) {
            key = key.substring("其中:".length());
        }
        return key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
    }
}
